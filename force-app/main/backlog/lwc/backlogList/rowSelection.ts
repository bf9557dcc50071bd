/** Stories that are chosen, among those shown. */
export class RowSelection {
  #ids = new Set<string>();
  /** Where a range starts. */
  #anchor = '';

  get size(): number {
    return this.#ids.size;
  }
  has(id: string): boolean {
    return this.#ids.has(id);
  }
  /** In the order in which they are shown. */
  among(shown: readonly string[]): string[] {
    return shown.filter((id) => this.#ids.has(id));
  }

  toggle(id: string): void {
    if (!this.#ids.delete(id)) this.#ids.add(id);
    this.#anchor = id;
  }
  /** All from where the last one was chosen to this one. */
  extendTo(id: string, shown: readonly string[]): void {
    const to = shown.indexOf(id);
    const anchor = shown.indexOf(this.#anchor);
    const from = anchor < 0 ? to : anchor;
    for (const each of shown.slice(Math.min(from, to), Math.max(from, to) + 1)) this.#ids.add(each);
    if (anchor < 0) this.#anchor = id;
  }
  all(shown: readonly string[]): void {
    this.#ids = new Set(shown);
  }
  clear(): void {
    this.#ids.clear();
    this.#anchor = '';
  }
  /** Leaves out what is shown no more. Says whether that changed anything. */
  keepOnly(shown: ReadonlySet<string>): boolean {
    const before = this.#ids.size;
    for (const id of this.#ids) if (!shown.has(id)) this.#ids.delete(id);
    return this.#ids.size !== before;
  }
}
