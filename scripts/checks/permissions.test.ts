// Least privilege, and the rules by which the platform refuses a permission set.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  filesOf,
  isCalculated,
  isPermissioned,
  readObjects,
  targetOf,
  typeOf,
  type MetadataFile
} from './packageMetadata.ts';
import { childrenOf, textOf } from './xmlTree.ts';

const objects = readObjects();
const sets = new Map(filesOf('permissionset').map((file) => [file.name, file]));
const set = (role: string): MetadataFile => sets.get(`Foresight_${role}`)!;
const roles = ['Admin', 'Business_Analyst', 'Product_Owner', 'Stakeholder', 'Team_Member'];

interface FieldGrant {
  readonly object: string;
  readonly field: string;
  readonly editable: boolean;
}

const fieldGrants = (file: MetadataFile): FieldGrant[] =>
  childrenOf(file.xml, 'fieldPermissions').map((grant) => {
    const [object = '', field = ''] = textOf(grant, 'field')!.split('.');
    return { object, field, editable: textOf(grant, 'editable') === 'true' };
  });

/** What a set grants on an object, in the letters of create, read, edit, delete, view all, modify all. */
function objectGrant(file: MetadataFile, object: string): string {
  const letters = {
    allowCreate: 'C',
    allowRead: 'R',
    allowEdit: 'E',
    allowDelete: 'D',
    viewAllRecords: 'V',
    modifyAllRecords: 'M'
  };
  const grant = childrenOf(file.xml, 'objectPermissions').find((permission) => textOf(permission, 'object') === object);
  if (!grant) return '';
  return Object.entries(letters)
    .filter(([element]) => textOf(grant, element) === 'true')
    .map(([, letter]) => letter)
    .join('');
}

const mayEdit = (role: string, object: string, field: string): boolean =>
  fieldGrants(set(role)).some((grant) => grant.object === object && grant.field === field && grant.editable);
const mayRead = (role: string, object: string, field: string): boolean =>
  fieldGrants(set(role)).some((grant) => grant.object === object && grant.field === field);

test('there is one permission set for each role', () => {
  assert.deepEqual(
    [...sets.keys()],
    roles.map((role) => `Foresight_${role}`)
  );
});

test('field permissions name fields that have one, each once, and let nobody edit what is calculated', () => {
  for (const [name, file] of sets) {
    const grants = fieldGrants(file);
    assert.equal(new Set(grants.map(({ object, field }) => `${object}.${field}`)).size, grants.length, name);
    for (const { object, field, editable } of grants) {
      const known = objects.get(object)?.fields.get(field);
      assert.ok(known && isPermissioned(known), `${name}: ${object}.${field}`);
      assert.ok(!editable || !isCalculated(known), `${name} edits ${object}.${field}`);
    }
  }
});

test('a field is granted only where its object is, and editable only where records may be written', () => {
  for (const [name, file] of sets)
    for (const { object, field, editable } of fieldGrants(file)) {
      assert.match(objectGrant(file, object), editable ? /R.*E|C.*R/ : /R/, `${name}: ${object}.${field}`);
    }
});

test('who reads a detail reads its master, and who writes reads', () => {
  for (const [name, file] of sets)
    for (const object of objects.values()) {
      const grant = objectGrant(file, object.name);
      assert.ok(grant === '' || grant.includes('R'), `${name}: ${object.name}`);
      assert.ok(!grant.includes('D') || grant.includes('E'), `${name}: ${object.name}`);
      assert.ok(!grant.includes('M') || /^C?RED?VM$/.test(grant), `${name}: ${object.name}`);
      const masters = [...object.fields.values()]
        .filter((field) => typeOf(field) === 'MasterDetail')
        .map((field) => targetOf(field)!);
      for (const master of masters)
        assert.ok(grant === '' || objectGrant(file, master).includes('R'), `${name}: ${object.name}`);
    }
});

test('the admin edits every field that can be edited, and the product owner reads every field', () => {
  for (const object of objects.values())
    for (const field of [...object.fields.values()].filter(isPermissioned)) {
      assert.equal(mayEdit('Admin', object.name, field.name), !isCalculated(field), `${object.name}.${field.name}`);
      assert.ok(
        mayRead('Admin', object.name, field.name) && mayRead('Product_Owner', object.name, field.name),
        field.name
      );
    }
});

test('only product owner and admin set rank, sprint, release and value of a story', () => {
  for (const field of [
    'Rank__c',
    'Sprint__c',
    'Release__c',
    'Business_Value__c',
    'Time_Criticality__c',
    'Risk_Reduction__c',
    'MoSCoW__c'
  ])
    for (const role of roles)
      assert.equal(mayEdit(role, 'Story__c', field), ['Admin', 'Product_Owner'].includes(role), `${role}: ${field}`);
});

test('a business analyst writes stories and criteria, proposes the order, and plans nothing', () => {
  const analyst = set('Business_Analyst');
  assert.equal(objectGrant(analyst, 'Story__c'), 'CRE');
  assert.equal(objectGrant(analyst, 'Acceptance_Criterion__c'), 'CRED');
  assert.equal(objectGrant(analyst, 'Rank_Change__c'), 'CR');
  assert.equal(objectGrant(analyst, 'Sprint__c'), 'R');
  assert.ok(mayEdit('Business_Analyst', 'Rank_Change__c', 'Reason__c'));
  assert.ok(!mayEdit('Business_Analyst', 'Rank_Change__c', 'Status__c'));
});

test('a team member estimates and reports, but creates no stories', () => {
  assert.equal(objectGrant(set('Team_Member'), 'Story__c'), 'RE');
  const edited = fieldGrants(set('Team_Member')).filter(({ object, editable }) => object === 'Story__c' && editable);
  assert.deepEqual(edited.map(({ field }) => field).sort(), [
    'Assignee__c',
    'Blocked_Reason__c',
    'Is_Blocked__c',
    'Points__c'
  ]);
});

test('a stakeholder writes votes and feedback, and nothing else', () => {
  for (const object of objects.keys()) {
    const written = ['Vote__c', 'Feedback__c'].includes(object);
    const hidden = object === 'Sprint_Absence__c';
    assert.equal(objectGrant(set('Stakeholder'), object), hidden ? '' : written ? 'CRE' : 'R', object);
  }
});

test('neither stakeholders nor the team see money or how stakeholders are judged', () => {
  const money = [...objects.values()].flatMap((object) =>
    [...object.fields.values()]
      .filter((field) => typeOf(field) === 'Currency')
      .map((field) => [object.name, field.name] as const)
  );
  const judgement = ['Influence__c', 'Interest__c', 'Quadrant__c', 'Weight__c', 'Notes__c'].map(
    (field) => ['Stakeholder__c', field] as const
  );
  assert.ok(money.length >= 10);
  for (const role of ['Stakeholder', 'Team_Member'])
    for (const [object, field] of [...money, ...judgement, ['Vote__c', 'Weighted_Points__c'] as const])
      assert.ok(!mayRead(role, object, field), `${role} reads ${object}.${field}`);
});

test('decisions and rank changes are a log: only the admin removes them', () => {
  for (const object of ['Decision__c', 'Rank_Change__c', 'Product__c'])
    for (const role of roles)
      assert.equal(objectGrant(set(role), object).includes('D'), role === 'Admin', `${role}: ${object}`);
});

/** What is left to do after an installation is the administrator's to see. */
const SETUP = 'Foresight_Setup';

test('every role opens the app, and sees the tabs of what it may read', () => {
  const tabs = filesOf('tab').map(({ name }) => name);
  for (const [name, file] of sets) {
    assert.equal(textOf(childrenOf(file.xml, 'applicationVisibilities')[0]!, 'application'), 'Foresight', name);
    const granted = childrenOf(file.xml, 'tabSettings').map((setting) => textOf(setting, 'tab')!);
    const readable = tabs
      .filter((tab) => !objects.has(tab) || objectGrant(file, tab).includes('R'))
      .filter((tab) => tab !== SETUP || name === 'Foresight_Admin');
    assert.deepEqual(granted.sort(), readable.sort(), name);
  }
});

test('custom permissions are granted where they exist', () => {
  const known = filesOf('customPermission').map(({ name }) => name);
  const granted = [...sets.values()].flatMap((file) =>
    childrenOf(file.xml, 'customPermissions').map((grant) => textOf(grant, 'name')!)
  );
  assert.deepEqual([...new Set(granted)], known);
});
