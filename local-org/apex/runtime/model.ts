import type { MetadataRegistry } from '../../metadata/model.ts';
import type { RecordInput, SaveOrder } from '../../save/model.ts';
import type { Schema } from '../../schema/model.ts';
import type { Caller } from '../../security/model.ts';
import type { QueryEngine } from '../../soql/model.ts';
import type { Store } from '../../store/model.ts';
import type { ApexType, ClassType } from '../types/model.ts';

/** What of an org Apex runs on. */
export interface Environment {
  readonly store: Store;
  readonly schema: () => Schema;
  readonly metadata: MetadataRegistry;
  readonly soql: QueryEngine;
  readonly dml: SaveOrder;
  readonly clock: () => Date;
  readonly organizationId: string;
  /** Where the org is served, `http://127.0.0.1:8080`, where it is. */
  readonly baseUrl: () => string;
  callerFor(userId: string, mode?: Caller['mode']): Caller;
  systemCaller(): Caller;
  /** Types by name, those of the library and those that are live in the org; undefined where there is none. */
  typeNamed(name: string): ApexType | undefined;
  /** What runs for a class of the org, loaded if it was not. */
  classOf(type: ClassType): EmittedClass;
  /** Hands platform events to the triggers that wait for them; inside the transaction that is running. */
  deliverEvents(object: string, events: readonly RecordInput[]): void;
  /** Puts asynchronous work on the org's queue when its transaction has committed. */
  enqueue(job: AsyncJob): void;
}

/**
 * The JavaScript class of a class of the org, its static initializers run. `new` gives an instance whose fields are all null and whose
 * initializers have not run, as JSON wants it, `$make` one whose initializers have. Constructors are methods that return the instance:
 * `emitted.$make()['new$']()`.
 */
export interface EmittedClass {
  new (): object;
  $make(): object;
}

/** A Queueable, a batch, a scheduled class or a future method, waiting to run in a transaction of its own. */
export interface AsyncJob {
  /** AsyncApexJob id. */
  readonly id: string;
  readonly userId: string;
  readonly kind: 'Queueable' | 'BatchApex' | 'ScheduledApex' | 'Future' | 'PlatformEvent';
  /** Not to run before; at once where there is none. */
  readonly dueAt?: Date;
  /** Runs the whole job; a batch starts a transaction for each of its pieces by itself. */
  run(): void;
}

/** What is counted against the governor limits; the allowed amounts are in `limits.ts`. */
export type LimitName =
  | 'queries'
  | 'queryRows'
  | 'aggregateQueries'
  | 'queryLocatorRows'
  | 'searches'
  | 'dmlStatements'
  | 'dmlRows'
  | 'cpuTime'
  | 'heapSize'
  | 'callouts'
  | 'emailInvocations'
  | 'futureCalls'
  | 'queueableJobs'
  | 'publishImmediateDml'
  | 'savepoints';

export interface Limits {
  /** Adds to a counter; throws System.LimitException, which Apex cannot catch, when it goes over what is allowed. */
  use(limit: LimitName, amount?: number): void;
  used(limit: LimitName): number;
  allowed(limit: LimitName): number;
}

/** How a transaction came about; what `Request.getCurrent().getQuiddity()` tells. */
export type EntryPoint =
  'anonymous' | 'aura' | 'action' | 'trigger' | 'queueable' | 'batch' | 'schedulable' | 'future' | 'test' | 'rest';

/**
 * One Apex transaction. Static variables live and die with it. There is one at a time (`transaction.ts`: `current()`), for everything
 * is synchronous; Apex that a save order calls from inside another transaction's DML runs in that same one.
 */
export interface Transaction {
  readonly environment: Environment;
  readonly entryPoint: EntryPoint;
  /** The running user, in system mode: `System.runAs` replaces it for a while. What runs in user mode asks for `asUser()`. */
  caller: Caller;
  asUser(): Caller;
  /** Whether sharing is enforced where a class says nothing or `inherited`. */
  isSharing: boolean;
  /** `Test.startTest` gives fresh ones, `stopTest` the former back. */
  limits: Limits;
  /** The static state of a type, made at first use; the key is the type's emitted class. */
  readonly statics: Map<object, object>;
  readonly log: DebugLog;
  /** Only while tests run. */
  readonly test: TestState | undefined;
  /** The innermost last. */
  readonly triggers: TriggerContext[];
  /** Asynchronous work asked for; it goes to the environment at commit, or runs at `Test.stopTest`. */
  readonly jobs: AsyncJob[];
}

export interface TestState {
  readonly className: string;
  readonly methodName: string;
  isStarted: boolean;
  isStopped: boolean;
  fixedSearchResults: readonly string[] | undefined;
}

export interface DebugLog {
  /** `USER_DEBUG`, `EXCEPTION_THROWN` ...; parts as they stand between the bars. */
  add(event: string, ...parts: readonly string[]): void;
  toString(): string;
}

/** What `Trigger.new` and its siblings show. Lists and maps are Apex values, made once for a trigger run. */
export interface TriggerContext {
  readonly object: string;
  readonly timing: 'before' | 'after';
  readonly operation: 'insert' | 'update' | 'delete' | 'undelete';
  readonly newList: unknown;
  readonly oldList: unknown;
  readonly newMap: unknown;
  readonly oldMap: unknown;
  readonly size: number;
}
