import type { ComponentProblem } from '../../metadata/model.ts';

export type DeployStatus =
  'Pending' | 'InProgress' | 'Succeeded' | 'SucceededPartial' | 'Failed' | 'Canceling' | 'Canceled';

export type TestLevel = 'NoTestRun' | 'RunSpecifiedTests' | 'RunLocalTests' | 'RunAllTestsInOrg';

/** What a client asks of a deploy. Source: Metadata API Developer Guide, "deploy()". */
export interface DeployRequest {
  readonly allowMissingFiles: boolean;
  readonly autoUpdatePackage: boolean;
  readonly checkOnly: boolean;
  readonly ignoreWarnings: boolean;
  readonly purgeOnDelete: boolean;
  readonly rollbackOnError: boolean;
  readonly singlePackage: boolean;
  readonly testLevel: TestLevel;
  /** Names of test classes. */
  readonly runTests: readonly string[];
}

/** What became of one component. */
export interface ComponentMessage {
  readonly componentType: string;
  readonly fullName: string;
  /** In the zip, e.g. `objects/Invoice__c.object`. */
  readonly fileName: string;
  readonly success: boolean;
  readonly created: boolean;
  readonly changed: boolean;
  readonly deleted: boolean;
  readonly problem?: string;
  readonly problemType?: ComponentProblem['problemType'];
  readonly lineNumber?: number;
  readonly columnNumber?: number;
}

/** `RunTestsResult` of a deploy. */
export interface TestReport {
  readonly numTestsRun: number;
  readonly numFailures: number;
  /** Milliseconds. */
  readonly totalTime: number;
  readonly successes: readonly {
    readonly id: string;
    readonly name: string;
    readonly methodName: string;
    readonly time: number;
  }[];
  readonly failures: readonly {
    readonly id: string;
    readonly name: string;
    readonly methodName: string;
    readonly message: string;
    readonly stackTrace: string;
    readonly time: number;
    readonly type: 'Class';
  }[];
  readonly codeCoverage: readonly {
    readonly id: string;
    readonly name: string;
    readonly type: 'Class' | 'Trigger';
    readonly numLocations: number;
    readonly numLocationsNotCovered: number;
    readonly locationsNotCovered: readonly number[];
  }[];
  readonly codeCoverageWarnings: readonly {
    readonly id: string;
    readonly name: string | null;
    readonly message: string;
  }[];
}

/** What a finished deploy tells. */
export interface DeployOutcome {
  readonly status: DeployStatus;
  readonly messages: readonly ComponentMessage[];
  readonly tests?: TestReport;
  /** Why nothing could be tried at all. */
  readonly errorStatusCode?: string;
  readonly errorMessage?: string;
}

/** A deploy as it stands in the database. */
export interface DeployJob {
  readonly id: string;
  readonly request: DeployRequest;
  readonly status: DeployStatus;
  readonly createdById: string;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  readonly startedAt: number | null;
  readonly completedAt: number | null;
  readonly modifiedAt: number;
  readonly canceledById: string | null;
  readonly outcome: DeployOutcome | null;
}
