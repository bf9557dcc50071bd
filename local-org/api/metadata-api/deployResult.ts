import type { Org } from '../../org.ts';
import type { ComponentMessage, DeployJob, DeployOutcome, TestReport } from './model.ts';

const DONE = new Set(['Succeeded', 'SucceededPartial', 'Failed', 'Canceled']);

const iso = (milliseconds: number): string => new Date(milliseconds).toISOString();

/** `DeployResult`, as both SOAP and REST answer it. Source: Metadata API Developer Guide, "DeployResult". */
export function deployResult(job: DeployJob, org: Org, includeDetails: boolean): Record<string, unknown> {
  const { request, outcome, status } = job;
  return {
    ...(job.canceledById === null
      ? {}
      : { canceledBy: job.canceledById, canceledByName: userName(org, job.canceledById) }),
    checkOnly: request.checkOnly,
    ...(job.completedAt === null ? {} : { completedDate: iso(job.completedAt) }),
    createdBy: job.createdById,
    createdByName: userName(org, job.createdById),
    createdDate: iso(job.createdAt),
    details: includeDetails ? details(job) : {},
    done: DONE.has(status),
    ...(outcome?.errorMessage === undefined
      ? {}
      : { errorMessage: outcome.errorMessage, errorStatusCode: outcome.errorStatusCode }),
    id: job.id,
    ignoreWarnings: request.ignoreWarnings,
    lastModifiedDate: iso(job.modifiedAt),
    ...counts(outcome),
    rollbackOnError: request.rollbackOnError,
    runTestsEnabled: request.testLevel !== 'NoTestRun',
    ...(job.startedAt === null ? {} : { startDate: iso(job.startedAt) }),
    status,
    success: status === 'Succeeded' || status === 'SucceededPartial'
  };
}

/** `package.xml` has a message and is no component. */
const isComponent = ({ componentType }: ComponentMessage): boolean => componentType !== '';

function counts(outcome: DeployOutcome | null): Record<string, number> {
  const components = (outcome?.messages ?? []).filter((message) => isComponent(message) || !message.success);
  const tests = outcome?.tests;
  return {
    numberComponentErrors: components.filter(({ success }) => !success).length,
    numberComponentsDeployed: components.filter(({ success }) => success).length,
    numberComponentsTotal: components.length,
    numberTestErrors: tests?.numFailures ?? 0,
    numberTestsCompleted: (tests?.numTestsRun ?? 0) - (tests?.numFailures ?? 0),
    numberTestsTotal: tests?.numTestsRun ?? 0
  };
}

function details({ outcome, createdAt }: DeployJob): Record<string, unknown> {
  const messages = (outcome?.messages ?? []).map((message) => ({ ...message, createdDate: iso(createdAt) }));
  return {
    componentFailures: messages.filter(({ success }) => !success),
    componentSuccesses: messages.filter(({ success }) => success),
    runTestResult: runTestResult(outcome?.tests)
  };
}

const NO_TESTS: TestReport = {
  numTestsRun: 0,
  numFailures: 0,
  totalTime: 0,
  successes: [],
  failures: [],
  codeCoverage: [],
  codeCoverageWarnings: []
};

function runTestResult(tests: TestReport = NO_TESTS): Record<string, unknown> {
  return {
    codeCoverage: tests.codeCoverage.map(({ locationsNotCovered, ...code }) => ({
      ...code,
      locationsNotCovered: locationsNotCovered.map((line) => ({ column: 0, line, numExecutions: 0, time: -1 }))
    })),
    codeCoverageWarnings: tests.codeCoverageWarnings,
    failures: tests.failures,
    numFailures: tests.numFailures,
    numTestsRun: tests.numTestsRun,
    successes: tests.successes,
    totalTime: tests.totalTime
  };
}

function userName(org: Org, userId: string): string {
  return String(org.store.get('SELECT "Name" FROM "User" WHERE "Id" = ?', [userId])?.['Name'] ?? '');
}
