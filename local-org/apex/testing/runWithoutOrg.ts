import { createRegistry } from '../../metadata/registry.ts';
import { buildSchema } from '../../schema/buildSchema.ts';
import type { Caller } from '../../security/model.ts';
import { type CompiledProject, compileProject } from '../compileProject.ts';
import { library } from '../library/symbols.ts';
import { asApexException } from '../runtime/apexException.ts';
import { loadUnits, type Program } from '../runtime/loadUnits.ts';
import type { Environment, Transaction } from '../runtime/model.ts';
import { createTransaction, runInTransaction } from '../runtime/transaction.ts';

export interface Outcome {
  /** What `System.debug` wrote. */
  readonly debug: readonly string[];
  /** `System.MathException: Divide by 0`, with the stack below it; undefined where nothing was thrown. */
  readonly exception: string | undefined;
  readonly program: Program;
  readonly transaction: Transaction;
}

/**
 * Compiles classes (texts by name) and runs anonymous code over them, in a transaction of its own with no org beneath: for tests of the
 * language, which need no records and should be fast. `prepare` may change the transaction before. Throws Error with the problems where the code does not compile.
 */
export function runWithoutOrg(
  code: string,
  classes: Readonly<Record<string, string>> = {},
  prepare: (transaction: Transaction) => void = () => undefined
): Outcome {
  const project = compileWithoutOrg(classes);
  const body = project.anonymous(code);
  if ('problems' in body) throw problemError(body.problems);
  const program = loadUnits(project.units);
  const environment = environmentOf(project, program);
  const transaction = createTransaction({ environment, entryPoint: 'anonymous', userId });
  prepare(transaction);
  const exception = thrownBy(() =>
    runInTransaction(transaction, loadUnits([body.unit], program).bodyOf(body.unit.name)!)
  );
  return { debug: debugLines(transaction.log.toString()), exception, program, transaction };
}

/** A text may have several lines: it ends where the next event begins. */
function debugLines(log: string): string[] {
  const events = log.split(/^(?=\d\d:\d\d:\d\d\.\d+ \(\d+\)\|)/m);
  return events.flatMap((event) => /\|USER_DEBUG\|\[\d+\]\|\w+\|([^]*)\n$/.exec(event)?.[1] ?? []);
}

function thrownBy(work: () => void): string | undefined {
  try {
    work();
    return undefined;
  } catch (error) {
    const thrown = asApexException(error);
    if (!thrown) throw error;
    return `${thrown.apexType.symbol.qualifiedName}: ${thrown.message}\n${thrown.stackTrace}`;
  }
}

/** Compiles classes by name against the platform's own objects. Throws Error with the problems. */
export function compileWithoutOrg(classes: Readonly<Record<string, string>>): CompiledProject {
  const sources = Object.entries(classes).map(([fullName, text]) => ({
    kind: /^\s*trigger\b/i.test(text) ? ('trigger' as const) : ('class' as const),
    fullName,
    path: `${fullName}.cls`,
    text
  }));
  const project = compileProject(sources, { schema, metadata, library });
  if (project.problems.length > 0) throw problemError(project.problems);
  return project;
}

const metadata = createRegistry([], 1);
const { schema } = buildSchema(metadata);
const userId = '005000000000001AAA';

function problemError(problems: readonly { fullName: string; line: number; column: number; problem: string }[]): Error {
  return new Error(
    problems.map(({ fullName, line, column, problem }) => `${fullName} ${line}:${column} ${problem}`).join('\n')
  );
}

/** What needs an org is missing, and fails with a TypeError of JavaScript. */
function environmentOf(project: CompiledProject, program: Program): Environment {
  const caller: Partial<Caller> = {
    userId,
    mode: 'system',
    timeZone: 'Europe/Berlin',
    locale: 'en_US',
    language: 'en_US'
  };
  const environment: Partial<Environment> = {
    schema: () => schema,
    metadata,
    clock: () => new Date(),
    organizationId: '00D000000000001AAA',
    callerFor: () => caller as Caller,
    systemCaller: () => caller as Caller,
    typeNamed: (name) => project.typeNamed(name),
    classOf: ({ symbol }) => program.classNamed(symbol.qualifiedName)!.use(),
    enqueue: () => undefined
  };
  return environment as Environment;
}
