import type { CodeCoverage } from '../model.ts';

/** Which lines of a class or trigger have been reached; emitted code sets a byte for each. */
export interface UnitCoverage {
  readonly name: string;
  readonly lines: readonly number[];
  /** 1 at the place of each line of `lines` that was reached. */
  readonly reached: Uint8Array;
}

/** Forgets what was reached. */
export function resetCoverage(units: Iterable<UnitCoverage>): void {
  for (const { reached } of units) reached.fill(0);
}

/** Lines that were reached and lines that were not, both rising. */
export function linesOf({ lines, reached }: UnitCoverage): Pick<CodeCoverage, 'coveredLines' | 'uncoveredLines'> {
  const sorted = [...lines.keys()].sort((a, b) => lines[a]! - lines[b]!);
  const withMark = (mark: number): number[] =>
    sorted.filter((place) => reached[place] === mark).map((place) => lines[place]!);
  return { coveredLines: withMark(1), uncoveredLines: withMark(0) };
}
