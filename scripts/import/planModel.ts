import type { Draft, Rejection } from './drafts.ts';
import type { CellText } from './rowCells.ts';
import type { FieldValue } from './storyFields.ts';

/** A record of the org, by its id. */
export interface ExistingRecord {
  readonly id: string;
  readonly values: Readonly<Record<string, FieldValue | null>>;
}

/** What the org holds of a product, keys and names folded. */
export interface ExistingBacklog {
  readonly stories: ReadonlyMap<string, ExistingRecord>;
  /** By key where the epic was imported. */
  readonly epicsByKey: ReadonlyMap<string, ExistingRecord>;
  readonly epicsByName: ReadonlyMap<string, ExistingRecord>;
  readonly sprints: ReadonlyMap<string, string>;
  readonly releases: ReadonlyMap<string, string>;
  /** Pairs of story ids, `predecessor>successor`. */
  readonly dependencies: ReadonlySet<string>;
  readonly users: ReadonlyMap<string, string>;
}

export const EMPTY_BACKLOG: ExistingBacklog = {
  stories: new Map(),
  epicsByKey: new Map(),
  epicsByName: new Map(),
  sprints: new Map(),
  releases: new Map(),
  dependencies: new Set(),
  users: new Map()
};

/** A record that will stand behind a name: known already, or created before the stories. */
export interface NamedRecord {
  readonly key: string;
  readonly name: string;
  readonly id: string | undefined;
}

export interface RowWrite {
  readonly draft: Draft;
  /** Undefined: create. */
  readonly id: string | undefined;
  /** Only what differs, for an update. */
  readonly values: Readonly<Record<string, FieldValue>>;
  readonly epic: NamedRecord | undefined;
  readonly sprint: NamedRecord | undefined;
  readonly release: NamedRecord | undefined;
}

export interface Dependency {
  readonly predecessor: string;
  readonly successor: string;
  readonly draft: Draft;
  readonly cell: CellText;
}

export interface Plan {
  /** Epics that are rows of the file. */
  readonly epicRows: readonly RowWrite[];
  /** Epics that rows refer to but no row describes. */
  readonly epics: readonly NamedRecord[];
  readonly sprints: readonly NamedRecord[];
  readonly releases: readonly NamedRecord[];
  readonly stories: readonly RowWrite[];
  readonly unchanged: readonly Draft[];
  readonly dependencies: readonly Dependency[];
  /** Links that are left out; their stories are imported. */
  readonly leftOut: readonly Rejection[];
  readonly unknownUsers: ReadonlyMap<string, number>;
}
