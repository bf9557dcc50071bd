import type { Caller } from '../../security/model.ts';
import type { CompiledProject } from '../compileProject.ts';
import type { EntryPoint, Environment, TestState, Transaction } from '../runtime/model.ts';
import type { LoadedClass } from '../runtime/loadedClass.ts';
import type { Program } from '../runtime/loadUnits.ts';
import type { RunnableTrigger } from '../runtime/triggers/trigger.ts';

/** The Apex that is live in an org: all that is known of it, ready to run. Another one with every deploy. */
export interface LiveProject extends CompiledProject {
  readonly program: Program;
  /** Of an object, by name: the order in which they run. */
  triggersOf(object: string): readonly RunnableTrigger[];
  readonly hasTriggers: boolean;
  /** A class, or an inner class by its qualified name, whatever the case. */
  classNamed(name: string): LoadedClass | undefined;
}

export interface BeginOptions {
  readonly entryPoint: EntryPoint;
  readonly caller: Caller;
  /** Sharing where a class says nothing. */
  readonly isSharing?: boolean;
  readonly test?: TestState;
}

/** What doors and tests run Apex with. */
export interface ApexHost {
  readonly environment: Environment;
  live(): LiveProject;
  /**
   * Runs `work` in a transaction of its own: committed when it ends, and its asynchronous work put on the queue; all undone when it throws.
   */
  run<T>(options: BeginOptions, work: (transaction: Transaction) => T): T;
}
