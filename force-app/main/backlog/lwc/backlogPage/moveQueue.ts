import { Turns } from 'c/pendingWrites';
import { moveInOrder, type MoveTarget } from 'c/storyOrder';

/** A move that the org has not taken yet. */
export interface PendingMove {
  readonly ids: readonly string[];
  readonly target: MoveTarget;
}

/**
 * Moves that the org has not taken yet. They are painted over the order that the org gave. Some are held until there is a reason for them; the others are
 * sent one after the other: where the second goes may depend on the first.
 */
export class MoveQueue {
  #pending: readonly PendingMove[] = [];
  #held: readonly PendingMove[] = [];
  #turns = new Turns();

  /** The order as it will be when the org takes all of them. */
  paint<Item extends { readonly id: string }>(order: readonly Item[]): readonly Item[] {
    return this.#pending.reduce((painted, { ids, target }) => moveInOrder(painted, ids, target), order);
  }

  get held(): readonly PendingMove[] {
    return this.#held;
  }
  get isEmpty(): boolean {
    return this.#pending.length === 0;
  }

  add(move: PendingMove): void {
    this.#pending = [...this.#pending, move];
  }
  /** Paints a move that is not to be sent yet. */
  hold(move: PendingMove): void {
    this.add(move);
    this.#held = [...this.#held, move];
  }
  /** Takes the move off that was held last. */
  dropHeld(): PendingMove | undefined {
    const last = this.#held.at(-1);
    if (last) this.remove(last);
    return last;
  }

  /** Sends moves that were added, when those before are answered. Settles as the request does; by then they are painted no more. */
  async send<Answer>(moves: readonly PendingMove[], request: () => Promise<Answer>): Promise<Answer> {
    this.#held = this.#held.filter((other) => !moves.includes(other));
    try {
      return await this.#turns.take(request);
    } finally {
      for (const move of moves) this.remove(move);
    }
  }
  private remove(move: PendingMove): void {
    this.#pending = this.#pending.filter((other) => other !== move);
    this.#held = this.#held.filter((other) => other !== move);
  }

  /** Forgets what is painted: another backlog is shown. What was sent is sent. */
  clear(): void {
    this.#pending = [];
    this.#held = [];
  }
}
