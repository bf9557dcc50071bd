import { createHash } from 'node:crypto';
import { OrgError } from '../../errors.ts';
import type { XmlElement } from '../../metadata/model.ts';
import { childText, childTexts, childrenNamed } from '../../metadata/xmlElement.ts';
import type { ChildRelationship, ObjectSchema } from '../../schema/model.ts';
import { assignedLayout } from './layoutAssignment.ts';
import { resolveColumn, type ListColumn } from './listColumns.ts';
import { requestedFilter } from './listFilter.ts';
import { orderBy, queryPage, type ListRecordsRequest, type RecordPage } from './listView.ts';
import { MASTER_RECORD_TYPE_ID, type UiApiContext } from './model.ts';
import { readableObject } from './objectInfo.ts';
import { objectOf } from './recordReader.ts';

interface RelatedList {
  readonly parent: ObjectSchema;
  readonly child: ObjectSchema;
  readonly relationship: ChildRelationship;
  readonly columns: readonly ListColumn[];
  readonly label: string;
  readonly sort: string;
}

/** Page layouts name a related list by child field (`Invoice__c.Customer__c`), or by its relationship (`RelatedContactList` is not supported). */
function relationshipOf(parent: ObjectSchema, name: string): ChildRelationship | undefined {
  const wanted = name.toLowerCase();
  return parent.childRelationships.find(
    (child) =>
      child.relationshipName?.toLowerCase() === wanted || `${child.childObject}.${child.field}`.toLowerCase() === wanted
  );
}

function visible(context: UiApiContext, relationship: ChildRelationship): boolean {
  return Boolean(relationship.relationshipName) && context.caller.access.object(relationship.childObject).read;
}

function columnsOf(context: UiApiContext, child: ObjectSchema, names: readonly string[]): ListColumn[] {
  const shown = names.length > 0 ? names : [child.nameField, 'CreatedDate'];
  return shown.flatMap((name) => {
    const column = resolveColumn(context.org.schema, child, name);
    return column && context.caller.access.canReadField(column.object, column.field.name) ? [column] : [];
  });
}

/** Children that a layout which nobody arranged leaves out: feeds, files, shares and who belongs to what. */
const KEPT_OFF =
  /^(AccountContactRelation|Attachment|ContentDocumentLink|ContentVersion|EmailMessage|Event|FeedItem|Note|Partner|Task|TopicAssignment)$/;

/** Whether a layout that nobody arranged lists a relationship. */
function isUnarranged(context: UiApiContext, { childObject }: ChildRelationship): boolean {
  const child = context.org.schema.object(childObject)!;
  return child.createable && ['custom', 'standard'].includes(child.kind) && !KEPT_OFF.test(childObject);
}

/** Related lists of the parent's page layout in its order; without a layout, every child relationship that people fill. */
export function relatedListsOf(context: UiApiContext, parentName: string): RelatedList[] {
  const parent = readableObject(context, parentName);
  const layout = assignedLayout(context, parent, MASTER_RECORD_TYPE_ID)?.xml;
  const declared = childrenNamed(layout, 'relatedLists');
  if (!layout) {
    return parent.childRelationships
      .filter((relationship) => visible(context, relationship) && isUnarranged(context, relationship))
      .map((relationship) => relatedList(context, parent, relationship, undefined));
  }
  return declared.flatMap((element) => {
    const relationship = relationshipOf(parent, childText(element, 'relatedList') ?? '');
    return relationship && visible(context, relationship) ? [relatedList(context, parent, relationship, element)] : [];
  });
}

function relatedList(
  context: UiApiContext,
  parent: ObjectSchema,
  relationship: ChildRelationship,
  element: XmlElement | undefined
): RelatedList {
  const child = context.org.schema.object(relationship.childObject) as ObjectSchema;
  const sortField = childText(element, 'sortField');
  const sort = sortField && resolveColumn(context.org.schema, child, sortField)?.path;
  const direction = childText(element, 'sortOrder') === 'Desc' ? 'DESC NULLS LAST' : 'ASC NULLS FIRST';
  return {
    parent,
    child,
    relationship,
    columns: columnsOf(context, child, childTexts(element, 'fields')),
    label: childText(element, 'customLabel') ?? labelOf(context, relationship) ?? child.labelPlural,
    sort: sort ? `${sort} ${direction}` : child.nameField
  };
}

/** What the lookup's definition calls the list. */
function labelOf({ org }: UiApiContext, { childObject, field }: ChildRelationship): string | undefined {
  return childText(org.metadata.get('CustomField', `${childObject}.${field}`)?.xml, 'relationshipLabel');
}

/** A related list by the name components use for it (the child relationship name). */
export function findRelatedList(context: UiApiContext, parentName: string, relatedListId: string): RelatedList {
  const parent = readableObject(context, parentName);
  const onLayout = relatedListsOf(context, parentName).find(
    (list) => list.relationship.relationshipName?.toLowerCase() === relatedListId.toLowerCase()
  );
  if (onLayout) return onLayout;
  const relationship = relationshipOf(parent, relatedListId);
  if (!relationship || !visible(context, relationship)) {
    throw new OrgError('NOT_FOUND', `Related list ${relatedListId} not found for ${parent.name}.`);
  }
  return relatedList(context, parent, relationship, undefined);
}

/** "Related List Info": https://developer.salesforce.com/docs/atlas.en-us.uiapi.meta/uiapi/ui_api_responses_related_list_info.htm */
export function relatedListInfo(list: RelatedList): Record<string, unknown> {
  const info = {
    displayColumns: list.columns.map((column) => ({
      fieldApiName: column.path,
      inlineEditAttributes: {},
      label: column.label,
      sortable: true,
      dataType: column.field.type
    })),
    label: list.label,
    listReference: {
      inContextOfRecordId: null,
      parentObjectApiName: list.parent.name,
      recordTypeId: null,
      relatedListId: list.relationship.relationshipName,
      type: 'relatedList'
    },
    objectApiNames: [list.child.name],
    fieldApiName: list.relationship.field,
    userPreferences: { columnWidths: {}, columnWrap: {} }
  };
  return { ...info, eTag: createHash('md5').update(JSON.stringify(info)).digest('hex') };
}

/** The short form that a list of related lists shows. */
export function relatedListSummary(list: RelatedList): Record<string, unknown> {
  return {
    entityLabel: list.child.label,
    entityLabelPlural: list.child.labelPlural,
    fieldApiName: list.relationship.field,
    keyPrefix: list.child.keyPrefix,
    label: list.label,
    objectApiName: list.child.name,
    relatedListId: list.relationship.relationshipName,
    themeInfo: null
  };
}

function listOfRecord(context: UiApiContext, recordId: string, relatedListId: string): RelatedList {
  return findRelatedList(context, objectOf(context, recordId).name, relatedListId);
}

/** Records of a related list, a page at a time. */
export function relatedListRecords(
  context: UiApiContext,
  recordId: string,
  relatedListId: string,
  request: ListRecordsRequest
): RecordPage & Record<string, unknown> {
  const list = listOfRecord(context, recordId, relatedListId);
  const { schema } = context.org;
  const extra = (request.fields ?? []).flatMap((field) => {
    const path = field.replace(new RegExp(`^${list.child.name}\\.`, 'i'), '');
    return resolveColumn(schema, list.child, path)?.path ?? [];
  });
  const system = ['Id', 'SystemModstamp', 'LastModifiedDate'].filter((field) => list.child.fields.has(field));
  const selected = [...new Set([...system, ...list.columns.map((column) => column.path), ...extra])];
  const asked = requestedFilter(context, list.child, request.where);
  const conditions = [`${list.relationship.field} = :parentId`, asked.soql].filter(Boolean).join(' AND ');
  const order = orderBy(context, list.child, request.sortBy, list.sort);
  const soql = `SELECT ${selected.join(', ')} FROM ${list.child.name} WHERE ${conditions} ${order}`;
  const binds = { ...asked.binds, parentId: recordId };
  const page = queryPage(context, request, (batchSize) =>
    context.org.soql.query(soql, context.caller, { binds, batchSize })
  );
  return {
    ...page,
    fields: selected.map((path) => `${list.child.name}.${path}`),
    listReference: {
      inContextOfRecordId: recordId,
      parentObjectApiName: list.parent.name,
      relatedListId: list.relationship.relationshipName,
      type: 'relatedList'
    },
    optionalFields: [],
    pageSize: request.pageSize ?? 50,
    sortBy: request.sortBy ? request.sortBy.split(',') : []
  };
}

/** How many records a related list has, up to `maxCount` + 1 (`hasMore`). */
export function relatedListCount(
  context: UiApiContext,
  recordId: string,
  relatedListId: string,
  maxCount = 10
): Record<string, unknown> {
  const list = listOfRecord(context, recordId, relatedListId);
  const soql = `SELECT COUNT() FROM ${list.child.name} WHERE ${list.relationship.field} = :parentId`;
  const { totalSize } = context.org.soql.query(soql, context.caller, { binds: { parentId: recordId } });
  return {
    count: Math.min(totalSize, maxCount),
    hasMore: totalSize > maxCount,
    listReference: {
      inContextOfRecordId: recordId,
      parentObjectApiName: list.parent.name,
      relatedListId: list.relationship.relationshipName,
      type: 'relatedList'
    }
  };
}
