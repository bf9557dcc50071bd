import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openLibrary } from '../save/testing/libraryOrg.ts';
import type { LibraryOrg } from '../save/testing/libraryOrg.ts';
import { fieldFile, objectFile, permissionSetFile } from '../save/testing/projectSource.ts';
import type { Caller } from './model.ts';
import { createRecordAccess } from './recordAccess.ts';
import type { RecordAccess, RecordLevel } from './recordAccess.ts';

const OBJECTS = ['Open_Note__c', 'Read_Note__c', 'Private_Note__c'] as const;

let org: LibraryOrg;
let records: RecordAccess;
let anna: Caller;
let ben: Caller;
before(async () => {
  org = await openLibrary([
    objectFile('Open_Note__c', { sharingModel: 'ReadWrite' }),
    objectFile('Read_Note__c', { sharingModel: 'Read' }),
    objectFile('Private_Note__c', { sharingModel: 'Private' }),
    objectFile('Page__c', { sharingModel: 'ControlledByParent' }),
    fieldFile('Page__c.Note__c', 'MasterDetail', { referenceTo: 'Read_Note__c', relationshipName: 'Pages' }),
    objectFile('Junction__c', { sharingModel: 'ControlledByParent' }),
    fieldFile('Junction__c.Open__c', 'MasterDetail', { referenceTo: 'Open_Note__c', relationshipName: 'Junctions' }),
    fieldFile('Junction__c.Private__c', 'MasterDetail', {
      referenceTo: 'Private_Note__c',
      relationshipName: 'Junctions'
    }),
    permissionSetFile(
      'Notes',
      { Open_Note__c: 'CRED', Read_Note__c: 'CRED', Private_Note__c: 'CRED', Page__c: 'CRED', Junction__c: 'CRED' },
      {}
    ),
    permissionSetFile('Sees', { Private_Note__c: 'RV' }, {}),
    permissionSetFile('Rules', { Private_Note__c: 'M' }, {})
  ]);
  records = createRecordAccess(org);
  anna = org.user('anna', 'Standard User', ['Notes']);
  ben = org.user('ben', 'Standard User', ['Notes']);
});
after(() => org.close());

/** The levels at which a caller reaches a record. */
function reach(caller: Caller, object: string, id: string): string {
  const definition = org.schema().object(object)!;
  const levels: RecordLevel[] = ['read', 'edit', 'full'];
  return levels.filter((level) => !records.refused(definition, caller, level, [id]).has(id)).join(' ');
}

describe('the organisation-wide default', () => {
  const expected = { Open_Note__c: 'read edit', Read_Note__c: 'read', Private_Note__c: '' };
  for (const object of OBJECTS) {
    it(`of ${object} decides what others reach: ${expected[object] || 'nothing'}`, () => {
      const note = org.add(object, { Name: 'N' }, anna);
      assert.equal(reach(anna, object, note), 'read edit full');
      assert.equal(reach(ben, object, note), expected[object]);
      assert.equal(reach({ ...ben, mode: 'system' }, object, note), 'read edit full');
      assert.equal(reach(org.admin, object, note), 'read edit full');
    });
  }

  it('is widened by "view all" and "modify all"', () => {
    const note = org.add('Private_Note__c', { Name: 'N' }, anna);
    assert.equal(reach(org.user('seer', 'Standard User', ['Sees']), 'Private_Note__c', note), 'read');
    assert.equal(reach(org.user('ruler', 'Standard User', ['Rules']), 'Private_Note__c', note), 'read edit full');
  });

  it('of a detail is that of its master: full where the master can be edited', () => {
    const page = org.add('Page__c', { Note__c: org.add('Read_Note__c', { Name: 'N' }, anna) }, anna);
    assert.equal(reach(anna, 'Page__c', page), 'read edit full');
    assert.equal(reach(ben, 'Page__c', page), 'read');
  });

  it('of a junction asks for both masters', () => {
    const Open__c = org.add('Open_Note__c', { Name: 'N' }, ben);
    const Private__c = org.add('Private_Note__c', { Name: 'N' }, anna);
    const junction = org.add('Junction__c', { Open__c, Private__c });
    assert.deepEqual(
      [reach(anna, 'Junction__c', junction), reach(ben, 'Junction__c', junction)],
      ['read edit full', '']
    );
  });
});

describe('a private record is reached', () => {
  it('by who stands above its owner in the role hierarchy, not beside or below', () => {
    const boss = org.add('UserRole', { Name: 'Boss' });
    const lead = org.add('UserRole', { Name: 'Lead', ParentRoleId: boss });
    const maker = org.add('UserRole', { Name: 'Maker', ParentRoleId: lead });
    const [top, owner, peer] = [boss, maker, maker].map((UserRoleId, index) =>
      org.user(`role${index}`, 'Standard User', ['Notes'], { UserRoleId })
    );
    const note = org.add('Private_Note__c', { Name: 'N' }, owner);
    assert.deepEqual(
      [top, owner, peer].map((user) => reach(user!, 'Private_Note__c', note)),
      ['read edit full', 'read edit full', '']
    );
    const above = org.add('Private_Note__c', { Name: 'N' }, top);
    assert.equal(reach(owner!, 'Private_Note__c', above), '');
  });

  it('by members of the queue that owns it, through groups in groups', () => {
    const inner = org.add('Group', { Name: 'Inner', Type: 'Regular' });
    const queue = org.add('Group', { Name: 'Queue', Type: 'Queue' });
    org.add('GroupMember', { GroupId: queue, UserOrGroupId: inner });
    org.add('GroupMember', { GroupId: inner, UserOrGroupId: ben.userId });
    const note = org.add('Private_Note__c', { Name: 'N', OwnerId: queue });
    assert.deepEqual(
      [reach(anna, 'Private_Note__c', note), reach(ben, 'Private_Note__c', note)],
      ['', 'read edit full']
    );
  });

  it('by who it is shared with, as far as it is shared', () => {
    const note = org.add('Private_Note__c', { Name: 'N' }, anna);
    const share = org.add('Private_Note__Share', { ParentId: note, UserOrGroupId: ben.userId, AccessLevel: 'Read' });
    assert.equal(reach(ben, 'Private_Note__c', note), 'read');
    assert.equal(org.update('Private_Note__Share', { Id: share, AccessLevel: 'Edit' }).success, true);
    assert.equal(reach(ben, 'Private_Note__c', note), 'read edit');
    assert.equal(org.dml.delete([share], org.admin)[0]?.success, true);
    assert.equal(reach(ben, 'Private_Note__c', note), '');
  });
});
