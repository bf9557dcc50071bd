/** Milliseconds between two looks. */
const EVERY = 10_000;

/** Looks now and then, and whenever the person comes back to the window, whether something has changed; never while nobody can see it. */
export class ChangeWatch {
  readonly #look: () => void;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(look: () => void) {
    this.#look = () => {
      if (document.visibilityState !== 'hidden') look();
    };
  }

  start(): void {
    // eslint-disable-next-line @lwc/lwc/no-async-operation -- ended by stop
    this.#timer = setInterval(this.#look, EVERY);
    window.addEventListener('focus', this.#look);
  }

  stop(): void {
    clearInterval(this.#timer);
    window.removeEventListener('focus', this.#look);
  }
}
