import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openLibrary, type LibraryOrg } from './testing/libraryOrg.ts';

describe('the name of a person', () => {
  let library: LibraryOrg;
  before(async () => (library = await openLibrary()));
  after(() => library.close());

  it('is made of its parts and follows them', () => {
    const id = library.add('Contact', { Salutation: 'Dr.', FirstName: 'Ada', LastName: 'Lovelace' });
    assert.equal(library.row('Contact', id)['Name'], 'Ada Lovelace');
    assert.ok(library.update('Contact', { Id: id, FirstName: null }).success);
    assert.equal(library.row('Contact', id)['Name'], 'Lovelace');
  });
});
