import LightningModal from 'lightning/modal';
import { api } from 'lwc';
import type { ActionDetails } from '../quickAction/quickAction.ts';
import type { ChosenField } from '../recordForm/formSections.ts';
import type OneRecordForm from '../recordForm/recordForm.ts';
import { hostWords } from '../../lightning/hostWords/hostWords.ts';

/** The form of an action that makes or changes a record, in a window. */
export default class OneActionForm extends LightningModal {
  words = hostWords();
  @api details: ActionDetails | undefined;
  /** Of the record that is changed; absent where one is made. */
  @api recordId: string | undefined;

  get fields(): ChosenField[] {
    return (this.details?.fields ?? []).map((field) => field ?? undefined);
  }

  get recordTypeId(): string | undefined {
    return this.details?.recordTypeId ?? undefined;
  }

  handleCancel(): void {
    this.close();
  }

  handleSave(): void {
    (this.refs?.['form'] as unknown as OneRecordForm).submit();
  }

  handleSaved(): void {
    this.close('saved');
  }
}
