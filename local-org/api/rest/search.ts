import { OrgError } from '../../errors.ts';
import type { Org } from '../../org.ts';
import { ok, versionRoot, type Resource, type RestCall, type RestReply } from './model.ts';
import { toSosl } from './parameterizedSearch.ts';
import { wireRecord } from './wire.ts';

/** GET `search?q=FIND {words} ...`: SOSL. */
function search(call: RestCall, org: Org): RestReply {
  const sosl = call.query.get('q');
  if (!sosl?.trim()) {
    throw new OrgError('MALFORMED_SEARCH', 'No search term found. A search string has to be specified');
  }
  return found(sosl, call, org);
}

/** GET or POST `parameterizedSearch`: plain words and parameters instead of SOSL. */
const parameterizedSearch = (call: RestCall, org: Org): RestReply => found(toSosl(call), call, org);

function found(sosl: string, call: RestCall, org: Org): RestReply {
  const { searchRecords } = org.soql.search(sosl, call.caller);
  const wire = { schema: org.schema, root: versionRoot(call) };
  return ok({ searchRecords: searchRecords.map((record) => wireRecord(record, wire)) });
}

export const searchResources: readonly Resource[] = [
  { pattern: '/search', methods: { GET: search } },
  { pattern: '/parameterizedSearch', methods: { GET: parameterizedSearch, POST: parameterizedSearch } }
];
