/** Steps a person took, to be taken back and taken again. */
export class ChangeHistory<Step> {
  #done: Step[] = [];
  #undone: Step[] = [];
  readonly #most: number;

  /** @param most steps that are kept; the oldest are forgotten */
  constructor(most = 100) {
    this.#most = most;
  }

  get canUndo(): boolean {
    return this.#done.length > 0;
  }
  get canRedo(): boolean {
    return this.#undone.length > 0;
  }

  /** A new step: what was undone before it cannot be taken again. */
  add(step: Step): void {
    this.#done = [...this.#done, step].slice(-this.#most);
    this.#undone = [];
  }

  /** The step to take back; undefined where there is none. It can be taken again from now on. */
  undo(): Step | undefined {
    const step = this.#done.pop();
    if (step !== undefined) this.#undone.push(step);
    return step;
  }

  /** The step to take again. */
  redo(): Step | undefined {
    const step = this.#undone.pop();
    if (step !== undefined) this.#done.push(step);
    return step;
  }

  /** A step that turned out to be impossible, to take back or to take again: it is forgotten. */
  drop(step: Step): void {
    this.#done = this.#done.filter((other) => other !== step);
    this.#undone = this.#undone.filter((other) => other !== step);
  }

  clear(): void {
    this.#done = [];
    this.#undone = [];
  }
}
