import { PaintedChanges, type Change, type Identified } from './paintedChanges';
import { Turns } from './turns';

export { PaintedChanges, type Change, type Identified } from './paintedChanges';
export { Turns } from './turns';

/**
 * Records as they were read, with what is being written painted over them. While a write is under way the records may be read anew, in any state
 * of the writes before it: what is painted stays on top until its own write is answered.
 */
export class PendingWrites<Item extends Identified> {
  #known: readonly Item[] = [];
  #painted = new PaintedChanges<Item>();
  #turns = new Turns();
  readonly #show: () => void;

  /** @param show is called when `items` are others than before; not by `know`, whose caller knows. */
  constructor(show: () => void) {
    this.#show = show;
  }

  /** Takes records as they were read. */
  know(items: readonly Item[]): void {
    this.#known = items;
  }
  /** Forgets all: others are shown. What was sent is sent. */
  clear(): void {
    this.#known = [];
    this.#painted.clear();
  }

  /** As they are to be shown. */
  get items(): readonly Item[] {
    return this.#painted.isEmpty ? this.#known : this.#known.map((item) => this.#painted.over(item));
  }

  /** Paints changes at once and sends them when those before are answered; they are taken off when the request fails. Settles as it does. */
  async write<Answer>(changes: readonly Change<Item>[], request: () => Promise<Answer>): Promise<Answer> {
    const token = this.#painted.add(changes);
    this.#show();
    try {
      const answer = await this.#turns.take(request);
      this.keep(this.#painted.take(token));
      return answer;
    } catch (error) {
      this.#painted.take(token);
      throw error;
    } finally {
      this.#show();
    }
  }

  /** What was written holds before it is read. */
  private keep(changes: readonly Change<Item>[]): void {
    const byId = new Map(changes.map(({ id, change }) => [id, change]));
    this.#known = this.#known.map((item) => {
      const change = byId.get(item.id);
      return change ? { ...item, ...change } : item;
    });
  }
}
