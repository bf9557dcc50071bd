import type { Access } from '../../../security/model.ts';
import { apexError } from '../../runtime/apexException.ts';
import { given } from '../../runtime/arguments.ts';
import { recordList } from '../../runtime/sobject/children.ts';
import { cloneRecord } from '../../runtime/sobject/copies.ts';
import { SObject } from '../../runtime/sobject/sobject.ts';
import { current } from '../../runtime/transaction.ts';
import { ApexList } from '../../runtime/values/apexList.ts';
import { ApexMap } from '../../runtime/values/apexMap.ts';
import { ApexSet } from '../../runtime/values/apexSet.ts';
import type { EnumConstant } from '../../runtime/values/enumConstant.ts';
import { LibraryObject } from '../../runtime/values/libraryObject.ts';
import { libraryType } from '../../runtime/values/libraryTypes.ts';
import type { LibraryClass } from '../model.ts';

/** `SObjectAccessDecision`: copies of records without the fields that the user may not touch. */
class AccessDecision extends LibraryObject {
  readonly records: ApexList;
  /** Names by object. */
  readonly removed: ReadonlyMap<string, ReadonlySet<string>>;
  readonly modified: ReadonlySet<number>;

  constructor(records: ApexList, removed: AccessDecision['removed'], modified: ReadonlySet<number>) {
    super();
    this.records = records;
    this.removed = removed;
    this.modified = modified;
  }

  override get apexType() {
    return libraryType('System.SObjectAccessDecision');
  }
}

type Purpose = 'READABLE' | 'CREATABLE' | 'UPDATABLE' | 'UPSERTABLE';

/** May the user do this to a field? The Id is everybody's. */
function mayField(access: Access, purpose: Purpose, object: string, field: string): boolean {
  if (field === 'Id') return true;
  const definition = current().environment.schema().field(object, field);
  if (!definition) return true;
  if (purpose === 'READABLE') return access.canReadField(object, field);
  if (!access.canEditField(object, field)) return false;
  if (purpose === 'CREATABLE') return definition.createable;
  if (purpose === 'UPDATABLE') return definition.updateable;
  return definition.createable && definition.updateable;
}

function mayObject(access: Access, purpose: Purpose, object: string): boolean {
  const { read, create, edit } = access.object(object);
  const allowed: Readonly<Record<Purpose, boolean>> = {
    READABLE: read,
    CREATABLE: create,
    UPDATABLE: edit,
    UPSERTABLE: create && edit
  };
  return allowed[purpose];
}

function stripInaccessible(type: EnumConstant, records: ApexList, enforceRoot = true): AccessDecision {
  const purpose = given(type).name as Purpose;
  const { access } = current().asUser();
  const removed = new Map<string, Set<string>>();
  const modified = new Set<number>();
  const sources = given(records).items as SObject[];
  for (const { object } of enforceRoot ? sources : []) {
    if (!mayObject(access, purpose, object.name))
      throw apexError('System.NoAccessException', `No access to entity: ${object.name}`);
  }
  const stripped = sources.map((record, index) => {
    const copy = strip(record, access, purpose, removed);
    if (copy.wasChanged) modified.add(index);
    return copy.record;
  });
  return new AccessDecision(recordList(sources[0]?.object, stripped), removed, modified);
}

function strip(
  record: SObject,
  access: Access,
  purpose: Purpose,
  removed: Map<string, Set<string>>
): { record: SObject; wasChanged: boolean } {
  const { object } = record;
  const hidden = record.setNames().filter((name) => !mayField(access, purpose, object.name, name));
  const copy = cloneRecord(record, { id: true, deep: false, timestamps: true, autoNumbers: true });
  let wasChanged = hidden.length > 0;
  copy.drop(hidden);
  for (const name of hidden) removed.set(object.name, (removed.get(object.name) ?? new Set()).add(name));
  for (const [name, value] of record.values) {
    if (!(value instanceof SObject) && !(value instanceof ApexList)) continue;
    const inner = value instanceof SObject ? [value] : (value.items as SObject[]);
    const copies = inner.map((one) => strip(one, access, purpose, removed));
    wasChanged ||= copies.some((one) => one.wasChanged);
    const kept = copies.map((one) => one.record);
    copy.values.set(name, value instanceof SObject ? kept[0] : new ApexList(value.apexType, kept));
  }
  return { record: copy, wasChanged };
}

function removedFields({ removed }: AccessDecision): ApexMap {
  const entries = [...removed].map(([key, names]) => ({ key, value: ApexSet.of('String', names) }));
  return new ApexMap(libraryType('Map<String, Set<String>>'), entries);
}

export const securityClasses: readonly LibraryClass[] = [
  { declaration: 'enum System.AccessType { CREATABLE, READABLE, UPDATABLE, UPSERTABLE }', members: {} },
  {
    declaration: 'class System.Security',
    members: {
      'static SObjectAccessDecision stripInaccessible(AccessType type, List<SObject> records)': (
        type: EnumConstant,
        records: ApexList
      ) => stripInaccessible(type, records),
      'static SObjectAccessDecision stripInaccessible(AccessType type, List<SObject> records, Boolean enforceRootObjectCRUD)':
        (type: EnumConstant, records: ApexList, enforceRoot: boolean | null) =>
          stripInaccessible(type, records, enforceRoot !== false)
    }
  },
  {
    declaration: 'class System.SObjectAccessDecision',
    members: {
      'List<SObject> getRecords()': ({ records }: AccessDecision) => records,
      'Map<String, Set<String>> getRemovedFields()': removedFields,
      'Set<Integer> getModifiedIndexes()': ({ modified }: AccessDecision) => ApexSet.of('Integer', modified)
    }
  }
];
