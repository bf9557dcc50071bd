import { dropStored, storedKeys, storedValue, storeValue } from 'c/browserStorage';
import type { EditConflict, Editing } from './editing';

/** What was edited and not saved, and when. */
export interface Draft {
  readonly editing: Editing;
  /** What two people changed and nobody has settled yet. */
  readonly conflicts: readonly EditConflict[];
  /** Milliseconds since 1970. */
  readonly savedAt: number;
}

/** Days after which nobody misses a draft. */
const LIFE = 30;
const DAY = 86_400_000;
const PREFIX = 'foresight.story.draft.';

/** Drafts of stories in this browser, one for each user and story. */
export class DraftStore {
  readonly #key: string;

  constructor(userId: string, storyId: string) {
    this.#key = `${PREFIX}${userId}.${storyId}`;
  }

  keep(editing: Editing, conflicts: readonly EditConflict[], now: number): void {
    const draft: Draft = { editing, conflicts, savedAt: now };
    storeValue(this.#key, draft);
  }

  drop(): void {
    dropStored(this.#key);
  }

  /** The draft of this story, unless it is too old. Old ones of any story are thrown away. */
  read(now: number): Draft | undefined {
    forgetOld(now);
    return asDraft(storedValue(this.#key));
  }
}

function forgetOld(now: number): void {
  for (const key of storedKeys(PREFIX)) {
    const draft = asDraft(storedValue(key));
    if (!draft || now - draft.savedAt > LIFE * DAY) dropStored(key);
  }
}

/** What was kept may be of an older version of this page, or of somebody's making. */
function asDraft(kept: unknown): Draft | undefined {
  const { editing, conflicts, savedAt } = (kept ?? {}) as Partial<Draft>;
  const isWhole =
    typeof savedAt === 'number' &&
    Array.isArray(conflicts) &&
    isRecord(editing?.base) &&
    isRecord(editing.mine) &&
    Array.isArray(editing.baseCriteria) &&
    Array.isArray(editing.criteria);
  return isWhole ? ({ editing, conflicts, savedAt } as Draft) : undefined;
}

function isRecord(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
