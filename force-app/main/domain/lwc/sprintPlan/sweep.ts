/* eslint-disable no-await-in-loop -- slices of one search follow one another */
import type { BlockOption } from './block';
import type { Core } from './blocks';
import type { CompiledProblem } from './compile';
import { LabelPool, type Label } from './labelPool';
import type { Pacer } from './pacer';

/** A block with more than one way through the sprint. */
interface OpenBlock {
  readonly index: number;
  readonly options: readonly BlockOption[];
}

/** Steps that one label may take, for each label that may live: a few are not to use up the time of all. */
const STEPS_FOR_WIDTH = 300;

export interface Swept {
  /** Sprint of each item in the best plan found within the limit. */
  readonly at: Int32Array | undefined;
  readonly loss: number;
  /** Every plan that was not looked at loses at least this: Infinity where none was passed over within the limit. */
  readonly passedOver: number;
  readonly states: number;
}

/**
 * Goes through the sprints with all plans of the first ones that lose no more than `limit` against the bound, at most `width` of them at
 * a time, the least losing kept. Plans that have done the same stories are one: only the better lives on.
 */
export class Sweep {
  readonly #problem: CompiledProblem;
  readonly #core: Core;
  readonly #prices: Float64Array;
  readonly #limit: number;
  readonly #width: number;
  #states = 0;
  #passedOver = Infinity;

  constructor(problem: CompiledProblem, core: Core, prices: Float64Array, limit: number, width: number) {
    this.#problem = problem;
    this.#core = core;
    this.#prices = prices;
    this.#limit = limit;
    this.#width = width;
  }

  async run(pacer: Pacer): Promise<Swept> {
    const { sprints } = this.#problem;
    let labels: Label[] = [
      { states: new Uint16Array(this.#core.blocks.length), loss: this.#core.loss, parent: undefined }
    ];
    for (let sprint = 0; sprint < sprints; sprint++) {
      const isLast = sprint === sprints - 1;
      const pool = new LabelPool(this.#width, this.#limit, isLast ? (states) => this.unspent(states) : undefined);
      for (const label of labels) {
        if (pacer.isDue) {
          await pacer.breathe();
          if (pacer.isOver) return { at: undefined, loss: Infinity, passedOver: 0, states: this.#states };
        }
        await this.expand(sprint, label, pool, pacer);
      }
      if (pacer.isOver) return { at: undefined, loss: Infinity, passedOver: 0, states: this.#states };
      labels = pool.best();
      this.#passedOver = Math.min(this.#passedOver, pool.passedOver);
    }
    const best = labels.reduce<Label | undefined>(
      (low, label) => (low && low.loss <= label.loss ? low : label),
      undefined
    );
    return {
      at: best && this.planOf(best),
      loss: best?.loss ?? Infinity,
      passedOver: this.#passedOver,
      states: this.#states
    };
  }

  private async expand(sprint: number, label: Label, pool: LabelPool, pacer: Pacer): Promise<void> {
    if (label.loss > pool.limit) return;
    const { blocks, room } = this.#core;
    const price = this.#prices[sprint]!;
    let left = room[sprint]!;
    let lost = label.loss;
    const allowed = pool.limit - label.loss;
    const states = label.states.slice();
    const open: OpenBlock[] = [];
    for (let index = 0; index < blocks.length; index++) {
      const options = blocks[index]!.options(sprint, states[index]!);
      if (options.length === 0) return;
      if (options.length === 1 || options[1]!.loss > allowed) {
        const [only] = options;
        states[index] = only!.state;
        left -= only!.points;
        lost += only!.loss;
      } else open.push({ index, options });
    }
    if (left < 0 || lost > pool.limit) return;
    await this.walk(label, lost, states, open, least(open, left, price, allowed), left, price, pool, pacer);
  }

  /** Every way for the open blocks to share the room, as long as the least that the rest loses leaves hope. */
  private async walk(
    parent: Label,
    lost: number,
    states: Uint16Array,
    open: readonly OpenBlock[],
    leastLoss: readonly Float64Array[],
    room: number,
    price: number,
    pool: LabelPool,
    pacer: Pacer
  ): Promise<void> {
    const cursor = new Int32Array(open.length + 1);
    const left = new Int32Array(open.length + 1).fill(room);
    const loss = new Float64Array(open.length + 1).fill(lost);
    let depth = lost + leastLoss[0]![room]! <= pool.limit ? 0 : -1;
    const stop = this.#states + STEPS_FOR_WIDTH * this.#width;
    while (depth >= 0) {
      if ((++this.#states & 1023) === 0 && pacer.isDue) {
        await pacer.breathe();
        if (pacer.isOver) return;
      }
      if (this.#states > stop) {
        this.#passedOver = Math.min(this.#passedOver, lost + leastLoss[0]![room]!);
        return;
      }
      if (depth === open.length) {
        pool.offer(states, loss[depth]! + price * left[depth]!, parent);
        depth--;
        continue;
      }
      const { index, options } = open[depth]!;
      const option = options[cursor[depth]!++];
      if (!option || loss[depth]! + option.loss > pool.limit) {
        cursor[depth] = 0;
        depth--;
        continue;
      }
      const rest = left[depth]! - option.points;
      if (rest < 0 || loss[depth]! + option.loss + leastLoss[depth + 1]![rest]! > pool.limit) continue;
      states[index] = option.state;
      loss[depth + 1] = loss[depth]! + option.loss;
      left[++depth] = rest;
    }
  }

  /** What is lost by limits that are not used up; Infinity where one is exceeded. */
  private unspent(states: Uint16Array): number {
    const { blocks, base, rowUse } = this.#core;
    let loss = 0;
    for (const [row, { limit }] of this.#problem.rows.entries()) {
      let left = limit - base[row]!;
      for (let index = 0; index < blocks.length; index++) left -= rowUse(index, states[index]!)[row]!;
      if (left < 0) return Infinity;
      loss += this.#prices[this.#problem.sprints + row]! * left;
    }
    return loss;
  }

  private planOf(label: Label): Int32Array {
    const { blocks, fixed } = this.#core;
    const { sprints } = this.#problem;
    const at = fixed.map((sprint) => Math.min(sprint, sprints));
    let after = label;
    for (let sprint = sprints - 1; sprint >= 0; sprint--) {
      const before = after.parent!;
      const done = after.states;
      blocks.forEach((block, index) => {
        for (const item of block.items(before.states[index]!, done[index]!)) at[item] = sprint;
      });
      after = before;
    }
    return at;
  }
}

/** [from][room]: the least that the blocks from `from` on lose, together with the price of room that stays empty. */
function least(open: readonly OpenBlock[], room: number, price: number, allowed: number): Float64Array[] {
  const tables: Float64Array[] = [];
  tables[open.length] = Float64Array.from({ length: room + 1 }, (_, left) => left * price);
  for (let from = open.length - 1; from >= 0; from--) {
    const table = new Float64Array(room + 1).fill(Infinity);
    const next = tables[from + 1]!;
    for (const { points, loss } of open[from]!.options) {
      if (loss > allowed) break;
      for (let left = points; left <= room; left++) {
        const total = loss + next[left - points]!;
        if (total < table[left]!) table[left] = total;
      }
    }
    tables[from] = table;
  }
  return tables;
}
