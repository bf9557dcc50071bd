import { OrgError } from '../../errors.ts';
import type { Org } from '../../org.ts';
import { visibleObject } from '../rest/lookups.ts';
import { ok, type Resource, type RestCall, type RestReply } from '../rest/model.ts';
import { createRecord, recordResources } from '../rest/records.ts';
import { toolingQueryResources } from './query.ts';
import { notFound } from '../rest/router.ts';
import { anonymousResult, executeAnonymous } from './anonymous.ts';
import { syncTestResult } from './syncTestResult.ts';
import type { TestRunner } from './testRunner.ts';
import { readTestRequest } from './testSelection.ts';

/** REST below `/services/data/vNN.0/tooling`. Source: Tooling API Developer Guide. */
export function toolingResources(runner: TestRunner): readonly Resource[] {
  const asynchronous = (body: unknown, { caller }: RestCall, org: Org): RestReply =>
    ok(runner.start(readTestRequest(body, org.apex), caller));
  const synchronous = (body: unknown, { caller }: RestCall, org: Org): RestReply => {
    const request = readTestRequest(body, org.apex);
    return ok(syncTestResult(runner.runNow(request, caller), !request.skipCodeCoverage));
  };
  return [
    ...toolingQueryResources,
    {
      pattern: '/tooling/runTestsAsynchronous',
      methods: {
        GET: (call, org) => asynchronous(Object.fromEntries(call.query), call, org),
        POST: (call, org) => asynchronous(call.body, call, org)
      }
    },
    {
      pattern: '/tooling/runTestsSynchronous',
      methods: {
        GET: (call, org) => synchronous(Object.fromEntries(call.query), call, org),
        POST: (call, org) => synchronous(call.body, call, org)
      }
    },
    { pattern: '/tooling/executeAnonymous', methods: { GET: runAnonymous } },
    { pattern: '/tooling/sobjects/ApexLog/:id/Body', methods: { GET: logBody } },
    { pattern: '/tooling/sobjects/:object', methods: { POST: createRecord } },
    ...recordResources.map(({ pattern, methods }) => ({ pattern: `/tooling${pattern}`, methods }))
  ];
}

function runAnonymous({ query, caller }: RestCall, org: Org): RestReply {
  const code = query.get('anonymousBody');
  if (code === null) throw new OrgError('MISSING_ARGUMENT', 'anonymousBody is required');
  return ok(anonymousResult(executeAnonymous(org, code, caller)));
}

function logBody({ params, caller }: RestCall, org: Org): RestReply {
  visibleObject(org, 'ApexLog', caller);
  const row = org.store.get('SELECT "Body" FROM "ApexLog" WHERE "Id" = ?', [params['id']!]);
  if (!row) throw notFound();
  return { status: 200, headers: { 'Content-Type': 'text/plain;charset=UTF-8' }, body: String(row['Body'] ?? '') };
}
