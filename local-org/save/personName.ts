import { sound } from './batch.ts';
import type { Batch } from './batch.ts';

/**
 * A person's compound name: first, middle and last name and suffix, those that are there; without the salutation.
 * Source: Object Reference, "Contact", field Name.
 */
export function composePersonNames(batch: Batch): void {
  const { fields, nameField } = batch.plan.object;
  if (fields.get('LastName')?.compoundFieldName !== nameField) return;
  for (const { row } of sound(batch)) {
    row[nameField] =
      [row['FirstName'], row['MiddleName'], row['LastName'], row['Suffix']].filter(Boolean).join(' ') || null;
  }
}
