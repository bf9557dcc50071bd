import { LightningElement, api, wire } from 'lwc';
import type { RecordRepresentation } from '../../lightning/ldsCache/records.ts';
import { getObjectInfo, type ObjectInfo } from '../../lightning/uiObjectInfoApi/uiObjectInfoApi.ts';
import { getRecord } from '../../lightning/uiRecordApi/uiRecordApi.ts';
import { client } from '../orgValues/orgValues.ts';
import { fetchPage, standardRecordPage, type PageModel } from '../pageModel/pageModel.ts';
import { tellTitle } from '../pageTitle/pageTitle.ts';
import { hostWords } from '../../lightning/hostWords/hostWords.ts';

/** A record on the page that the org assigns to it, or on the standard one. */
export default class OneRecordPage extends LightningElement {
  words = hostWords();
  @api recordId = '';
  @api appName = '';
  record: RecordRepresentation | undefined;
  info: ObjectInfo | undefined;
  model: PageModel | undefined;
  error: unknown;

  @wire(getRecord, { recordId: '$recordId', layoutTypes: ['Compact'], modes: ['View'] })
  takeRecord({ data, error }: { data?: RecordRepresentation | undefined; error?: unknown }): void {
    this.error = error;
    if (data && data.apiName !== this.record?.apiName) void this.loadModel(data);
    this.record = data ?? this.record;
    this.nameIt();
  }

  @wire(getObjectInfo, { objectApiName: '$objectApiName' })
  takeInfo({ data }: { data?: ObjectInfo | undefined }): void {
    this.info = data;
    this.nameIt();
  }

  get objectApiName(): string | undefined {
    return this.record?.apiName;
  }

  nameIt(): void {
    const name = this.record?.fields[this.info?.nameFields.at(-1) ?? '']?.value;
    if (name && this.info) tellTitle(this, `${String(name)} | ${this.info.label}`);
  }

  async loadModel({ apiName, recordTypeInfo }: RecordRepresentation): Promise<void> {
    const recordType = (recordTypeInfo as { name?: string } | null)?.name ?? '';
    try {
      const query = { app: this.appName, formFactor: client(), recordType };
      const { page } = await fetchPage<{ page: PageModel | null }>(`record/${apiName}`, query);
      this.model = page ?? standardRecordPage;
    } catch (error) {
      this.error = error;
    }
  }
}
