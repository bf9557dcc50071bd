import type { MetadataComponent, XmlElement } from '../metadata/model.ts';
import { childFlag, childNamed, childText } from '../metadata/xmlElement.ts';
import type { FieldSchema, FieldType } from './model.ts';
import type { ProblemList } from './problems.ts';

type Elements = Partial<Record<FieldType, readonly string[]>>;

/** Elements without which the platform refuses a field of the type. Source: Metadata API Developer Guide, "CustomField". */
const needed: Elements = {
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
  TextArea: ['length'],
  Checkbox: ['length'],
  Date: ['length', 'precision', 'scale'],
  DateTime: ['length', 'precision', 'scale'],
  Lookup: ['relationshipOrder', 'length'],
  MasterDetail: ['deleteConstraint', 'length']
};

/** Elements that the platform refuses if they say `true`. */
const refusedIfTrue: Elements = {
  LongTextArea: ['required', 'unique', 'externalId'],
  Html: ['required', 'unique', 'externalId'],
  Checkbox: ['required', 'unique', 'externalId'],
  MasterDetail: ['required']
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
  for (const name of isFormula ? [] : forbidden(xml, field.type)) {
    problems.add(component, `Can not specify '${name}' for a CustomField of type ${field.type}`, childNamed(xml, name));
  }
  if (!childText(xml, 'label')) problems.add(component, 'Must specify a non-empty label for the CustomField');
  if (field.precision !== undefined && (field.scale ?? 0) > field.precision) {
    problems.add(component, 'The scale may not be greater than the precision', childNamed(xml, 'scale'));
  }
  checkDeleteConstraint(component, field, problems);
}

function neededOf(xml: XmlElement | undefined, type: FieldType): readonly string[] {
  const own = needed[type] ?? [];
  // A hierarchy points at its own object.
  return childText(xml, 'type') === 'Hierarchy' ? own.filter((name) => name !== 'referenceTo') : own;
}

function forbidden(xml: XmlElement | undefined, type: FieldType): string[] {
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
