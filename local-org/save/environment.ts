import type { MetadataRegistry } from '../metadata/model.ts';
import type { Schema } from '../schema/model.ts';
import type { RecordAccess } from '../security/recordAccess.ts';
import type { Caller } from '../security/model.ts';
import type { Store } from '../store/model.ts';
import type { Formulas } from './formulas.ts';
import type { RecordInput, SaveResult, TriggerHook } from './model.ts';
import type { ObjectPlan } from './objectPlan.ts';
import type { RecycleBin } from './recycleBin.ts';
import type { RollUpGroup } from './rollUpGroups.ts';

/** What the save order stands on. */
export interface SaveDeps {
  readonly store: Store;
  /** The schema of the live metadata. */
  schema(): Schema;
  readonly metadata: MetadataRegistry;
  clock(): Date;
  /** 18-character Organization Id: `$Organization` in formulas. */
  readonly organizationId: string;
}

/** What the steps of the save order share. */
export interface SaveEnvironment {
  readonly store: Store;
  schema(): Schema;
  readonly metadata: MetadataRegistry;
  clock(): Date;
  readonly recordAccess: RecordAccess;
  readonly formulas: Formulas;
  readonly recycleBin: RecycleBin;
  /** Throws OrgError INVALID_TYPE for an object that does not exist. */
  plan(object: string): ObjectPlan;
  /** The plan with the labels and messages of a language: what a user is told speaks the user's. */
  spokenPlan(plan: ObjectPlan, language: string): ObjectPlan;
  hooks(object: string): readonly TriggerHook[];
  /** Roll-up summaries that rows of an object feed. */
  rollUps(object: string): readonly RollUpGroup[];
  /** A new 18-character Id. */
  nextId(plan: ObjectPlan): string;
  /** Updates values that the platform works out itself, through the object's own save order. */
  saveByPlatform(object: string, records: readonly RecordInput[], caller: Caller): SaveResult[];
}
