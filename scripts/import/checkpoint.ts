import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const CACHE = path.resolve(import.meta.dirname, '../../node_modules/.cache/foresight-import');

interface State {
  readonly file: string;
  readonly product: string;
  /** Records dealt with, of how many. */
  readonly done: number;
  readonly total: number;
  /** Bulk jobs that were opened. */
  readonly jobs: readonly string[];
}

/**
 * Remembers how far an import came until it ends. A second run finds by external ids what is in the org already; from here it
 * learns of bulk jobs that may still be running, and tells the user that it goes on.
 */
export interface Checkpoint {
  /** What an interrupted run of the same file, product and org left. */
  readonly before: State | undefined;
  start(total: number): void;
  advance(records: number): void;
  job(id: string): void;
  finish(): void;
}

export function openCheckpoint(org: string, file: string, product: string, folder = CACHE): Checkpoint {
  const name = createHash('sha256')
    .update([org, path.resolve(file), product].join('\n'))
    .digest('hex')
    .slice(0, 24);
  const place = path.join(folder, `${name}.json`);
  let state: State = { file, product, done: 0, total: 0, jobs: [] };
  const keep = (changes: Partial<State>): void => {
    state = { ...state, ...changes };
    mkdirSync(folder, { recursive: true });
    writeFileSync(place, JSON.stringify(state));
  };
  return {
    before: read(place),
    start: (total) => keep({ total }),
    advance: (records) => keep({ done: state.done + records }),
    job: (id) => keep({ jobs: [...state.jobs, id] }),
    finish: () => rmSync(place, { force: true })
  };
}

function read(place: string): State | undefined {
  try {
    return JSON.parse(readFileSync(place, 'utf8')) as State;
  } catch {
    // None, or cut off by a kill: the org itself tells what is there.
    return undefined;
  }
}
