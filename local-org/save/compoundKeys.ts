import { quoted } from '../store/columns.ts';
import type { Row } from '../store/model.ts';
import { sound } from './batch.ts';
import type { Batch } from './batch.ts';
import type { SaveEnvironment } from './environment.ts';
import { problem } from './problems.ts';

/** Set-up objects of which there is one row for each combination; the platform has no field that would say so. */
const COMPOUND_KEYS: Readonly<Record<string, readonly string[]>> = {
  PermissionSetAssignment: ['AssigneeId', 'PermissionSetId', 'PermissionSetGroupId'],
  GroupMember: ['GroupId', 'UserOrGroupId']
};

/** Nobody holds a permission set, or belongs to a group, twice. */
export function checkCompoundKeys({ store }: SaveEnvironment, batch: Batch): void {
  const { name } = batch.plan.object;
  const fields = COMPOUND_KEYS[name];
  if (!fields) return;
  const condition = fields.map((field) => `${quoted(field)} IS ?`).join(' AND ');
  const seen = new Set<string>();
  for (const record of sound(batch)) {
    const values = fields.map((field) => text(record.row, field));
    const key = JSON.stringify(values);
    const held = store.get(`SELECT 1 FROM ${quoted(name)} WHERE ${condition}`, values);
    if (held || seen.has(key)) record.errors.push(problem('DUPLICATE_VALUE', duplicate(name, record.row)));
    seen.add(key);
  }
}

const text = (row: Row, field: string): string | null => (typeof row[field] === 'string' ? row[field] : null);

const duplicate = (object: string, row: Row): string =>
  object === 'PermissionSetAssignment'
    ? `Duplicate PermissionSetAssignment. Assignee: ${row['AssigneeId']}; Permission Set: ${row['PermissionSetId'] ?? row['PermissionSetGroupId']}`
    : 'duplicate value found: <unknown> duplicates value on record with id: <unknown>';
