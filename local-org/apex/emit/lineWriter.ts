/** Text that grows line by line. What is written at a line that has passed already stays on the present one: lines never go back. */
export class LineWriter {
  readonly #chunks: string[] = [];
  #line: number;

  /** `line` is that of the source on which the text begins. */
  constructor(line: number) {
    this.#line = line;
  }

  write(text: string): void {
    this.#chunks.push(text);
  }

  /** Writes `text`, which has no line breaks, on a line of the source. */
  at(line: number, text: string): void {
    while (this.#line < line) {
      this.#chunks.push('\n');
      this.#line++;
    }
    this.#chunks.push(text);
  }

  /** Leaves a place that is written later; nothing written there may break the line. */
  hole(): { fill(text: string): void } {
    const index = this.#chunks.push('') - 1;
    return { fill: (text) => void (this.#chunks[index] = text) };
  }

  toString(): string {
    return this.#chunks.join('');
  }
}
