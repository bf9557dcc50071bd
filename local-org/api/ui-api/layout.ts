import { createHash } from 'node:crypto';
import type { XmlElement } from '../../metadata/model.ts';
import { childFlag, childNamed, childText, childrenNamed } from '../../metadata/xmlElement.ts';
import type { FieldSchema, ObjectSchema } from '../../schema/model.ts';
import { generatedLayout } from './generatedLayout.ts';
import { assignedLayout } from './layoutAssignment.ts';
import { MASTER_RECORD_TYPE_ID, type UiApiContext } from './model.ts';

export type LayoutType = 'Full' | 'Compact';
export type LayoutMode = 'Create' | 'Edit' | 'View';

interface LayoutComponent {
  apiName: string | null;
  componentType: 'Field' | 'EmptySpace';
  label: string | null;
}

interface LayoutItem {
  editableForNew: boolean;
  editableForUpdate: boolean;
  label: string;
  layoutComponents: LayoutComponent[];
  lookupIdApiName: string | null;
  required: boolean;
  sortable: boolean;
}

interface LayoutSection {
  collapsible: boolean;
  columns: number;
  heading: string;
  id: string;
  layoutRows: { layoutItems: LayoutItem[] }[];
  rows: number;
  tabOrder: 'LeftToRight' | 'TopToBottom';
  useHeading: boolean;
}

export interface LayoutRepresentation {
  eTag: string;
  id: string | null;
  layoutType: LayoutType;
  mode: LayoutMode;
  objectApiName: string;
  recordTypeId: string;
  saveOptions: unknown[];
  sections: LayoutSection[];
}

const EMPTY: LayoutItem = {
  editableForNew: false,
  editableForUpdate: false,
  label: '',
  layoutComponents: [{ apiName: null, componentType: 'EmptySpace', label: null }],
  lookupIdApiName: null,
  required: false,
  sortable: false
};

/** Not shown when a record is written: the platform sets them. */
const isHiddenIn = (mode: LayoutMode, item: LayoutItem): boolean =>
  mode === 'Create' &&
  item.layoutComponents.every((component) => /^(CreatedBy|LastModifiedBy)Id$|Date$/.test(component.apiName ?? '')) &&
  !item.editableForNew &&
  !item.editableForUpdate;

function layoutItem(
  { caller }: UiApiContext,
  object: ObjectSchema,
  field: FieldSchema,
  behavior: string | undefined
): LayoutItem {
  const editable = caller.access.canEditField(object.name, field.name) && behavior !== 'Readonly';
  return {
    editableForNew: editable && field.createable,
    editableForUpdate: editable && field.updateable,
    label: field.referenceTo.length > 0 ? field.label.replace(/ ID$/, '') : field.label,
    layoutComponents: [{ apiName: field.name, componentType: 'Field', label: field.label }],
    lookupIdApiName: field.referenceTo.length > 0 ? field.name : null,
    required: field.required || behavior === 'Required',
    sortable: false
  };
}

function itemsOfColumn(context: UiApiContext, object: ObjectSchema, column: XmlElement): LayoutItem[] {
  return childrenNamed(column, 'layoutItems').flatMap((element) => {
    const name = childText(element, 'field');
    if (!name) return childFlag(element, 'emptySpace') ? [EMPTY] : [];
    const field = context.org.schema.field(object.name, name);
    if (!field || !context.caller.access.canReadField(object.name, field.name)) return [];
    return [layoutItem(context, object, field, childText(element, 'behavior'))];
  });
}

function rowsOf(columns: LayoutItem[][]): { layoutItems: LayoutItem[] }[] {
  const height = Math.max(0, ...columns.map((column) => column.length));
  return Array.from({ length: height }, (_, row) => ({ layoutItems: columns.map((column) => column[row] ?? EMPTY) }));
}

function section(heading: string, index: number, columns: LayoutItem[][], useHeading: boolean): LayoutSection {
  const layoutRows = rowsOf(columns);
  return {
    collapsible: useHeading,
    columns: columns.length,
    heading,
    id: `section-${index}`,
    layoutRows,
    rows: layoutRows.length,
    tabOrder: 'LeftToRight',
    useHeading
  };
}

function fullSections(
  context: UiApiContext,
  object: ObjectSchema,
  layout: XmlElement,
  mode: LayoutMode
): LayoutSection[] {
  const labelFlag = mode === 'View' ? 'detailHeading' : 'editHeading';
  return childrenNamed(layout, 'layoutSections')
    .filter((element) => childText(element, 'style') !== 'CustomLinks')
    .map((element, index) => {
      const columns = childrenNamed(element, 'layoutColumns').map((column) =>
        itemsOfColumn(context, object, column).filter((item) => !isHiddenIn(mode, item))
      );
      return section(childText(element, 'label') ?? '', index, columns, childFlag(element, labelFlag));
    })
    .filter((candidate) => candidate.rows > 0);
}

function generatedSections(context: UiApiContext, object: ObjectSchema, mode: LayoutMode): LayoutSection[] {
  const canRead = (field: FieldSchema) => context.caller.access.canReadField(object.name, field.name);
  return generatedLayout(object, canRead)
    .map(({ heading, columns }, index) => {
      const items = columns.map((fields) => fields.map((field) => layoutItem(context, object, field, undefined)));
      return section(
        heading,
        index,
        items.map((column) => column.filter((item) => !isHiddenIn(mode, item))),
        true
      );
    })
    .filter((candidate) => candidate.rows > 0);
}

/** Fields of the object's compact layout, canonical, readable ones only; the name field when it has none. */
export function compactFields({ org, caller }: UiApiContext, object: ObjectSchema): FieldSchema[] {
  const custom = org.metadata.get('CustomObject', object.name)?.xml;
  const assigned = childText(custom, 'compactLayoutAssignment');
  const layout =
    (assigned && org.metadata.get('CompactLayout', `${object.name}.${assigned}`)) ||
    org.metadata.list('CompactLayout').find((candidate) => candidate.fullName.startsWith(`${object.name}.`));
  const names = layout ? childrenNamed(layout.xml, 'fields').map((element) => element.text) : [object.nameField];
  return names.flatMap((name) => {
    const field = org.schema.field(object.name, name);
    return field && caller.access.canReadField(object.name, field.name) ? [field] : [];
  });
}

/** "Record Layout": https://developer.salesforce.com/docs/atlas.en-us.uiapi.meta/uiapi/ui_api_responses_record_layout.htm */
export function recordLayout(
  context: UiApiContext,
  object: ObjectSchema,
  layoutType: LayoutType,
  mode: LayoutMode,
  recordTypeId: string = MASTER_RECORD_TYPE_ID
): LayoutRepresentation {
  const layout = assignedLayout(context, object, recordTypeId);
  const body = {
    id: layout?.fullName ?? null,
    layoutType,
    mode,
    objectApiName: object.name,
    recordTypeId,
    saveOptions: [],
    sections: sectionsOf(context, object, layoutType, mode, layout?.xml)
  };
  return { ...body, eTag: createHash('md5').update(JSON.stringify(body)).digest('hex') };
}

function sectionsOf(
  context: UiApiContext,
  object: ObjectSchema,
  layoutType: LayoutType,
  mode: LayoutMode,
  layout: XmlElement | undefined
): LayoutSection[] {
  if (layoutType === 'Compact') {
    const items = compactFields(context, object).map((field) => layoutItem(context, object, field, undefined));
    return [section('', 0, [items], false)];
  }
  return layout && childNamed(layout, 'layoutSections')
    ? fullSections(context, object, layout, mode)
    : generatedSections(context, object, mode);
}

/** Every field on a layout, as qualified names (`Case.Subject`), lookups with the name of what they point at. */
export function layoutFields(context: UiApiContext, object: ObjectSchema, layout: LayoutRepresentation): string[] {
  const names = layout.sections
    .flatMap((part) => part.layoutRows)
    .flatMap((row) => row.layoutItems)
    .flatMap((item) => item.layoutComponents)
    .flatMap((component) => (component.apiName ? [component.apiName] : []));
  return names.flatMap((name) => {
    const field = object.fields.get(name);
    const target = field?.referenceTo.includes('User') ? 'User' : field?.referenceTo[0];
    const nameField = target && context.org.schema.object(target)?.nameField;
    const own = [`${object.name}.${name}`];
    return field?.relationshipName && nameField
      ? [...own, `${object.name}.${field.relationshipName}.${nameField}`]
      : own;
  });
}
