import { moveInOrder, type MoveTarget } from 'c/storyOrder';

interface PendingMove {
  readonly id: string;
  readonly target: MoveTarget;
}

/**
 * Moves that the org has not answered yet. They are painted over the order that the org gave, and sent one after the other: where the second
 * goes may depend on the first.
 */
export class MoveQueue {
  #pending: PendingMove[] = [];
  #last: Promise<unknown> = Promise.resolve();

  /** The order as it will be when the org takes all of them. */
  paint<Item extends { readonly id: string }>(order: readonly Item[]): readonly Item[] {
    return this.#pending.reduce((painted, { id, target }) => moveInOrder(painted, [id], target), order);
  }

  /** Sends a move when those before it are answered. Settles as the request does; by then the move is painted no more. */
  async send<Answer>(id: string, target: MoveTarget, request: () => Promise<Answer>): Promise<Answer> {
    const move = { id, target };
    this.#pending.push(move);
    const answer = this.#last.then(request);
    this.#last = answer.catch(() => undefined);
    try {
      return await answer;
    } finally {
      this.#pending = this.#pending.filter((other) => other !== move);
    }
  }

  /** Forgets what is painted: another backlog is shown. What was sent is sent. */
  clear(): void {
    this.#pending = [];
  }
}
