/** What has an id. */
export interface Identified {
  readonly id: string;
}

/** Some fields of a record as they are to be. */
export interface Change<Item extends Identified> {
  readonly id: string;
  readonly change: Partial<Item>;
}

/** Changes of records that are not answered yet: painted over what was read, the later ones on top. */
export class PaintedChanges<Item extends Identified> {
  #byToken = new Map<number, readonly Change<Item>[]>();
  /** What is painted over each record: one object of all its changes. */
  #byId = new Map<string, Partial<Item>>();
  #tokens = 0;

  /** Paints changes; the token is to take them off again. */
  add(changes: readonly Change<Item>[]): number {
    this.#tokens += 1;
    this.#byToken.set(this.#tokens, changes);
    this.lay(changes);
    return this.#tokens;
  }

  /** Takes changes off, and answers them. */
  take(token: number): readonly Change<Item>[] {
    const found = this.#byToken.get(token) ?? [];
    this.#byToken.delete(token);
    this.#byId.clear();
    for (const changes of this.#byToken.values()) this.lay(changes);
    return found;
  }

  private lay(changes: readonly Change<Item>[]): void {
    for (const { id, change } of changes) this.#byId.set(id, { ...this.#byId.get(id), ...change } as Partial<Item>);
  }

  over(item: Item): Item {
    const change = this.#byId.get(item.id);
    return change ? { ...item, ...change } : item;
  }

  clear(): void {
    this.#byToken.clear();
    this.#byId.clear();
  }

  get isEmpty(): boolean {
    return this.#byToken.size === 0;
  }
}
