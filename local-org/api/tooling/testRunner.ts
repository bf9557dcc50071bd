import type { TestResult, TestRun } from '../../apex/model.ts';
import type { Org } from '../../org.ts';
import type { Caller } from '../../security/model.ts';
import { createSetupWriter, type SetupWriter } from '../../setup/setupRows.ts';
import { createIdSource } from '../../store/newId.ts';
import { storeCoverage } from './coverage.ts';
import { selectionOf, type ChosenTests, type TestRequest } from './testSelection.ts';

/** Runs tests in the background, one run after the other, and keeps what came of them for queries. */
export interface TestRunner {
  /** Answers the id of the `AsyncApexJob`. */
  start(request: TestRequest, caller: Caller): string;
  /** Runs tests at once. */
  runNow(request: TestRequest, caller: Caller): TestRun[];
  /** Resolves when the class at work is done and nothing more will be begun. */
  stop(): Promise<void>;
}

/** Rows of a run that waits. */
interface WaitingRun {
  readonly jobId: string;
  readonly resultId: string;
  readonly items: ReadonlyMap<ChosenTests, string>;
  readonly request: TestRequest;
  readonly caller: Caller;
}

/** One per running org. A run that the end of the process cut off is aborted when the next one begins. */
export function createTestRunner(org: Org): TestRunner {
  const newId = createIdSource(org.store);
  let isStopped = false;
  let last: Promise<void> = Promise.resolve();
  const writer = (userId: string): SetupWriter =>
    createSetupWriter({ store: org.store, schema: org.schema, newId, clock: () => new Date(), userId });
  abortUnfinished(org);
  return {
    start(request, caller) {
      const run = org.store.transaction(() => enqueue(writer(caller.userId), request, caller));
      last = last
        .then(() =>
          work(
            run,
            org,
            () => writer(caller.userId),
            () => isStopped
          )
        )
        .catch(report);
      return run.jobId;
    },
    runNow(request, caller) {
      const runs = request.chosen.map((tests) => org.apex.runTests(selectionOf(tests), caller));
      if (!request.skipCodeCoverage) org.store.transaction(() => storeCoverage(writer(caller.userId), runs));
      return runs;
    },
    async stop() {
      isStopped = true;
      await last;
    }
  };
}

function report(error: unknown): void {
  process.stderr.write(`A test run stopped: ${(error as Error).message}\n`);
}

function abortUnfinished({ store }: Org): void {
  for (const table of ['AsyncApexJob', 'ApexTestRunResult', 'ApexTestQueueItem']) {
    const own = table === 'AsyncApexJob' ? `"JobType" = 'TestRequest' AND` : '';
    store.run(`UPDATE "${table}" SET "Status" = 'Aborted' WHERE ${own} "Status" IN ('Queued', 'Processing')`);
  }
}

function enqueue(writer: SetupWriter, request: TestRequest, caller: Caller): WaitingRun {
  const { chosen, isAllTests, skipCodeCoverage } = request;
  const now = new Date().toISOString();
  const jobId = writer.insert('AsyncApexJob', {
    JobType: 'TestRequest',
    Status: 'Queued',
    TotalJobItems: chosen.length,
    JobItemsProcessed: 0,
    NumberOfErrors: 0,
    CreatedDate: now,
    CreatedById: caller.userId
  });
  const resultId = writer.insert('ApexTestRunResult', {
    AsyncApexJobId: jobId,
    UserId: caller.userId,
    IsAllTests: isAllTests,
    Source: 'API',
    StartTime: now,
    Status: 'Queued',
    ClassesEnqueued: chosen.length,
    ClassesCompleted: 0,
    MethodsEnqueued: chosen.reduce((sum, { methods }) => sum + methods.length, 0),
    MethodsCompleted: 0,
    MethodsFailed: 0,
    TestTime: 0,
    TestSetupTime: 0
  });
  const items = chosen.map((tests): [ChosenTests, string] => [
    tests,
    writer.insert('ApexTestQueueItem', {
      ApexClassId: tests.testClass.id,
      Status: 'Queued',
      ParentJobId: jobId,
      TestRunResultId: resultId,
      ShouldSkipCodeCoverage: skipCodeCoverage
    })
  ]);
  return { jobId, resultId, items: new Map(items), request, caller };
}

/** Class by class, so that whoever asks meanwhile is answered. */
async function work(run: WaitingRun, org: Org, writer: () => SetupWriter, isStopped: () => boolean): Promise<void> {
  const runs: TestRun[] = [];
  for (const [tests, itemId] of run.items) {
    await new Promise((resolve) => setImmediate(resolve));
    if (isStopped()) return;
    setStatus(writer(), run, itemId, 'Processing');
    const done = org.apex.runTests(selectionOf(tests), run.caller);
    runs.push(done);
    org.store.transaction(() => keep(writer(), run, itemId, done, runs));
  }
  org.store.transaction(() => finish(writer(), run, runs));
}

function setStatus(writer: SetupWriter, { jobId, resultId }: WaitingRun, itemId: string, status: string): void {
  writer.update('AsyncApexJob', jobId, { Status: status });
  writer.update('ApexTestRunResult', resultId, { Status: status });
  writer.update('ApexTestQueueItem', itemId, { Status: status });
}

const hasFailed = ({ outcome }: TestResult): boolean => outcome === 'Fail' || outcome === 'CompileFail';

function keep(writer: SetupWriter, run: WaitingRun, itemId: string, done: TestRun, runs: readonly TestRun[]): void {
  for (const result of done.results) {
    writer.insert('ApexTestResult', {
      TestTimestamp: new Date().toISOString(),
      Outcome: result.outcome,
      ApexClassId: result.classId,
      MethodName: result.method,
      Message: result.message,
      StackTrace: result.stackTrace,
      AsyncApexJobId: run.jobId,
      QueueItemId: itemId,
      ApexTestRunResultId: run.resultId,
      RunTime: Math.round(result.runTime),
      IsTestSetup: result.isTestSetup
    });
  }
  const tests = done.results.filter(({ isTestSetup }) => !isTestSetup);
  const passed = tests.filter(({ outcome }) => outcome === 'Pass').length;
  writer.update('ApexTestQueueItem', itemId, {
    Status: 'Completed',
    ExtendedStatus: `(${passed}/${tests.length})`
  });
  writer.update('AsyncApexJob', run.jobId, { JobItemsProcessed: runs.length });
  writer.update('ApexTestRunResult', run.resultId, progress(runs));
}

function progress(runs: readonly TestRun[]) {
  const results = runs.flatMap((run) => run.results);
  const methods = results.filter(({ isTestSetup }) => !isTestSetup);
  const setups = results.filter(({ isTestSetup }) => isTestSetup);
  const time = (of: readonly TestResult[]): number => Math.round(of.reduce((sum, { runTime }) => sum + runTime, 0));
  return {
    ClassesCompleted: runs.length,
    MethodsCompleted: methods.length,
    MethodsFailed: methods.filter(hasFailed).length,
    TestTime: time(methods),
    TestSetupTime: time(setups)
  };
}

function finish(writer: SetupWriter, { jobId, resultId, request }: WaitingRun, runs: readonly TestRun[]): void {
  if (!request.skipCodeCoverage) storeCoverage(writer, runs);
  const now = new Date().toISOString();
  const failed = runs.flatMap(({ results }) => results).filter(hasFailed).length;
  writer.update('AsyncApexJob', jobId, { Status: 'Completed', CompletedDate: now, NumberOfErrors: failed });
  writer.update('ApexTestRunResult', resultId, { Status: failed > 0 ? 'Failed' : 'Completed', EndTime: now });
}
