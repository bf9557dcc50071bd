import { generateKeyBetween } from 'fractional-indexing';
import lexorank from 'lexorank';
import { readProject } from '../../local-org/metadata/readProject.ts';
import { openPackageOrg } from '../../scripts/checks/packageOrg.ts';

/** What inserting took: rows written by each insert (fewer than asked for where it was stopped), and the keys as they are at the end. */
export interface Raced {
  readonly keys: readonly string[];
  readonly rows: readonly number[];
}

export interface Contender {
  readonly name: string;
  /** Inserts one after the other, each before the index that `next` names, into a list of `start` keys. */
  race(start: number, inserts: number, next: (size: number, last: number, turn: number) => number): Raced;
  close(): void;
}

/** Milliseconds after which a library is stopped: each longer key takes longer to make. */
const PATIENCE = 20_000;

/** Inserts of one Apex transaction: well within its ten seconds. */
const TRANSACTION = 5000;

interface ApexResult {
  keys: string[];
  rows: number[];
}

/** RankKey, RankGap and RankGuess of the package, run by the local org. */
export async function openRankGap(): Promise<Contender> {
  const opened = await openPackageOrg();
  const { components } = readProject(`${import.meta.dirname}/apex`);
  const deployed = await opened.org.deploy(components);
  if (!deployed.success) throw new Error(JSON.stringify(deployed.problems));
  const insertAll = (keys: string[], indices: number[]): ApexResult => {
    const call = { className: 'RankRace', method: 'insertAll', params: { keys, indices }, cacheable: false };
    const answer = opened.org.apex.callAura(call, opened.org.systemCaller());
    if (!answer.success) throw new Error(answer.body.message);
    return answer.value as ApexResult;
  };
  return {
    name: 'RankGap (Apex)',
    race(start, inserts, next) {
      let { keys } = insertAll([], numbers(start));
      const rows: number[] = [];
      let last = 0;
      for (let turn = 0; turn < inserts; turn += TRANSACTION) {
        const indices = numbers(Math.min(TRANSACTION, inserts - turn)).map(
          (offset) => (last = next(keys.length + offset, last, turn + offset))
        );
        const result = insertAll(keys, indices);
        keys = result.keys;
        rows.push(...result.rows);
      }
      return { keys, rows };
    },
    close: () => opened.close()
  };
}

/** Undefined where the keys have become so long that a library overflows the stack. */
function attempt(between: () => string): string | undefined {
  try {
    return between();
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

/** A library that makes a key between two others and never touches these: one row an insert. */
function keyBetween(name: string, between: (lower: string | null, upper: string | null) => string): Contender {
  return {
    name,
    race(start, inserts, next) {
      const keys: string[] = [];
      for (let index = 0; index < start; index++) keys.push(between(keys.at(-1) ?? null, null));
      const started = performance.now();
      let last = 0;
      let turn = 0;
      for (; turn < inserts && performance.now() - started < PATIENCE; turn++) {
        last = next(keys.length, last, turn);
        const key = attempt(() => between(keys[last - 1] ?? null, keys[last] ?? null));
        if (key === undefined) break;
        keys.splice(last, 0, key);
      }
      return { keys, rows: numbers(turn).map(() => 1) };
    },
    close() {}
  };
}

export const fractionalIndexing = keyBetween('fractional-indexing', (lower, upper) => generateKeyBetween(lower, upper));

const { LexoRank } = lexorank;
export const lexoRank = keyBetween('lexorank', (lower, upper) => {
  if (lower === null && upper === null) return LexoRank.middle().toString();
  if (lower === null) return LexoRank.parse(upper!).genPrev().toString();
  if (upper === null) return LexoRank.parse(lower).genNext().toString();
  return LexoRank.parse(lower).between(LexoRank.parse(upper)).toString();
});
