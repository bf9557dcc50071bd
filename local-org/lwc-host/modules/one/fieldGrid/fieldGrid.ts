import { LightningElement, api } from 'lwc';
import type { RecordRepresentation } from '../../lightning/ldsCache/records.ts';
import type { ObjectInfo } from '../../lightning/uiObjectInfoApi/uiObjectInfoApi.ts';

/** A field with its label; one without a name is an empty place. */
export interface GridField {
  readonly key: string;
  readonly name: string | null;
  readonly label?: string;
  readonly help?: string | null;
  readonly isEditable?: boolean;
  readonly editLabel?: string;
}

/** Fields of a record in one or two columns, read only; `edit` says which one the user wants to change. */
export default class OneFieldGrid extends LightningElement {
  @api record: RecordRepresentation | undefined;
  @api info: ObjectInfo | undefined;
  @api fields: readonly GridField[] = [];
  @api columns = 1;

  get look(): string {
    return this.columns > 1 ? 'grid two' : 'grid';
  }

  handleEdit(event: Event): void {
    const { name } = (event.currentTarget as HTMLElement).dataset;
    this.dispatchEvent(new CustomEvent('edit', { detail: name }));
  }
}
