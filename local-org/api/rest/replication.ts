import { OrgError } from '../../errors.ts';
import type { Org } from '../../org.ts';
import type { ObjectSchema } from '../../schema/model.ts';
import type { QueriedRecord } from '../../soql/model.ts';
import { visibleObject } from './lookups.ts';
import { ok, type Resource, type RestCall, type RestReply } from './model.ts';
import { notFound } from './router.ts';
import { wireTime } from './wire.ts';

/** The platform keeps deleted rows this long before they may be purged, and looks no further back. */
const DAYS_COVERED = 30;

interface Span {
  readonly start: string;
  readonly end: string;
}

/** GET `sobjects/X/updated?start=&end=`: ids of the records made or changed in the span. */
function updatedRecords(call: RestCall, org: Org): RestReply {
  const object = replicated(call, org);
  const span = spanOf(call);
  const soql = `SELECT Id FROM ${object.name} WHERE SystemModstamp >= :start AND SystemModstamp < :end ORDER BY Id`;
  const records = allPages(org, soql, span, call, false);
  return ok({ ids: records.map(({ Id }) => Id), latestDateCovered: wireTime(span.end) });
}

/** GET `sobjects/X/deleted?start=&end=`: ids of the records deleted in the span, with the time of each. */
function deletedRecords(call: RestCall, org: Org): RestReply {
  const object = replicated(call, org);
  if (!object.fields.has('IsDeleted')) throw notFound();
  const span = spanOf(call);
  const soql = `SELECT Id, SystemModstamp FROM ${object.name}
    WHERE IsDeleted = true AND SystemModstamp >= :start AND SystemModstamp < :end ORDER BY Id`;
  const records = allPages(org, soql, span, call, true);
  return ok({
    deletedRecords: records.map(({ Id, SystemModstamp }) => ({
      id: Id,
      deletedDate: wireTime(String(SystemModstamp))
    })),
    earliestDateAvailable: wireTime(daysAgo(DAYS_COVERED)),
    latestDateCovered: wireTime(span.end)
  });
}

function replicated(call: RestCall, org: Org): ObjectSchema {
  const object = visibleObject(org, call.params.object!, call.caller);
  if (!object.fields.has('SystemModstamp')) throw notFound();
  return object;
}

function spanOf(call: RestCall): Span {
  const span = { start: dateParameter(call, 'start'), end: dateParameter(call, 'end') };
  if (span.start >= span.end) throw invalidDate('endDate must be at least one minute greater than startDate');
  if (span.start < daysAgo(DAYS_COVERED)) throw invalidDate('startDate cannot be more than 30 days ago');
  return span;
}

function dateParameter(call: RestCall, name: 'start' | 'end'): string {
  const text = call.query.get(name);
  if (!text) throw new OrgError('MISSING_ARGUMENT', `Missing required parameter: ${name}`);
  // An unencoded plus sign arrives as a space.
  const time = Date.parse(text.replace(' ', '+'));
  if (Number.isNaN(time)) throw invalidDate(`The ${name} parameter is not a valid date and time: ${text}`);
  return new Date(time).toISOString();
}

const daysAgo = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString();

const invalidDate = (message: string): OrgError => new OrgError('INVALID_REPLICATION_DATE', message);

function allPages(org: Org, soql: string, span: Span, call: RestCall, includeDeleted: boolean): QueriedRecord[] {
  let page = org.soql.query(soql, call.caller, { includeDeleted, binds: { start: span.start, end: span.end } });
  const records = [...page.records];
  while (page.nextRecordsUrl) {
    page = org.soql.queryMore(page.nextRecordsUrl, call.caller);
    records.push(...page.records);
  }
  return records;
}

export const replicationResources: readonly Resource[] = [
  { pattern: '/sobjects/:object/updated', methods: { GET: updatedRecords } },
  { pattern: '/sobjects/:object/deleted', methods: { GET: deletedRecords } }
];
