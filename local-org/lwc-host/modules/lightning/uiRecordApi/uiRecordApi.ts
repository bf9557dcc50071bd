/** `lightning/uiRecordApi`: records for components, through Lightning Data Service.
 *  Source: LWC Developer Guide "lightning/uiRecordApi". */
import { refreshResult } from '../ldsCache/wireAdapter.ts';
import { wireAdapterFor } from '../ldsCache/ldsCache.ts';
import {
  createDefaultsQuery,
  recordQuery,
  recordUiQuery,
  recordsQuery,
  templateCloneQuery,
  templateCreateQuery
} from './recordQueries.ts';
import { notifyRecordUpdateAvailable } from './recordWrites.ts';

export const getRecord = wireAdapterFor(recordQuery);
export const getRecords = wireAdapterFor(recordsQuery);
export const getRecordUi = wireAdapterFor(recordUiQuery);
export const getRecordCreateDefaults = wireAdapterFor(createDefaultsQuery);
export const getRecordTemplateCreate = wireAdapterFor(templateCreateQuery);
export const getRecordTemplateClone = wireAdapterFor(templateCloneQuery);

export { createRecord, deleteRecord, notifyRecordUpdateAvailable, updateRecord } from './recordWrites.ts';
export {
  createRecordInputFilteredByEditedFields,
  generateRecordInputForCreate,
  generateRecordInputForUpdate,
  getFieldDisplayValue,
  getFieldValue,
  getRecordInput
} from './recordInput.ts';

/** The older form of `notifyRecordUpdateAvailable`: nothing to wait for. */
export function getRecordNotifyChange(items: readonly { readonly recordId: string }[]): void {
  void notifyRecordUpdateAvailable(items);
}

/** Asks the org again for what a wire of this page emitted. Resolves when the wire has heard. */
export async function refresh(wiredResult: unknown): Promise<void> {
  await refreshResult(wiredResult);
}
