import type { ApexRuntime } from './apex/model.ts';
import type { ComponentProblem, MetadataComponent, MetadataRegistry } from './metadata/model.ts';
import type { SaveOrder } from './save/model.ts';
import type { Schema } from './schema/model.ts';
import type { Caller } from './security/model.ts';
import type { QueryEngine } from './soql/model.ts';
import type { Store } from './store/model.ts';

export interface DeployResult {
  readonly success: boolean;
  readonly problems: readonly ComponentProblem[];
  /** What was created, changed, deleted or left as it was. */
  readonly components: readonly {
    type: string;
    fullName: string;
    change: 'created' | 'changed' | 'unchanged' | 'deleted';
  }[];
}

/** A checker that joins a deploy (the LWC host compiles bundles in one; Apex will compile classes in another). */
export interface DeployCheck {
  /** `components` is everything that would be live after the deploy. */
  (components: readonly MetadataComponent[], schema: Schema): ComponentProblem[] | Promise<ComponentProblem[]>;
}

export interface DeployOptions {
  /** Also deletes every live component that is not among those given. */
  readonly purge?: boolean;
  /** Reports what would happen and changes nothing. */
  readonly checkOnly?: boolean;
  /** Has a look at the org as it would be, inside the deploy's transaction (runs tests); false undoes all of it. */
  readonly verify?: () => boolean;
  /** Who deploys; the administrator where nobody is named. */
  readonly userId?: string;
  /** Components to delete; an object takes its fields, rules, list views ... and its rows with it. */
  readonly deletions?: readonly Pick<MetadataComponent, 'type' | 'fullName'>[];
}

/** One org: the only thing the APIs and the LWC host know. Built by `openOrg` in `openOrg.ts`. */
export interface Org {
  /** Folder that holds the database and caches. */
  readonly dir: string;
  /** 18-character Organization Id. */
  readonly id: string;
  readonly name: string;
  readonly store: Store;
  readonly metadata: MetadataRegistry;
  /** Always the schema of the live metadata. */
  readonly schema: Schema;
  readonly soql: QueryEngine;
  readonly dml: SaveOrder;
  readonly apex: ApexRuntime;
  /** Where it is served, e.g. `http://127.0.0.1:3000`; set by whoever serves it. */
  url: string | undefined;
  /** All or nothing; alters live tables without losing rows. Components not named stay unless `purge`. */
  deploy(components: readonly MetadataComponent[], options?: DeployOptions): Promise<DeployResult>;
  addDeployCheck(check: DeployCheck): void;
  /** The caller for a user; throws OrgError INVALID_SESSION_ID when the user does not exist or is inactive. */
  callerFor(userId: string, mode?: Caller['mode']): Caller;
  /** The automated-process caller: system mode as the first administrator. */
  systemCaller(): Caller;
  close(): void;
}
