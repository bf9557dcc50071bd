import assert from 'node:assert/strict';
import fc from 'fast-check';
import { after, before, describe, it } from 'node:test';
import type { RecordInput, SaveResult } from './model.ts';
import { openLibrary } from './testing/libraryOrg.ts';
import type { LibraryOrg } from './testing/libraryOrg.ts';

let org: LibraryOrg;
let author: string;
before(async () => {
  org = await openLibrary();
  author = org.add('Author__c', { Name: 'Herman' });
  org.dml.register({
    object: 'Book__c',
    run({ timing, records, addError }) {
      for (const [index, record] of records.entries()) {
        if (record['Subtitle__c'] === `refused ${timing}`) addError(index, `refused ${timing}`);
      }
    }
  });
});
after(() => org.close());

const bookInput = fc.record<RecordInput>(
  {
    Name: fc.constant('B'),
    Author__c: fc.constantFrom('author', 'author', 'author', 'author', null),
    Isbn__c: fc.constantFrom('1', '2', '3', null),
    Pages__c: fc.constantFrom(1, 2, 3, null, 13, 'many'),
    Status__c: fc.constantFrom('Draft', 'Gone', 'In Print', 'Nonsense'),
    Subtitle__c: fc.constantFrom(null, null, 'fine', 'refused before', 'refused after', 'longer than twenty characters')
  },
  { noNullPrototype: true, requiredKeys: ['Name', 'Author__c'] }
);

const books = (inputs: readonly RecordInput[]) =>
  inputs.map((input) => ({ ...input, Author__c: input['Author__c'] === 'author' ? author : null }));

/** Codes, and what is left in the store, without ids. */
function outcome(results: readonly SaveResult[]) {
  const codes = results.map(({ success, errors }) => [success, ...errors.map((error) => error.statusCode)]);
  const rows = org
    .rows('Book__c', '"IsDeleted" = 0')
    .map(({ Isbn__c, Pages__c, Subtitle__c }) => ({ Isbn__c, Pages__c, Subtitle__c }));
  const { Books__c, Pages__c } = org.row('Author__c', author);
  return { codes, rows, Books__c, Pages__c };
}

const clear = () =>
  org.dml.delete(
    org.rows('Book__c', '"IsDeleted" = 0').map((row) => String(row['Id'])),
    org.admin
  );

describe('a call that may succeed in part', () => {
  it('does what saving its records one by one would', () => {
    fc.assert(
      fc.property(fc.array(bookInput, { minLength: 1, maxLength: 12 }), (inputs) => {
        clear();
        const together = outcome(org.dml.insert('Book__c', books(inputs), org.admin));
        clear();
        const alone = outcome(books(inputs).flatMap((input) => org.dml.insert('Book__c', [input], org.admin)));
        assert.deepEqual(together, alone);
      }),
      { numRuns: 60 }
    );
  });

  it('does nothing at all where all or none is asked and one record fails', () => {
    fc.assert(
      fc.property(fc.array(bookInput, { minLength: 1, maxLength: 8 }), (inputs) => {
        clear();
        const alone = books(inputs).flatMap((input) => org.dml.insert('Book__c', [input], org.admin));
        const allWell = alone.every((result) => result.success);
        clear();
        const results = org.dml.insert('Book__c', books(inputs), org.admin, { allOrNone: true });
        assert.equal(
          results.every((result) => result.success),
          allWell
        );
        assert.equal(
          results.some((result) => result.success),
          allWell
        );
        assert.equal(org.rows('Book__c', '"IsDeleted" = 0').length, allWell ? inputs.length : 0);
      }),
      { numRuns: 40 }
    );
  });

  it('answers in the order of its records, over several chunks', () => {
    clear();
    const inputs = Array.from({ length: 450 }, (_, index) => ({
      Name: `B${index}`,
      Author__c: index % 7 === 0 ? null : author
    }));
    const results = org.dml.insert('Book__c', inputs, org.admin);
    assert.deepEqual(
      results.map((result) => result.success),
      inputs.map((input) => input.Author__c !== null)
    );
    const names = results.map((result) => (result.id === null ? null : org.row('Book__c', result.id)['Name']));
    assert.deepEqual(
      names,
      inputs.map((input) => (input.Author__c === null ? null : input.Name))
    );
  });
});
