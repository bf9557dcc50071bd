import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { startCommandLine, type CommandLine } from './commandLine.ts';

interface Deploy {
  readonly status: string;
  readonly numberTestsTotal: number;
  readonly numberTestErrors: number;
  readonly details: {
    readonly componentFailures: readonly {
      fullName: string;
      fileName: string;
      problem: string;
      lineNumber: number;
      columnNumber: number;
    }[];
    readonly runTestResult: {
      readonly failures: readonly { name: string; methodName: string; message: string; stackTrace: string }[];
      readonly codeCoverage: readonly { name: string; numLocations: number; numLocationsNotCovered: number }[];
      readonly codeCoverageWarnings: readonly { message: string }[];
    };
  };
}

interface TestRun {
  readonly summary: { outcome: string; passing: number; failing: number; testRunId: string; testRunCoverage: string };
  readonly tests: readonly { MethodName: string; Outcome: string; Message: string | null; StackTrace: string | null }[];
}

interface Anonymous {
  readonly compiled: boolean;
  readonly success: boolean;
  readonly logs: string;
}

const SERVICE = 'lending/classes/LoanService.cls';
const TEST = 'lending/classes/LoanServiceTest.cls';

describe('Apex by the Salesforce CLI', () => {
  let line: CommandLine;
  before(async () => {
    line = await startCommandLine();
    const { result } = await line.sf<Deploy>('project deploy start --source-dir main');
    assert.equal(result.status, 'Succeeded');
  });
  after(() => line.close());

  const liveClasses = (): string[] => line.running.org.metadata.list('ApexClass').map(({ fullName }) => fullName);
  const changed = async <T>(file: string, from: string, to: string, work: () => Promise<T>): Promise<T> => {
    const path = join(line.projectDir, file);
    const before = readFileSync(path, 'utf8');
    assert.ok(before.includes(from), `${file} has ${from}`);
    writeFileSync(path, before.replace(from, to));
    try {
      return await work();
    } finally {
      writeFileSync(path, before);
    }
  };
  const deploy = (): Promise<{ status: number; result: Deploy }> =>
    line.sf<Deploy>('project deploy start --source-dir lending --test-level RunLocalTests');

  it('is not deployed when it does not compile: class, file, line and column are told', async () => {
    const { status, result } = await changed(SERVICE, 'insert loan;', 'insert lone;', deploy);
    assert.deepEqual([status, result.status], [1, 'Failed']);
    const [failure] = result.details.componentFailures;
    assert.deepEqual([failure!.fullName, failure!.fileName], ['LoanService', 'classes/LoanService.cls']);
    assert.match(failure!.problem, /Variable does not exist: lone/);
    const lines = readFileSync(join(line.projectDir, SERVICE), 'utf8').split('\n');
    assert.match(lines[failure!.lineNumber - 1]!, /insert loan;/);
    assert.ok(failure!.columnNumber > 1);
    assert.deepEqual(liveClasses(), []);
  });

  it('is not deployed when a test of it fails', async () => {
    const { status, result } = await changed(SERVICE, 'addDays(14)', 'addDays(13)', deploy);
    assert.deepEqual([status, result.status, result.numberTestErrors], [1, 'Failed', 1]);
    const [failure] = result.details.runTestResult.failures;
    assert.deepEqual([failure!.name, failure!.methodName], ['LoanServiceTest', 'lendsABookForTwoWeeks']);
    assert.match(failure!.message, /^System\.AssertException: Assertion Failed: two weeks: Expected: /);
    assert.match(failure!.stackTrace, /^Class\.LoanServiceTest\.lendsABookForTwoWeeks: line \d+, column 1/);
    assert.deepEqual(liveClasses(), []);
  });

  it('is not deployed when too little of it is tested', async () => {
    const { status, result } = await changed(
      TEST,
      'LoanService.lendAll(',
      'new List<Id>{ request.bookId }; //',
      deploy
    );
    assert.deepEqual([status, result.status, result.numberTestErrors], [1, 'Failed', 0]);
    assert.match(
      result.details.runTestResult.codeCoverageWarnings[0]!.message,
      /^Average test coverage across all Apex Classes and Triggers is \d\d%, at least 75% test coverage is required\.$/
    );
    assert.deepEqual(liveClasses(), []);
  });

  it('is deployed with its tests and their coverage, and runs', async () => {
    const { status, result } = await deploy();
    assert.deepEqual([status, result.status, result.numberTestsTotal], [0, 'Succeeded', 3]);
    const coverage = result.details.runTestResult.codeCoverage.map(({ name, numLocations, numLocationsNotCovered }) => [
      name,
      numLocations > 0,
      numLocationsNotCovered
    ]);
    assert.deepEqual(coverage, [
      ['LoanService', true, 0],
      ['LoanTrigger', true, 1]
    ]);
    assert.deepEqual(liveClasses(), ['LoanService', 'LoanServiceTest']);
    const { org } = line.running;
    assert.equal(Number(org.store.get('SELECT count(*) n FROM "Book__c"')!['n']), 0, 'tests leave no rows');
  });

  it('is tested class by class, at once', async () => {
    const { status, result } = await line.sf<TestRun>(
      'apex run test --synchronous --code-coverage --tests LoanServiceTest.refusesALoanToNobody'
    );
    assert.equal(status, 0);
    assert.deepEqual([result.summary.outcome, result.summary.passing], ['Passed', 1]);
    assert.match(result.summary.testRunCoverage, /^\d+%$/);
  });

  it('is tested in the background; the run can be asked for later', async () => {
    const started = await line.sf<{ testRunId: string }>('apex run test --test-level RunLocalTests --code-coverage');
    const id = started.result.testRunId;
    assert.match(id, /^707/);
    const output = join(line.scratch, 'tests');
    const got = await line.sf<TestRun>(
      'apex get test --code-coverage --result-format junit --test-run-id',
      id,
      '--output-dir',
      output
    );
    assert.deepEqual([got.status, got.result.summary.outcome, got.result.summary.failing], [0, 'Passed', 0]);
    assert.deepEqual(got.result.tests.map(({ MethodName, Outcome }) => `${MethodName} ${Outcome}`).sort(), [
      'lendsABookForTwoWeeks Pass',
      'lendsToSeveralReadersAtOnce Pass',
      'refusesALoanToNobody Pass'
    ]);
    const junit = readdirSync(output).find((file) => file.endsWith('junit.xml'))!;
    assert.match(
      readFileSync(join(output, junit), 'utf8'),
      /<testcase name="lendsABookForTwoWeeks" classname="LoanServiceTest"/
    );
    const { records } = await line.running.org.soql.query(
      'SELECT MethodsCompleted, MethodsFailed, Status FROM ApexTestRunResult',
      line.running.org.systemCaller()
    );
    assert.deepEqual(
      records.map(({ MethodsCompleted, MethodsFailed, Status }) => [MethodsCompleted, MethodsFailed, Status]),
      [[3, 0, 'Completed']]
    );
  });

  it('runs from a file, with its debug log', async () => {
    const file = join(line.scratch, 'some.apex');
    writeFileSync(
      file,
      "insert new Book__c(Name = 'Written', Author__c = 'Nobody');\nSystem.debug('done <&> done');\n"
    );
    const { status, result } = await line.sf<Anonymous>('apex run --file', file);
    assert.deepEqual([status, result.compiled, result.success], [0, true, true]);
    assert.match(result.logs, /\|USER_DEBUG\|\[2\]\|DEBUG\|done <&> done/);
    assert.ok(line.running.org.store.get(`SELECT 1 FROM "Book__c" WHERE "Name" = 'Written'`));
  });

  it('that is wrong says at which line, also behind empty ones', async () => {
    const files = ['wrong', 'thrown'].map((name) => join(line.scratch, `${name}.apex`)) as [string, string];
    writeFileSync(files[0], '\n\nInteger i = nowhere;\n');
    writeFileSync(files[1], "\ninsert new Book__c(Name = 'Lost', Author__c = 'Nobody');\nInteger i = 1 / 0;\n");
    const [wrong, thrown] = await Promise.all(files.map((file) => line.sf('apex run --file', file)));
    assert.match(
      wrong!.message!,
      /^Compilation failed at Line 3 column 13 with the error:\n\nVariable does not exist: nowhere/
    );
    assert.match(thrown!.message!, /System\.MathException: Divide by 0/);
    assert.equal(line.running.org.store.get(`SELECT 1 FROM "Book__c" WHERE "Name" = 'Lost'`), undefined);
  });

  it('leaves a log where its user is traced', async () => {
    const { org, url, connection } = line.running;
    const call = async (path: string, body?: unknown): Promise<Response> =>
      fetch(`${url}/services/data/v66.0/tooling${path}`, {
        headers: { authorization: `Bearer ${connection.accessToken}`, 'content-type': 'application/json' },
        ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) })
      });
    const level = (await (
      await call('/sobjects/DebugLevel', { DeveloperName: 'All', MasterLabel: 'All', ApexCode: 'FINEST' })
    ).json()) as { id: string };
    const flag = await call('/sobjects/TraceFlag', {
      TracedEntityId: org.systemCaller().userId,
      DebugLevelId: level.id,
      LogType: 'USER_DEBUG',
      ExpirationDate: new Date(Date.now() + 3_600_000).toISOString()
    });
    assert.equal(flag.status, 201);
    await call(`/executeAnonymous?anonymousBody=${encodeURIComponent("System.debug('traced');")}`);
    const listed = await line.sf<{ Id: string; Operation: string }[]>('apex list log');
    assert.deepEqual(
      listed.result.map(({ Operation }) => Operation),
      ['executeAnonymous']
    );
    const log = await line.sf<{ log: string }[]>('apex get log --log-id', listed.result[0]!.Id);
    assert.match(log.result[0]!.log, /USER_DEBUG\|\[1\]\|DEBUG\|traced/);
  });

  it('comes back as it was deployed', async () => {
    const before = readFileSync(join(line.projectDir, SERVICE));
    writeFileSync(join(line.projectDir, SERVICE), 'public class LoanService {}');
    const { status } = await line.sf('project retrieve start --metadata ApexClass');
    assert.equal(status, 0);
    assert.deepEqual(readFileSync(join(line.projectDir, SERVICE)), before);
  });
});
