import { applyDefaults } from './defaults.ts';
import { beginTraces, sound } from './batch.ts';
import type { Batch, Operation } from './batch.ts';
import { checkCompoundKeys } from './compoundKeys.ts';
import { prepareVersions, publishVersions } from './contentFiles.ts';
import { deleteRecords, loadForDelete } from './deletion.ts';
import { deriveStandardFields } from './derivedFields.ts';
import type { SaveEnvironment } from './environment.ts';
import { writeHistory } from './history.ts';
import { runHooks } from './hooks.ts';
import { loadExisting, loadNew } from './loading.ts';
import { checkFieldPermission, checkObjectPermission, checkRecordAccess } from './permissions.ts';
import { composePersonNames } from './personName.ts';
import { checkReferences } from './references.ts';
import { batchChanges, noteAfter, noteBefore, saveSummaries } from './rollUps.ts';
import { checkSystemRules } from './systemChecks.ts';
import { checkMasters, loadForUndelete, undeleteRecords } from './undeletion.ts';
import { checkUniqueness } from './uniqueness.ts';
import { checkValidationRules } from './validationRules.ts';
import { assignIds, insertRecords, updateRecords } from './writing.ts';

/** One step over the records of a batch that are still sound; it marks those that fail. */
type Step = (environment: SaveEnvironment, batch: Batch) => void;

const alone =
  (step: (batch: Batch) => void): Step =>
  (_environment, batch) =>
    step(batch);

const beforeHooks: Step = (environment, batch) => {
  if (environment.hooks(batch.plan.object.name).length > 0) beginTraces(batch);
  runHooks(environment, batch, 'before');
};

const noteOwnSummaries: Step = (environment, batch) =>
  noteBefore(environment, batch, batch.plan.object.name, batchChanges(batch));

const afterHooks: Step = (environment, batch) => runHooks(environment, batch, 'after');

/** The order of execution. Source: Apex Developer Guide, "Triggers and Order of Execution". */
const STEPS: Readonly<Record<Operation, readonly Step[]>> = {
  insert: [
    alone(checkObjectPermission),
    loadNew,
    alone(checkFieldPermission),
    applyDefaults,
    beforeHooks,
    alone(composePersonNames),
    deriveStandardFields,
    prepareVersions,
    alone(checkSystemRules),
    checkReferences,
    checkValidationRules,
    assignIds,
    checkUniqueness,
    checkCompoundKeys,
    noteOwnSummaries,
    insertRecords,
    publishVersions,
    noteAfter,
    writeHistory,
    afterHooks,
    saveSummaries
  ],
  update: [
    alone(checkObjectPermission),
    loadExisting,
    alone(checkFieldPermission),
    checkRecordAccess,
    beforeHooks,
    alone(composePersonNames),
    deriveStandardFields,
    alone(checkSystemRules),
    checkReferences,
    checkValidationRules,
    checkUniqueness,
    noteOwnSummaries,
    updateRecords,
    noteAfter,
    writeHistory,
    afterHooks,
    saveSummaries
  ],
  delete: [
    alone(checkObjectPermission),
    loadForDelete,
    checkRecordAccess,
    beforeHooks,
    noteOwnSummaries,
    deleteRecords,
    noteAfter,
    afterHooks,
    saveSummaries
  ],
  undelete: [
    alone(checkObjectPermission),
    loadForUndelete,
    checkRecordAccess,
    checkMasters,
    checkUniqueness,
    noteOwnSummaries,
    undeleteRecords,
    noteAfter,
    afterHooks,
    saveSummaries
  ]
};

/** Takes a batch through the order of execution until it is saved or nothing of it is left. */
export function runSteps(environment: SaveEnvironment, batch: Batch): void {
  for (const step of STEPS[batch.operation]) {
    if (sound(batch).length === 0) return;
    step(environment, batch);
  }
}
