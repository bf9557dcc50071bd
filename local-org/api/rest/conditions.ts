import { OrgError } from '../../errors.ts';
import type { Org } from '../../org.ts';
import type { ObjectSchema } from '../../schema/model.ts';
import { recordById } from './lookups.ts';
import type { RestCall } from './model.ts';

/** When a record last changed, in milliseconds; undefined where its object does not say. */
function lastChange(org: Org, object: ObjectSchema, id: string, call: RestCall): number | undefined {
  const field = ['LastModifiedDate', 'SystemModstamp'].find((name) => object.fields.has(name));
  if (!field) return undefined;
  const value = recordById(org, object, id, [field], call.caller)[field];
  return typeof value === 'string' ? Date.parse(value) : undefined;
}

/** A condition header is an HTTP date, in whole seconds. Unreadable ones are ignored, as HTTP asks. */
function headerTime(call: RestCall, name: string): number | undefined {
  const value = Date.parse(call.headers[name] ?? '');
  return Number.isNaN(value) ? undefined : value;
}

const wholeSeconds = (milliseconds: number): number => Math.floor(milliseconds / 1000) * 1000;

/** Whether `If-Modified-Since` asks for nothing but a change that has not happened. */
export function isUnmodified(org: Org, object: ObjectSchema, id: string, call: RestCall): boolean {
  const since = headerTime(call, 'if-modified-since');
  const changed = since === undefined ? undefined : lastChange(org, object, id, call);
  return since !== undefined && changed !== undefined && wholeSeconds(changed) <= since;
}

/** Throws OrgError PRECONDITION_FAILED when the record changed after `If-Unmodified-Since`. */
export function requireUnmodified(org: Org, object: ObjectSchema, id: string, call: RestCall): void {
  const since = headerTime(call, 'if-unmodified-since');
  if (since === undefined) return;
  const changed = lastChange(org, object, id, call);
  if (changed === undefined || wholeSeconds(changed) <= since) return;
  throw new OrgError('PRECONDITION_FAILED', 'The record was modified after the time given in If-Unmodified-Since');
}
