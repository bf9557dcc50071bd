import { roundHalfUp } from '../formula/numbers.ts';
import type { FieldSchema } from '../schema/model.ts';
import type { FieldValue } from '../store/model.ts';
import { isChanged, sound } from './batch.ts';
import type { Batch, Saving } from './batch.ts';
import type { SaveError } from './model.ts';
import { problem } from './problems.ts';

/** Required fields, lengths, ranges, picklist values, e-mail addresses; numbers are rounded to their scale on the way. */
export function checkSystemRules(batch: Batch): void {
  for (const record of sound(batch)) {
    checkValues(batch, record);
    if (!batch.byPlatform) checkRequired(batch, record);
  }
}

/** All that are missing in one error, as the platform lists them. */
function checkRequired({ plan }: Batch, record: Saving): void {
  const missing = plan.required.filter((field) => isBlank(record.row[field.name])).map((field) => field.name);
  if (missing.length === 0) return;
  const message = `Required fields are missing: [${missing.join(', ')}]`;
  record.errors.push(problem('REQUIRED_FIELD_MISSING', message, missing));
}

const isBlank = (value: FieldValue | undefined): boolean => value === null || value === undefined || value === '';

function checkValues({ plan }: Batch, record: Saving): void {
  for (const field of plan.checked) {
    if (!isChanged(record, field.name)) continue;
    const value = normalised(field, record.row[field.name] ?? null);
    record.row[field.name] = value;
    const error = value === null ? undefined : checkValue(plan.object.recordTypes, field, value, record);
    if (error) record.errors.push(error);
  }
}

function normalised(field: FieldSchema, value: FieldValue): FieldValue {
  if (typeof value === 'number') return roundHalfUp(value, field.scale ?? 0);
  if (typeof value !== 'string' || !field.picklist) return value;
  if (field.type === 'MultiselectPicklist') return normalisedMultiple(field, value);
  return field.picklist.restricted ? canonicalChoice(field, value) : value;
}

/** `b;a;b` -> `a;b`: each once, in the order of the definition, what is not defined last. */
function normalisedMultiple(field: FieldSchema, value: string): string | null {
  const order = new Map(field.picklist?.values.map((choice, index) => [choice.value, index]));
  const given = value.split(';').map((part) => canonicalChoice(field, part.trim()));
  const rank = (part: string): number => order.get(part) ?? order.size;
  const sorted = [...new Set(given)].filter((part) => part !== '').sort((a, b) => rank(a) - rank(b));
  return sorted.join(';') || null;
}

function canonicalChoice(field: FieldSchema, value: string): string {
  const folded = value.toLowerCase();
  return field.picklist?.values.find((choice) => choice.value.toLowerCase() === folded)?.value ?? value;
}

type RecordTypes = Batch['plan']['object']['recordTypes'];

function checkValue(types: RecordTypes, field: FieldSchema, value: FieldValue, record: Saving): SaveError | undefined {
  if (typeof value === 'number') return checkRange(field, value);
  if (typeof value !== 'string') return undefined;
  const bad = field.picklist?.restricted ? badChoice(types, field, value, record) : undefined;
  if (bad !== undefined) {
    const message = `${field.label}: bad value for restricted picklist field: ${bad}`;
    return problem('INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST', message, [field.name]);
  }
  if (field.length !== undefined && value.length > field.length) return tooLong(field, value);
  if (field.type === 'Email' && !isEmail(value)) {
    return problem('INVALID_EMAIL_ADDRESS', `${field.label}: invalid email address: ${value}`, [field.name]);
  }
  return undefined;
}

/** The value as the platform shows it in its own messages: long ones are cut. */
const SHOWN_CHARACTERS = 255;

function tooLong(field: FieldSchema, value: string): SaveError {
  const shown = value.length > SHOWN_CHARACTERS ? `${value.slice(0, SHOWN_CHARACTERS)}...` : value;
  const message = `${field.label}: data value too large: ${shown} (max length=${field.length})`;
  return problem('STRING_TOO_LONG', message, [field.name]);
}

function checkRange(field: FieldSchema, value: number): SaveError | undefined {
  const digits = (field.precision ?? 18) - (field.scale ?? 0);
  if (Number.isFinite(value) && Math.abs(value) < 10 ** digits) return undefined;
  const message = `${field.label}: value outside of valid range on numeric field: ${value}`;
  return problem('NUMBER_OUTSIDE_VALID_RANGE', message, [field.name]);
}

/** The first value that the field, or the record's type, does not offer. */
function badChoice(types: RecordTypes, field: FieldSchema, value: string, record: Saving): string | undefined {
  const offered = new Set(field.picklist?.values.filter((choice) => choice.isActive).map((choice) => choice.value));
  const type = types.find((candidate) => candidate.id === record.row['RecordTypeId']);
  const ofType = type?.picklistValues.get(field.name);
  const chosen = field.type === 'MultiselectPicklist' ? value.split(';') : [value];
  return chosen.find((choice) => !offered.has(choice) || (ofType !== undefined && !ofType.includes(choice)));
}

/** One @, a local part of at most 64 characters, a domain with a dot; the platform asks no more. */
function isEmail(value: string): boolean {
  return /^[^\s@<>()[\],;:"\\]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)+$/.test(
    value
  );
}
