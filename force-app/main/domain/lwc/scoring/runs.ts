import { ratio } from './ratio';

interface Run {
  readonly head: number;
  readonly tail: number;
  readonly worth: number;
  readonly effort: number;
}

const scoreOf = (run: Run): number => ratio(run.worth, run.effort);

/** The one above has to stay above: a better one joins it, and so does an equal one that a tie would sort before it. */
function mustJoin(above: Run, run: Run): boolean {
  const [upper, lower] = [scoreOf(above), scoreOf(run)];
  return upper < lower || (upper === lower && above.head > run.head);
}

/** Runs of stories that stay together, each known by its first. Fields are not `#private`: the platform's compiler makes calls of these, in loops. */
export class Runs {
  private scores: Float64Array;
  private next: Int32Array;
  private heads: Int32Array;
  private count = 0;

  constructor(size: number) {
    this.scores = new Float64Array(size);
    this.heads = new Int32Array(size);
    this.next = new Int32Array(size).fill(-1);
  }

  add(head: number, score: number): void {
    this.heads[this.count++] = head;
    this.scores[head] = score;
  }

  /** Cuts a sequence so that the worth per effort falls from run to run: a run that beats the one before it joins it. */
  cut(sequence: readonly number[], worth: Float64Array, effort: Float64Array): void {
    const runs: Run[] = [];
    for (const node of sequence) {
      let run: Run = { head: node, tail: node, worth: worth[node]!, effort: effort[node]! };
      for (let above = runs.at(-1); above && mustJoin(above, run); above = runs.at(-1)) {
        runs.pop();
        this.next[above.tail] = run.head;
        run = { head: above.head, tail: run.tail, worth: above.worth + run.worth, effort: above.effort + run.effort };
      }
      runs.push(run);
    }
    for (const run of runs) this.add(run.head, scoreOf(run));
  }

  sorted(): Int32Array {
    const { scores, next } = this;
    const heads = this.heads.subarray(0, this.count).sort((a, b) => {
      const [left, right] = [scores[a]!, scores[b]!];
      return left === right ? a - b : left > right ? -1 : 1;
    });
    const order = new Int32Array(next.length);
    let length = 0;
    for (const head of heads) for (let node = head; node >= 0; node = next[node]!) order[length++] = node;
    return order;
  }
}
