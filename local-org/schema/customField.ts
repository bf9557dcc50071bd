import type { MetadataComponent, MetadataRegistry, XmlElement } from '../metadata/model.ts';
import { childFlag, childNamed, childNumber, childrenNamed, childText, childTexts } from '../metadata/xmlElement.ts';
import { checkField } from './fieldRules.ts';
import { picklistOf } from './picklists.ts';
import type { FieldSchema, FieldType, RollUpSummary } from './model.ts';
import type { ProblemList } from './problems.ts';
import { decimal } from './standard/fields.ts';

const fieldTypes = new Set(
  (
    'AutoNumber Text TextArea LongTextArea Html EncryptedText Email Phone Url Checkbox Number Currency Percent Date DateTime Time ' +
    'Picklist MultiselectPicklist Lookup MasterDetail Summary Location'
  ).split(' ')
);

/** Types that are a reference under another name. */
const referenceTypes: Readonly<Record<string, FieldType>> = {
  Hierarchy: 'Lookup',
  MetadataRelationship: 'Lookup',
  ExternalLookup: 'Lookup',
  IndirectLookup: 'Lookup'
};

const defaultLengths: Partial<Record<FieldType, number>> = {
  AutoNumber: 30,
  TextArea: 255,
  Email: 80,
  Phone: 40,
  Url: 255,
  Picklist: 255,
  MultiselectPicklist: 4099
};

const numeric = new Set<FieldType>(['Number', 'Currency', 'Percent']);

/**
 * Fields that a CustomField component defines: one, or a geolocation with its two parts. None where it is so wrong that
 * no column can be made of it; what is wrong goes to `problems`.
 */
export function fieldsOf(
  component: MetadataComponent,
  registry: Pick<MetadataRegistry, 'get'>,
  problems: ProblemList
): FieldSchema[] {
  const type = typeOf(component, problems);
  if (!type) return [];
  const field = { ...commonParts(component), ...typedParts(component, type, registry, problems) } as FieldSchema;
  checkField(component, field, problems);
  return type === 'Location' ? [field, ...locationParts(field)] : [field];
}

/** `Site__c` -> `Site__Latitude__s`, `Site__Longitude__s`. */
function locationParts(field: FieldSchema): FieldSchema[] {
  const stem = field.name.replace(/__c$/i, '');
  return ['Latitude', 'Longitude'].map((part) =>
    decimal(`${stem}__${part}__s`, `${field.label} (${part})`, 18, field.scale ?? 15, {
      custom: true,
      compoundFieldName: field.name,
      required: field.required
    })
  );
}

function typeOf(component: MetadataComponent, problems: ProblemList): FieldType | undefined {
  const named = childText(component.xml, 'type');
  const type = named === undefined ? undefined : (referenceTypes[named] ?? named);
  if (type !== undefined && fieldTypes.has(type)) return type as FieldType;
  problems.add(
    component,
    named === undefined
      ? "Must specify 'type' for CustomField"
      : `Error parsing file: '${named}' is not a valid value for the enum 'FieldType'`,
    childNamed(component.xml, 'type')
  );
  return undefined;
}

function commonParts({ fullName, xml }: MetadataComponent) {
  const name = fullName.slice(fullName.indexOf('.') + 1);
  return {
    name,
    label: childText(xml, 'label') ?? name,
    custom: true,
    ...optional('helpText', childText(xml, 'inlineHelpText')),
    ...optional('description', childText(xml, 'description')),
    ...optional('defaultValue', childText(xml, 'defaultValue')),
    required: childFlag(xml, 'required'),
    unique: childFlag(xml, 'unique'),
    caseSensitive: childFlag(xml, 'caseSensitive'),
    externalId: childFlag(xml, 'externalId'),
    trackHistory: childFlag(xml, 'trackHistory'),
    referenceTo: [],
    createable: true,
    updateable: true,
    nameField: false
  };
}

function typedParts(
  component: MetadataComponent,
  type: FieldType,
  registry: Pick<MetadataRegistry, 'get'>,
  problems: ProblemList
): Partial<FieldSchema> {
  const { xml } = component;
  const length = childNumber(xml, 'length') ?? defaultLengths[type];
  const sized = { type, ...optional('length', length), ...numberParts(xml, type) };
  const formula = childText(xml, 'formula');
  if (formula !== undefined) return { ...sized, ...formulaParts(xml, type, formula) };
  switch (type) {
    case 'Picklist':
    case 'MultiselectPicklist':
      return { ...sized, picklist: picklistOf(component, registry, problems) };
    case 'Lookup':
    case 'MasterDetail':
      return { ...sized, ...referenceParts(component, type) };
    case 'Summary':
      return { ...sized, createable: false, updateable: false, rollUp: rollUpOf(xml) };
    case 'AutoNumber':
      return {
        ...sized,
        createable: false,
        updateable: false,
        displayFormat: childText(xml, 'displayFormat') ?? '{0}'
      };
    case 'Location':
      return { ...sized, createable: false, updateable: false };
    case 'Checkbox':
      return { ...sized, defaultValue: childText(xml, 'defaultValue') ?? 'false', required: false };
    default:
      return sized;
  }
}

function numberParts(xml: XmlElement | undefined, type: FieldType): Partial<FieldSchema> {
  const precision = childNumber(xml, 'precision') ?? (type === 'Summary' ? 18 : undefined);
  const scale = childNumber(xml, 'scale') ?? (numeric.has(type) ? 0 : undefined);
  return { ...optional('precision', precision), ...optional('scale', scale) };
}

function formulaParts(xml: XmlElement | undefined, type: FieldType, formula: string): Partial<FieldSchema> {
  const blanks = childText(xml, 'formulaTreatBlanksAs');
  return {
    formula,
    ...((blanks === 'BlankAsBlank' || blanks === 'BlankAsZero') && { formulaTreatBlanksAs: blanks }),
    createable: false,
    updateable: false,
    required: false,
    ...(type === 'Text' && { length: 1300 }),
    ...(numeric.has(type) && { precision: childNumber(xml, 'precision') ?? 18, scale: childNumber(xml, 'scale') ?? 2 })
  };
}

function referenceParts({ fullName, xml }: MetadataComponent, type: 'Lookup' | 'MasterDetail'): Partial<FieldSchema> {
  const name = fullName.slice(fullName.indexOf('.') + 1);
  const children = childText(xml, 'relationshipName');
  const required = type === 'MasterDetail' || childFlag(xml, 'required');
  const reparentable = childFlag(xml, 'reparentableMasterDetail');
  const hierarchyOf = fullName.slice(0, fullName.indexOf('.'));
  const isHierarchy = childText(xml, 'type') === 'Hierarchy';
  return {
    referenceTo: isHierarchy ? [hierarchyOf] : childTexts(xml, 'referenceTo'),
    relationshipName: name.replace(/__c$/i, '__r'),
    ...(children !== undefined && { childRelationshipName: `${children}__r` }),
    required,
    ...(type === 'MasterDetail'
      ? {
          deleteConstraint: 'Cascade',
          reparentable,
          updateable: reparentable,
          writeRequiresMasterRead: childFlag(xml, 'writeRequiresMasterRead')
        }
      : { deleteConstraint: deleteConstraintOf(xml, required) })
  };
}

function deleteConstraintOf(xml: XmlElement | undefined, required: boolean): 'SetNull' | 'Restrict' | 'Cascade' {
  const named = childText(xml, 'deleteConstraint');
  if (named === 'Restrict' || named === 'Cascade' || named === 'SetNull') return named;
  // What a required lookup points at cannot go while it is pointed at.
  return required ? 'Restrict' : 'SetNull';
}

/** `summaryForeignKey` is `Child__c.Master__c`, `summarizedField` is `Child__c.Amount__c`. */
function rollUpOf(xml: XmlElement | undefined): RollUpSummary {
  const [childObject = '', foreignKey = ''] = (childText(xml, 'summaryForeignKey') ?? '').split('.');
  const summarizedField = childText(xml, 'summarizedField')?.split('.')[1];
  return {
    operation: (childText(xml, 'summaryOperation') ?? 'count') as RollUpSummary['operation'],
    childObject,
    foreignKey,
    ...(summarizedField !== undefined && { summarizedField }),
    filters: childrenNamed(xml, 'summaryFilterItems').map((item) => ({
      field: (childText(item, 'field') ?? '').replace(/^[^.]+\./, ''),
      operation: childText(item, 'operation') ?? 'equals',
      value: childText(item, 'value') ?? ''
    }))
  };
}

function optional<K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } {
  return value === undefined ? {} : ({ [key]: value } as { [P in K]?: V });
}
