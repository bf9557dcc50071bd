/** What can be done with a record from a list or its page. */
import LightningConfirm from 'lightning/confirm';
import { hostRouter } from '../../lightning/hostRouter/hostRouter.ts';
import type { RecordRepresentation } from '../../lightning/ldsCache/records.ts';
import { ShowToastEvent } from '../../lightning/platformShowToastEvent/platformShowToastEvent.ts';
import { deleteRecord } from '../../lightning/uiRecordApi/uiRecordApi.ts';
import { problemText } from '../problemText/problemText.ts';
import { filled, hostWords } from '../../lightning/hostWords/hostWords.ts';

/** Opens a record's form: `edit` or `clone`. */
export function openForm({ apiName, id }: RecordRepresentation, actionName: 'edit' | 'clone'): void {
  hostRouter().navigate({
    type: 'standard__recordPage',
    attributes: { recordId: id, objectApiName: apiName, actionName }
  });
}

/** Deletes a record if the user says so, and tells how it went; answers whether it is gone. */
export async function deleteAfterAsking(
  element: EventTarget,
  record: RecordRepresentation,
  objectLabel: string,
  name: string
): Promise<boolean> {
  const words = hostWords();
  const label = filled(words.deleteOf, objectLabel);
  const message = filled(words.askDelete, inSentence(objectLabel));
  if (!(await LightningConfirm.open({ label, message, theme: 'warning' }))) return false;
  try {
    await deleteRecord(record.id);
    const title = filled(words.deleted, objectLabel, name);
    element.dispatchEvent(new ShowToastEvent({ title, variant: 'success' }));
    return true;
  } catch (error) {
    element.dispatchEvent(
      new ShowToastEvent({ title: words.cannotDelete, message: problemText(error), variant: 'error' })
    );
    return false;
  }
}

/** German nouns keep their capital letter. */
const inSentence = (label: string): string =>
  document.documentElement.lang.startsWith('de') ? label : label.toLowerCase();
