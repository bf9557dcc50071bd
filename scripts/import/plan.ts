import { dependencyKey, fold } from './externalIds.ts';
import type { Draft, Rejection } from './drafts.ts';
import type { Dependency, ExistingBacklog, ExistingRecord, NamedRecord, Plan, RowWrite } from './planModel.ts';
import type { CellText } from './rowCells.ts';
import type { FieldValue } from './storyFields.ts';

/** Works out what is to be written so that the org holds what the file says. Pure: nothing is read or written. */
export function planImport(drafts: readonly Draft[], existing: ExistingBacklog): Plan {
  return new Planner(drafts, existing).plan();
}

class Planner {
  readonly #drafts: readonly Draft[];
  readonly #existing: ExistingBacklog;
  readonly #draftsByKey: ReadonlyMap<string, Draft>;
  readonly #epics = new Map<string, NamedRecord>();
  readonly #sprints = new Map<string, NamedRecord>();
  readonly #releases = new Map<string, NamedRecord>();
  readonly #leftOut: Rejection[] = [];
  readonly #unknownUsers = new Map<string, number>();

  constructor(drafts: readonly Draft[], existing: ExistingBacklog) {
    this.#drafts = drafts;
    this.#existing = existing;
    this.#draftsByKey = new Map(
      drafts.flatMap((draft) => [draft.key, ...(draft.issueId ? [draft.issueId] : [])].map((key) => [fold(key), draft]))
    );
  }

  plan(): Plan {
    const epicRows = this.#drafts.filter(({ kind }) => kind === 'epic').map((draft) => this.#epicRow(draft));
    const stories = this.#drafts.filter(({ kind }) => kind === 'story').map((draft) => this.#story(draft));
    const dependencies = this.#dependencies();
    return {
      epicRows: epicRows.filter(isNeeded),
      stories: stories.filter(isNeeded),
      unchanged: [...epicRows, ...stories].filter((write) => !isNeeded(write)).map(({ draft }) => draft),
      epics: missing(this.#epics).filter(({ key }) => this.#draftsByKey.get(fold(key))?.kind !== 'epic'),
      sprints: missing(this.#sprints),
      releases: missing(this.#releases),
      dependencies,
      leftOut: this.#leftOut,
      unknownUsers: this.#unknownUsers
    };
  }

  #epicRow(draft: Draft): RowWrite {
    const name = String(draft.values['Name'] ?? draft.key);
    const known = this.#existing.epicsByKey.get(fold(draft.key)) ?? this.#existing.epicsByName.get(fold(name));
    this.#epics.set(fold(draft.key), { key: draft.key, name, id: known?.id });
    return rowWrite(draft, known, draft.values, {});
  }

  #story(draft: Draft): RowWrite {
    const known = this.#existing.stories.get(fold(draft.key));
    const assignee = this.#assignee(draft);
    const values = { ...draft.values, ...(assignee === undefined ? {} : { Assignee__c: assignee }) };
    return rowWrite(draft, known, values, {
      epic: this.#epicOf(draft),
      sprint: named(this.#sprints, this.#existing.sprints, draft.sprint?.text),
      release: named(this.#releases, this.#existing.releases, draft.release?.text)
    });
  }

  #assignee({ assignee }: Draft): string | undefined {
    if (!assignee) {
      return undefined;
    }
    const id = this.#existing.users.get(fold(assignee.text));
    if (id === undefined) {
      this.#unknownUsers.set(assignee.text, (this.#unknownUsers.get(assignee.text) ?? 0) + 1);
    }
    return id;
  }

  /** The epic a story names, that its parent is, or that its parent belongs to (a sub-task of a story). */
  #epicOf(draft: Draft, seen: ReadonlySet<Draft> = new Set()): NamedRecord | undefined {
    const cell = draft.epic ?? draft.parent;
    if (!cell || seen.has(draft)) {
      return undefined;
    }
    const parent = this.#draftsByKey.get(fold(cell.text));
    if (parent?.kind === 'story') {
      return this.#epicOf(parent, new Set([...seen, draft]));
    }
    const found = parent ? this.#epics.get(fold(parent.key)) : this.#epicOfOrg(cell.text);
    if (found) {
      return found;
    }
    if (/^\d+$/.test(cell.text) || this.#existing.stories.has(fold(cell.text))) {
      this.#leaveOut(
        draft,
        cell,
        `${cell.text} is no epic of the file or of the product; the story was imported without it`
      );
      return undefined;
    }
    return this.#newEpic(cell.text, draft.parentTitle ?? cell.text);
  }

  #epicOfOrg(text: string): NamedRecord | undefined {
    const before = this.#epics.get(fold(text));
    const known = this.#existing.epicsByKey.get(fold(text)) ?? this.#existing.epicsByName.get(fold(text));
    return before ?? (known && { key: text, name: text, id: known.id });
  }

  #newEpic(key: string, name: string): NamedRecord {
    const epic = { key, name, id: this.#existing.epicsByName.get(fold(name))?.id };
    this.#epics.set(fold(key), epic);
    return epic;
  }

  #dependencies(): Dependency[] {
    const wanted = new Map<string, Dependency>();
    for (const draft of this.#drafts.filter(({ kind }) => kind === 'story')) {
      for (const cell of draft.blocks) {
        this.#depend(wanted, draft, cell, draft.key, cell.text);
      }
      for (const cell of draft.blockedBy) {
        this.#depend(wanted, draft, cell, cell.text, draft.key);
      }
    }
    return [...wanted.values()];
  }

  #depend(wanted: Map<string, Dependency>, draft: Draft, cell: CellText, predecessor: string, successor: string): void {
    const stories = [predecessor, successor].map((key) => this.#storyKey(key));
    const [before, after] = stories;
    if (before === undefined || after === undefined) {
      this.#leaveOut(
        draft,
        cell,
        `${cell.text} is no story of the file or of the product; the story was imported without the link`
      );
    } else if (before === after) {
      this.#leaveOut(draft, cell, 'a story cannot wait for itself; the story was imported without the link');
    } else if (!this.#isLinked(before, after)) {
      const key = dependencyKey(before, after);
      wanted.set(key, wanted.get(key) ?? { predecessor: before, successor: after, draft, cell });
    }
  }

  /** Folded key of a story that is in the file or in the org. */
  #storyKey(key: string): string | undefined {
    const draft = this.#draftsByKey.get(fold(key));
    if (draft) {
      return draft.kind === 'story' ? fold(draft.key) : undefined;
    }
    return this.#existing.stories.has(fold(key)) ? fold(key) : undefined;
  }

  #isLinked(before: string, after: string): boolean {
    const [first, second] = [before, after].map((key) => this.#existing.stories.get(key)?.id);
    return first !== undefined && second !== undefined && this.#existing.dependencies.has(dependencyKey(first, second));
  }

  #leaveOut(draft: Draft, cell: CellText, reason: string): void {
    this.#leftOut.push({ row: draft.row, column: cell.header, reason });
  }
}

function named(
  registered: Map<string, NamedRecord>,
  existing: ReadonlyMap<string, string>,
  name: string | undefined
): NamedRecord | undefined {
  if (name === undefined) {
    return undefined;
  }
  const record = registered.get(fold(name)) ?? { key: name, name, id: existing.get(fold(name)) };
  registered.set(fold(name), record);
  return record;
}

function missing(records: ReadonlyMap<string, NamedRecord>): NamedRecord[] {
  return [...records.values()].filter(({ id }) => id === undefined);
}

type Links = Partial<Pick<RowWrite, 'epic' | 'sprint' | 'release'>>;

const LINK_FIELDS = { epic: 'Epic__c', sprint: 'Sprint__c', release: 'Release__c' } as const;

/** A link is kept in an update only where it leads elsewhere than it does in the org. */
function rowWrite(
  draft: Draft,
  known: ExistingRecord | undefined,
  values: Readonly<Record<string, FieldValue>>,
  links: { [Link in keyof Links]: NamedRecord | undefined }
): RowWrite {
  const changed = Object.entries(values).filter(([field, value]) => !known || !isSame(known.values[field], value));
  const link = (name: keyof typeof LINK_FIELDS): NamedRecord | undefined => {
    const target = links[name];
    const same = target?.id !== undefined && target.id === known?.values[LINK_FIELDS[name]];
    return same ? undefined : target;
  };
  return {
    draft,
    id: known?.id,
    values: Object.fromEntries(changed),
    epic: link('epic'),
    sprint: link('sprint'),
    release: link('release')
  };
}

/** As the platform stores text: without outer space, line breaks alike. */
function isSame(stored: FieldValue | null | undefined, wanted: FieldValue): boolean {
  if (typeof stored === 'string' && typeof wanted === 'string') {
    return stored.replace(/\r\n?/g, '\n').trim() === wanted;
  }
  return stored === wanted;
}

function isNeeded({ id, values, epic, sprint, release }: RowWrite): boolean {
  return (
    id === undefined || Object.keys(values).length > 0 || [epic, sprint, release].some((link) => link !== undefined)
  );
}
