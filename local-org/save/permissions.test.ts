import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Caller } from '../security/model.ts';
import { openLibrary } from './testing/libraryOrg.ts';
import type { LibraryOrg } from './testing/libraryOrg.ts';
import { permissionSetFile } from './testing/projectSource.ts';

let org: LibraryOrg;
let librarian: Caller;
let visitor: Caller;
let author: string;
before(async () => {
  org = await openLibrary([
    permissionSetFile('Visitor', { Author__c: 'R', Book__c: 'R', Shelf__c: 'RV' }, {}),
    permissionSetFile('Keeper', { Shelf__c: 'CREDVM' }, { 'Shelf__c.Secret__c': 'edit' })
  ]);
  librarian = org.user('librarian', 'Standard User', ['Librarian']);
  visitor = org.user('visitor', 'Standard User', ['Visitor']);
  author = org.add('Author__c', { Name: 'Herman' });
});
after(() => org.close());

const noAccess = {
  statusCode: 'INSUFFICIENT_ACCESS_OR_READONLY',
  message: 'insufficient access rights on object id',
  fields: []
};

describe('a user without the object permission', () => {
  it('may not create', () => assert.deepEqual(org.insert('Author__c', { Name: 'X' }, visitor).errors, [noAccess]));
  it('may not edit', () =>
    assert.deepEqual(org.update('Author__c', { Id: author, Name: 'X' }, visitor).errors, [noAccess]));
  it('may not delete', () => {
    assert.deepEqual(org.dml.delete([author], visitor)[0]?.errors, [noAccess]);
    assert.equal(org.row('Author__c', author)['IsDeleted'], false);
  });
  it('may do all of it in system mode', () => {
    const system: Caller = { ...visitor, mode: 'system' };
    const id = org.add('Author__c', { Name: 'X' }, system);
    assert.equal(org.update('Author__c', { Id: id, Name: 'Y' }, system).success, true);
    assert.equal(org.dml.delete([id], system)[0]?.success, true);
  });
});

describe('a field', () => {
  it('that the user may only read is refused by name', () => {
    const { errors } = org.insert('Book__c', { Name: 'B', Author__c: author, Isbn__c: '1', Pages__c: 3 }, librarian);
    assert.deepEqual(
      errors.map((error) => [error.statusCode, ...error.fields]),
      [['INVALID_FIELD_FOR_INSERT_UPDATE', 'Isbn__c']]
    );
  });
  it('that the user may not see does not exist', () => {
    const { errors } = org.insert('Shelf__c', { Room__c: 'R', Secret__c: 's' }, librarian);
    assert.deepEqual(errors, [
      { statusCode: 'INVALID_FIELD', message: "No such column 'Secret__c' on sobject of type Shelf__c", fields: [] }
    ]);
  });
  it('that is required, the name or the master follows the object', () => {
    const book = org.add('Book__c', { Name: 'B', Author__c: author }, librarian);
    assert.equal(org.insert('Review__c', { Book__c: book, Stars__c: 5 }, librarian).success, true);
    assert.equal(org.insert('Shelf__c', { Name: 'S', Room__c: 'R' }, librarian).success, true);
  });
  it('that a default fills needs no permission', () => {
    const id = org.add('Book__c', { Name: 'B', Author__c: author }, librarian);
    assert.equal(org.row('Book__c', id)['Due__c'], '2026-03-16');
  });
});

describe('a private record', () => {
  it('is its owner’s to change and delete, and no one else’s', () => {
    const own = org.add('Shelf__c', { Room__c: 'R' }, librarian);
    const other = org.add('Shelf__c', { Room__c: 'R' });
    assert.equal(org.update('Shelf__c', { Id: own, Room__c: 'S' }, librarian).success, true);
    assert.deepEqual(org.update('Shelf__c', { Id: other, Room__c: 'S' }, librarian).errors, [noAccess]);
    assert.deepEqual(
      org.dml.delete([other, own], librarian).map((result) => result.success),
      [false, true]
    );
  });
  it('is open to who may modify all', () => {
    const keeper = org.user('keeper', 'Standard User', ['Keeper']);
    const other = org.add('Shelf__c', { Room__c: 'R' });
    assert.equal(org.update('Shelf__c', { Id: other, Secret__c: 'known' }, keeper).success, true);
    assert.equal(org.dml.delete([other], keeper)[0]?.success, true);
  });
});

describe('a public record', () => {
  it('is anyone’s to change but only its owner’s to delete or give away', () => {
    assert.equal(org.update('Author__c', { Id: author, Name: 'Melville' }, librarian).success, true);
    assert.deepEqual(org.dml.delete([author], librarian)[0]?.errors, [noAccess]);
    assert.deepEqual(org.update('Author__c', { Id: author, OwnerId: librarian.userId }, librarian).errors, [noAccess]);
    const own = org.add('Author__c', { Name: 'Own' }, librarian);
    assert.equal(org.update('Author__c', { Id: own, OwnerId: org.administratorId }, librarian).success, true);
    assert.equal(org.dml.delete([own], librarian)[0]?.success, false);
  });
  it('of a master lets its details be changed and deleted', () => {
    const book = org.add('Book__c', { Name: 'B', Author__c: author });
    assert.equal(org.update('Book__c', { Id: book, Pages__c: 7 }, librarian).success, true);
    assert.equal(org.dml.delete([book], librarian)[0]?.success, true);
  });
});

describe('permissions', () => {
  it('hold from the next call on when they are given or taken', () => {
    const user = org.user('changing', 'Standard User');
    const attempt = () => org.insert('Author__c', { Name: 'X' }, org.access.callerFor(user.userId)).success;
    assert.equal(attempt(), false);
    const set = org.rows('PermissionSet', '"Name" = ?', 'Librarian')[0]!;
    const assignment = org.add('PermissionSetAssignment', { AssigneeId: user.userId, PermissionSetId: set['Id']! });
    assert.equal(attempt(), true);
    assert.equal(org.dml.delete([assignment], org.admin)[0]?.success, true);
    assert.equal(attempt(), false);
  });
});
