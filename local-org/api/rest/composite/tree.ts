import { OrgError } from '../../../errors.ts';
import type { Org } from '../../../org.ts';
import type { RecordInput, SaveError } from '../../../save/model.ts';
import type { ObjectSchema } from '../../../schema/model.ts';
import { visibleObject } from '../lookups.ts';
import type { Resource, RestCall, RestReply } from '../model.ts';
import { isObject, objectBody, recordInput } from '../recordBody.ts';

/** The platform's limits per call. */
const MAX_RECORDS = 200;
const MAX_DEPTH = 5;

interface Node {
  readonly object: ObjectSchema;
  readonly referenceId: string;
  readonly input: RecordInput;
  readonly depth: number;
  /** The record above, and the field that points to it. */
  readonly parent?: { readonly node: Node; readonly field: string };
  id?: string;
}

interface TreeFailure {
  referenceId: string;
  errors: SaveError[];
}

/** POST `composite/tree/X`: records with their children, all or none. 201 with the ids, or 400 with what was refused. */
function createTree(call: RestCall, org: Org): RestReply {
  const root = visibleObject(org, call.params.object!, call.caller);
  const nodes: Node[] = [];
  collect(objectBody(call.body).records, root, org, nodes);
  requireUniqueReferences(nodes);
  const failures: TreeFailure[] = [];
  try {
    org.store.transaction(() => insertLevels(nodes, org, call, failures));
  } catch (thrown) {
    if (!(thrown instanceof Refused)) throw thrown;
    return { status: 400, body: { hasErrors: true, results: failures } };
  }
  const results = nodes.map(({ referenceId, id }) => ({ referenceId, id }));
  return { status: 201, body: { hasErrors: false, results } };
}

class Refused extends Error {}

function collect(records: unknown, object: ObjectSchema, org: Org, nodes: Node[], parent?: Node['parent']): void {
  if (!Array.isArray(records)) throw new OrgError('MISSING_ARGUMENT', "The 'records' property is required");
  for (const record of records) {
    const attributes = isObject(record) && isObject(record.attributes) ? record.attributes : {};
    const { type, referenceId } = attributes;
    if (typeof type !== 'string' || typeof referenceId !== 'string') {
      throw new OrgError('MISSING_ARGUMENT', 'Each record needs attributes with a type and a referenceId');
    }
    if (type.toLowerCase() !== object.name.toLowerCase()) {
      throw new OrgError('INVALID_TYPE', `Record ${referenceId} is a ${type}; ${object.name} is expected here.`);
    }
    addNode(record as Record<string, unknown>, referenceId, object, org, nodes, parent);
  }
}

function addNode(
  record: Record<string, unknown>,
  referenceId: string,
  object: ObjectSchema,
  org: Org,
  nodes: Node[],
  parent: Node['parent']
): void {
  const entries = Object.entries(record);
  const fields = Object.fromEntries(entries.filter(([, value]) => !isChildren(value)));
  const depth = (parent?.node.depth ?? 0) + 1;
  const node: Node = { object, referenceId, input: recordInput(fields), depth, ...(parent ? { parent } : {}) };
  nodes.push(node);
  if (nodes.length > MAX_RECORDS) throw new OrgError('LIMIT_EXCEEDED', `A tree takes up to ${MAX_RECORDS} records.`);
  if (depth > MAX_DEPTH) throw new OrgError('LIMIT_EXCEEDED', `A tree may be ${MAX_DEPTH} levels deep.`);
  for (const [name, value] of entries) {
    if (!isChildren(value)) continue;
    const { child, field } = childrenOf(object, name, org);
    collect(value.records, child, org, nodes, { node, field });
  }
}

const isChildren = (value: unknown): value is { records: unknown } => isObject(value) && Array.isArray(value.records);

function childrenOf(object: ObjectSchema, name: string, org: Org): { child: ObjectSchema; field: string } {
  const relationship = object.childRelationships.find(
    ({ relationshipName }) => relationshipName?.toLowerCase() === name.toLowerCase()
  );
  const child = relationship && org.schema.object(relationship.childObject);
  if (child) return { child, field: relationship.field };
  throw new OrgError('INVALID_FIELD', `No such relationship '${name}' on sobject of type ${object.name}`, [name]);
}

function requireUniqueReferences(nodes: readonly Node[]): void {
  const seen = new Set<string>();
  for (const { referenceId } of nodes) {
    if (seen.has(referenceId)) {
      throw new OrgError('INVALID_FIELD', `Duplicate ReferenceId provided in the request: ${referenceId}`);
    }
    seen.add(referenceId);
  }
}

/** Parents first: a level's records of one object go in together, then the next level knows their ids. */
function insertLevels(nodes: readonly Node[], org: Org, call: RestCall, failures: TreeFailure[]): void {
  const groups = Map.groupBy(nodes, ({ depth, object }) => `${depth} ${object.name}`);
  const inOrder = [...groups.values()].sort((one, other) => one[0]!.depth - other[0]!.depth);
  for (const group of inOrder) {
    const inputs = group.map(({ input, parent }) => (parent ? { ...input, [parent.field]: parent.node.id! } : input));
    const results = org.dml.insert(group[0]!.object.name, inputs, call.caller);
    for (const [index, result] of results.entries()) {
      const node = group[index]!;
      if (result.success) node.id = result.id!;
      else failures.push({ referenceId: node.referenceId, errors: result.errors });
    }
    if (failures.length > 0) throw new Refused();
  }
}

export const treeResource: Resource = { pattern: '/composite/tree/:object', methods: { POST: createTree } };
