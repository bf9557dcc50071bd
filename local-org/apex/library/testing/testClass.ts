import { quoted } from '../../../store/columns.ts';
import { apexError } from '../../runtime/apexException.ts';
import { given } from '../../runtime/arguments.ts';
import { createLimits } from '../../runtime/limits.ts';
import type { Limits, TestState, Transaction } from '../../runtime/model.ts';
import { current } from '../../runtime/transaction.ts';
import type { ApexList } from '../../runtime/values/apexList.ts';
import type { Datetime } from '../../runtime/values/datetime.ts';
import { Id } from '../../runtime/values/id.ts';
import { standardPricebookId } from './standardPricebook.ts';
import { loadData } from './loadData.ts';
import { TestEventBus } from '../events/eventBus.ts';
import type { LibraryClass } from '../model.ts';
import { setCurrentPage } from '../system/pageReferenceClass.ts';
import { mockMembers } from './mocks.ts';

/** Limits as they were before `Test.startTest`, to be had back at `stopTest`. */
const outerLimits = new WeakMap<TestState, Limits>();

function testOf({ test }: Transaction): TestState {
  if (!test) throw apexError('System.UnsupportedOperationException', 'Test methods may be called in tests only');
  return test;
}

function startTest(): void {
  const transaction = current();
  const test = testOf(transaction);
  if (test.isStarted) throw apexError('System.FinalException', 'Testing already started');
  test.isStarted = true;
  outerLimits.set(test, transaction.limits);
  transaction.limits = createLimits({ isAsync: false });
}

/** Runs what asynchronous work there is, then gives the former limits back. */
function stopTest(): void {
  const transaction = current();
  const test = testOf(transaction);
  if (!test.isStarted || test.isStopped) throw apexError('System.FinalException', 'Testing not started');
  test.isStopped = true;
  runJobs(transaction);
  transaction.limits = outerLimits.get(test)!;
}

/** Also what those jobs ask for in their turn. */
export function runJobs({ jobs }: Transaction): void {
  for (let job = jobs.shift(); job; job = jobs.shift()) job.run();
}

/** The record is older than its making. */
function setCreatedDate(id: Id, date: Datetime): void {
  const { store, schema } = current().environment;
  const object = schema().objectOfId(given(id).text);
  if (!object?.fields.has('CreatedDate')) throw apexError('System.SObjectException', `Invalid id: ${id.text}`);
  store.run(`UPDATE ${quoted(object.name)} SET "CreatedDate" = ? WHERE "Id" = ?`, [given(date).toIso(), id.text]);
}

export const testClass: LibraryClass = {
  declaration: 'class System.Test',
  members: {
    'static void startTest()': startTest,
    'static void stopTest()': stopTest,
    'static Boolean isRunningTest()': () => current().test !== undefined,
    'static void setCreatedDate(Id id, Datetime created)': setCreatedDate,
    'static void setFixedSearchResults(List<Id> ids)': (ids: ApexList | null) => {
      testOf(current()).fixedSearchResults = given(ids).items.map(String);
    },
    'static Id getStandardPricebookId()': () => new Id(standardPricebookId()),
    'static List<SObject> loadData(Schema.SObjectType type, String resource)': loadData,
    'static void setCurrentPage(PageReference page)': setCurrentPage,
    'static void setCurrentPageReference(PageReference page)': setCurrentPage,
    // What a group of permission sets grants is worked out whenever it is asked for.
    'static void calculatePermissionSetGroup(String id)': () => undefined,
    'static void calculatePermissionSetGroup(List<String> ids)': () => undefined,
    'static void enableChangeDataCapture()': () => undefined,
    'static EventBus.TestBroker getEventBus()': () => new TestEventBus(),
    ...mockMembers
  }
};
