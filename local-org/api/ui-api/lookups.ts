import { OrgError } from '../../errors.ts';
import type { ObjectSchema } from '../../schema/model.ts';
import type { RecordRepresentation, UiApiContext } from './model.ts';
import { compactFields } from './layout.ts';
import { readableObject } from './objectInfo.ts';
import { representRecord } from './recordReader.ts';

export interface LookupRequest {
  q?: string;
  pageSize?: number;
  targetObject?: string;
}

/**
 * Candidates for a lookup field, by words of their name, recently changed ones first when nothing is typed:
 * https://developer.salesforce.com/docs/atlas.en-us.uiapi.meta/uiapi/ui_api_resources_lookup.htm
 */
export function lookupRecords(
  context: UiApiContext,
  objectName: string,
  fieldName: string,
  request: LookupRequest
): Record<string, unknown> {
  const object = readableObject(context, objectName);
  const field = context.org.schema.field(object.name, fieldName);
  if (!field || field.referenceTo.length === 0) {
    throw new OrgError('INVALID_FIELD', `Field ${fieldName} is not a lookup field of ${object.name}.`, [fieldName]);
  }
  const target = readableObject(context, request.targetObject ?? (field.referenceTo[0] as string));
  const records = searchByName(context, target, request.q ?? '', request.pageSize ?? 10);
  return { count: records.length, currentPageToken: null, nextPageToken: null, previousPageToken: null, records };
}

/** Records of an object whose name has every typed word, in any order. */
export function searchByName(
  context: UiApiContext,
  object: ObjectSchema,
  typed: string,
  limit: number
): RecordRepresentation[] {
  const words = typed.trim().split(/\s+/).filter(Boolean).slice(0, 8);
  const paths = new Set(['Id', object.nameField, ...compactFields(context, object).map((field) => field.name)]);
  const escape = (word: string): string => word.replaceAll(/[\\%_]/g, '\\$&');
  const searched = [...paths].filter((path) =>
    ['Text', 'AutoNumber', 'Email'].includes(object.fields.get(path)?.type ?? '')
  );
  const conditions = words.map((_, index) => `(${searched.map((path) => `${path} LIKE :word${index}`).join(' OR ')})`);
  const binds = Object.fromEntries(words.map((word, index) => [`word${index}`, `%${escape(word)}%`]));
  const where = conditions.length > 0 && searched.length > 0 ? `WHERE ${conditions.join(' AND ')}` : '';
  const order = words.length > 0 ? object.nameField : 'LastModifiedDate DESC';
  const soql = `SELECT ${[...paths].join(', ')} FROM ${object.name} ${where} ORDER BY ${order} LIMIT ${Math.min(limit, 100)}`;
  const { records } = context.org.soql.query(soql, context.caller, { binds });
  return records.map((record) => representRecord(context, record));
}
