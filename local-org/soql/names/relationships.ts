import type { ChildRelationship, FieldSchema, ObjectSchema } from '../../schema/model.ts';

const parents = new WeakMap<ObjectSchema, ReadonlyMap<string, FieldSchema>>();
const children = new WeakMap<ObjectSchema, ReadonlyMap<string, ChildRelationship>>();

/** The reference that a relationship name goes up by (`Owner` -> OwnerId), whatever its case. */
export function parentReference(object: ObjectSchema, relationship: string): FieldSchema | undefined {
  return remembered(parents, object, () => named(object.fields.values())).get(relationship.toLowerCase());
}

/** The relationship that a name comes down by (`Contacts`, `Lines__r`), whatever its case. */
export function childRelationship(object: ObjectSchema, relationship: string): ChildRelationship | undefined {
  return remembered(children, object, () => named(object.childRelationships)).get(relationship.toLowerCase());
}

function named<T extends { readonly relationshipName?: string }>(entries: Iterable<T>): Map<string, T> {
  const map = new Map<string, T>();
  for (const entry of entries) {
    if (entry.relationshipName !== undefined) map.set(entry.relationshipName.toLowerCase(), entry);
  }
  return map;
}

function remembered<V extends object>(cache: WeakMap<ObjectSchema, V>, object: ObjectSchema, make: () => V): V {
  const known = cache.get(object) ?? make();
  cache.set(object, known);
  return known;
}
