import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'graphql';
import { FormModel, readError, wantedFields, type FormMember } from '../modules/lightning/formModel/formModel.ts';
import {
  controlOf,
  fromControl,
  isOffered,
  optionsOf,
  toControl
} from '../modules/lightning/inputField/fieldControl.ts';
import { filterCondition, searchQuery, selectedQuery } from '../modules/lightning/recordPicker/pickerQuery.ts';
import type { FieldInfo, ObjectInfo } from '../modules/lightning/uiObjectInfoApi/uiObjectInfoApi.ts';

const field = (apiName: string, dataType: string, rest: Partial<FieldInfo> = {}): FieldInfo => ({
  apiName,
  label: apiName,
  dataType,
  extraTypeInfo: null,
  inlineHelpText: null,
  required: false,
  createable: true,
  updateable: true,
  calculated: false,
  length: 0,
  precision: 0,
  scale: 0,
  htmlFormatted: false,
  compound: false,
  compoundFieldName: null,
  controllerName: null,
  referenceToInfos: [],
  relationshipName: null,
  ...rest
});

const objectInfo = (...fields: FieldInfo[]): ObjectInfo => ({
  apiName: 'Contact',
  label: 'Contact',
  labelPlural: 'Contacts',
  keyPrefix: '003',
  createable: true,
  updateable: true,
  deletable: true,
  nameFields: ['Name'],
  defaultRecordTypeId: null,
  themeInfo: null,
  fields: Object.fromEntries(fields.map((info) => [info.apiName, info]))
});

const CONTACT = objectInfo(
  field('Name', 'String'),
  field('FirstName', 'String', { compoundFieldName: 'Name' }),
  field('LastName', 'String', { compoundFieldName: 'Name' }),
  field('AccountId', 'Reference', {
    relationshipName: 'Account',
    referenceToInfos: [{ apiName: 'Account', nameFields: ['Name'] }]
  }),
  field('Points__c', 'Double', { scale: 2 }),
  field('Notes__c', 'TextArea', { extraTypeInfo: 'RichTextArea' })
);

const kind = (name: string) => controlOf(CONTACT, CONTACT.fields[name]!).kind;

test('each type of field has its control', () => {
  assert.equal(kind('Name'), 'name');
  assert.equal(kind('AccountId'), 'lookup');
  assert.equal(kind('Notes__c'), 'richText');
  const points = controlOf(CONTACT, CONTACT.fields['Points__c']!);
  assert.deepEqual(points, { kind: 'input', properties: { type: 'number', formatter: 'decimal', step: '0.01' } });
});

test('values go to the control and come back as UI API has them', () => {
  const cases: [string, unknown, unknown][] = [
    ['Double', 3.5, 3.5],
    ['Boolean', true, true],
    ['MultiPicklist', 'a;b', ['a', 'b']],
    ['Time', '10:00:00.000Z', '10:00:00.000'],
    ['Date', '2026-01-31', '2026-01-31'],
    ['String', 'x', 'x']
  ];
  for (const [type, value, shown] of cases) {
    assert.deepEqual(toControl(field('F', type), value), shown, type);
    assert.deepEqual(fromControl(field('F', type), shown), value, type);
  }
});

test('nothing entered is null, save for a checkbox', () => {
  assert.equal(fromControl(field('F', 'Double'), ''), null);
  assert.equal(fromControl(field('F', 'MultiPicklist'), []), null);
  assert.equal(fromControl(field('F', 'Boolean'), undefined), false);
  assert.equal(fromControl(field('F', 'Currency'), '0'), 0);
});

const CITIES = {
  controllerValues: { France: 0, Italy: 1 },
  defaultValue: null,
  values: [
    { label: 'Paris', value: 'paris', validFor: [0] },
    { label: 'Rome', value: 'rome', validFor: [1] },
    { label: 'Nice', value: 'nice', validFor: [0, 1] }
  ]
};

test('a dependent picklist offers what goes with the controlling value', () => {
  const values = (controlling: unknown) => optionsOf(CITIES, controlling, true).map(({ value }) => value);
  assert.deepEqual(values('Italy'), ['rome', 'nice']);
  assert.deepEqual(values(null), []);
  assert.equal(optionsOf(CITIES, null, false).length, 3);
  assert.equal(isOffered('paris', optionsOf(CITIES, 'Italy', true)), false);
  assert.equal(isOffered('rome;nice', optionsOf(CITIES, 'Italy', true)), true);
});

test('a form loads parts of compound fields and the names behind lookups', () => {
  assert.deepEqual(wantedFields(CONTACT, ['Name', 'AccountId', 'Unknown__c']), [
    'Contact.Account.Name',
    'Contact.AccountId',
    'Contact.FirstName',
    'Contact.LastName',
    'Contact.Name'
  ]);
});

const SAVE_ERROR = {
  body: {
    message: 'An error occurred while trying to update the record. Please try again.',
    output: {
      errors: [{ errorCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION', message: 'End before start' }],
      fieldErrors: {
        Points__c: [{ errorCode: 'NUMBER_OUTSIDE_VALID_RANGE', message: 'Too large', fieldLabel: 'Points' }],
        Hidden__c: [{ errorCode: 'REQUIRED_FIELD_MISSING', message: 'Required', fieldLabel: 'Hidden' }]
      }
    }
  }
};

test('errors show at their fields; the record’s own, and those of fields not on the form, in the messages', () => {
  const form = new FormModel();
  const shown: unknown[] = [];
  const points: FormMember = {
    fieldName: 'Points__c',
    receive: () => undefined,
    showErrors: (errors) => shown.push(errors.map(({ message }) => message))
  };
  const messages: FormMember = { receive: () => undefined, showMessage: (message) => shown.push(message?.details) };
  form.join(points, () => undefined);
  form.join(messages, () => undefined);
  form.showError(SAVE_ERROR);
  assert.deepEqual(shown, [['Too large'], ['End before start', 'Hidden: Required']]);
  form.showError(undefined);
  assert.deepEqual(shown.slice(2), [[], undefined]);
});

test('an error that is no FetchResponse still has a message', () => {
  assert.equal(readError(new Error('boom')).message?.message, 'boom');
});

test('a form collects the values of its members, and knows them before the record’s', () => {
  const form = new FormModel();
  form.update({ record: { apiName: 'Contact', fields: { A: { value: 1 }, B: { value: 2 } } } });
  form.join({ fieldName: 'A', receive: () => undefined, values: () => ({ A: 5 }) }, () => undefined);
  assert.deepEqual(form.values(), { A: 5 });
  assert.equal(form.valueOf('A'), 5);
  assert.equal(form.valueOf('B'), 2);
});

const SEARCH = {
  objectApiName: 'Contact',
  displayFields: ['Name', 'Account.Name'],
  matchingFields: [{ fieldPath: 'Name' }, { fieldPath: 'Email', mode: 'startsWith' as const }],
  term: 'ada lo"ve',
  first: 50
};

test('a search is valid GraphQL that asks for every word in any of the fields', () => {
  const query = searchQuery(SEARCH);
  parse(query);
  assert.match(query, /or: \[\{ Name: \{ like: "%ada%" \} \}, \{ Email: \{ like: "ada%" \} \}\]/);
  assert.match(query, /like: "%lo\\"ve%"/);
  assert.match(query, /Account \{ Name \{ value displayValue \} \}/);
  assert.match(query, /orderBy: \{ Name: \{ order: ASC \} \}/);
});

test('before anything is typed the latest come first', () => {
  const query = searchQuery({ ...SEARCH, term: ' ', recencyField: 'LastModifiedDate' });
  assert.doesNotMatch(query, /where/);
  assert.match(query, /orderBy: \{ LastModifiedDate: \{ order: DESC \} \}/);
});

test('filters follow their logic, across relationships and with date literals', () => {
  const criteria = [
    { fieldPath: 'Name', operator: 'eq', value: 'A' },
    { fieldPath: 'Account.Rating', operator: 'in', value: ['Hot', 'Warm'] },
    { fieldPath: 'CreatedDate', operator: 'lt', value: { literal: 'TODAY' } }
  ];
  assert.equal(
    filterCondition({ criteria, filterLogic: '1 and (2 OR NOT 3)' }),
    '{ and: [{ Name: { eq: "A" } }, { or: [{ Account: { Rating: { in: ["Hot", "Warm"] } } }, { not: { CreatedDate: { lt: { literal: TODAY } } } }] }] }'
  );
  assert.throws(() => filterCondition({ criteria, filterLogic: '1 AND 4' }), /malformed/);
  assert.throws(() => filterCondition({ criteria, filterLogic: '(1 OR 2' }), /malformed/);
});

test('names that could break out of the query are refused', () => {
  assert.throws(() => selectedQuery('Account { x }', ['Name'], '1'), /no API name/);
  assert.throws(
    () => filterCondition({ criteria: [{ fieldPath: 'Name', operator: 'eq: "x" } or', value: 1 }] }),
    /no filter operator/
  );
});
