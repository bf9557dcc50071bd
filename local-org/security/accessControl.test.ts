import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { OrgError } from '../errors.ts';
import { openLibrary } from '../save/testing/libraryOrg.ts';
import type { LibraryOrg } from '../save/testing/libraryOrg.ts';
import { fieldFile, metadataFile, objectFile, permissionSetFile } from '../save/testing/projectSource.ts';
import type { Access } from './model.ts';

const entry = (name: string, values: Record<string, string>): string =>
  `<${name}>${Object.entries(values)
    .map(([key, value]) => `<${key}>${value}</${key}>`)
    .join('')}</${name}>`;

let org: LibraryOrg;
let users = 0;
before(async () => {
  org = await openLibrary([
    objectFile('Loan_Rule__mdt'),
    fieldFile('Account.Segment__c', 'Text', { length: 10 }),
    permissionSetFile(
      'Reader',
      { Author__c: 'R', Book__c: 'R' },
      { 'Author__c.Code__c': 'read', 'Book__c.Pages__c': 'read' }
    ),
    permissionSetFile('Pager', { Book__c: 'RE' }, { 'Book__c.Pages__c': 'edit' }),
    permissionSetFile('Sees_All', { Shelf__c: 'V' }, {}),
    permissionSetFile(
      'Doors',
      {},
      {},
      entry('tabSettings', { tab: 'Book__c', visibility: 'Visible' }) +
        entry('tabSettings', { tab: 'Author__c', visibility: 'Available' }) +
        entry('tabSettings', { tab: 'Review__c', visibility: 'None' }) +
        entry('applicationVisibilities', { application: 'Lending', visible: 'true' }) +
        entry('classAccesses', { apexClass: 'LendingController', enabled: 'true' }) +
        entry('classAccesses', { apexClass: 'SecretController', enabled: 'false' }) +
        entry('customMetadataTypeAccesses', { enabled: 'true', name: 'Loan_Rule__mdt' })
    ),
    permissionSetFile('Data_Master', {}, {}, entry('userPermissions', { enabled: 'true', name: 'ModifyAllData' })),
    metadataFile(
      'mutingpermissionsets/No_Pages.mutingpermissionset-meta.xml',
      'MutingPermissionSet',
      '<label>No Pages</label>' +
        entry('fieldPermissions', { editable: 'true', field: 'Book__c.Pages__c', readable: 'false' }) +
        entry('objectPermissions', {
          allowCreate: 'false',
          allowDelete: 'false',
          allowEdit: 'false',
          allowRead: 'true',
          modifyAllRecords: 'false',
          object: 'Author__c',
          viewAllRecords: 'false'
        })
    ),
    metadataFile(
      'permissionsetgroups/Staff.permissionsetgroup-meta.xml',
      'PermissionSetGroup',
      '<label>Staff</label><mutingPermissionSets>No_Pages</mutingPermissionSets>' +
        '<permissionSets>Reader</permissionSets><permissionSets>Pager</permissionSets>'
    ),
    metadataFile(
      'profiles/Clerk.profile-meta.xml',
      'Profile',
      '<custom>true</custom>' +
        entry('objectPermissions', {
          allowCreate: 'true',
          allowDelete: 'false',
          allowEdit: 'true',
          allowRead: 'true',
          modifyAllRecords: 'false',
          object: 'Shelf__c',
          viewAllRecords: 'false'
        }) +
        entry('fieldPermissions', { editable: 'true', field: 'Shelf__c.Secret__c', readable: 'true' }) +
        entry('tabVisibilities', { tab: 'Shelf__c', visibility: 'DefaultOn' }) +
        entry('tabVisibilities', { tab: 'Book__c', visibility: 'DefaultOff' })
    )
  ]);
});
after(() => org.close());

const accessWith = (profile: string, ...sets: string[]): Access => org.user(`u${users++}`, profile, sets).access;
const rights = (access: Access, object: string): string =>
  Object.entries(access.object(object))
    .filter(([, given]) => given)
    .map(([right]) => right)
    .join(' ');

describe('object access', () => {
  const everything = 'read create edit delete viewAll modifyAll';
  const cases: readonly (readonly [string, readonly string[], string, string])[] = [
    ['System Administrator', [], 'Book__c', everything],
    ['System Administrator', [], 'User', everything],
    ['System Administrator', [], 'Nonsense__c', ''],
    ['Standard User', [], 'Book__c', ''],
    ['Standard User', [], 'Account', 'read create edit delete'],
    ['Read Only', [], 'account', 'read'],
    ['Minimum Access - Salesforce', [], 'Account', ''],
    ['Standard User', [], 'Task', 'read create edit delete'],
    ['Standard User', [], 'User', 'read viewAll'],
    ['Standard User', [], 'CampaignMember', 'read create edit delete'],
    ['Read Only', [], 'OpportunityLineItem', 'read'],
    ['Standard User', ['Reader'], 'book__C', 'read'],
    ['Standard User', ['Reader', 'Pager'], 'Book__c', 'read edit'],
    ['Standard User', ['Sees_All'], 'Shelf__c', 'read viewAll'],
    ['Standard User', ['Data_Master'], 'Book__c', everything],
    ['Standard User', ['Reader'], 'Book__History', 'read'],
    ['Standard User', ['Sees_All'], 'Shelf__Share', 'read viewAll'],
    ['Standard User', [], 'Book__History', ''],
    ['Standard User', [], 'Loan_Rule__mdt', ''],
    ['Standard User', ['Doors'], 'Loan_Rule__mdt', 'read viewAll'],
    ['Clerk', [], 'Shelf__c', 'read create edit']
  ];
  for (const [profile, sets, object, expected] of cases) {
    it(`of ${[profile, ...sets].join(' + ')} to ${object} is ${expected || 'none'}`, () => {
      assert.equal(rights(accessWith(profile, ...sets), object), expected);
    });
  }
});

describe('field access', () => {
  const cases: readonly (readonly [string, readonly string[], string, string])[] = [
    ['System Administrator', [], 'Book__c.Pages__c', 'read edit'],
    ['System Administrator', [], 'Book__c.Thickness__c', 'read'],
    ['System Administrator', [], 'Book__c.Nonsense__c', ''],
    ['Standard User', ['Reader'], 'Book__c.Pages__c', 'read'],
    ['Standard User', ['Reader', 'Pager'], 'book__c.pages__c', 'read edit'],
    ['Standard User', ['Reader'], 'Book__c.Price__c', ''],
    ['Standard User', ['Reader'], 'Book__c.Author__c', 'read'],
    ['Standard User', ['Reader'], 'Book__c.Name', 'read'],
    ['Standard User', ['Reader'], 'Book__c.CreatedDate', 'read'],
    ['Standard User', ['Pager'], 'Book__c.Author__c', 'read edit'],
    ['Standard User', ['Pager'], 'Book__c.CreatedDate', 'read'],
    ['Standard User', [], 'Book__c.Name', ''],
    ['Standard User', ['Librarian'], 'Shelf__c.Room__c', 'read edit'],
    ['Standard User', ['Librarian'], 'Shelf__c.Secret__c', ''],
    ['Clerk', [], 'Shelf__c.Secret__c', 'read edit'],
    ['Standard User', [], 'Account.Phone', 'read edit'],
    ['Read Only', [], 'Account.Phone', 'read'],
    ['Standard User', [], 'Account.Segment__c', '']
  ];
  for (const [profile, sets, path, expected] of cases) {
    it(`of ${[profile, ...sets].join(' + ')} to ${path} is ${expected || 'none'}`, () => {
      const access = accessWith(profile, ...sets);
      const [object = '', field = ''] = path.split('.');
      const given = [access.canReadField(object, field) && 'read', access.canEditField(object, field) && 'edit'];
      assert.equal(given.filter(Boolean).join(' '), expected);
    });
  }
});

describe('a permission set group', () => {
  it('gives what its sets give, less what it mutes', () => {
    const user = org.user('staff', 'Standard User');
    const group = org.rows('PermissionSetGroup', '"DeveloperName" = ?', 'Staff')[0]!;
    org.add('PermissionSetAssignment', { AssigneeId: user.userId, PermissionSetGroupId: group['Id']! });
    const access = org.access.accessOf(user.userId);
    assert.equal(rights(access, 'Book__c'), 'read edit');
    assert.equal(rights(access, 'Author__c'), '');
    assert.deepEqual(
      [access.canReadField('Book__c', 'Pages__c'), access.canEditField('Book__c', 'Pages__c')],
      [true, false]
    );
  });
});

describe('tabs, apps, classes and custom permissions', () => {
  it('are those that a profile or permission set names', () => {
    const access = accessWith('Clerk', 'Doors', 'Librarian');
    const tabs = ['Book__c', 'Author__c', 'Review__c', 'Shelf__c', 'standard-home', 'standard-Account'];
    assert.deepEqual(
      tabs.filter((tab) => access.tabVisible(tab)),
      ['Book__c', 'Shelf__c', 'standard-home']
    );
    assert.deepEqual([access.appVisible('lending'), access.appVisible('Other')], [true, false]);
    assert.deepEqual(
      [access.classEnabled('LendingController'), access.classEnabled('SecretController')],
      [true, false]
    );
    assert.deepEqual([access.customPermission('stamp_books'), access.customPermission('Other')], [true, false]);
  });

  it('are all an administrator’s', () => {
    const { access } = org.admin;
    assert.deepEqual(
      [access.tabVisible('x'), access.appVisible('x'), access.classEnabled('x'), access.customPermission('x')],
      [true, true, true, true]
    );
  });
});

describe('a caller', () => {
  it('speaks for a user, by an id of 15 characters too', () => {
    const user = org.user('paris', 'Standard User');
    const caller = org.access.callerFor(user.userId.slice(0, 15), 'system');
    assert.deepEqual(
      { ...caller, access: undefined },
      {
        userId: user.userId,
        mode: 'system',
        access: undefined,
        timeZone: 'Europe/Paris',
        locale: 'en_GB',
        language: 'en_US'
      }
    );
  });

  const isInvalidSession = (error: unknown): boolean =>
    error instanceof OrgError && error.code === 'INVALID_SESSION_ID' && error.status === 401;

  it('is nobody who does not exist, or is inactive', () => {
    const leaver = org.user('leaver', 'Standard User');
    org.update('User', { Id: leaver.userId, IsActive: false });
    for (const id of [leaver.userId, '005000000000zzzAAA', '', '005', "' OR 1=1"]) {
      assert.throws(() => org.access.callerFor(id), isInvalidSession);
    }
  });

  it('shares one answer with who holds the same, until the metadata changes', async () => {
    const [one, two] = [accessWith('Standard User', 'Reader'), accessWith('Standard User', 'Reader')];
    assert.equal(one, two);
    await org.deployFiles([permissionSetFile('Reader', { Book__c: 'RCE' }, {})]);
    assert.equal(rights(accessWith('Standard User', 'Reader'), 'Book__c'), 'read create edit');
  });
});
