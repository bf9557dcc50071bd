/** A value of a result table; numbers are rounded for print by their size and kept whole in the JSON. */
export type Cell = string | number | null;

/** One result: what the columns mean is said by their names, units included. */
export interface ResultTable {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** How to read it: one or two sentences. */
  readonly note?: string;
}

/** A measurement that stands by itself: makes what it needs in folders of its own and leaves nothing behind. */
export interface Bench {
  /** What is typed behind `npm run bench --`. */
  readonly name: string;
  readonly summary: string;
  run(say: (text: string) => void): Promise<ResultTable[]>;
}
