/** A convex function of a few prices that are 0 or more: its value at `prices`, and its slope there written into `slope`. */
export type PricedBound = (prices: Float64Array, slope: Float64Array) => number;

/** A plane that is nowhere above the function. */
export interface Plane {
  readonly slope: Float64Array;
  /** Its value at prices 0. */
  readonly base: number;
}

export interface Ways {
  /** Planes of looks that were made elsewhere: these are looks number 0 and on. */
  readonly known?: readonly Plane[];
  /** Share of what the planes promise that their weights may be off by: less takes longer to weigh. */
  readonly care?: number;
}

interface Cut extends Plane {
  /** Number of the look it comes from. */
  readonly look: number;
  weight: number;
  /** At the trial prices. */
  value: number;
  idle: number;
}

const MOST_CUTS = 60;
const QP_STEPS = 400;

/**
 * Lowers a convex piecewise linear bound (proximal bundle method): every look adds a plane below the function, the next look is where
 * the planes promise most near the best prices so far. `scale`: how large a step of each price is natural.
 */
export class BundleMethod {
  readonly prices: Float64Array;
  bound = Infinity;
  #cuts: Cut[] = [];
  #step = 1;
  #misses = 0;
  #looks = 0;
  readonly #care: number;
  readonly #bound: PricedBound;
  readonly #scale: Float64Array;
  readonly #trial: Float64Array;
  /** Of the weighted planes together. */
  readonly #slope: Float64Array;

  constructor(bound: PricedBound, start: Float64Array, scale: Float64Array, { known = [], care = 0.01 }: Ways = {}) {
    this.#care = care;
    this.#bound = bound;
    this.#scale = scale;
    this.prices = start.slice();
    this.#trial = start.slice();
    this.#slope = new Float64Array(start.length);
    for (const plane of known) this.add(plane);
    this.bound = this.look(this.prices);
    const slope = this.#cuts.at(-1)!.slope;
    const steep = slope.reduce((sum, s, k) => sum + (s * scale[k]!) ** 2, 0);
    // A first step that would take a hundredth of the bound away if the slope went on.
    if (steep > 0) this.#step = (0.01 * Math.abs(this.bound)) / steep;
  }

  /** One look; answers what the planes still promise to gain at most near here: small when done. */
  improve(): number {
    this.balance();
    const promised = this.bound - this.modelAt(this.#trial);
    if (promised <= 1e-10 * Math.abs(this.bound)) {
      // Nothing to gain within this step: look farther once before believing it.
      this.#step *= 8;
      return promised;
    }
    const bound = this.look(this.#trial);
    const gained = this.bound - bound;
    if (gained > 0.1 * promised) {
      this.bound = bound;
      this.prices.set(this.#trial);
      this.#misses = 0;
      if (gained > 0.5 * promised) this.#step *= 2;
    } else if (++this.#misses > 4) {
      this.#step *= 0.6;
      this.#misses = 0;
    }
    if (bound < this.bound) {
      this.bound = bound;
      this.prices.set(this.#trial);
    }
    return promised;
  }

  /** Looks, by number, that the best prices weigh against each other, and how: their mean is near a plan in fractions. */
  mix(): { look: number; weight: number }[] {
    return this.#cuts.filter(({ weight }) => weight > 0).map(({ look, weight }) => ({ look, weight }));
  }
  /** The planes that weigh, in the order of `mix`. */
  planes(): Plane[] {
    return this.#cuts.filter(({ weight }) => weight > 0).map(({ slope, base }) => ({ slope, base }));
  }

  private look(prices: Float64Array): number {
    const slope = new Float64Array(prices.length);
    const value = this.#bound(prices, slope);
    const base = value - slope.reduce((sum, s, k) => sum + s * prices[k]!, 0);
    if (this.#cuts.length >= MOST_CUTS) {
      const idlest = this.#cuts.reduce((most, cut) => (cut.idle > most.idle ? cut : most));
      this.#cuts.splice(this.#cuts.indexOf(idlest), 1);
    }
    this.add({ slope, base });
    return value;
  }
  private add({ slope, base }: Plane): void {
    this.#cuts.push({ slope, base, look: this.#looks++, weight: this.#cuts.length === 0 ? 1 : 0, value: 0, idle: 0 });
  }

  private modelAt(prices: Float64Array): number {
    let most = -Infinity;
    for (const cut of this.#cuts) most = Math.max(most, valueOf(cut, prices));
    return most;
  }

  /** Weights of the planes for which the lowest point near the best prices is where all weighted planes meet; moves weight in pairs. */
  private balance(): void {
    const cuts = this.#cuts;
    const total = cuts.reduce((sum, { weight }) => sum + weight, 0);
    const [slope, trial, scale] = [this.#slope, this.#trial, this.#scale];
    slope.fill(0);
    for (const cut of cuts) {
      cut.weight /= total;
      if (cut.weight > 0) for (let k = 0; k < slope.length; k++) slope[k]! += cut.weight * cut.slope[k]!;
    }
    for (let k = 0; k < slope.length; k++) trial[k] = this.priceAlong(k);
    for (const cut of cuts) cut.value = valueOf(cut, trial);
    const goal = 1e-9 * Math.abs(this.bound) + 1e-12;
    for (let step = 0; step < QP_STEPS; step++) {
      let [top, low] = [cuts[0]!, cuts[0]!];
      let [high, least] = [-Infinity, Infinity];
      for (const cut of cuts) {
        if (cut.value > high) [high, top] = [cut.value, cut];
        if (cut.weight > 0 && cut.value < least) [least, low] = [cut.value, cut];
      }
      if (high - least <= Math.max(goal, this.#care * (this.bound - high))) break;
      let curve = 0;
      for (let k = 0; k < slope.length; k++) curve += ((top.slope[k]! - low.slope[k]!) * scale[k]!) ** 2;
      const moved = Math.min(low.weight, (high - least) / (this.#step * curve));
      top.weight += moved;
      low.weight -= moved;
      if (low.weight < 1e-12) low.weight = 0;
      for (let k = 0; k < slope.length; k++) {
        const before = trial[k]!;
        slope[k]! += moved * (top.slope[k]! - low.slope[k]!);
        trial[k] = this.priceAlong(k);
        const change = trial[k]! - before;
        if (change !== 0) for (const cut of cuts) cut.value += change * cut.slope[k]!;
      }
    }
    for (const cut of cuts) cut.idle = cut.weight > 0 ? 0 : cut.idle + 1;
  }

  /** Where the weighted slope leads from the best price. */
  private priceAlong(k: number): number {
    return Math.max(0, this.prices[k]! - this.#step * this.#scale[k]! ** 2 * this.#slope[k]!);
  }
}

function valueOf({ base, slope }: Cut, prices: Float64Array): number {
  let value = base;
  for (let k = 0; k < prices.length; k++) value += slope[k]! * prices[k]!;
  return value;
}
