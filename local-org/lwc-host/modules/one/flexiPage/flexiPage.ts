import { LightningElement, api, wire } from 'lwc';
import type { RecordRepresentation } from '../../lightning/ldsCache/records.ts';
import { getRecord } from '../../lightning/uiRecordApi/uiRecordApi.ts';
import { values } from '../orgValues/orgValues.ts';
import {
  rulesOf,
  type PageContext,
  type PageItem,
  type PageModel,
  type VisibilityRule
} from '../pageModel/pageModel.ts';
import { recordFields, userFields } from '../visibility/visibility.ts';
import { templateRows, type RegionWidth } from './templates.ts';

interface Region {
  readonly name: string;
  readonly items: readonly PageItem[];
  readonly width: RegionWidth;
  readonly style: string;
}

type Wired = { readonly data?: RecordRepresentation | undefined };

/** A Lightning page: the regions of its template, side by side or below each other. Asks once for what all its rules look at. */
export default class OneFlexiPage extends LightningElement {
  @api model: PageModel | undefined;
  @api recordId: string | undefined;
  @api objectApiName: string | undefined;
  record: RecordRepresentation | undefined;
  user: RecordRepresentation | undefined;

  @wire(getRecord, { recordId: '$ruledRecordId', optionalFields: '$recordFields' })
  takeRecord({ data }: Wired): void {
    this.record = data ?? this.record;
  }

  @wire(getRecord, { recordId: '$ruledUserId', optionalFields: '$userFields' })
  takeUser({ data }: Wired): void {
    this.user = data ?? this.user;
  }

  get rules(): VisibilityRule[] {
    return (this.model?.regions ?? []).flatMap(({ items }) => rulesOf(items));
  }

  get recordFields(): string[] {
    return recordFields(this.rules, this.objectApiName);
  }

  get userFields(): string[] {
    return userFields(this.rules);
  }

  get ruledRecordId(): string | undefined {
    return this.recordFields.length > 0 ? this.recordId : undefined;
  }

  get ruledUserId(): string | undefined {
    return this.userFields.length > 0 ? values.user.Id : undefined;
  }

  get context(): PageContext | undefined {
    const { model, recordId, objectApiName, record, user } = this;
    return model && { model, recordId, objectApiName, facts: { record, user } };
  }

  get rows(): { key: string; regions: Region[] }[] {
    const regions = new Map((this.model?.regions ?? []).map((region) => [region.name, region]));
    return templateRows(this.model?.template ?? '', [...regions.keys()]).map((row) => ({
      key: row.map(({ name }) => name).join(),
      regions: row.map(({ name, width }) => ({
        name,
        width,
        items: regions.get(name)?.items ?? [],
        style: `region ${width === 'SMALL' ? 'medium' : width.toLowerCase()}`
      }))
    }));
  }
}
