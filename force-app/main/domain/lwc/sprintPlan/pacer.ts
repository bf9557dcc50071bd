import type { OptimiseOptions } from './model';

/** Thrown through the search when its caller has cancelled. */
export class Cancelled extends Error {}

/** Cuts a long search into slices between which the page draws and answers; knows when to stop. */
export class Pacer {
  readonly #now: () => number;
  readonly #pause: () => Promise<void>;
  readonly #slice: number;
  readonly #deadline: number;
  readonly #signal: AbortSignal | undefined;
  readonly #started: number;
  #sliceEnd: number;
  #channel: MessageChannel | undefined;

  constructor({ signal, now, pause, sliceMs = 12, timeLimit = 10_000 }: OptimiseOptions) {
    this.#now = now ?? (() => performance.now());
    this.#pause = pause ?? (() => this.nextTurn());
    this.#slice = sliceMs;
    this.#signal = signal;
    this.#started = this.#now();
    this.#deadline = this.#started + timeLimit;
    this.#sliceEnd = this.#started + sliceMs;
  }

  /** Milliseconds since the start. */
  get elapsed(): number {
    return this.#now() - this.#started;
  }

  get isOver(): boolean {
    return this.#now() >= this.#deadline;
  }

  /** Whether this slice has lasted long enough: ask after each small piece of work, and then `breathe`. */
  get isDue(): boolean {
    return this.#now() >= this.#sliceEnd;
  }

  async breathe(): Promise<void> {
    await this.#pause();
    if (this.#signal?.aborted) throw new Cancelled();
    this.#sliceEnd = this.#now() + this.#slice;
  }

  close(): void {
    this.#channel?.port1.close();
    this.#channel = undefined;
  }

  /** Timers wait 4 ms once nested; a message does not. */
  private nextTurn(): Promise<void> {
    // eslint-disable-next-line @lwc/lwc/no-async-operation -- waits for one turn of the event loop
    if (typeof MessageChannel === 'undefined') return new Promise((resolve) => setTimeout(resolve));
    const channel = (this.#channel ??= new MessageChannel());
    return new Promise((resolve) => {
      channel.port1.onmessage = () => resolve();
      channel.port2.postMessage(null);
    });
  }
}
