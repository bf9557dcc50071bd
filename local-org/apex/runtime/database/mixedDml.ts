import type { SaveError } from '../../../save/model.ts';
import type { SObject } from '../sobject/sobject.ts';
import { current } from '../transaction.ts';
import type { RecordOperation } from './dml.ts';

/** Source: Apex Developer Guide, "sObjects That Can't Be Used Together in DML Operations". */
const SETUP_OBJECTS: ReadonlySet<string> = new Set([
  'FieldPermissions',
  'GroupMember',
  'ObjectPermissions',
  'PermissionSet',
  'PermissionSetAssignment',
  'PermissionSetGroup',
  'PermissionSetGroupComponent',
  'QueueSobject',
  'SetupEntityAccess',
  'UserRole'
]);
const USER_SETUP_FIELDS = ['UserRoleId', 'IsActive', 'ForecastEnabled', 'Username', 'ProfileId'];

interface Saved {
  setup?: string;
  other?: string;
}

/** By limits, which a test changes when it starts, and by who runs, whom `System.runAs` changes: either begins anew. */
const saved = new WeakMap<object, WeakMap<object, Saved>>();

/** What is wrong with saving a record after those that the transaction has saved; undefined where nothing is. */
export function mixedDml(record: SObject, operation: RecordOperation): SaveError | undefined {
  const before = savedSoFar();
  const { name } = record.object;
  const isSetup = isSetupChange(record, operation);
  const original = isSetup ? before.other : before.setup;
  if (original === undefined) {
    if (isSetup) before.setup = name;
    // A user without a role, or a group, goes with everything.
    else if (name !== 'User' && name !== 'Group') before.other = name;
    return undefined;
  }
  if (name === 'User' && !isSetup) return undefined;
  const message = `DML operation on setup object is not permitted after you have updated a non-setup object (or vice versa): ${name}, original object: ${original}`;
  return { statusCode: 'MIXED_DML_OPERATION', message, fields: [] };
}

function savedSoFar(): Saved {
  const { limits, caller } = current();
  const byCaller = saved.get(limits) ?? new WeakMap<object, Saved>();
  saved.set(limits, byCaller);
  const known = byCaller.get(caller) ?? {};
  byCaller.set(caller, known);
  return known;
}

function isSetupChange(record: SObject, operation: RecordOperation): boolean {
  const { name } = record.object;
  if (name !== 'User') return SETUP_OBJECTS.has(name);
  const fields = operation === 'insert' ? ['UserRoleId'] : USER_SETUP_FIELDS;
  return fields.some((field) => record.isSetByCode(field) && record.values.get(field) !== null);
}
