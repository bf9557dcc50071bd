/** Writes JSON, compact or as Jackson prints it for people: two spaces a level, `"name" : value`, lists on one line. */
export class JsonWriter {
  readonly #isPretty: boolean;
  readonly #open: { readonly isObject: boolean; count: number }[] = [];
  #text = '';
  #afterName = false;

  constructor(isPretty: boolean) {
    this.#isPretty = isPretty;
  }

  get text(): string {
    return this.#text;
  }

  get depth(): number {
    return this.#open.length;
  }

  start(kind: 'object' | 'array'): void {
    this.#separate();
    this.#text += kind === 'object' ? '{' : '[';
    this.#open.push({ isObject: kind === 'object', count: 0 });
  }

  end(): void {
    const { isObject, count } = this.#open.pop()!;
    if (this.#isPretty) this.#text += isObject && count > 0 ? this.#newLine() : ' ';
    this.#text += isObject ? '}' : ']';
  }

  name(name: string): void {
    this.#separate();
    this.#text += `${quoted(name)}${this.#isPretty ? ' : ' : ':'}`;
    this.#afterName = true;
  }

  /** A value as JSON writes it. */
  raw(text: string): void {
    this.#separate();
    this.#text += text;
  }

  string(text: string): void {
    this.raw(quoted(text));
  }

  #separate(): void {
    const inside = this.#open.at(-1);
    if (this.#afterName || inside === undefined) {
      this.#afterName = false;
      return;
    }
    if (inside.count++ > 0) this.#text += ',';
    if (this.#isPretty) this.#text += inside.isObject ? this.#newLine() : ' ';
  }

  #newLine(): string {
    return `\n${'  '.repeat(this.#levels())}`;
  }

  /** Lists do not indent. */
  #levels(): number {
    return this.#open.filter(({ isObject }) => isObject).length;
  }
}

// What JSON.stringify leaves as it is, Jackson does too.
const quoted = (text: string): string => JSON.stringify(text);
