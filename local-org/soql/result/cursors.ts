import { randomInt } from 'node:crypto';
import { OrgError } from '../../errors.ts';
import { toId18 } from '../../store/recordId.ts';
import type { QueryOptions } from '../model.ts';

/** A query whose rows come in pages. The ids are found once: pages fit together whatever happens to the rows meanwhile. */
export interface Cursor {
  readonly text: string;
  readonly options: QueryOptions;
  readonly ids: readonly string[];
  readonly userId: string;
}

export interface Cursors {
  /** Keeps a cursor and answers with the locator of the page that starts at `offset`. */
  open(cursor: Cursor, offset: number): string;
  /** The cursor behind a locator (or the URL that ends in one), with the offset it asks for. Throws INVALID_QUERY_LOCATOR. */
  find(locator: string, userId: string): { cursor: Cursor; offset: number; locatorAt(offset: number): string };
  close(locator: string): void;
}

const maximumPerUser = 50;
const maximumIds = 2_000_000;

/** Cursors in memory, the oldest given up first: 50 of one user, two million ids in all. */
export function createCursors(): Cursors {
  const open = new Map<string, Cursor>();
  let held = 0;

  const drop = (id: string) => {
    held -= open.get(id)?.ids.length ?? 0;
    open.delete(id);
  };

  const makeRoom = ({ userId, ids }: Cursor) => {
    const own = [...open].filter(([, cursor]) => cursor.userId === userId).map(([id]) => id);
    if (own.length >= maximumPerUser) drop(own[0]!);
    for (const id of open.keys()) {
      if (held + ids.length <= maximumIds) return;
      drop(id);
    }
  };

  return {
    open(cursor, offset) {
      makeRoom(cursor);
      const id = newCursorId();
      open.set(id, cursor);
      held += cursor.ids.length;
      return `${id}-${offset}`;
    },
    find(locator, userId) {
      const [, id = '', offset = '0'] = /(01g\w{15})(?:-(\d+))?$/.exec(locator) ?? [];
      const cursor = open.get(id);
      if (cursor?.userId !== userId) throw new OrgError('INVALID_QUERY_LOCATOR', 'invalid query locator');
      return { cursor, offset: Number(offset), locatorAt: (next) => `${id}-${next}` };
    },
    close: (locator) => drop(locator.split('-', 1)[0]!)
  };
}

const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** Not to be guessed, though a locator serves its own user only. */
function newCursorId(): string {
  const random = Array.from({ length: 12 }, () => digits[randomInt(digits.length)]);
  return toId18(`01g${random.join('')}`);
}
