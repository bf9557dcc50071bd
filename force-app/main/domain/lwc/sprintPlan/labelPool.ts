/** A plan of the first sprints: what each block has become, and what is lost so far. */
export interface Label {
  readonly states: Uint16Array;
  readonly loss: number;
  readonly parent: Label | undefined;
}

/** Steps of the histogram by which labels are dropped. */
const STEPS = 4096;

/** The least losing labels of a sprint, one for each set of done stories. */
export class LabelPool {
  /** Labels that lose more are not taken: sinks as better ones come. */
  limit: number;
  passedOver = Infinity;
  readonly #width: number;
  #labels = new Map<string, Label>();

  readonly #extra: ((states: Uint16Array) => number) | undefined;

  /** `extra`: what else a label loses, in the last sprint. */
  constructor(width: number, limit: number, extra: ((states: Uint16Array) => number) | undefined) {
    this.#width = width;
    this.#extra = extra;
    this.limit = limit;
  }

  offer(states: Uint16Array, soFar: number, parent: Label): void {
    const loss = soFar + (this.#extra?.(states) ?? 0);
    if (loss > this.limit) return;
    const key = String.fromCharCode(...states);
    const known = this.#labels.get(key);
    if (known && known.loss <= loss) return;
    this.#labels.set(key, { states: states.slice(), loss, parent });
    if (this.#labels.size >= 2 * this.#width) this.cut();
  }

  best(): Label[] {
    if (this.#labels.size > this.#width) this.cut();
    const labels = [...this.#labels.values()];
    // The least losing first, so that the limit sinks soon; many are not worth the time.
    return labels.length > 10_000 ? labels : labels.sort((a, b) => a.loss - b.loss);
  }

  /** Keeps about as many as the width: told by a histogram of losses, for sorting them all would take a frame. */
  private cut(): void {
    const labels = [...this.#labels.values()];
    let lowest = Infinity;
    for (const { loss } of labels) if (loss < lowest) lowest = loss;
    const span = Math.max(this.limit - lowest, 1e-12);
    const counts = new Int32Array(STEPS + 1);
    const stepOf = (loss: number): number => Math.floor(((loss - lowest) / span) * STEPS);
    for (const { loss } of labels) counts[Math.min(stepOf(loss), STEPS)]!++;
    let step = 0;
    for (let sum = counts[0]!; step < STEPS && sum + counts[step + 1]! <= this.#width; sum += counts[step]!) step++;
    // Where more lose the same than are to live on, any of them go.
    let spare = Math.max(labels.length, 0);
    for (let above = step + 1; above <= STEPS; above++) spare -= counts[above]!;
    spare -= this.#width;
    for (const [key, { loss }] of this.#labels) {
      if (stepOf(loss) <= step && spare-- <= 0) continue;
      this.passedOver = Math.min(this.passedOver, loss);
      this.#labels.delete(key);
    }
    this.limit = Math.min(this.limit, this.passedOver);
  }
}
