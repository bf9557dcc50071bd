import { historyKeyPrefix, shareKeyPrefix } from './companions.ts';
import type { ChildRelationship, FieldSchema, ObjectSchema, Schema } from './model.ts';
import type { ObjectDraft } from './objectDraft.ts';

/** Freezes drafts into the schema that everybody reads. */
export function schemaOf(drafts: Iterable<ObjectDraft>, version: number): Schema {
  const byName = new Map<string, ObjectSchema>();
  const byPrefix = new Map<string, ObjectSchema>();
  const fieldsByName = new Map<string, Map<string, FieldSchema>>();
  for (const draft of drafts) {
    const object = objectOf(draft);
    const key = object.name.toLowerCase();
    byName.set(key, object);
    fieldsByName.set(key, foldKeys(object.fields));
    if (object.keyPrefix !== historyKeyPrefix && object.keyPrefix !== shareKeyPrefix)
      byPrefix.set(object.keyPrefix, object);
  }
  const sorted = [...byName.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  return {
    version,
    object: (name) => byName.get(name.toLowerCase()),
    field: (object, field) => fieldsByName.get(object.toLowerCase())?.get(field.toLowerCase()),
    objectOfId: (id) => byPrefix.get(id.slice(0, 3)),
    objects: () => sorted
  };
}

function foldKeys(fields: ReadonlyMap<string, FieldSchema>): Map<string, FieldSchema> {
  return new Map([...fields].map(([name, field]) => [name.toLowerCase(), field]));
}

function objectOf(draft: ObjectDraft): ObjectSchema {
  const { allowsRecordTypes: _, history: _history, component: _component, ...object } = draft;
  const fields = [...draft.fields.values()];
  const custom = fields.filter((field) => field.custom).sort((a, b) => (a.name < b.name ? -1 : 1));
  const ordered = [...fields.filter((field) => !field.custom), ...custom];
  return {
    ...object,
    fields: new Map(ordered.map((field) => [field.name, field])),
    childRelationships: [...draft.childRelationships].sort(byChild)
  };
}

function byChild(a: ChildRelationship, b: ChildRelationship): number {
  return a.childObject === b.childObject ? (a.field < b.field ? -1 : 1) : a.childObject < b.childObject ? -1 : 1;
}
