import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openLibrary } from './testing/libraryOrg.ts';
import type { LibraryOrg } from './testing/libraryOrg.ts';

let org: LibraryOrg;
before(async () => {
  org = await openLibrary();
});
after(() => org.close());

const file = { Title: 'Notes', PathOnClient: 'notes.txt', VersionData: Buffer.from('hello').toString('base64') };

describe('files', () => {
  it('get a document with their first version, linked to its owner and to where it was published', () => {
    const author = org.add('Author__c', { Name: 'A' });
    const version = org.row('ContentVersion', org.add('ContentVersion', { ...file, FirstPublishLocationId: author }));
    const document = org.row('ContentDocument', String(version['ContentDocumentId']));
    assert.deepEqual(
      [document['Title'], document['LatestPublishedVersionId'], document['FileType'], document['ContentSize']],
      ['Notes', version['Id'], 'TEXT', 5]
    );
    const links = org.rows('ContentDocumentLink', '"ContentDocumentId" = ?', String(document['Id']));
    assert.deepEqual(links.map((link) => link['LinkedEntityId']).sort(), [org.administratorId, author].sort());
  });

  it('have one latest version', () => {
    const first = org.row('ContentVersion', org.add('ContentVersion', file));
    const second = org.add('ContentVersion', {
      ...file,
      Title: 'Newer',
      ContentDocumentId: first['ContentDocumentId']!
    });
    assert.deepEqual(
      [org.row('ContentVersion', String(first['Id']))['IsLatest'], org.row('ContentVersion', second)['VersionNumber']],
      [false, '2']
    );
    assert.equal(org.row('ContentDocument', String(first['ContentDocumentId']))['Title'], 'Newer');
  });

  it('leave no document behind when they are refused', () => {
    const before = org.rows('ContentDocument').length;
    const result = org.insert('ContentVersion', { ...file, Title: 'x'.repeat(300) });
    assert.equal(result.errors[0]?.statusCode, 'STRING_TOO_LONG');
    assert.equal(org.rows('ContentDocument').length, before);
  });
});
