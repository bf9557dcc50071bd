import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openLibrary } from './testing/libraryOrg.ts';
import type { LibraryOrg } from './testing/libraryOrg.ts';
import { fieldFile, metadataFile, objectFile, ruleFile } from './testing/projectSource.ts';

let org: LibraryOrg;
let author: string;
before(async () => {
  org = await openLibrary([
    objectFile('Loan__c'),
    fieldFile('Loan__c.Book__c', 'Lookup', { referenceTo: 'Book__c', relationshipName: 'Loans' }),
    fieldFile('Loan__c.Days__c', 'Number', { precision: 4, scale: 0 }),
    fieldFile('Loan__c.Is_Long__c', 'Checkbox', { formula: 'Days__c > 30' }),
    fieldFile('Loan__c.Book_Thickness__c', 'Number', { precision: 18, scale: 1, formula: 'Book__r.Thickness__c' }),
    ruleFile('Loan__c.Long_Loans', 'AND(Is_Long__c, NOT($Permission.Stamp_Books))', '$Label'),
    ruleFile('Loan__c.Thick_Books', 'Book_Thickness__c > 100', 'Too thick to lend.', 'Book__c'),
    ruleFile(
      'Loan__c.Limit',
      'Days__c > $CustomMetadata.Loan_Rule__mdt.Standard.Longest__c',
      'Longer than the rule says.',
      'Days__c'
    ),
    ruleFile('Loan__c.Author_Name', 'AND(Book__r.Author__r.Name = "Unlendable", $User.FirstName <> "Ada")', 'Ask Ada.'),
    ruleFile(
      'Loan__c.Own_Profile',
      'AND(Days__c = 7, $Profile.Name = "Standard User", Name = $Label.Secret_Word)',
      'Not on this profile.'
    ),
    objectFile('Loan_Rule__mdt'),
    fieldFile('Loan_Rule__mdt.Longest__c', 'Number', { precision: 4, scale: 0 }),
    metadataFile(
      'customMetadata/Loan_Rule.Standard.md-meta.xml',
      'CustomMetadata',
      '<label>Standard</label><protected>false</protected><values><field>Longest__c</field><value>90</value></values>'
    ),
    metadataFile(
      'labels/CustomLabels.labels-meta.xml',
      'CustomLabels',
      '<labels><fullName>Secret_Word</fullName><language>en_US</language><protected>false</protected>' +
        '<shortDescription>s</shortDescription><value>open sesame</value></labels>'
    )
  ]);
  author = org.add('Author__c', { Name: 'Herman' });
});
after(() => org.close());

const errorsOf = ({ errors }: { errors: { statusCode: string; message: string; fields: string[] }[] }) =>
  errors.map(({ statusCode, message, fields }) => [statusCode, message, ...fields]);

describe('a validation rule', () => {
  it('refuses under the field it names, with its message', () => {
    assert.deepEqual(errorsOf(org.insert('Book__c', { Name: 'B', Author__c: author, Is_Rare__c: true })), [
      ['FIELD_CUSTOM_VALIDATION_EXCEPTION', 'A rare book needs a price.', 'Price__c']
    ]);
  });

  it('reports along with all others that hold', () => {
    const nobody = org.add('Author__c', { Name: 'Nobody' });
    const { errors } = org.insert('Book__c', { Name: 'B', Author__c: nobody, Is_Rare__c: true });
    assert.deepEqual(
      errors.map((error) => error.message),
      ['Nobody writes no books.', 'A rare book needs a price.']
    );
  });

  it('sees what was before the change', () => {
    const id = org.add('Book__c', { Name: 'B', Author__c: author, Status__c: 'Gone' });
    assert.equal(org.update('Book__c', { Id: id, Pages__c: 4 }).success, true);
    assert.deepEqual(errorsOf(org.update('Book__c', { Id: id, Status__c: 'Draft' })), [
      ['FIELD_CUSTOM_VALIDATION_EXCEPTION', 'A book that is gone stays gone.']
    ]);
    assert.equal(org.row('Book__c', id)['Status__c'], 'Gone');
  });

  it('that fails at run time refuses and says why', () => {
    const [[code, message] = []] = errorsOf(org.insert('Book__c', { Name: 'B', Author__c: author, Pages__c: 13 }));
    assert.equal(code, 'FIELD_CUSTOM_VALIDATION_EXCEPTION');
    assert.match(message!, /^The formula in the "Divides" validation rule is invalid due to the following: /);
  });

  it('reads formula fields, its own and of parents', () => {
    const thick = org.add('Book__c', { Name: 'Thick', Author__c: author, Pages__c: 1010 });
    assert.deepEqual(errorsOf(org.insert('Loan__c', { Book__c: thick, Days__c: 1 })), [
      ['FIELD_CUSTOM_VALIDATION_EXCEPTION', 'Too thick to lend.', 'Book__c']
    ]);
  });

  it('reads parents of parents, and who the user is', () => {
    const master = org.add('Author__c', { Name: 'Unlendable' });
    const book = org.add('Book__c', { Name: 'B', Author__c: master });
    const other = { ...org.user('lender', 'Standard User'), mode: 'system' } as const;
    assert.equal(org.insert('Loan__c', { Book__c: book, Days__c: 1 }).success, true);
    assert.deepEqual(errorsOf(org.insert('Loan__c', { Book__c: book, Days__c: 1 }, other)), [
      ['FIELD_CUSTOM_VALIDATION_EXCEPTION', 'Ask Ada.']
    ]);
  });

  it('reads custom metadata, labels, profiles and custom permissions', () => {
    const other = { ...org.user('borrower', 'Standard User'), mode: 'system' } as const;
    const stamper = { ...org.user('stamper', 'Standard User', ['Librarian']), mode: 'system' } as const;
    const messages = (Days__c: number, Name: string, caller = org.admin) =>
      org.insert('Loan__c', { Days__c, Name }, caller).errors.map((error) => error.message);
    assert.deepEqual(messages(91, 'x'), ['Longer than the rule says.']);
    assert.deepEqual(messages(31, 'x', other), ['$Label']);
    assert.deepEqual(messages(31, 'x', stamper), []);
    assert.deepEqual(messages(7, 'open sesame', other), ['Not on this profile.']);
    assert.deepEqual(messages(7, 'open sesame'), []);
  });

  it('of a value that hooks changed sees the changed value', () => {
    org.dml.register({
      object: 'Loan__c',
      run: ({ timing, records }) => {
        for (const record of records) if (timing === 'before' && record['Days__c'] === 8) record['Days__c'] = 91;
      }
    });
    assert.deepEqual(errorsOf(org.insert('Loan__c', { Days__c: 8 })), [
      ['FIELD_CUSTOM_VALIDATION_EXCEPTION', 'Longer than the rule says.', 'Days__c']
    ]);
  });
});
