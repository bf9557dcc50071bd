import type { Org } from '../../org.ts';
import type { Resource, RestCall, RestHandler, RestReply } from '../rest/model.ts';
import { queryMore, query } from '../rest/query.ts';

/** Queries as REST has them, but that fields which hold a structure answer with it. */
export const toolingQueryResources: readonly Resource[] = [
  { pattern: '/tooling/query', methods: { GET: structured(query) } },
  { pattern: '/tooling/query/:locator', methods: { GET: structured(queryMore) } }
];

function structured(run: RestHandler): RestHandler {
  return (call: RestCall, org: Org): RestReply => {
    const reply = run(call, org);
    const { records } = (reply.body ?? {}) as { records?: Record<string, unknown>[] };
    for (const record of records ?? []) {
      if (typeof record['Coverage'] === 'string') record['Coverage'] = JSON.parse(record['Coverage']);
    }
    return reply;
  };
}
