import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { readComponents } from './metadata/readComponents.ts';
import { readProject } from './metadata/readProject.ts';
import { openOrg } from './openOrg.ts';
import type { Org } from './org.ts';
import type { QueryResult } from './soql/model.ts';
import { seedUsers, type UserSeed } from './setup/users.ts';
import { StoreError } from './store/openDatabase.ts';
import { field, fixtureFiles, metadata, writeFixtureProject } from './testing/fixtureProject.ts';
import { temporaryFolder } from './testing/temporaryFolder.ts';

const clock = () => new Date('2026-03-02T09:00:00.000Z');

async function open(test: TestContext, dir = temporaryFolder(test)): Promise<Org> {
  const org = await openOrg({ dir, name: 'Acme', clock });
  test.after(() => org.close());
  return org;
}

async function deployed(test: TestContext): Promise<Org> {
  const dir = temporaryFolder(test);
  writeFixtureProject(dir);
  const org = await open(test);
  const result = await org.deploy(readProject(dir).components);
  assert.deepEqual(result.problems, []);
  return org;
}

const components = (files: Readonly<Record<string, string>>) =>
  readComponents(Object.entries(files).map(([path, content]) => ({ path, content: Buffer.from(content) }))).components;

const query = (org: Org, soql: string) => org.soql.query(soql, org.systemCaller()).records;

describe('an org', () => {
  it('is founded with an organization, an administrator and the standard profiles', async (test) => {
    const org = await open(test);
    assert.equal(org.name, 'Acme');
    const [organization] = query(org, 'SELECT Id, Name, IsSandbox, OrganizationType FROM Organization');
    assert.equal(organization!['Id'], org.id);
    assert.equal(organization!['IsSandbox'], false);
    const [user] = query(org, 'SELECT Id, Name, Profile.Name, CreatedById FROM User');
    assert.equal((user!['Profile'] as Record<string, unknown>)['Name'], 'System Administrator');
    assert.equal(user!['CreatedById'], user!['Id']);
    const profiles = query(org, 'SELECT Name FROM Profile').map((row) => row['Name']);
    for (const name of ['System Administrator', 'Standard User', 'Minimum Access - Salesforce'])
      assert.ok(profiles.includes(name));
  });

  it('saves and queries through the engines, system callers as the administrator', async (test) => {
    const org = await deployed(test);
    const caller = org.systemCaller();
    const [saved] = org.dml.insert('Account', [{ Name: 'Acme', Region__c: 'North' }], caller);
    assert.equal(saved!.success, true);
    const [account] = query(org, "SELECT Name, Owner.Name, CreatedDate FROM Account WHERE Region__c = 'north'");
    assert.equal((account!['Owner'] as Record<string, unknown>)['Name'], 'Ada Admin');
    assert.equal(account!['CreatedDate'], '2026-03-02T09:00:00.000Z');
    assert.equal(caller.mode, 'system');
    assert.equal(org.callerFor(caller.userId).mode, 'user');
    assert.throws(() => org.callerFor('005000000000000AAA'), { code: 'INVALID_SESSION_ID' });
  });

  it('keeps what was saved and deployed when it is opened again', async (test) => {
    const dir = temporaryFolder(test);
    const first = await open(test, dir);
    await first.deploy(components(fixtureFiles));
    first.dml.insert('Invoice__c', [{ Name: 'One', Number__c: 'A1' }], first.systemCaller());
    const { id } = first;
    first.close();
    const second = await open(test, dir);
    assert.equal(second.id, id);
    assert.equal(second.name, 'Acme');
    assert.equal(query(second, "SELECT Id FROM Invoice__c WHERE Number__c = 'a1'").length, 1);
  });

  it('works out a new roll-up for the records at hand, in the deploy that brings it', async (test) => {
    const org = await deployed(test);
    const caller = org.systemCaller();
    const invoice = org.dml.insert('Invoice__c', [{ Name: 'One' }], caller)[0]!.id!;
    const lines = [4, 5].map((amount) => ({ Invoice__c: invoice, Amount__c: amount }));
    assert.ok(org.dml.insert('Invoice_Line__c', lines, caller).every((result) => result.success));
    const count =
      '<summaryForeignKey>Invoice_Line__c.Invoice__c</summaryForeignKey><summaryOperation>count</summaryOperation>';
    const result = await org.deploy(
      components({ 'objects/Invoice__c/fields/Lines__c.field-meta.xml': field('Lines__c', 'Summary', count) })
    );
    assert.deepEqual(result.problems, []);
    const [row] = query(org, 'SELECT Lines__c, Total__c FROM Invoice__c');
    assert.deepEqual([row!['Lines__c'], row!['Total__c']], [2, 9]);
  });

  it('refuses a formula that does not compile', async (test) => {
    const org = await deployed(test);
    const bad = field('Bad__c', 'Text', '<formula>Nope__c</formula>');
    const result = await org.deploy(components({ 'objects/Invoice__c/fields/Bad__c.field-meta.xml': bad }));
    assert.equal(result.success, false);
    assert.match(result.problems[0]!.problem, /Nope__c/);
  });

  it('is refused to a second process', async (test) => {
    const org = await open(test);
    await assert.rejects(openOrg({ dir: org.dir }), (error) => error instanceof StoreError && error.kind === 'locked');
  });
});

describe('rows that follow the metadata', () => {
  it('show permission sets and what they give', async (test) => {
    const org = await deployed(test);
    const [set] = query(
      org,
      "SELECT Id, Label, Type, PermissionsRunReports, PermissionsModifyAllData FROM PermissionSet WHERE Name = 'Billing'"
    );
    assert.deepEqual(
      [set!['Label'], set!['Type'], set!['PermissionsRunReports'], set!['PermissionsModifyAllData']],
      ['Billing', 'Regular', true, false]
    );
    const rows = (object: string, columns: string) =>
      query(org, `SELECT ${columns} FROM ${object} WHERE Parent.Name = 'Billing'`);
    const [objects] = rows('ObjectPermissions', 'SobjectType, PermissionsCreate, PermissionsDelete');
    assert.deepEqual(
      [objects!['SobjectType'], objects!['PermissionsCreate'], objects!['PermissionsDelete']],
      ['Invoice__c', true, false]
    );
    assert.equal(rows('FieldPermissions', 'Field')[0]!['Field'], 'Invoice__c.Due__c');
    assert.equal(rows('SetupEntityAccess', 'SetupEntityType')[0]!['SetupEntityType'], 'ApexClass');
    assert.equal(org.store.get('SELECT "Visibility" AS v FROM "PermissionSetTabSetting"')!['v'], 'DefaultOn');
  });

  it('show code, record types and records of custom metadata types', async (test) => {
    const org = await deployed(test);
    const [apex] = query(org, 'SELECT Name, Body, ApiVersion, Status FROM ApexClass');
    assert.deepEqual([apex!['Name'], apex!['ApiVersion'], apex!['Status']], ['InvoiceService', 66, 'Active']);
    assert.match(String(apex!['Body']), /with sharing/);
    const [type] = query(org, 'SELECT Id, DeveloperName, SobjectType FROM RecordType');
    assert.equal(type!['Id'], org.schema.object('Invoice__c')!.recordTypes[0]!.id);
    const [rate] = query(org, "SELECT MasterLabel, Percent__c FROM Rate__mdt WHERE DeveloperName = 'Reduced'");
    assert.deepEqual([rate!['MasterLabel'], rate!['Percent__c']], ['Reduced', 7]);
  });

  it('say when a trigger fires', async (test) => {
    const org = await deployed(test);
    await org.deploy(
      components({
        'triggers/T.trigger': 'trigger T on Invoice__c (before insert, after  update) { }',
        'triggers/T.trigger-meta.xml': metadata('ApexTrigger', '<apiVersion>66.0</apiVersion><status>Active</status>')
      })
    );
    const columns = ['TableEnumOrId', 'UsageBeforeInsert', 'UsageAfterInsert', 'UsageAfterUpdate'];
    const [trigger] = query(org, `SELECT ${columns.join(', ')} FROM ApexTrigger`);
    assert.deepEqual(
      columns.map((column) => trigger![column]),
      ['Invoice__c', true, false, true]
    );
  });

  it('keep their ids when their component changes, and go when it goes', async (test) => {
    const org = await deployed(test);
    const id = () => query(org, "SELECT Id FROM PermissionSet WHERE Name = 'Billing'")[0]?.['Id'];
    const before = id();
    const path = 'src/billing/permissionsets/Billing.permissionset-meta.xml';
    await org.deploy(components({ [path]: metadata('PermissionSet', '<label>Bills</label>') }));
    assert.equal(id(), before);
    assert.equal(query(org, 'SELECT Id FROM ObjectPermissions').length, 0);
    await org.deploy([], { deletions: [{ type: 'PermissionSet', fullName: 'Billing' }] });
    assert.equal(id(), undefined);
  });

  it('show roles, groups and queues', async (test) => {
    const org = await deployed(test);
    await org.deploy(
      components({
        'roles/CEO.role-meta.xml': metadata('Role', '<name>Chief</name>'),
        'roles/Agent.role-meta.xml': metadata('Role', '<name>Agent</name><parentRole>CEO</parentRole>'),
        'groups/Desk.group-meta.xml': metadata('Group', '<name>The desk</name>'),
        'queues/Desk.queue-meta.xml': metadata(
          'Queue',
          '<name>Desk queue</name><queueSobject><sobjectType>Invoice__c</sobjectType></queueSobject>'
        )
      })
    );
    const [agent] = query(org, "SELECT Name, ParentRoleId FROM UserRole WHERE DeveloperName = 'Agent'");
    const [chief] = query(org, "SELECT Id FROM UserRole WHERE DeveloperName = 'CEO'");
    assert.equal(agent!['ParentRoleId'], chief!['Id']);
    assert.deepEqual(
      query(org, "SELECT Name, Type FROM Group WHERE DeveloperName = 'Desk' ORDER BY Name").map((row) => [
        row['Name'],
        row['Type']
      ]),
      [
        ['Desk queue', 'Queue'],
        ['The desk', 'Regular']
      ]
    );
    const [served] = query(org, 'SELECT SobjectType, Queue.Name FROM QueueSobject');
    assert.deepEqual(
      [served!['SobjectType'], (served!['Queue'] as Record<string, unknown>)['Name']],
      ['Invoice__c', 'Desk queue']
    );
  });

  it('leave alone what users made, but for what the metadata names', async (test) => {
    const org = await deployed(test);
    const made = ['Mine', 'Theirs'].map((name) => ({ Name: name, DeveloperName: name, Type: 'Regular' }));
    const [mine, theirs] = org.dml.insert('Group', made, org.systemCaller()).map((result) => result.id);
    const path = 'groups/Theirs.group-meta.xml';
    await org.deploy(components({ [path]: metadata('Group', '<name>Now from metadata</name>') }));
    const names = () =>
      query(org, "SELECT Id, Name FROM Group WHERE Type = 'Regular' ORDER BY Name").map((row) => [
        row['Id'],
        row['Name']
      ]);
    assert.deepEqual(names(), [
      [mine, 'Mine'],
      [theirs, 'Now from metadata']
    ]);
    await org.deploy([], { deletions: [{ type: 'Group', fullName: 'Theirs' }] });
    assert.deepEqual(names(), [[mine, 'Mine']]);
  });

  it('tell what stages and statuses mean', async (test) => {
    const org = await deployed(test);
    const stages = query(
      org,
      'SELECT ApiName, IsWon, DefaultProbability FROM OpportunityStage WHERE IsClosed = true ORDER BY SortOrder'
    );
    assert.deepEqual(
      stages.map((stage) => [stage['ApiName'], stage['IsWon'], stage['DefaultProbability']]),
      [
        ['Closed Won', true, 100],
        ['Closed Lost', false, 0]
      ]
    );
    assert.deepEqual(
      query(org, 'SELECT ApiName FROM LeadStatus WHERE IsConverted = true')[0]!['ApiName'],
      'Closed - Converted'
    );
    const value =
      '<standardValue><fullName>Solved</fullName><default>false</default><label>Solved it</label><closed>true</closed></standardValue>';
    await org.deploy(
      components({ 'standardValueSets/CaseStatus.standardValueSet-meta.xml': metadata('StandardValueSet', value) })
    );
    const [solved] = query(org, 'SELECT MasterLabel, IsClosed FROM CaseStatus');
    assert.deepEqual([solved!['MasterLabel'], solved!['IsClosed']], ['Solved it', true]);
  });

  it('tell of objects and fields', async (test) => {
    const org = await deployed(test);
    const [entity] = query(
      org,
      "SELECT Label, KeyPrefix, (SELECT QualifiedApiName, DataType FROM Fields) FROM EntityDefinition WHERE QualifiedApiName = 'Invoice__c'"
    );
    assert.equal(entity!['KeyPrefix'], org.schema.object('Invoice__c')!.keyPrefix);
    const fields = (entity!['Fields'] as QueryResult).records.map((row) => [row['QualifiedApiName'], row['DataType']]);
    assert.deepEqual(fields.filter(([name]) => String(name).endsWith('__c')).sort(), [
      ['Account__c', 'Lookup(Account)'],
      ['Due__c', 'Date'],
      ['Is_Late__c', 'Formula (Checkbox)'],
      ['Is_Paid__c', 'Checkbox'],
      ['Number__c', 'Text(20) (External ID) (Unique Case Insensitive)'],
      ['Status__c', 'Picklist'],
      ['Total__c', 'Roll-Up Summary (SUM Invoice Line)']
    ]);
  });

  it('let records of a custom metadata type point at objects and fields', async (test) => {
    const org = await deployed(test);
    const relation = (name: string, target: string, more = '') =>
      field(
        name,
        'MetadataRelationship',
        `<referenceTo>${target}</referenceTo><relationshipName>${name.replace('__c', 's')}</relationshipName>${more}`
      );
    const value = (name: string, text: string) => `<values><field>${name}</field><value>${text}</value></values>`;
    const result = await org.deploy(
      components({
        'objects/Watch__mdt/Watch__mdt.object-meta.xml': metadata('CustomObject', '<label>Watch</label>'),
        'objects/Watch__mdt/fields/Object__c.field-meta.xml': relation('Object__c', 'EntityDefinition'),
        'objects/Watch__mdt/fields/Field__c.field-meta.xml': relation(
          'Field__c',
          'FieldDefinition',
          '<metadataRelationshipControllingField>Watch__mdt.Object__c</metadataRelationshipControllingField>'
        ),
        'customMetadata/Watch.Due.md-meta.xml': metadata(
          'CustomMetadata',
          `<label>Due</label>${value('Object__c', 'Invoice__c')}${value('Field__c', 'Due__c')}`
        )
      })
    );
    assert.deepEqual(result.problems, []);
    const [watch] = query(
      org,
      'SELECT Object__r.QualifiedApiName, Field__r.QualifiedApiName, Field__r.DataType FROM Watch__mdt'
    );
    const parent = (name: string) => watch![name] as Record<string, unknown>;
    assert.equal(parent('Object__r')['QualifiedApiName'], 'Invoice__c');
    assert.deepEqual([parent('Field__r')['QualifiedApiName'], parent('Field__r')['DataType']], ['Due__c', 'Date']);
  });

  it('name the members of a permission set group', async (test) => {
    const org = await deployed(test);
    const group = metadata('PermissionSetGroup', '<label>All</label><permissionSets>Billing</permissionSets>');
    await org.deploy(components({ 'permissionsetgroups/All.permissionsetgroup-meta.xml': group }));
    const [member] = query(
      org,
      'SELECT PermissionSetGroup.DeveloperName, PermissionSet.Name FROM PermissionSetGroupComponent'
    );
    assert.equal((member!['PermissionSet'] as Record<string, unknown>)['Name'], 'Billing');
  });
});

describe('seeding users', () => {
  const ann: UserSeed = {
    username: 'ann@acme.example',
    firstName: 'Ann',
    lastName: 'Lee',
    alias: 'alee',
    profile: 'Standard User',
    permissionSets: ['Billing'],
    timeZone: 'Europe/Berlin',
    locale: 'de_DE'
  };

  it('makes users who can do what their permission sets give, and nothing twice', async (test) => {
    const org = await deployed(test);
    const ids = seedUsers(org, [ann]);
    assert.deepEqual(seedUsers(org, [ann]), ids);
    const caller = org.callerFor(ids.get('ann@acme.example')!);
    assert.equal(caller.timeZone, 'Europe/Berlin');
    assert.equal(caller.access.object('Invoice__c').create, true);
    assert.equal(caller.access.object('Invoice__c').delete, false);
    assert.equal(query(org, 'SELECT Id FROM User').length, 2);
    assert.equal(query(org, "SELECT Id FROM PermissionSetAssignment WHERE Assignee.Alias = 'alee'").length, 1);
  });

  it('brings a user up to date', async (test) => {
    const org = await deployed(test);
    seedUsers(org, [ann]);
    seedUsers(org, [{ ...ann, lastName: 'Long', profile: 'System Administrator' }]);
    const [user] = query(org, "SELECT Name, Profile.Name FROM User WHERE Alias = 'alee'");
    assert.equal(user!['Name'], 'Ann Long');
    assert.equal((user!['Profile'] as Record<string, unknown>)['Name'], 'System Administrator');
  });

  it('says which profile or permission set is missing, and makes nobody then', async (test) => {
    const org = await deployed(test);
    assert.throws(
      () => seedUsers(org, [ann, { ...ann, username: 'b@acme.example', profile: 'Nope' }]),
      /b@acme\.example: there is no profile "Nope"/
    );
    assert.throws(() => seedUsers(org, [{ ...ann, permissionSets: ['Nope'] }]), /there is no permission set "Nope"/);
    assert.equal(query(org, 'SELECT Id FROM User').length, 1);
  });
});

describe('the package of this repository', () => {
  it('loads with no problem', async (test) => {
    const { components: all, problems } = readProject(join(import.meta.dirname, '..'));
    assert.deepEqual(problems, []);
    assert.ok(all.length > 0);
    const org = await open(test);
    const result = await org.deploy(all);
    assert.deepEqual(result.problems, []);
    assert.deepEqual(
      (await org.deploy(all)).components.filter((component) => component.change !== 'unchanged'),
      []
    );
  });
});
