import type { DatabaseSync } from 'node:sqlite';

const dueAfter = 2000;
// Of all tables (0x10000) analyse those where it helps (0x02). Whole: a sample (0x10) takes a column of one value for one of many.
// https://www.sqlite.org/pragma.html#pragma_optimize
const optimize = 'PRAGMA optimize = 0x10002';

/**
 * Keeps SQLite informed of how its tables are filled. Without that it takes any equality for a good filter, and sorts all rows of
 * a backlog instead of following the index on their rank. Tables that grew tenfold are looked at again.
 */
export function createStatistics(database: DatabaseSync) {
  let written = 0;
  const refresh = () => {
    written = 0;
    database.exec(optimize);
  };
  return {
    refresh,
    wrote: (rows: number) => void (written += rows),
    /** To be called between transactions. */
    refreshWhenDue: () => {
      if (written >= dueAfter) refresh();
    }
  };
}
