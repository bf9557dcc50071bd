import type { Caller } from '../../security/model.ts';
import { callStatic } from '../doors/callMethod.ts';
import { exceptionName } from '../library/exceptions.ts';
import { runJobs } from '../library/testing/testClass.ts';
import type { ApexHost } from '../live/model.ts';
import type { TestResult, TestRun, TestSelection } from '../model.ts';
import type { ApexException } from '../runtime/apexException.ts';
import { asApexException } from '../runtime/apexException.ts';
import type { TestState } from '../runtime/model.ts';
import { createTransaction, runInTransaction } from '../runtime/transaction.ts';
import type { MethodSymbol } from '../types/model.ts';
import { findTests, type FoundTests } from './findTests.ts';
import { CoverageTotals } from './coverageTotals.ts';
import { hideData } from './isolation.ts';

/** Thrown to roll back what a test wrote, whether it passed or not. */
class Undo extends Error {}

export interface TestRunOptions {
  readonly selection: TestSelection;
  readonly caller: Caller;
  readonly progress?: ((result: TestResult) => void) | undefined;
  /** `ApexClass` or `ApexTrigger` id of a unit. */
  idOf(unitName: string): string;
}

/** Runs tests one after the other. Nothing that they write stays. */
export function runTests(host: ApexHost, options: TestRunOptions): TestRun {
  const started = performance.now();
  const totals = new CoverageTotals(host.live(), options.idOf);
  const results: TestResult[] = [];
  for (const { tests, methods } of selected(findTests(host.live()), options.selection)) {
    const run = new ClassRun(host, tests, options, totals);
    for (const result of run.results(methods)) {
      results.push(result);
      options.progress?.(result);
    }
  }
  return { results, ...totals.answer(), time: Math.round(performance.now() - started) };
}

interface Selected {
  readonly tests: FoundTests;
  readonly methods: readonly MethodSymbol[];
}

/** Names that are no test are left out: whoever asks checks them. */
function selected(all: readonly FoundTests[], selection: TestSelection): Selected[] {
  if (selection.kind === 'all') return all.map((tests) => ({ tests, methods: tests.methods }));
  const chosen = new Map<string, ReadonlySet<string> | undefined>();
  for (const { className, methods } of selection.tests) {
    const key = className.toLowerCase();
    const known = chosen.get(key);
    const isWhole = !methods || (chosen.has(key) && !known);
    const names = isWhole ? undefined : new Set([...(known ?? []), ...methods.map((name) => name.toLowerCase())]);
    chosen.set(key, names);
  }
  return all.flatMap((tests) => {
    if (!chosen.has(tests.name.toLowerCase())) return [];
    const names = chosen.get(tests.name.toLowerCase());
    return [{ tests, methods: tests.methods.filter(({ name }) => !names || names.has(name.toLowerCase())) }];
  });
}

/** The tests of one class. */
class ClassRun {
  readonly #host: ApexHost;
  readonly #tests: FoundTests;
  readonly #options: TestRunOptions;
  readonly #totals: CoverageTotals;

  constructor(host: ApexHost, tests: FoundTests, options: TestRunOptions, totals: CoverageTotals) {
    this.#host = host;
    this.#tests = tests;
    this.#options = options;
    this.#totals = totals;
  }

  /** Set-up runs once; each test sees what it wrote and begins with it anew. If it fails, so do the tests. */
  *results(methods: readonly MethodSymbol[]): Generator<TestResult> {
    const results: TestResult[] = [];
    this.#rolledBack(() => {
      const { store, schema } = this.#host.environment;
      if (!this.#tests.seesAllData) hideData(store, schema());
      for (const setup of this.#tests.setups) {
        const result = this.#result(setup, true);
        results.push(result);
        if (result.outcome !== 'Pass') {
          results.push(...methods.map((method) => this.#skipped(method, result)));
          return;
        }
      }
      for (const method of methods) this.#rolledBack(() => void results.push(this.#result(method, false)));
    });
    yield* results;
  }

  #rolledBack(work: () => void): void {
    try {
      this.#host.environment.store.transaction(() => {
        work();
        throw new Undo();
      });
    } catch (error) {
      if (!(error instanceof Undo)) throw error;
    }
  }

  #result(method: MethodSymbol, isTestSetup: boolean): TestResult {
    this.#totals.begin();
    const started = performance.now();
    const failure = this.#failureOf(method);
    const runTime = Math.round(performance.now() - started);
    this.#totals.end(this.#options.idOf(this.#tests.name), method.name);
    return {
      ...this.#named(method),
      outcome: failure ? 'Fail' : 'Pass',
      message: failure ? `${exceptionName(failure.apexType)}: ${failure.message}` : null,
      stackTrace: failure ? failure.stackTrace : null,
      runTime,
      isTestSetup
    };
  }

  #failureOf(method: MethodSymbol): ApexException | undefined {
    const { environment } = this.#host;
    const { caller } = this.#options;
    const transaction = createTransaction({
      environment,
      entryPoint: 'test',
      userId: caller.userId,
      test: newTest(this.#tests.name, method.name)
    });
    try {
      runInTransaction(transaction, () => {
        callStatic(this.#tests.owner, method, []);
        runJobs(transaction);
      });
      return undefined;
    } catch (error) {
      const exception = asApexException(error);
      if (!exception) throw error;
      return exception;
    }
  }

  #skipped(method: MethodSymbol, { message, stackTrace }: TestResult): TestResult {
    return { ...this.#named(method), outcome: 'Fail', message, stackTrace, runTime: 0, isTestSetup: false };
  }

  #named(method: MethodSymbol): Pick<TestResult, 'classId' | 'className' | 'method'> {
    return { classId: this.#options.idOf(this.#tests.name), className: this.#tests.name, method: method.name };
  }
}

const newTest = (className: string, methodName: string): TestState => ({
  className,
  methodName,
  isStarted: false,
  isStopped: false,
  fixedSearchResults: undefined
});
