import type { LibraryClass } from './model.ts';

/** Records, the database, describe, tests, limits and asynchronous work: what needs an org. */
export const platformClasses: readonly LibraryClass[] = [];
