import { LibraryObject } from '../../runtime/values/libraryObject.ts';
import { libraryType } from '../../runtime/values/libraryTypes.ts';
import { Blob } from '../../runtime/values/blob.ts';

/** Headers by name, whatever the case; a name is kept as it was first written. */
export class Headers {
  readonly #entries = new Map<string, { readonly name: string; value: string }>();

  get(name: string): string | null {
    return this.#entries.get(name.toLowerCase())?.value ?? null;
  }

  set(name: string, value: string): void {
    const known = this.#entries.get(name.toLowerCase());
    if (known === undefined) this.#entries.set(name.toLowerCase(), { name, value });
    else known.value = value;
  }

  names(): string[] {
    return [...this.#entries.values()].map(({ name }) => name);
  }
}

export class HttpRequest extends LibraryObject {
  readonly headers = new Headers();
  body: Blob = Blob.ofText('');
  endpoint: string | null = null;
  method: string | null = null;
  isCompressed = false;
  timeout: number | null = null;

  override get apexType() {
    return libraryType('System.HttpRequest');
  }

  override toString(): string {
    return `System.HttpRequest[Endpoint=${this.endpoint}, Method=${this.method}]`;
  }
}

export class HttpResponse extends LibraryObject {
  readonly headers = new Headers();
  body: Blob = Blob.ofText('');
  status: string | null = null;
  statusCode: number | null = 0;

  override get apexType() {
    return libraryType('System.HttpResponse');
  }

  override toString(): string {
    return `System.HttpResponse[Status=${this.status}, StatusCode=${this.statusCode}]`;
  }
}
