import { OrgError } from '../../errors.ts';
import type { ComponentProblem, MetadataComponent, XmlElement } from '../../metadata/model.ts';
import { readComponents } from '../../metadata/readComponents.ts';
import { childText } from '../../metadata/xmlElement.ts';
import { writeXml } from '../../metadata/xmlWriter.ts';
import type { Org } from '../../org.ts';
import { localName, withoutPrefixes, type SoapValue } from '../soap/envelope.ts';
import { metadataType, parentType } from './metadataTypes.ts';
import type { MetadataCall } from './operations.ts';
import { packedPath } from './packedPath.ts';

const MAXIMUM_RECORDS = 10;
const encoder = new TextEncoder();

export type SaveKind = 'create' | 'update' | 'upsert';

/** `createMetadata`, `updateMetadata`, `upsertMetadata`: each record by itself, so that one that is refused does not hold up the others. */
export async function saveMetadata(call: MetadataCall, org: Org, kind: SaveKind): Promise<SoapValue> {
  const records = call.arguments.children.filter((child) => localName(child) === 'metadata').map(withoutPrefixes);
  requireFew(records.length);
  const results: SoapValue[] = [];
  for (const record of records) results.push(await saveOne(record, call.userId, org, kind));
  return results;
}

/** `deleteMetadata`: as `saveMetadata`. */
export async function deleteMetadata(
  call: MetadataCall,
  type: string,
  fullNames: readonly string[],
  org: Org
): Promise<SoapValue> {
  requireFew(fullNames.length);
  const results: SoapValue[] = [];
  for (const fullName of fullNames) {
    const isThere = org.metadata.get(type, fullName) !== undefined;
    const problems = isThere
      ? errorsOf((await org.deploy([], { deletions: [{ type, fullName }], userId: call.userId })).problems)
      : [`no ${type} named ${fullName} found`];
    results.push(saveResult(fullName, problems));
  }
  return results;
}

function requireFew(count: number): void {
  if (count <= MAXIMUM_RECORDS) return;
  throw new OrgError('LIMIT_EXCEEDED', `At most ${MAXIMUM_RECORDS} components can be saved in one call, not ${count}`);
}

async function saveOne(record: XmlElement, userId: string, org: Org, kind: SaveKind): Promise<SoapValue> {
  const type = (record.attributes['xsi:type'] ?? record.attributes['type'] ?? '').replace(/^.*:/, '');
  const fullName = childText(record, 'fullName') ?? '';
  const isThere = org.metadata.get(type, fullName) !== undefined;
  if (kind === 'create' && isThere)
    return saveResult(
      fullName,
      [`There is already a component with this name: ${fullName}`],
      'DUPLICATE_DEVELOPER_NAME'
    );
  if (kind === 'update' && !isThere)
    return saveResult(fullName, [`no ${type} named ${fullName} found`], 'INVALID_CROSS_REFERENCE_KEY');
  const { components, problems } = readRecord(record, type, fullName);
  const found = problems.length > 0 ? problems : (await org.deploy(components, { userId })).problems;
  const result = saveResult(fullName, errorsOf(found));
  return kind === 'upsert' ? { created: !isThere && errorsOf(found).length === 0, ...result } : result;
}

/** A record as the component that its file would be. */
function readRecord(
  record: XmlElement,
  type: string,
  fullName: string
): { components: readonly MetadataComponent[]; problems: readonly ComponentProblem[] } {
  if (!metadataType(type) && !parentType(type)) throw new OrgError('INVALID_TYPE', `Unknown type:${type}`);
  const isWhole = parentType(type) === undefined;
  const attributes = { xmlns: 'http://soap.sforce.com/2006/04/metadata' };
  const own = isWhole
    ? record.children.filter(({ name }) => name !== 'fullName')
    : withOwnName(record.children, fullName);
  const path = isWhole ? packedPath({ type, fullName, path: '' }) : sourcePath(type, fullName);
  const content = encoder.encode(writeXml({ ...record, name: type, attributes, children: own }));
  return readComponents([{ path, content }]);
}

/** `Amount__c` for `Invoice__c.Amount__c`, as files have it. */
function withOwnName(children: readonly XmlElement[], fullName: string): XmlElement[] {
  const own = fullName.slice(fullName.indexOf('.') + 1);
  return children.map((child) => (child.name === 'fullName' ? { ...child, text: own } : child));
}

/** Where a part of an object stands in a project. */
function sourcePath(type: string, fullName: string): string {
  const [parent, name] = fullName.split('.');
  return `objects/${parent}/parts/${name}.${type[0]!.toLowerCase()}${type.slice(1)}-meta.xml`;
}

const errorsOf = (problems: readonly ComponentProblem[]): string[] =>
  problems.filter(({ problemType }) => problemType === 'Error').map(({ problem }) => problem);

function saveResult(
  fullName: string,
  problems: readonly string[],
  statusCode = 'FIELD_INTEGRITY_EXCEPTION'
): { [name: string]: SoapValue } {
  return {
    ...(problems.length > 0 ? { errors: problems.map((message) => ({ message, statusCode })) } : {}),
    fullName,
    success: problems.length === 0
  };
}
