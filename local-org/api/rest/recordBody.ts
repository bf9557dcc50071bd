import { OrgError } from '../../errors.ts';
import type { RecordInput } from '../../save/model.ts';

/** The JSON object that a body must be; throws OrgError JSON_PARSER_ERROR. */
export function objectBody(body: unknown): Record<string, unknown> {
  if (isObject(body)) return body;
  const found = body === undefined ? 'nothing' : Array.isArray(body) ? 'an array' : `a ${typeof body}`;
  throw new OrgError('JSON_PARSER_ERROR', `The HTTP entity body is required to be a JSON object, but it is ${found}.`);
}

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A record as the save order takes it: without `attributes`; a parent named by external id keeps only its fields. */
export function recordInput(body: Record<string, unknown>): RecordInput {
  const fields = Object.entries(body)
    .filter(([name]) => name !== 'attributes')
    .map(([name, value]) => [name, fieldInput(name, value)] as const);
  return Object.fromEntries(fields) as RecordInput;
}

function fieldInput(name: string, value: unknown): RecordInput[string] {
  if (isObject(value)) return recordInput(value) as Record<string, string>;
  if (Array.isArray(value)) {
    throw new OrgError('JSON_PARSER_ERROR', `Cannot deserialize an array as the value of the field '${name}'.`, [name]);
  }
  return (value ?? null) as RecordInput[string];
}

/** A field named in any case, taken out of a body. */
export function takeField(body: Record<string, unknown>, name: string): [unknown, Record<string, unknown>] {
  const wanted = name.toLowerCase();
  const found = Object.keys(body).find((key) => key.toLowerCase() === wanted);
  if (found === undefined) return [undefined, body];
  const { [found]: value, ...rest } = body;
  return [value, rest];
}
