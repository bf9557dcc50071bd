import type { MetadataComponent, XmlElement } from '../metadata/model.ts';
import { childFlag, childNamed, childText } from '../metadata/xmlElement.ts';
import { checkSizes } from './fieldSizes.ts';
import type { FieldSchema, FieldType } from './model.ts';
import type { ProblemList } from './problems.ts';

type Elements = Partial<Record<FieldType, readonly string[]>>;

/** Elements without which the platform refuses a field of the type. Source: Metadata API Developer Guide, "CustomField". */
const needed: Elements = {
  AutoNumber: ['displayFormat'],
  Text: ['length'],
  LongTextArea: ['length', 'visibleLines'],
  Html: ['length', 'visibleLines'],
  EncryptedText: ['length', 'maskChar', 'maskType'],
  MultiselectPicklist: ['visibleLines'],
  Number: ['precision', 'scale'],
  Currency: ['precision', 'scale'],
  Percent: ['precision', 'scale'],
  Checkbox: ['defaultValue'],
  Location: ['scale', 'displayLocationInDecimal'],
  Lookup: ['referenceTo'],
  MasterDetail: ['referenceTo', 'relationshipName'],
  Summary: ['summaryForeignKey', 'summaryOperation']
};

const neededByFormula: Elements = {
  Number: ['precision', 'scale'],
  Currency: ['precision', 'scale'],
  Percent: ['precision', 'scale']
};

/** Elements that the platform refuses on a field of the type, whatever they say. */
const refused: Elements = {
  Text: ['precision', 'scale', 'visibleLines'],
  TextArea: ['length'],
  Email: ['length'],
  Phone: ['length'],
  Url: ['length'],
  Number: ['length'],
  Currency: ['length'],
  Percent: ['length'],
  Checkbox: ['length', 'precision', 'scale'],
  Date: ['length', 'precision', 'scale'],
  DateTime: ['length', 'precision', 'scale'],
  Time: ['length', 'precision', 'scale'],
  Picklist: ['length', 'visibleLines'],
  AutoNumber: ['length', 'defaultValue'],
  Lookup: ['relationshipOrder', 'length', 'defaultValue'],
  MasterDetail: ['deleteConstraint', 'length', 'defaultValue'],
  Summary: ['length', 'defaultValue']
};

const key = ['unique', 'externalId'] as const;

/** Elements that the platform refuses if they say `true`: only texts, numbers, e-mail addresses and auto-numbers can be keys. */
const refusedIfTrue: Elements = {
  TextArea: key,
  LongTextArea: ['required', ...key],
  Html: ['required', ...key],
  EncryptedText: key,
  Phone: key,
  Url: key,
  Checkbox: ['required', ...key],
  Currency: key,
  Percent: key,
  Date: key,
  DateTime: key,
  Time: key,
  Picklist: key,
  MultiselectPicklist: key,
  Location: key,
  AutoNumber: ['required'],
  Lookup: key,
  MasterDetail: ['required', ...key],
  Summary: ['required', ...key]
};

/** Reports what a field component lacks, and what it may not say. */
export function checkField(component: MetadataComponent, field: FieldSchema, problems: ProblemList): void {
  const { xml } = component;
  const isFormula = field.formula !== undefined;
  const mustHave = isFormula ? (neededByFormula[field.type] ?? []) : neededOf(xml, field.type);
  for (const name of mustHave) {
    if (!childNamed(xml, name))
      problems.add(component, `Must specify '${name}' for a CustomField of type ${field.type}`);
  }
  for (const name of isFormula ? [] : forbidden(xml)) {
    problems.add(component, `Can not specify '${name}' for a CustomField of type ${field.type}`, childNamed(xml, name));
  }
  if (!childText(xml, 'label')) problems.add(component, 'Must specify a non-empty label for the CustomField');
  if (field.precision !== undefined && (field.scale ?? 0) > field.precision) {
    problems.add(component, 'The scale may not be greater than the precision', childNamed(xml, 'scale'));
  }
  if (!isFormula) checkSizes(component, field, problems);
  checkDeleteConstraint(component, field, problems);
}

function neededOf(xml: XmlElement | undefined, type: FieldType): readonly string[] {
  const own = needed[type] ?? [];
  // A hierarchy points at its own object.
  return childText(xml, 'type') === 'Hierarchy' ? own.filter((name) => name !== 'referenceTo') : own;
}

/** By the type that the metadata names: relationships of custom metadata and to other systems are lookups with rules of their own. */
function forbidden(xml: XmlElement | undefined): string[] {
  const type = childText(xml, 'type') as FieldType;
  const present = (refused[type] ?? []).filter((name) => childNamed(xml, name));
  return [...present, ...(refusedIfTrue[type] ?? []).filter((name) => childFlag(xml, name))];
}

/** Parents whose deletion no lookup may hold up. */
const unconstrainedParents = new Set(['user', 'group', 'profile', 'recordtype']);

/** A required lookup must say what becomes of it when the record that it points at goes; one to a user cannot. */
function checkDeleteConstraint(component: MetadataComponent, field: FieldSchema, problems: ProblemList): void {
  const { xml } = component;
  if (field.type !== 'Lookup' || childText(xml, 'type') !== 'Lookup') return;
  const constrains = /^(Cascade|Restrict)$/.test(childText(xml, 'deleteConstraint') ?? '');
  const parent = field.referenceTo.find((name) => unconstrainedParents.has(name.toLowerCase()));
  if (constrains && parent !== undefined) {
    const refusal = `Cannot add a lookup relationship child with cascade or restrict options to ${parent}`;
    problems.add(component, refusal, childNamed(xml, 'deleteConstraint'));
  }
  if (childFlag(xml, 'required') && !constrains) {
    const reason = 'must specify either cascade delete or restrict delete for required lookup foreign key';
    problems.add(component, reason, childNamed(xml, 'required'));
  }
}
