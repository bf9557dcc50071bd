import type { DocumentNode, FieldNode, OperationDefinitionNode, SelectionSetNode } from 'graphql';
import type { FieldValue, RecordRepresentation } from '../ldsCache/records.ts';
import type { QueryView } from '../ldsCache/queryCache.ts';
import type { RecordStore } from '../ldsCache/recordStore.ts';
import {
  RECORD_ID,
  RECORD_TYPE,
  RECORD_VERSION,
  fieldsOf,
  fragmentsOf,
  roleOf,
  type Fragments,
  type Role
} from './selections.ts';

type Json = Readonly<Record<string, unknown>>;

/** One key of an answer: what was asked under it, and what it means for the cache. */
interface Slot {
  readonly key: string;
  readonly field: string;
  readonly role: Role;
  readonly slots: readonly Slot[];
}

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
    return this.isKnown ? { value, recordIds: this.recordIds, isOutdated: this.isOutdated } : undefined;
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
    if (before && slots.every((slot) => slot.role === 'value') && before.revisions.get(id) === revision) {
      return before.value;
    }
    const outdatedBefore = this.outdatedFields.size;
    const wasBeyondRepair = this.isBeyondRepair;
    this.isBeyondRepair = false;
    const value = this.showParts(raw, slots, { id, apiName: String(raw[RECORD_TYPE]) });
    if (!this.isBeyondRepair && this.outdatedFields.size === outdatedBefore) {
      this.remember(raw, value, new Map([[id, revision]]));
    }
    this.isBeyondRepair ||= wasBeyondRepair;
    return value;
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
      if (field === 'displayValue' && stored.displayValue !== undefined) {
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

/** The keys of a selection in order, the fields that share one merged, as GraphQL merges them. */
function slotsOf(selectionSet: SelectionSetNode, parent: Role, fragments: Fragments): Slot[] {
  const byKey = Map.groupBy(fieldsOf(selectionSet, fragments), (field) => field.alias?.value ?? field.name.value);
  return [...byKey].map(([key, fields]) => {
    const field = mergedField(fields);
    const role = roleOf(field, parent, fragments);
    const slots = field.selectionSet ? slotsOf(field.selectionSet, role, fragments) : [];
    return { key, field: field.name.value, role, slots };
  });
}

function mergedField(fields: readonly FieldNode[]): FieldNode {
  const first = fields[0] as FieldNode;
  if (fields.length === 1 || !first.selectionSet) {
    return first;
  }
  const selections = fields.flatMap((field) => field.selectionSet?.selections ?? []);
  return { ...first, selectionSet: { ...first.selectionSet, selections } };
}

function recordsUnder(raw: unknown, slots: readonly Slot[]): RecordRepresentation[] {
  if (Array.isArray(raw)) {
    return raw.flatMap((item) => recordsUnder(item, slots));
  }
  if (typeof raw !== 'object' || raw === null) {
    return [];
  }
  const json = raw as Json;
  const inner = slots.filter(({ role }) => role !== 'value' && role !== 'aggregate');
  const below = inner.flatMap((slot) => recordsUnder(json[slot.key], slot.slots));
  return typeof json[RECORD_ID] === 'string' ? [recordOf(json, slots), ...below] : below;
}

function recordOf(raw: Json, slots: readonly Slot[]): RecordRepresentation {
  const version = Number(raw[RECORD_VERSION]);
  const fields = slots.flatMap((slot) => {
    const value = fieldValue(raw[slot.key], slot);
    return value ? [[slot.field, value] as const] : [];
  });
  return {
    id: String(raw[RECORD_ID]),
    apiName: String(raw[RECORD_TYPE]),
    ...(version > 0 ? { weakEtag: version } : {}),
    fields: Object.fromEntries(fields)
  };
}

function fieldValue(raw: unknown, slot: Slot): FieldValue | undefined {
  if (typeof raw !== 'object' || raw === null || slot.slots.length === 0) {
    return undefined;
  }
  const json = raw as Json;
  if (slot.role === 'record') {
    return typeof json[RECORD_ID] === 'string' ? { value: recordOf(json, slot.slots) } : undefined;
  }
  const keyOf = (name: string): string | undefined => slot.slots.find(({ field }) => field === name)?.key;
  const value = keyOf('value');
  const displayValue = keyOf('displayValue');
  if (slot.role !== 'value' || value === undefined) {
    return undefined;
  }
  return { value: json[value], ...(displayValue ? { displayValue: json[displayValue] as string | null } : {}) };
}
