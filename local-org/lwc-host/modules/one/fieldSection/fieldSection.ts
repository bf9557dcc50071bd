import { LightningElement, api, wire } from 'lwc';
import type { RecordRepresentation } from '../../lightning/ldsCache/records.ts';
import { getObjectInfo, type ObjectInfo } from '../../lightning/uiObjectInfoApi/uiObjectInfoApi.ts';
import { getRecord } from '../../lightning/uiRecordApi/uiRecordApi.ts';
import type { GridField } from '../fieldGrid/fieldGrid.ts';
import type { PageContext, PageItem } from '../pageModel/pageModel.ts';
import { gridField } from '../recordFields/recordFields.ts';
import type { ChosenField } from '../recordForm/formSections.ts';
import type OneRecordForm from '../recordForm/recordForm.ts';
import { tabLabel } from '../tabs/tabLabel.ts';
import { isVisible } from '../visibility/visibility.ts';
import { sectionColumns } from './sectionColumns.ts';
import { hostWords } from '../../lightning/hostWords/hostWords.ts';

/** `flexipage:fieldSection`: fields that the page itself arranges (Dynamic Forms), each under its own rule. */
export default class OneFieldSection extends LightningElement {
  words = hostWords();
  @api item: PageItem | undefined;
  @api context: PageContext | undefined;
  record: RecordRepresentation | undefined;
  info: ObjectInfo | undefined;
  isEditing = false;
  focusField: string | undefined;

  @wire(getRecord, { recordId: '$recordId', optionalFields: '$paths' })
  takeRecord({ data }: { data?: RecordRepresentation | undefined }): void {
    this.record = data ?? this.record;
  }

  @wire(getObjectInfo, { objectApiName: '$objectApiName' })
  takeInfo({ data }: { data?: ObjectInfo | undefined }): void {
    this.info = data;
  }

  get recordId(): string | undefined {
    return this.context?.recordId;
  }

  get objectApiName(): string | undefined {
    return this.context?.objectApiName;
  }

  get heading(): string {
    return tabLabel(String(this.item?.properties['label'] ?? ''));
  }

  get allItems(): PageItem[] {
    return sectionColumns(this.item).flat();
  }

  get columns(): number {
    return sectionColumns(this.item).length;
  }

  /** The fields, and the names that its lookups read as. */
  get paths(): string[] {
    const { objectApiName, info } = this;
    if (!objectApiName || !info) return [];
    const paths = this.allItems.flatMap((item) => {
      const name = fieldName(item);
      const { relationshipName, referenceToInfos = [] } = info.fields[name] ?? {};
      const related = relationshipName && referenceToInfos[0]?.nameFields.at(-1);
      return [name, ...(related ? [`${relationshipName}.${related}`] : [])];
    });
    return [...new Set(paths.map((path) => `${objectApiName}.${path}`))];
  }

  /** Row by row, so that reading goes across. */
  get visible(): (PageItem | undefined)[] {
    const columns = sectionColumns(this.item).map((items) =>
      items.filter(({ visibility }) => isVisible(visibility, this.context?.facts))
    );
    const height = Math.max(0, ...columns.map(({ length }) => length));
    return Array.from({ length: height }, (_, row) => columns.map((items) => items[row])).flat();
  }

  get fields(): GridField[] {
    const { info } = this;
    if (!this.record || !info) return [];
    return this.visible.map((item, index) => {
      const name = item && fieldName(item);
      if (!name || !info.fields[name]) return { key: String(index), name: null };
      const isEditable = info.fields[name].updateable && behaviour(item) !== 'readonly';
      return { ...gridField(name, info, isEditable), key: String(index) };
    });
  }

  get formFields(): ChosenField[] {
    return this.visible.map((item) => {
      const name = item && fieldName(item);
      if (!name || !this.info?.fields[name]) return undefined;
      return { name, isRequired: behaviour(item) === 'required', isReadOnly: behaviour(item) === 'readonly' };
    });
  }

  handleEdit(event: CustomEvent<string>): void {
    this.focusField = event.detail;
    this.isEditing = true;
  }

  handleSave(): void {
    (this.refs?.['form'] as unknown as OneRecordForm).submit();
  }

  handleClose(): void {
    this.isEditing = false;
  }
}

const fieldName = ({ name }: PageItem): string => name.replace(/^Record\./, '');
const behaviour = ({ properties }: PageItem): unknown => properties['uiBehavior'];
