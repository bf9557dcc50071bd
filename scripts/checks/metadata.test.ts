// What the platform demands of objects, fields, formulas and rules, and what this package demands of itself on top.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formulaReferences } from './formulaReferences.ts';
import {
  isCalculated,
  isFormula,
  isRequired,
  metadataPaths,
  readObjects,
  targetOf,
  typeOf,
  type MetadataFile,
  type PackageObject
} from './packageMetadata.ts';
import { childrenOf, readXml, textOf, textsOf } from './xmlTree.ts';

const objects = readObjects();
const everyField = [...objects.values()].flatMap((object) =>
  [...object.fields.values()].map((field) => ({ object, field }))
);
const everyRule = [...objects.values()].flatMap((object) => object.rules.map((rule) => ({ object, rule })));
const nameOf = ({ object, field }: { object: PackageObject; field: MetadataFile }): string =>
  `${object.name}.${field.name}`;
const mastersOf = (object: PackageObject): string[] =>
  [...object.fields.values()].filter((field) => typeOf(field) === 'MasterDetail').map((field) => targetOf(field)!);

test('every metadata file is well-formed and carries the name of its file', () => {
  const paths = metadataPaths();
  assert.ok(paths.length > 400, `only ${paths.length} files found`);
  for (const path of paths) {
    const name = textOf(readXml(path), 'fullName');
    if (name) assert.ok(path.includes(`/${name}.`), `${path} says that it is ${name}`);
  }
});

test('all nineteen objects of the data model are there', () => {
  assert.equal(objects.size, 19);
});

test('every object and field has a label of at most 40 characters and a description', () => {
  for (const { name, xml } of [...objects.values(), ...everyField.map(({ field }) => field)]) {
    const label = textOf(xml, 'label') ?? '';
    assert.ok(label.length > 0 && label.length <= 40, `${name}: label "${label}"`);
    const description = textOf(xml, 'description') ?? '';
    assert.ok(description.length > 0 && description.length <= 1000, `${name}: description`);
  }
});

test('every field has help text of at most 510 characters', () => {
  for (const entry of everyField) {
    const help = textOf(entry.field.xml, 'inlineHelpText') ?? '';
    assert.ok(help.length > 0 && help.length <= 510, nameOf(entry));
  }
});

test('developer names keep to 40 characters and single underscores', () => {
  const names = [...objects.keys(), ...everyField.map(({ field }) => field.name)].map((name) =>
    name.replace(/__c$/, '')
  );
  const others = everyRule.map(({ rule }) => rule.name);
  for (const name of [...names, ...others]) assert.match(name, /^(?=.{1,40}$)[A-Za-z](_?[A-Za-z0-9])*$/, name);
});

test('every field has what its type demands', () => {
  const demands: Record<string, readonly string[]> = {
    Text: ['length'],
    LongTextArea: ['length', 'visibleLines'],
    Number: ['precision', 'scale'],
    Currency: ['precision', 'scale'],
    Percent: ['precision', 'scale'],
    Checkbox: ['defaultValue'],
    Picklist: ['valueSet'],
    Lookup: ['referenceTo', 'relationshipName'],
    MasterDetail: ['referenceTo', 'relationshipName', 'relationshipOrder', 'writeRequiresMasterRead'],
    Summary: ['summaryForeignKey', 'summaryOperation']
  };
  const ofFormula: Record<string, readonly string[]> = { Text: [], Checkbox: [] };
  for (const entry of everyField) {
    const type = typeOf(entry.field);
    const demanded = (isFormula(entry.field) ? ofFormula[type] : undefined) ?? demands[type] ?? [];
    for (const element of demanded)
      assert.ok(textOf(entry.field.xml, element) !== undefined, `${nameOf(entry)} lacks ${element}`);
    const precision = Number(textOf(entry.field.xml, 'precision') ?? 0);
    assert.ok(
      precision <= 18 && Number(textOf(entry.field.xml, 'scale') ?? 0) <= precision,
      `${nameOf(entry)}: digits`
    );
  }
});

test('picklists are restricted, and at most one value is the default', () => {
  for (const entry of everyField.filter(({ field }) => typeOf(field) === 'Picklist')) {
    const valueSet = childrenOf(entry.field.xml, 'valueSet')[0]!;
    assert.equal(textOf(valueSet, 'restricted'), 'true', nameOf(entry));
    const values = childrenOf(childrenOf(valueSet, 'valueSetDefinition')[0]!, 'value');
    const names = values.map((value) => textOf(value, 'fullName'));
    assert.equal(new Set(names).size, names.length, nameOf(entry));
    assert.ok(values.filter((value) => textOf(value, 'default') === 'true').length <= 1, nameOf(entry));
  }
});

test('long texts of one object stay within 1.6 million characters', () => {
  for (const object of objects.values()) {
    const lengths = [...object.fields.values()]
      .filter((field) => typeOf(field) === 'LongTextArea')
      .map((field) => Number(textOf(field.xml, 'length')));
    assert.ok(lengths.reduce((sum, length) => sum + length, 0) <= 1_600_000, object.name);
  }
});

test('no object reaches the same master twice, directly or through another', () => {
  const above = (object: PackageObject): string[] =>
    mastersOf(object).flatMap((name) => [name, ...above(objects.get(name)!)]);
  for (const object of objects.values()) {
    const masters = above(object);
    assert.ok(mastersOf(object).length <= 2, object.name);
    assert.equal(new Set(masters).size, masters.length, `${object.name}: ${masters.join(', ')}`);
  }
});

test('exactly the details are controlled by their parent', () => {
  for (const object of objects.values()) {
    const isDetail = mastersOf(object).length > 0;
    assert.equal(textOf(object.xml, 'sharingModel') === 'ControlledByParent', isDetail, object.name);
    assert.equal(textOf(object.xml, 'externalSharingModel'), isDetail ? 'ControlledByParent' : 'Private', object.name);
  }
});

test('child relationship names are unique on their parent', () => {
  const relationships = everyField.filter(({ field }) => targetOf(field) !== undefined);
  const names = relationships.map(({ field }) =>
    `${targetOf(field)}.${textOf(field.xml, 'relationshipName')}`.toLowerCase()
  );
  assert.equal(new Set(names).size, names.length);
});

test('a required lookup refuses the deletion of its parent, and optional ones are cleared', () => {
  for (const entry of everyField.filter(({ field }) => typeOf(field) === 'Lookup' && targetOf(field) !== 'User'))
    assert.equal(
      textOf(entry.field.xml, 'deleteConstraint'),
      isRequired(entry.field) ? 'Restrict' : 'SetNull',
      nameOf(entry)
    );
});

test('a lookup to a user is neither required nor restricted, which the platform refuses', () => {
  const lookups = everyField.filter(({ field }) => typeOf(field) === 'Lookup' && targetOf(field) === 'User');
  assert.ok(lookups.length > 5);
  for (const entry of lookups) {
    assert.ok(!isRequired(entry.field), nameOf(entry));
    assert.ok(['SetNull', undefined].includes(textOf(entry.field.xml, 'deleteConstraint')), nameOf(entry));
  }
});

test('roll-ups follow a master-detail to fields that exist', () => {
  for (const entry of everyField.filter(({ field }) => typeOf(field) === 'Summary')) {
    const [child = '', foreignKey = ''] = textOf(entry.field.xml, 'summaryForeignKey')!.split('.');
    const master = objects.get(child)?.fields.get(foreignKey);
    assert.ok(master && typeOf(master) === 'MasterDetail' && targetOf(master) === entry.object.name, nameOf(entry));
    const filtered = childrenOf(entry.field.xml, 'summaryFilterItems').map((item) => textOf(item, 'field')!);
    const summarized = textOf(entry.field.xml, 'summarizedField');
    assert.equal(summarized === undefined, textOf(entry.field.xml, 'summaryOperation') === 'count', nameOf(entry));
    for (const path of [...filtered, ...(summarized ? [summarized] : [])])
      assert.ok(objects.get(child)?.fields.has(path.split('.')[1]!), `${nameOf(entry)}: ${path}`);
  }
});

test('at most twenty fields of an object keep history, none of them calculated', () => {
  for (const object of objects.values()) {
    const tracked = [...object.fields.values()].filter((field) => textOf(field.xml, 'trackHistory') === 'true');
    assert.ok(tracked.length <= 20, object.name);
    assert.ok(!tracked.some(isCalculated), object.name);
    assert.ok(tracked.length === 0 || textOf(object.xml, 'enableHistory') === 'true', object.name);
  }
});

test('stories keep the history of rank, points, value, sprint and status', () => {
  const story = objects.get('Story__c')!;
  for (const name of [
    'Rank__c',
    'Points__c',
    'Business_Value__c',
    'Time_Criticality__c',
    'Risk_Reduction__c',
    'Sprint__c',
    'Status__c'
  ])
    assert.equal(textOf(story.fields.get(name)!.xml, 'trackHistory'), 'true', name);
});

test('everything that can be imported has a unique external id', () => {
  for (const object of [...objects.values()].filter(({ name }) => name !== 'Rank_Change__c')) {
    const field = object.fields.get('External_Id__c');
    assert.ok(field, object.name);
    assert.deepEqual(
      ['externalId', 'unique', 'caseSensitive'].map((element) => textOf(field.xml, element)),
      ['true', 'true', 'false']
    );
  }
});

test('formulas and rules refer to fields that exist', () => {
  const formulas = everyField
    .filter(({ field }) => isFormula(field))
    .map(({ object, field }) => [object, field.name, textOf(field.xml, 'formula')!] as const);
  const conditions = everyRule.map(
    ({ object, rule }) => [object, rule.name, textOf(rule.xml, 'errorConditionFormula')!] as const
  );
  assert.ok(formulas.length > 30 && conditions.length > 40);
  for (const [object, name, source] of [...formulas, ...conditions])
    for (const reference of formulaReferences(source))
      assert.ok(resolves(object, reference), `${object.name}.${name}: ${reference}`);
});

test('formula fields read no long text', () => {
  for (const entry of everyField.filter(({ field }) => isFormula(field)))
    for (const reference of formulaReferences(textOf(entry.field.xml, 'formula')!)) {
      const field = entry.object.fields.get(reference);
      assert.ok(!field || typeOf(field) !== 'LongTextArea', `${nameOf(entry)}: ${reference}`);
    }
});

test('every validation rule is active, says why, and tells the user in one or two sentences', () => {
  for (const { object, rule } of everyRule) {
    const message = textOf(rule.xml, 'errorMessage') ?? '';
    assert.ok(message.endsWith('.') && message.length <= 255, `${object.name}.${rule.name}: "${message}"`);
    assert.doesNotMatch(message, /__c|null|picklist|record type/i, rule.name);
    assert.equal(textOf(rule.xml, 'active'), 'true', rule.name);
    assert.ok(textOf(rule.xml, 'description'), rule.name);
    const shownAt = textOf(rule.xml, 'errorDisplayField');
    const field = shownAt === undefined ? undefined : object.fields.get(shownAt);
    assert.ok(shownAt === undefined || (field && !isCalculated(field)), `${rule.name}: ${shownAt}`);
  }
});

test('search layouts show fields that exist', () => {
  for (const object of objects.values()) {
    const layouts = childrenOf(object.xml, 'searchLayouts')[0]!;
    for (const list of [
      'customTabListAdditionalFields',
      'lookupDialogsAdditionalFields',
      'searchResultsAdditionalFields'
    ]) {
      assert.ok(textsOf(layouts, list).length > 0, `${object.name}: ${list}`);
      for (const name of textsOf(layouts, list)) assert.ok(object.fields.has(name), `${object.name}: ${name}`);
    }
  }
});

/** Follows `Epic__r.Objective__c` from object to object; standard fields and globals are taken as they are. */
function resolves(object: PackageObject | undefined, reference: string): boolean {
  const [step = '', ...rest] = reference.split('.');
  if (step.startsWith('$') || !object) return true;
  if (rest.length === 0) return object.fields.has(step) || ['Name', 'CreatedDate', 'Id'].includes(step);
  const relationship = object.fields.get(step.replace(/__r$/, '__c'));
  return (
    step.endsWith('__r') && relationship !== undefined && resolves(objects.get(targetOf(relationship)!), rest.join('.'))
  );
}
