import type { AnonymousResult } from '../../apex/model.ts';
import { OrgError } from '../../errors.ts';
import type { Org } from '../../org.ts';
import type { Caller } from '../../security/model.ts';
import { createSetupWriter } from '../../setup/setupRows.ts';
import { createIdSource } from '../../store/newId.ts';

/** Runs anonymous code as the caller; keeps its log where the caller is traced. Throws OrgError INSUFFICIENT_ACCESS. */
export function executeAnonymous(org: Org, code: string, caller: Caller): AnonymousResult {
  if (!['AuthorApex', 'ModifyAllData'].some((permission) => caller.access.userPermission(permission))) {
    throw new OrgError(
      'INSUFFICIENT_ACCESS',
      'You do not have the permission "Author Apex" to execute anonymous Apex.'
    );
  }
  const started = new Date();
  const result = org.apex.executeAnonymous(code, caller);
  if (isTraced(org, caller.userId)) keepLog(org, caller, result, started);
  return result;
}

/** What both doors answer, `log` aside. Source: SOAP API Developer Guide, "ExecuteAnonymousResult". */
export function anonymousResult({ log: _log, ...result }: AnonymousResult): Omit<AnonymousResult, 'log'> {
  return result;
}

function isTraced(org: Org, userId: string): boolean {
  const now = new Date().toISOString();
  const sql = `SELECT 1 FROM "TraceFlag" WHERE "TracedEntityId" = ? AND coalesce("StartDate", '') <= ? AND coalesce("ExpirationDate", '9') > ?`;
  return org.store.get(sql, [userId, now, now]) !== undefined;
}

function keepLog(
  org: Org,
  { userId }: Caller,
  { log, exceptionMessage, compileProblem }: AnonymousResult,
  started: Date
): void {
  const { store, schema } = org;
  const writer = createSetupWriter({ store, schema, newId: createIdSource(store), clock: () => new Date(), userId });
  writer.insert('ApexLog', {
    LogUserId: userId,
    LogLength: Buffer.byteLength(log),
    Request: 'Api',
    Operation: 'executeAnonymous',
    Application: 'Unknown',
    Status: exceptionMessage ?? compileProblem ?? 'Success',
    DurationMilliseconds: Date.now() - started.getTime(),
    StartTime: started.toISOString(),
    Location: 'Monitoring',
    Body: log
  });
}
