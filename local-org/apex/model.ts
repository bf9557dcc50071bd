import type { ComponentProblem } from '../metadata/model.ts';
import type { Caller } from '../security/model.ts';

/**
 * Apex as the doors of an org see it: compiled with a deploy, called by components, triggers, Flow-like actions, anonymous code and
 * tests. Everything is synchronous, as is the org below it; asynchronous Apex runs by itself after the transaction that asked for it.
 */
export interface ApexRuntime {
  /** Calls an `@AuraEnabled` static method as a component does. `params` by parameter name, as JSON gave them. */
  callAura(call: AuraCall, caller: Caller): AuraAnswer;
  /** Calls the `@InvocableMethod` of a class once with all inputs, as `POST /actions/custom/apex/<class>` does. */
  callAction(className: string, inputs: readonly Record<string, unknown>[], caller: Caller): readonly ActionResult[];
  /** The actions there are, for `GET /actions/custom/apex`. */
  actions(): readonly ActionDescription[];
  /** Compiles and runs anonymous code as the caller, in one transaction that is committed if it ends well. */
  executeAnonymous(code: string, caller: Caller): AnonymousResult;
  /** Test classes with their test methods, sorted by name. */
  testClasses(): readonly TestClass[];
  /** Runs tests one after the other, each in a transaction that is rolled back. `progress` hears each result as it is there. */
  runTests(selection: TestSelection, caller: Caller, progress?: (result: TestResult) => void): TestRun;
  /** Classes and triggers that are live, with what Tooling shows of them. */
  describe(): readonly CodeDescription[];
  /** Ends when no asynchronous Apex is waiting or running any more. */
  idle(): Promise<void>;
  /** Takes no further asynchronous work. */
  close(): void;
}

export interface AuraCall {
  readonly className: string;
  readonly method: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** The component asked through a wire, or for a cached answer: the method must be `cacheable=true`, and may not write. */
  readonly cacheable: boolean;
}

/** What the method returned, as JSON; or the error as it reaches a component (`error.body`). */
export type AuraAnswer =
  | { readonly success: true; readonly value: unknown; readonly cacheable: boolean }
  | { readonly success: false; readonly status: number; readonly body: AuraErrorBody };

/** `AuraHandledException` gives `message` and, unless it was thrown as JSON, an empty stack; others give type and stack too. */
export interface AuraErrorBody {
  readonly message: string;
  readonly exceptionType?: string;
  readonly stackTrace?: string;
  readonly isUserDefinedException?: boolean;
  /** Of a DmlException that was not caught: as UI API gives them. */
  readonly pageErrors?: readonly { readonly statusCode: string; readonly message: string }[];
  readonly fieldErrors?: Readonly<Record<string, readonly { readonly statusCode: string; readonly message: string }[]>>;
}

export interface ActionDescription {
  readonly name: string;
  readonly label: string;
  readonly description: string;
  readonly category?: string;
  readonly inputs: readonly ActionParameter[];
  readonly outputs: readonly ActionParameter[];
}

export interface ActionParameter {
  readonly name: string;
  readonly label: string;
  readonly description: string;
  readonly required: boolean;
  /** As the REST API names types: `STRING`, `SOBJECT`, `APEX` ... */
  readonly type: string;
}

export interface ActionResult {
  readonly isSuccess: boolean;
  readonly errors: readonly { readonly statusCode: string; readonly message: string }[] | null;
  readonly outputValues: Readonly<Record<string, unknown>> | null;
}

export interface AnonymousResult {
  readonly compiled: boolean;
  /** 1-based; -1 where there is no problem. */
  readonly line: number;
  readonly column: number;
  readonly compileProblem: string | null;
  readonly success: boolean;
  readonly exceptionMessage: string | null;
  readonly exceptionStackTrace: string | null;
  /** The debug log in the platform's form: header, `USER_DEBUG` lines, limits. */
  readonly log: string;
}

export interface TestClass {
  /** `ApexClass` id. */
  readonly id: string;
  readonly name: string;
  readonly methods: readonly string[];
}

/** All tests of the org, or those of classes, or single methods; names without regard to case. */
export type TestSelection =
  | { readonly kind: 'all' }
  | {
      readonly kind: 'some';
      readonly tests: readonly { readonly className: string; readonly methods?: readonly string[] }[];
    };

export type TestOutcome = 'Pass' | 'Fail' | 'CompileFail' | 'Skip';

export interface TestResult {
  readonly classId: string;
  readonly className: string;
  readonly method: string;
  readonly outcome: TestOutcome;
  readonly message: string | null;
  /** `Class.InvoiceServiceTest.moves: line 12, column 1` and its callers, a line each. */
  readonly stackTrace: string | null;
  /** Milliseconds. */
  readonly runTime: number;
  readonly isTestSetup: boolean;
}

export interface TestRun {
  readonly results: readonly TestResult[];
  /** Of every class and trigger that is no test, sorted by name, over all tests of the run. */
  readonly coverage: readonly CodeCoverage[];
  /** Which lines each test method reached; the sum is `coverage`. */
  readonly coverageByTest: readonly (CodeCoverage & { readonly testClassId: string; readonly testMethod: string })[];
  /** Milliseconds in all. */
  readonly time: number;
}

export interface CodeCoverage {
  readonly id: string;
  readonly name: string;
  readonly type: 'ApexClass' | 'ApexTrigger';
  readonly coveredLines: readonly number[];
  readonly uncoveredLines: readonly number[];
}

export interface CodeDescription {
  readonly id: string;
  readonly name: string;
  readonly type: 'ApexClass' | 'ApexTrigger';
  readonly isTest: boolean;
}

/** Problems of code, as a deploy reports them: each has line and column. */
export type CodeProblem = ComponentProblem & { readonly line: number; readonly column: number };
