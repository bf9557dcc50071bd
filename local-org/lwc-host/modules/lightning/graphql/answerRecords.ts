import type { FieldNode, SelectionSetNode } from 'graphql';
import type { FieldValue, RecordRepresentation } from '../ldsCache/records.ts';
import { RECORD_ID, RECORD_TYPE, RECORD_VERSION, fieldsOf, roleOf, type Fragments, type Role } from './selections.ts';

export type Json = Readonly<Record<string, unknown>>;

/** One key of an answer: what was asked under it, and what it means for the cache. */
export interface Slot {
  readonly key: string;
  readonly field: string;
  readonly role: Role;
  readonly slots: readonly Slot[];
}

/** The keys of a selection in order, the fields that share one merged, as GraphQL merges them. */
export function slotsOf(selectionSet: SelectionSetNode, parent: Role, fragments: Fragments): Slot[] {
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

/** The records in a part of an answer, each with what was asked of it. */
export function recordsUnder(raw: unknown, slots: readonly Slot[]): RecordRepresentation[] {
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

/** A picklist's label is what UI API calls its display value. */
export function isShownText(field: string): boolean {
  return field === 'displayValue' || field === 'label';
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
  const displayValue = slot.slots.find(({ field }) => isShownText(field))?.key;
  if (slot.role !== 'value' || value === undefined) {
    return undefined;
  }
  return { value: json[value], ...(displayValue ? { displayValue: json[displayValue] as string | null } : {}) };
}
