import type { LimitName } from '../../runtime/model.ts';
import { current } from '../../runtime/transaction.ts';
import type { LibraryClass, LibraryCode } from '../model.ts';

/** Getters of `Limits` by what they tell. */
const GETTERS: Readonly<Record<string, LimitName>> = {
  AggregateQueries: 'aggregateQueries',
  AsyncCalls: 'futureCalls',
  Callouts: 'callouts',
  CpuTime: 'cpuTime',
  DmlRows: 'dmlRows',
  DmlStatements: 'dmlStatements',
  EmailInvocations: 'emailInvocations',
  FutureCalls: 'futureCalls',
  HeapSize: 'heapSize',
  PublishImmediateDML: 'publishImmediateDml',
  Queries: 'queries',
  QueryLocatorRows: 'queryLocatorRows',
  QueryRows: 'queryRows',
  QueueableJobs: 'queueableJobs',
  SoslQueries: 'searches'
};

const members: Record<string, LibraryCode> = {};
for (const [name, limit] of Object.entries(GETTERS)) {
  members[`static Integer get${name}()`] = () => current().limits.used(limit);
  members[`static Integer getLimit${name}()`] = () => current().limits.allowed(limit);
}

/** What is not counted here is told as unused. */
const UNCOUNTED = {
  ApexCursorRows: 50_000_000,
  FetchCallsOnApexCursor: 10,
  FieldSetsDescribes: 100,
  FieldsDescribes: 100,
  MobilePushApexCalls: 10,
  RunAs: 20,
  Savepoints: 150,
  SavepointRollbacks: 150
};
for (const [name, allowed] of Object.entries(UNCOUNTED)) {
  members[`static Integer get${name}()`] = () => 0;
  members[`static Integer getLimit${name}()`] = () => allowed;
}

export const limitsClass: LibraryClass = { declaration: 'class System.Limits', members };
