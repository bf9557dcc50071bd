// Stryker's runner of jest starts jest anew for each mutant, for a tenth of a second and more. Modules of domain/ need nothing of it but
// `describe`, `it` and `expect`, so this runs their tests in its own process, in a few milliseconds: all of domain/ in minutes.
import { globSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { InstrumenterContext, StrykerOptions } from '@stryker-mutator/api/core';
import { commonTokens, declareFactoryPlugin, PluginKind, tokens } from '@stryker-mutator/api/plugin';
import {
  determineHitLimitReached,
  DryRunStatus,
  TestStatus,
  toMutantRunResult,
  type DryRunOptions,
  type DryRunResult,
  type MutantRunOptions,
  type MutantRunResult,
  type TestResult,
  type TestRunner
} from '@stryker-mutator/api/test-runner';
import type fc from 'fast-check';
import type { DeclaredTest } from './jestGlobals.ts';
import { TestFile } from './testFile.ts';

interface KnownTest extends DeclaredTest {
  readonly id: string;
  readonly fileName: string;
}

/** What mutated code looks into. */
const context: InstrumenterContext = ((globalThis as { __stryker__?: InstrumenterContext }).__stryker__ ??= {});
// A mutant meets every property that reaches it, so each decides soon; one seed, so that a score can be had again.
const properties = createRequire(import.meta.url)('fast-check') as typeof fc;
properties.configureGlobal({ numRuns: 25, seed: 1 });

class DomainRunner implements TestRunner {
  readonly #patterns: readonly string[];
  readonly #files = new Map<string, TestFile>();
  /** Milliseconds of each test without a mutant. A process that takes the place of one that hung does not know them. */
  readonly #time = new Map<string, number>();

  constructor(patterns: readonly string[]) {
    this.#patterns = patterns;
  }

  capabilities(): { reloadEnvironment: boolean } {
    return { reloadEnvironment: true };
  }

  async init(): Promise<void> {
    for (const file of globSync(this.#patterns)) this.#files.set(file, await TestFile.of(file));
  }

  async dryRun({ coverageAnalysis }: DryRunOptions): Promise<DryRunResult> {
    if (coverageAnalysis !== 'off') context.mutantCoverage = { static: {}, perTest: {} };
    const results: TestResult[] = [];
    for (const test of this.load()) {
      context.currentTestId = test.id;
      const result = await resultOf(test);
      this.#time.set(test.id, result.timeSpentMs);
      results.push(result);
    }
    context.currentTestId = undefined;
    return { status: DryRunStatus.Complete, tests: results, mutantCoverage: context.mutantCoverage };
  }

  async mutantRun(options: MutantRunOptions): Promise<MutantRunResult> {
    const { activeMutant, testFilter, hitLimit, mutantActivation, disableBail } = options;
    const isStatic = mutantActivation === 'static';
    Object.assign(context, { hitLimit, hitCount: hitLimit === undefined ? undefined : 0 });
    context.activeMutant = isStatic ? activeMutant.id : undefined;
    try {
      const tests = this.chosen(testFilter);
      context.activeMutant = activeMutant.id;
      return toMutantRunResult(await this.run(tests, disableBail));
    } catch (error) {
      // With this mutant the modules do not even load.
      if (!isStatic) throw error;
      return toMutantRunResult({ status: DryRunStatus.Complete, tests: [failure('loading', 0, error)] });
    } finally {
      context.activeMutant = undefined;
    }
  }

  private async run(tests: readonly KnownTest[], disableBail: boolean): Promise<DryRunResult> {
    const results: TestResult[] = [];
    for (const test of tests) {
      results.push(await resultOf(test));
      const limit = determineHitLimitReached(context.hitCount, context.hitLimit);
      if (limit) return limit;
      if (results.at(-1)!.status === TestStatus.Failed && !disableBail) break;
    }
    return { status: DryRunStatus.Complete, tests: results };
  }

  /** The tests of a run, the quickest first. */
  private chosen(filter: readonly string[] | undefined): KnownTest[] {
    const time = ({ id }: KnownTest): number => this.#time.get(id) ?? 0;
    const ids = new Set(filter);
    const tests = filter ? this.load(new Set(filter.map(fileOf))).filter(({ id }) => ids.has(id)) : this.load();
    return tests.sort((a, b) => time(a) - time(b));
  }

  private load(files: Iterable<string> = this.#files.keys()): KnownTest[] {
    return [...files].flatMap((fileName) => {
      const tests = this.#files.get(fileName)!.tests();
      return tests.map((test) => ({ ...test, fileName, id: `${fileName}: ${test.name}` }));
    });
  }
}

const fileOf = (id: string): string => id.slice(0, id.indexOf(': '));

async function resultOf({ id, fileName, run }: KnownTest): Promise<TestResult> {
  const started = performance.now();
  try {
    await run();
    return { id, name: id, fileName, timeSpentMs: performance.now() - started, status: TestStatus.Success };
  } catch (error) {
    return { ...failure(id, performance.now() - started, error), fileName };
  }
}

function failure(id: string, timeSpentMs: number, error: unknown): TestResult {
  return { id, name: id, timeSpentMs, status: TestStatus.Failed, failureMessage: String(error) };
}

/** A bundle is judged by its own tests. */
const create = ({ mutate }: StrykerOptions): DomainRunner =>
  new DomainRunner(mutate.map((pattern) => path.join(path.dirname(pattern), '__tests__', '*.test.ts')));
create.inject = tokens(commonTokens.options);

export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, 'domain', create)];
