import { OrgError } from '../errors.ts';
import type { Caller } from '../security/model.ts';
import { callAction, describeActions } from './doors/actions.ts';
import { callAura } from './doors/auraCall.ts';
import { executeAnonymous } from './doors/anonymous.ts';
import { abortUnfinishedJobs, createJobQueue } from './jobs/jobQueue.ts';
import { exceptionName } from './library/exceptions.ts';
import { createHost } from './live/host.ts';
import { liveProjects } from './live/liveProject.ts';
import type { ApexHost } from './live/model.ts';
import type { ApexRuntime, CodeDescription, TestClass } from './model.ts';
import { ApexException } from './runtime/apexException.ts';
import { deliverEvents } from './runtime/triggers/deliverEvents.ts';
import type { Environment } from './runtime/model.ts';
import { isRunning } from './runtime/transaction.ts';
import { createTriggerProvider } from './runtime/triggers/triggerProvider.ts';
import { findTests } from './testing/findTests.ts';
import { runTests } from './testing/runTests.ts';

export type ApexDeps = Omit<Environment, 'typeNamed' | 'classOf' | 'deliverEvents' | 'enqueue'>;

/** Runs the Apex of an org: triggers inside its save order from now on, everything else when a door asks. */
export function createApexRuntime(deps: ApexDeps): ApexRuntime {
  const live = liveProjects(deps);
  const queue = createJobQueue({
    clock: deps.clock,
    report: ({ kind }, error) => {
      process.stderr.write(`Asynchronous Apex (${kind}) stopped: ${(error as Error).message}\n`);
    }
  });
  const environment: Environment = {
    ...deps,
    typeNamed: (name) => live().typeNamed(name),
    classOf: ({ symbol }) => live().classNamed(symbol.qualifiedName)!.use(),
    deliverEvents: (object, events) => deliverEvents(live().triggersOf(object), deps.schema(), object, events),
    enqueue: (job) => queue.add(job)
  };
  const host = createHost(environment, live);
  deps.dml.registerProvider(
    createTriggerProvider({
      schema: deps.schema,
      triggersOf: (object) => live().triggersOf(object),
      hasTriggers: () => live().hasTriggers,
      inTransaction: (caller, work) => inTransaction(host, caller, work)
    })
  );
  abortUnfinishedJobs(deps.store);
  return {
    callAura: (call, caller) => callAura(host, call, caller),
    callAction: (className, inputs, caller) => callAction(host, className, inputs, caller),
    actions: () => describeActions(host),
    executeAnonymous: (code, caller) => executeAnonymous(host, code, caller),
    testClasses: () => testClasses(host),
    runTests: (selection, caller, progress) =>
      runTests(host, { selection, caller, progress, idOf: (name) => codeId(deps, name) }),
    describe: () => describe(host),
    idle: () => queue.idle(),
    close: () => queue.close()
  };
}

/** What a save from outside does not survive is told as an error of the API. */
function inTransaction<T>(host: ApexHost, caller: Caller, work: () => T): T {
  if (isRunning()) return work();
  try {
    return host.run({ entryPoint: 'trigger', caller }, work);
  } catch (error) {
    if (!(error instanceof ApexException)) throw error;
    const message = `${exceptionName(error.apexType)}: ${error.message}`;
    throw new OrgError('CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY', `${message}\n\n${error.stackTrace}`);
  }
}

/** Id of an ApexClass or ApexTrigger. */
function codeId({ store }: ApexDeps, name: string): string {
  for (const table of ['ApexClass', 'ApexTrigger']) {
    const row = store.get(`SELECT "Id" AS id FROM "${table}" WHERE "Name" = ? COLLATE NOCASE`, [name]);
    if (row) return String(row['id']);
  }
  throw new Error(`There is no row for the Apex ${name}`);
}

function testClasses({ environment, live }: ApexHost): TestClass[] {
  return findTests(live()).map(({ name, methods }) => ({
    id: codeId(environment, name),
    name,
    methods: methods.map((method) => method.name)
  }));
}

function describe({ environment, live }: ApexHost): CodeDescription[] {
  return live().units.map(({ name, kind, isTest }) => ({
    id: codeId(environment, name),
    name,
    type: kind === 'trigger' ? 'ApexTrigger' : 'ApexClass',
    isTest
  }));
}
