import type { MetadataComponent, XmlElement } from '../metadata/model.ts';
import { childFlag, childNamed, childText } from '../metadata/xmlElement.ts';
import type { Identities } from './identities.ts';
import type { FieldSchema, ObjectSchema } from './model.ts';
import type { ObjectDraft } from './objectDraft.ts';
import type { ProblemList } from './problems.ts';
import {
  auditFields,
  checkbox,
  dateTime,
  isDeleted,
  lookup,
  owner,
  readOnly,
  standardField,
  text,
  url,
  viewedFields
} from './standard/fields.ts';

type Kind = ObjectSchema['kind'];

/** First characters of ids, where they are not those of custom objects. */
const FAMILIES: Partial<Record<Kind, 'm' | 'e' | 'x'>> = {
  customMetadata: 'm',
  event: 'e',
  bigObject: 'x',
  external: 'x'
};

/** Kinds whose records change after they are made. */
const EDITED: ReadonlySet<Kind> = new Set(['custom', 'customSetting']);

/** Draft of an object that a project defines: its system fields and name field, without its custom fields. */
export function draftOfCustom(
  component: MetadataComponent,
  identities: Identities,
  problems: ProblemList
): ObjectDraft {
  const { fullName, xml } = component;
  const kind = kindOf(fullName, xml);
  const label = childText(xml, 'label');
  if (label === undefined) problems.add(component, 'Must specify a non-empty label for the CustomObject');
  const fields = systemFields(component, kind, label ?? fullName, problems);
  const description = childText(xml, 'description');
  return {
    name: fullName,
    label: label ?? fullName,
    labelPlural: childText(xml, 'pluralLabel') ?? label ?? fullName,
    custom: true,
    ...(description !== undefined && { description }),
    kind,
    keyPrefix: identities.keyPrefix(fullName, FAMILIES[kind] ?? 'a'),
    nameField: fields.find((field) => field.nameField)?.name ?? 'Id',
    fields: new Map(fields.map((field) => [field.name, field])),
    sharingModel: sharingModelOf(xml) ?? 'ReadWrite',
    enableHistory: childFlag(xml, 'enableHistory'),
    createable: kind !== 'customMetadata' && kind !== 'external',
    updateable: EDITED.has(kind),
    deletable: EDITED.has(kind),
    // Events are not kept, and the rows of an external object are where an org on one machine does not reach.
    queryable: kind !== 'event' && kind !== 'external',
    hasOwner: fields.some((field) => field.name === 'OwnerId'),
    allowsRecordTypes: kind === 'custom',
    history: { object: fullName.replace(/__c$/i, '__History'), parentField: 'ParentId' },
    recordTypes: [],
    validationRules: [],
    childRelationships: [],
    component
  };
}

/** The organization-wide default that an object's metadata names, or undefined where it names none. */
export function sharingModelOf(xml: XmlElement | undefined): ObjectSchema['sharingModel'] | undefined {
  const named = childText(xml, 'sharingModel');
  if (named === 'Private' || named === 'Read' || named === 'ReadWrite' || named === 'ControlledByParent') return named;
  // Full access to one kind of user more: as open as ReadWrite.
  return named === undefined ? undefined : 'ReadWrite';
}

function kindOf(fullName: string, xml: XmlElement | undefined): Kind {
  if (/__mdt$/i.test(fullName)) return 'customMetadata';
  if (/__e$/i.test(fullName)) return 'event';
  if (/__b$/i.test(fullName)) return 'bigObject';
  if (/__x$/i.test(fullName)) return 'external';
  return childText(xml, 'customSettingsType') === undefined ? 'custom' : 'customSetting';
}

function systemFields(component: MetadataComponent, kind: Kind, label: string, problems: ProblemList): FieldSchema[] {
  const id = standardField('Id', 'Record ID', 'Id', readOnly);
  switch (kind) {
    case 'customMetadata':
      return [id, ...metadataTypeFields(label)];
    case 'event':
      return [...eventFields()];
    case 'bigObject':
      return [id, ...creationFields()];
    case 'external':
      return [id, text('ExternalId', 'External ID', 255, { nameField: true }), url('DisplayUrl', 'Display URL')];
    case 'customSetting':
      return [id, text('Name', 'Name', 38, { nameField: true }), isDeleted(), ...settingFields(), ...auditFields()];
    default: {
      const activities = childFlag(component.xml, 'enableActivities');
      return [
        id,
        nameFieldOf(component, label, problems),
        owner(['Group', 'User']),
        isDeleted(),
        ...auditFields(),
        ...(activities ? [standardField('LastActivityDate', 'Last Activity Date', 'Date', readOnly)] : []),
        ...viewedFields()
      ];
    }
  }
}

function nameFieldOf(component: MetadataComponent, objectLabel: string, problems: ProblemList): FieldSchema {
  const xml = childNamed(component.xml, 'nameField');
  const label = childText(xml, 'label') ?? `${objectLabel} Name`;
  const trackHistory = childFlag(xml, 'trackHistory');
  if (!xml) problems.add(component, 'Must specify a nameField for the CustomObject');
  if (childText(xml, 'type') !== 'AutoNumber') {
    return text('Name', label, 80, { nameField: true, required: true, trackHistory });
  }
  const displayFormat = childText(xml, 'displayFormat');
  if (displayFormat === undefined)
    problems.add(component, "Must specify 'displayFormat' for a CustomField of type AutoNumber", xml);
  return standardField('Name', label, 'AutoNumber', {
    ...readOnly,
    nameField: true,
    length: 80,
    trackHistory,
    displayFormat: displayFormat ?? '{0}'
  });
}

function metadataTypeFields(label: string): FieldSchema[] {
  return [
    text('DeveloperName', `${label} Name`, 40, { required: true }),
    text('MasterLabel', 'Label', 40, { required: true, nameField: true }),
    text('Language', 'Master Language', 40),
    text('NamespacePrefix', 'Namespace Prefix', 15, readOnly),
    text('Label', 'Label', 40, readOnly),
    text('QualifiedApiName', 'Qualified API Name', 70, readOnly),
    checkbox('IsProtected', 'Protected Component'),
    dateTime('SystemModstamp', 'System Modstamp', readOnly)
  ];
}

function settingFields(): FieldSchema[] {
  return [lookup('SetupOwnerId', 'Location', ['Organization', 'Profile', 'User'], undefined, { updateable: false })];
}

function eventFields(): FieldSchema[] {
  return [
    text('ReplayId', 'Replay ID', 1000, readOnly),
    text('EventUuid', 'Event UUID', 36, readOnly),
    ...creationFields()
  ];
}

function creationFields(): FieldSchema[] {
  return [
    dateTime('CreatedDate', 'Created Date', readOnly),
    lookup('CreatedById', 'Created By ID', 'User', undefined, readOnly)
  ];
}
