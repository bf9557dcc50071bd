import { sound } from './batch.ts';
import type { Batch } from './batch.ts';

/** A person's compound name reads as the platform writes it: salutation, first and last name, those that are there. */
export function composePersonNames(batch: Batch): void {
  const { fields, nameField } = batch.plan.object;
  if (fields.get('LastName')?.compoundFieldName !== nameField) return;
  for (const { row } of sound(batch)) {
    row[nameField] = [row['Salutation'], row['FirstName'], row['LastName']].filter(Boolean).join(' ') || null;
  }
}
