import type { DocumentNode, OperationDefinitionNode } from 'graphql';
import type { RecordRepresentation } from '../ldsCache/records.ts';
import type { QueryView } from '../ldsCache/queryEntry.ts';
import type { RecordStore } from '../ldsCache/recordStore.ts';
import { isShownText, recordsUnder, slotsOf, type Json, type Slot } from './answerRecords.ts';
import { RECORD_ID, RECORD_TYPE, fragmentsOf } from './selections.ts';

/** The record around a part of an answer. */
interface Holder {
  readonly id: string;
  readonly apiName: string;
}

/** What a part of an answer was last shown as, and the records' revisions it was made from. */
interface Shown {
  readonly value: unknown;
  readonly revisions: ReadonlyMap<string, number>;
}

/** The answer to a GraphQL operation, laid over the record store: its records are shared with every other wire of the page. */
export class AnswerTree {
  readonly data: unknown;
  readonly root: readonly Slot[];
  readonly store: RecordStore;
  readonly recordIds = new Set<string>();
  /** A record that nothing has happened to is shown as the very same object again. */
  readonly shown = new WeakMap<object, Shown>();
  /** By record, the qualified names of fields a later save made wrong: asking for them is enough. */
  readonly outdatedFields = new Map<string, Set<string>>();
  /** Something only the query itself can answer. */
  isBeyondRepair = false;
  isKnown = true;
  /** Records met inside of the one being shown, with their revisions. */
  seen = new Map<string, number>();

  constructor(document: DocumentNode, operation: OperationDefinitionNode, data: unknown, store: RecordStore) {
    this.data = data;
    this.store = store;
    this.root = slotsOf(operation.selectionSet, 'other', fragmentsOf(document));
    this.records().forEach((record) => this.collectIds(record));
  }

  /** The records of the answer, each with what was asked of it. */
  records(): RecordRepresentation[] {
    return recordsUnder(this.data, this.root);
  }

  collectIds(record: RecordRepresentation): void {
    this.recordIds.add(record.id);
    for (const { value } of Object.values(record.fields)) {
      if (typeof value === 'object' && value !== null && 'apiName' in value) {
        this.collectIds(value as RecordRepresentation);
      }
    }
  }

  /** The answer as components see it now; undefined when one of its records has been deleted. */
  view(): QueryView<unknown> | undefined {
    this.outdatedFields.clear();
    this.isBeyondRepair = false;
    this.isKnown = true;
    const value = this.show(this.data, this.root, undefined);
    const { recordIds, isOutdated } = this;
    return this.isKnown ? { value, recordIds, isOutdated, isShared: true } : undefined;
  }

  get isOutdated(): boolean {
    return this.isBeyondRepair || this.outdatedFields.size > 0;
  }

  outdate(record: Holder, path: string): void {
    const fields = this.outdatedFields.get(record.id) ?? new Set();
    this.outdatedFields.set(record.id, fields.add(`${record.apiName}.${path}`));
  }

  show(raw: unknown, slots: readonly Slot[], holder: Holder | undefined): unknown {
    if (Array.isArray(raw)) {
      return this.showList(raw, slots);
    }
    if (typeof raw !== 'object' || raw === null || slots.length === 0) {
      return raw;
    }
    const id = (raw as Json)[RECORD_ID] as string | undefined;
    return id === undefined ? this.showParts(raw as Json, slots, holder) : this.showRecord(raw as Json, slots, id);
  }

  showList(raw: readonly unknown[], slots: readonly Slot[]): unknown {
    const before = this.shown.get(raw)?.value as readonly unknown[] | undefined;
    const items = raw.map((item) => this.show(item, slots, undefined));
    const isSame = before?.length === items.length && items.every((item, place) => item === before[place]);
    return isSame ? before : this.remember(raw, items);
  }

  showParts(raw: Json, slots: readonly Slot[], holder: Holder | undefined): unknown {
    const before = this.shown.get(raw)?.value as Json | undefined;
    const entries = slots
      .filter(({ key }) => key in raw)
      .map((slot) => [slot.key, this.showSlot(raw[slot.key], slot, holder)] as const);
    const isSame = before !== undefined && entries.every(([key, value]) => before[key] === value);
    return isSame ? before : this.remember(raw, Object.fromEntries(entries));
  }

  remember(raw: object, value: unknown, revisions: ReadonlyMap<string, number> = new Map()): unknown {
    this.shown.set(raw, { value, revisions });
    return value;
  }

  showRecord(raw: Json, slots: readonly Slot[], id: string): unknown {
    const revision = this.store.revision(id);
    if (revision === undefined) {
      this.isKnown = false;
      return undefined;
    }
    const before = this.shown.get(raw);
    if (before && this.holds(before.revisions)) {
      before.revisions.forEach((known, inner) => this.seen.set(inner, known));
      return before.value;
    }
    const around = { seen: this.seen, outdated: this.outdatedFields.size, isBeyondRepair: this.isBeyondRepair };
    this.seen = new Map([[id, revision]]);
    this.isBeyondRepair = false;
    const value = this.showParts(raw, slots, { id, apiName: String(raw[RECORD_TYPE]) });
    if (!this.isBeyondRepair && this.outdatedFields.size === around.outdated) {
      this.remember(raw, value, this.seen);
    }
    this.seen.forEach((known, inner) => around.seen.set(inner, known));
    this.seen = around.seen;
    this.isBeyondRepair ||= around.isBeyondRepair;
    return value;
  }

  /** Nothing has happened to the record or to those inside of it. */
  holds(revisions: ReadonlyMap<string, number>): boolean {
    for (const [id, revision] of revisions) {
      if (this.store.revision(id) !== revision) {
        return false;
      }
    }
    return revisions.size > 0;
  }

  showSlot(raw: unknown, slot: Slot, holder: Holder | undefined): unknown {
    if (holder === undefined || slot.slots.length === 0 || slot.role === 'connection') {
      return this.show(raw, slot.slots, undefined);
    }
    if (slot.role === 'record') {
      this.checkRelation(raw as Json | null, slot, holder);
      return this.show(raw, slot.slots, undefined);
    }
    return this.showValue(raw as Json | null, slot, holder);
  }

  /** A lookup that may point elsewhere now is asked for; one that does needs the query again. */
  checkRelation(raw: Json | null, slot: Slot, holder: Holder): void {
    const stored = this.store.field(holder.id, slot.field);
    const shown = slot.slots.find(({ role, slots }) => role === 'value' && slots.length > 0);
    if (stored?.fetchedAt === 0) {
      this.outdate(holder, `${slot.field}.${shown?.field ?? 'Id'}`);
    }
    this.isBeyondRepair ||= stored !== undefined && stored.recordId !== raw?.[RECORD_ID];
  }

  /** `{ value, displayValue }` of a field as the store knows it; what only the org can work out makes the answer outdated. */
  showValue(raw: Json | null, slot: Slot, holder: Holder): unknown {
    const stored = this.store.field(holder.id, slot.field);
    if (raw === null || !stored) {
      return raw;
    }
    if (stored.fetchedAt === 0) {
      this.outdate(holder, slot.field);
    }
    const asked = slot.slots.find(({ field }) => field === 'value');
    const isSame = asked !== undefined && sameJson(raw[asked.key], stored.value);
    const parts = slot.slots.map(({ key, field }) => {
      if (field === 'value') {
        return [key, stored.value] as const;
      }
      if (isShownText(field) && stored.displayValue !== undefined) {
        return [key, stored.displayValue] as const;
      }
      this.isBeyondRepair ||= !isSame && field !== '__typename';
      return [key, raw[key]] as const;
    });
    const before = this.shown.get(raw)?.value as Json | undefined;
    const isUnchanged = before !== undefined && parts.every(([key, value]) => sameJson(before[key], value));
    return isUnchanged ? before : this.remember(raw, Object.fromEntries(parts));
  }
}

function sameJson(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}
