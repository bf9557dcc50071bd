import {
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode
} from 'graphql';

/** Names under which the cache asks for what identifies a record. They never reach a component. */
export const RECORD_ID = 'lds__id';
export const RECORD_TYPE = 'lds__apiName';
export const RECORD_VERSION = 'lds__weakEtag';

/** Selections that make a field a value of the record, not a record it points to. */
const VALUE_FIELDS = new Set(['value', 'displayValue', 'label', 'format', '__typename', 'latitude', 'longitude']);
const CONNECTION_FIELDS = new Set(['edges', 'pageInfo', 'totalCount', 'pageResultCount']);

export type Role = 'other' | 'aggregate' | 'connection' | 'edge' | 'record' | 'value' | 'write';

/** The role of a field, from that of the object it stands in: UI API's GraphQL schema needs no look-up for it. */
export function roleOf(field: FieldNode, parent: Role, fragments: Fragments): Role {
  const name = field.name.value;
  if (!field.selectionSet || parent === 'aggregate' || parent === 'value') {
    return parent === 'aggregate' ? 'aggregate' : 'value';
  }
  if (parent === 'other' && name === 'aggregate') {
    return 'aggregate';
  }
  if (parent === 'connection') {
    return name === 'edges' ? 'edge' : 'value';
  }
  if (parent === 'edge' || parent === 'write') {
    return name === 'node' || name === 'Record' ? 'record' : 'value';
  }
  return roleByContent(field, parent, fragments);
}

function roleByContent(field: FieldNode, parent: Role, fragments: Fragments): Role {
  const names = fieldsOf(field.selectionSet as SelectionSetNode, fragments).map(({ name }) => name.value);
  if (names.some((name) => CONNECTION_FIELDS.has(name))) {
    return 'connection';
  }
  if (parent === 'record') {
    return names.every((name) => VALUE_FIELDS.has(name)) ? 'value' : 'record';
  }
  return /(Create|Update|Delete)$/.test(field.name.value) ? 'write' : 'other';
}

export type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

export function fragmentsOf(document: DocumentNode): Fragments {
  const fragments = document.definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
  return new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
}

/** The fields a selection asks for, fragments opened. */
export function fieldsOf(selectionSet: SelectionSetNode, fragments: Fragments): FieldNode[] {
  return selectionSet.selections.flatMap((selection): FieldNode[] => {
    if (selection.kind === Kind.FIELD) {
      return [selection];
    }
    const inner =
      selection.kind === Kind.INLINE_FRAGMENT
        ? selection.selectionSet
        : fragments.get(selection.name.value)?.selectionSet;
    return inner ? fieldsOf(inner, fragments) : [];
  });
}

/** The document with each record's id, object and version asked for besides. */
export function withRecordKeys(document: DocumentNode): DocumentNode {
  const fragments = fragmentsOf(document);
  const recordFragments = new Set<string>();
  const operations = document.definitions.map((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION ? keyedOperation(definition, fragments, recordFragments) : definition
  );
  const definitions = operations.map((definition) =>
    definition.kind === Kind.FRAGMENT_DEFINITION && recordFragments.has(definition.name.value)
      ? { ...definition, selectionSet: keyedSet(definition.selectionSet, 'record', fragments, recordFragments) }
      : definition
  );
  return { ...document, definitions };
}

function keyedOperation(
  operation: OperationDefinitionNode,
  fragments: Fragments,
  recordFragments: Set<string>
): OperationDefinitionNode {
  return { ...operation, selectionSet: keyedSet(operation.selectionSet, 'other', fragments, recordFragments) };
}

function keyedSet(
  selectionSet: SelectionSetNode,
  role: Role,
  fragments: Fragments,
  recordFragments: Set<string>
): SelectionSetNode {
  const selections = selectionSet.selections.map((selection): SelectionNode => {
    if (selection.kind === Kind.FRAGMENT_SPREAD) {
      markFragment(selection.name.value, role, fragments, recordFragments);
      return selection;
    }
    if (!selection.selectionSet) {
      return selection;
    }
    const inner = selection.kind === Kind.FIELD ? roleOf(selection, role, fragments) : role;
    return { ...selection, selectionSet: keyedSet(selection.selectionSet, inner, fragments, recordFragments) };
  });
  // Where a selection holds fragments alone, its type may be a union, which has no fields of its own.
  const hasOwnFields = selectionSet.selections.some(({ kind }) => kind === Kind.FIELD);
  return { ...selectionSet, selections: role === 'record' && hasOwnFields ? [...selections, ...KEYS] : selections };
}

function markFragment(name: string, role: Role, fragments: Fragments, recordFragments: Set<string>): void {
  const fragment = fragments.get(name);
  if (role !== 'record' || !fragment || recordFragments.has(name)) {
    return;
  }
  recordFragments.add(name);
  keyedSet(fragment.selectionSet, role, fragments, recordFragments);
}

const KEYS: readonly FieldNode[] = [
  [RECORD_ID, 'Id'],
  [RECORD_TYPE, 'ApiName'],
  [RECORD_VERSION, 'WeakEtag']
].map(([alias, name]) => ({
  kind: Kind.FIELD,
  alias: { kind: Kind.NAME, value: alias as string },
  name: { kind: Kind.NAME, value: name as string }
}));
