import type { Org } from '../../../org.ts';
import type { ObjectSchema } from '../../../schema/model.ts';
import type { Caller } from '../../../security/model.ts';
import { recordLayout, type LayoutMode, type LayoutRepresentation } from '../../ui-api/layout.ts';
import { MASTER_RECORD_TYPE_ID } from '../../ui-api/model.ts';
import { notFound } from '../router.ts';
import { describeField } from './describeField.ts';

type Section = LayoutRepresentation['sections'][number];
type Item = Section['layoutRows'][number]['layoutItems'][number];

/** `sobjects/X/describe/layouts`, or one record type's: the page layouts the caller gets, built from the same as UI API's. */
export function describeLayouts(
  object: ObjectSchema,
  org: Org,
  caller: Caller,
  recordTypeId?: string
): Record<string, unknown> {
  const all = object.recordTypes.length > 0 ? object.recordTypes.map(({ id }) => id) : [MASTER_RECORD_TYPE_ID];
  if (recordTypeId === undefined) {
    return {
      layouts: all.map((id) => describeLayout(object, org, caller, id)),
      recordTypeMappings: object.recordTypes.map((type) => ({
        active: type.active,
        available: type.active,
        defaultRecordTypeMapping: type.isDefault,
        developerName: type.developerName,
        layoutId: null,
        master: type.isMaster,
        name: type.label,
        picklistsForRecordType: [],
        recordTypeId: type.id
      })),
      recordTypeSelectorRequired: [false]
    };
  }
  const id = all.find((known) => known.slice(0, 15) === recordTypeId.slice(0, 15));
  if (id === undefined) throw notFound();
  return describeLayout(object, org, caller, id);
}

function describeLayout(object: ObjectSchema, org: Org, caller: Caller, recordTypeId: string): Record<string, unknown> {
  const sections = (mode: LayoutMode): unknown[] =>
    recordLayout({ org, caller }, object, 'Full', mode, recordTypeId).sections.map((section) =>
      describeSection(section, object, org, caller)
    );
  return { id: null, detailLayoutSections: sections('View'), editLayoutSections: sections('Edit'), relatedLists: [] };
}

function describeSection(section: Section, object: ObjectSchema, org: Org, caller: Caller): Record<string, unknown> {
  return {
    columns: section.columns,
    heading: section.heading,
    layoutRows: section.layoutRows.map(({ layoutItems }) => ({
      layoutItems: layoutItems.map((item) => describeItem(item, object, org, caller)),
      numItems: layoutItems.length
    })),
    rows: section.rows,
    tabOrder: section.tabOrder,
    useCollapsibleSection: section.collapsible,
    useHeading: section.useHeading
  };
}

function describeItem(item: Item, object: ObjectSchema, org: Org, caller: Caller): Record<string, unknown> {
  const fields = item.layoutComponents.flatMap(({ apiName }) => org.schema.field(object.name, apiName ?? '') ?? []);
  return {
    editableForNew: item.editableForNew,
    editableForUpdate: item.editableForUpdate,
    label: item.label,
    layoutComponents: fields.map((field, index) => ({
      details: describeField(field, object, org.schema, caller.access),
      displayLines: 1,
      tabOrder: index + 1,
      type: 'Field',
      value: field.name
    })),
    placeholder: fields.length === 0,
    required: item.required
  };
}
