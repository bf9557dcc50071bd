import type { ObjectDraft } from './objectDraft.ts';
import type { FieldSchema } from './model.ts';
import { dateTime, isDeleted, lookup, picklist, readOnly, standardField } from './standard/fields.ts';

/** Ids of all history rows, and of all share rows, start alike: the objects share one prefix each, as on the platform. */
export const historyKeyPrefix = '017';
export const shareKeyPrefix = '02c';

/** The object that keeps old and new values of tracked fields: `X__History`, `AccountHistory`. */
export function historyOf(draft: ObjectDraft): ObjectDraft | undefined {
  if (!draft.history) return undefined;
  const { object, parentField } = draft.history;
  return companion(draft, object, 'history', historyKeyPrefix, [
    standardField('Id', `${draft.label} History ID`, 'Id', readOnly),
    isDeleted(),
    parentReference(draft, parentField, 'Histories'),
    lookup('CreatedById', 'Created By ID', 'User', undefined, readOnly),
    dateTime('CreatedDate', 'Created Date', readOnly),
    picklist('Field', 'Changed Field', ['created', ...trackedFields(draft)], readOnly),
    picklist('DataType', 'Datatype', [], readOnly),
    standardField('OldValue', 'Old Value', 'AnyType', readOnly),
    standardField('NewValue', 'New Value', 'AnyType', readOnly)
  ]);
}

/** The object that opens single records to users: `X__Share`, `AccountShare`. None where everybody may see everything. */
export function shareOf(draft: ObjectDraft): ObjectDraft | undefined {
  const closed = draft.sharingModel === 'Private' || draft.sharingModel === 'Read';
  if (!closed || !draft.hasOwner || (draft.kind !== 'custom' && draft.kind !== 'standard')) return undefined;
  const name = draft.custom ? draft.name.replace(/__c$/i, '__Share') : `${draft.name}Share`;
  const parentField = draft.custom ? 'ParentId' : `${draft.name}Id`;
  const accessField = draft.custom ? 'AccessLevel' : `${draft.name}AccessLevel`;
  const share = companion(draft, name, 'share', shareKeyPrefix, [
    standardField('Id', `${draft.label} Share ID`, 'Id', readOnly),
    { ...parentReference(draft, parentField, 'Shares'), createable: true, required: true },
    picklist(accessField, 'Access Level', ['Read', 'Edit', 'All'], { required: true }),
    picklist('RowCause', 'Row Cause', ['Owner', '*Manual', 'Rule'], { updateable: false }),
    lookup('UserOrGroupId', 'User/Group ID', ['Group', 'User'], undefined, { required: true, updateable: false }),
    dateTime('LastModifiedDate', 'Last Modified Date', readOnly),
    lookup('LastModifiedById', 'Last Modified By ID', 'User', undefined, readOnly),
    isDeleted()
  ]);
  return { ...share, createable: true, updateable: true, deletable: true };
}

function parentReference(draft: ObjectDraft, name: string, children: string): FieldSchema {
  return lookup(name, `${draft.label} ID`, draft.name, children, { ...readOnly, deleteConstraint: 'Cascade' });
}

function trackedFields(draft: ObjectDraft): string[] {
  return [...draft.fields.values()].filter((field) => field.trackHistory).map((field) => field.name);
}

function companion(
  draft: ObjectDraft,
  name: string,
  kind: 'history' | 'share',
  keyPrefix: string,
  fields: readonly FieldSchema[]
): ObjectDraft {
  const label = `${draft.label} ${kind === 'history' ? 'History' : 'Share'}`;
  return {
    name,
    label,
    labelPlural: label,
    custom: draft.custom,
    kind,
    keyPrefix,
    fields: new Map(fields.map((field) => [field.name, field])),
    nameField: 'Id',
    recordTypes: [],
    validationRules: [],
    childRelationships: [],
    sharingModel: 'ControlledByParent',
    enableHistory: false,
    createable: false,
    updateable: false,
    deletable: false,
    queryable: true,
    hasOwner: false,
    allowsRecordTypes: false
  };
}
