/** `lightning/navigation`. Source: LWC Developer Guide "Navigate to Pages, Records, and Lists". */
import { hostRouter, pageUrl, type PageReference, type PageReferenceInput } from '../hostRouter/hostRouter.ts';
import type { DataCallback, WireAdapter } from '../ldsCache/wireAdapter.ts';

const Navigate = Symbol('Navigate');
const GenerateUrl = Symbol('GenerateUrl');

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- TypeScript asks this of a mixin's base
type Constructor = new (...parameters: any[]) => object;

export interface Navigating {
  [Navigate](reference: PageReferenceInput, replace?: boolean): void;
  [GenerateUrl](reference: PageReferenceInput): Promise<string>;
}

/** Adds `this[NavigationMixin.Navigate](pageReference, replace)` and `this[NavigationMixin.GenerateUrl](pageReference)` to a component. */
function mixin<Base extends Constructor>(base: Base): Base & (new (...parameters: never[]) => Navigating) {
  class NavigatingBase extends base {
    [Navigate](reference: PageReferenceInput, replace = false): void {
      navigate(this, reference, { replace });
    }

    [GenerateUrl](reference: PageReferenceInput): Promise<string> {
      return generateUrl(this, reference);
    }
  }
  return NavigatingBase as unknown as Base & (new (...parameters: never[]) => Navigating);
}

mixin.Navigate = Navigate as typeof Navigate;
mixin.GenerateUrl = GenerateUrl as typeof GenerateUrl;

export const NavigationMixin = mixin;

/** The functional form; the component says which app it lives in, of which this host has one. */
export function navigate(
  _component: unknown,
  reference: PageReferenceInput,
  options: { readonly replace?: boolean } = {}
): void {
  hostRouter().navigate(reference, options);
}

/** Resolves with the URL of a page reference; rejects for one that has no page here. */
export async function generateUrl(_component: unknown, reference: PageReferenceInput): Promise<string> {
  return pageUrl(reference);
}

/** Wire adapter: the page reference of the page the user is on, and of each one they come to. A form in a window over the page is no page. */
export class CurrentPageReference implements WireAdapter<unknown> {
  readonly emit: DataCallback<PageReference>;
  told: PageReference | undefined;
  stop: (() => void) | undefined;

  constructor(dataCallback: DataCallback<PageReference>) {
    this.emit = dataCallback;
  }

  connect(): void {
    this.stop ??= hostRouter().subscribe(() => this.tell());
  }

  update(): void {
    this.tell();
  }

  tell(): void {
    const { page } = hostRouter();
    if (page === this.told) return;
    this.told = page;
    this.emit(page);
  }

  disconnect(): void {
    this.stop?.();
    this.stop = undefined;
  }
}
