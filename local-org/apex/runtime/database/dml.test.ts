import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { libraryProject } from '../../../save/testing/libraryProject.ts';
import type { Caller } from '../../../security/model.ts';
import { type ApexBench, openApexBench } from '../../testing/runSnippet.ts';

let bench: ApexBench;
before(async () => {
  bench = await openApexBench({ files: libraryProject });
});
after(() => bench.close());

const says = (code: string, ...lines: string[]) => assert.deepEqual(bench.run(code), lines);
/** What code says when it ends with an exception, too. */
const failing = (code: string) =>
  bench.run(`try { ${code} } catch (Exception e) { System.debug(e.getTypeName() + ': ' + e.getMessage()); }`);

describe('a DML statement', () => {
  it('gives new records their Ids and leaves all else of them as it is', () =>
    says(
      `Author__c a = new Author__c(Name = 'New'); insert a; System.debug(a.Id != null); System.debug(a.isSet('CreatedDate'));
       a.Name = 'Newer'; update a; System.debug([SELECT Name FROM Author__c WHERE Id = :a.Id].Name);
       delete a; System.debug([SELECT COUNT() FROM Author__c WHERE Id = :a.Id]);
       undelete a; System.debug([SELECT COUNT() FROM Author__c WHERE Id = :a.Id]);`,
      'true',
      'false',
      'Newer',
      '0',
      '1'
    ));

  it('saves all records or none', () =>
    says(
      `List<Author__c> authors = new List<Author__c>{ new Author__c(Name = 'Good', Code__c = 'dup'), new Author__c(Name = 'Bad', Code__c = 'DUP') };
       try { insert authors; } catch (DmlException e) {
         System.debug(e.getMessage().substringBefore(' 00').substringBefore(': Code')); System.debug(e.getNumDml()); System.debug(e.getDmlIndex(0));
         System.debug(e.getDmlType(0)); System.debug(e.getDmlFieldNames(0)); System.debug(e.getDmlFields(0)[0] == Author__c.Code__c); }
       System.debug([SELECT COUNT() FROM Author__c WHERE Name IN ('Good', 'Bad')]); System.debug(authors[0].Id);`,
      'Insert failed. First exception on row 1; first error: DUPLICATE_VALUE, duplicate value found',
      '1',
      '1',
      'DUPLICATE_VALUE',
      '(Code__c)',
      'true',
      '0',
      'null'
    ));

  it('names the record and the fields that are wrong', () =>
    says(
      `Author__c a = new Author__c(Name = 'A'); insert a; Book__c b = new Book__c(Name = 'B', Author__c = a.Id); insert b;
       b.Is_Rare__c = true;
       try { update b; } catch (DmlException e) { System.debug(e.getMessage().replace(b.Id, 'ID')); System.debug(e.getDmlId(0) == b.Id); }`,
      'Update failed. First exception on row 0 with id ID; first error: FIELD_CUSTOM_VALIDATION_EXCEPTION, A rare book needs a price.: [Price__c]',
      'true'
    ));

  it('takes records of several objects, and of none', () =>
    says(
      `List<SObject> both = new List<SObject>{ new Author__c(Name = 'One'), new Shelf__c(Room__c = 'R'), new Author__c(Name = 'Two') };
       insert both; for (SObject each : both) System.debug(each.Id.getSObjectType());
       Integer used = Limits.getDmlStatements(); insert new List<Author__c>(); System.debug(Limits.getDmlStatements() - used);`,
      'Author__c',
      'Shelf__c',
      'Author__c',
      '0'
    ));

  it('refers to a parent by its key', () =>
    says(
      `insert new Author__c(Name = 'Keyed', Code__c = 'K1');
       Book__c b = new Book__c(Name = 'Of K1', Author__r = new Author__c(Code__c = 'k1')); insert b;
       System.debug([SELECT Author__r.Name FROM Book__c WHERE Id = :b.Id].Author__r.Name);`,
      'Keyed'
    ));

  it('upserts by Id and by a key', () =>
    says(
      `Author__c a = new Author__c(Name = 'U'); upsert a; a.Name = 'U2'; upsert a; System.debug([SELECT Name FROM Author__c WHERE Id = :a.Id].Name);
       upsert new Author__c(Name = 'First', Code__c = 'UP') Code__c; upsert new Author__c(Name = 'Second', Code__c = 'up') Code__c;
       System.debug([SELECT Name FROM Author__c WHERE Code__c = 'UP']. Name);
       Database.UpsertResult r = Database.upsert(new Author__c(Name = 'Third', Code__c = 'UP'), Author__c.Code__c, false); System.debug(r.isCreated());`,
      'U2',
      'Second',
      'false'
    ));

  it('refuses null, what is in the list twice, and updates without Id', () => {
    assert.deepEqual(failing(`Author__c a; insert a;`), [
      'System.NullPointerException: Attempt to de-reference a null object'
    ]);
    assert.deepEqual(failing(`Author__c a = new Author__c(Name = 'X'); insert new List<Author__c>{ a, a };`), [
      'System.ListException: Before Insert or Upsert list must not have two identically equal elements'
    ]);
    assert.match(
      failing(`Author__c a = new Author__c(Name = 'X'); insert a; update new List<Author__c>{ a, a.clone(true) };`)[0]!,
      /^System\.ListException: Duplicate id in list: /
    );
    assert.match(
      failing(`update new Author__c(Name = 'X');`)[0]!,
      /Update failed.*MISSING_ARGUMENT, Id not specified in an update call/
    );
    assert.match(
      failing(`delete new Author__c(Name = 'X');`)[0]!,
      /Delete failed.*MISSING_ARGUMENT, Id not specified in a delete call/
    );
    assert.match(
      failing(`Author__c a = new Author__c(Name = 'X'); insert a; insert a;`)[0]!,
      /INVALID_FIELD_FOR_INSERT_UPDATE, cannot specify Id in an insert call: \[Id\]/
    );
  });

  it('leaves out what a query brought along and nobody may write', () =>
    says(
      `Author__c a = new Author__c(Name = 'Q'); insert a;
       a = [SELECT Name, CreatedDate, Books__c, Owner.Name FROM Author__c WHERE Id = :a.Id]; a.Name = 'Q2'; update a;
       System.debug([SELECT Name FROM Author__c WHERE Id = :a.Id].Name);`,
      'Q2'
    ));
});

describe('Database methods', () => {
  it('save what they can where not all is asked, and tell of each record', () =>
    says(
      `List<Database.SaveResult> results = Database.insert(new List<Book__c>{ new Book__c(Name = 'No author'), new Book__c(Name = 'Fine', Author__r = new Author__c(Code__c = 'K1')) }, false);
       for (Database.SaveResult r : results) { System.debug(r.isSuccess() + ' ' + (r.getId() == null) + ' ' + r.getErrors().size()); }
       Database.Error e = results[0].getErrors()[0]; System.debug(e.getStatusCode() + ' ' + e.getFields() + ' ' + e.getMessage());
       System.debug(e.getStatusCode() == StatusCode.REQUIRED_FIELD_MISSING);`,
      'false true 1',
      'true false 0',
      'REQUIRED_FIELD_MISSING (Author__c) Required fields are missing: [Author__c]',
      'true'
    ));

  it('delete by Id, and go on where one fails', () =>
    says(
      `Author__c a = new Author__c(Name = 'D'); insert a;
       List<Database.DeleteResult> results = Database.delete(new List<Id>{ a.Id, a.Id.to15() == null ? null : [SELECT Id FROM Author__c LIMIT 1].Id }, false);
       System.debug(results[0].isSuccess()); Database.DeleteResult again = Database.delete(a.Id, false); System.debug(again.isSuccess() + ' ' + again.getErrors()[0].getStatusCode());`,
      'true',
      'false ENTITY_IS_DELETED'
    ));

  it('take DML options', () =>
    says(
      `Database.DMLOptions options = new Database.DMLOptions(); options.optAllOrNone = false; options.DuplicateRuleHeader.allowSave = true;
       Database.SaveResult r = Database.insert(new Book__c(Name = 'X'), options); System.debug(r.isSuccess());`,
      'false'
    ));
});

describe('setup objects', () => {
  it('do not go with others in one transaction, but in a runAs of their own', async () => {
    await bench.deploy(`@IsTest private class MixedTest {
      @IsTest static void refuses() {
        insert new Author__c(Name = 'A');
        try { insert new UserRole(Name = 'R', DeveloperName = 'R'); Assert.fail('no'); } catch (DmlException e) {
          Assert.areEqual('DML operation on setup object is not permitted after you have updated a non-setup object (or vice versa): UserRole, original object: Author__c', e.getDmlMessage(0)); }
        System.runAs([SELECT Id FROM User WHERE Id = :UserInfo.getUserId()]) { insert new UserRole(Name = 'R', DeveloperName = 'R'); }
        insert new Author__c(Name = 'B');
      }
    }`);
    const { results } = bench.org.apex.runTests({ kind: 'all' }, bench.admin);
    assert.deepEqual(
      results.map(({ outcome, message }) => [outcome, message]),
      [['Pass', null]]
    );
  });
});

describe('savepoints', () => {
  it('bring rows back, and leave Ids and variables', () =>
    says(
      `Integer n = [SELECT COUNT() FROM Author__c]; Savepoint point = Database.setSavepoint();
       Author__c a = new Author__c(Name = 'Gone'); insert a; Savepoint later = Database.setSavepoint(); insert new Author__c(Name = 'Gone too');
       Database.rollback(point); System.debug([SELECT COUNT() FROM Author__c] - n); System.debug(a.Id != null);
       try { Database.rollback(later); } catch (Exception e) { System.debug('no more'); }
       insert new Author__c(Name = 'Stays'); Database.rollback(point); System.debug([SELECT COUNT() FROM Author__c] - n);`,
      '0',
      'true',
      'no more',
      '0'
    ));
});

describe('an exception that nobody catches', () => {
  it('undoes all that the transaction wrote', () => {
    assert.throws(
      () => bench.run(`insert new Author__c(Name = 'Undone'); Integer x = 1 / 0;`),
      /System\.MathException: Divide by 0/
    );
    says(`System.debug([SELECT COUNT() FROM Author__c WHERE Name = 'Undone']);`, '0');
  });
});

describe('merge', () => {
  it('gives the master what hung on the others', () =>
    says(
      `List<Account> accounts = new List<Account>{ new Account(Name = 'Master'), new Account(Name = 'Twin') }; insert accounts;
       Contact c = new Contact(LastName = 'Child', AccountId = accounts[1].Id); insert c;
       merge accounts[0] accounts[1];
       System.debug([SELECT Account.Name FROM Contact WHERE Id = :c.Id].Account.Name);
       Account gone = [SELECT IsDeleted, MasterRecordId FROM Account WHERE Name = 'Twin' ALL ROWS]; System.debug(gone.IsDeleted); System.debug(gone.MasterRecordId == accounts[0].Id);`,
      'Master',
      'true',
      'true'
    ));
});

describe('user mode', () => {
  let librarian: Caller;
  before(() => {
    bench.run(`Profile p = [SELECT Id FROM Profile WHERE Name = 'Standard User'];
      User u = new User(LastName = 'L', Alias = 'l', Email = 'l@x.example', Username = 'l@x.example', ProfileId = p.Id, TimeZoneSidKey = 'UTC',
        LocaleSidKey = 'en_US', LanguageLocaleKey = 'en_US', EmailEncodingKey = 'UTF-8');
      insert u; insert new PermissionSetAssignment(AssigneeId = u.Id, PermissionSetId = [SELECT Id FROM PermissionSet WHERE Name = 'Librarian'].Id);`);
    bench.run(
      `Author__c a = new Author__c(Name = 'R'); insert a; Book__c b = new Book__c(Name = 'R', Author__c = a.Id); insert b; insert new Review__c(Book__c = b.Id, Stars__c = 3);`
    );
    librarian = bench.org.callerFor(
      bench.run(`System.debug([SELECT Id FROM User WHERE Username = 'l@x.example'].Id);`)[0]!
    );
  });

  it('is asked for by word and by access level; system mode asks nothing', () =>
    assert.deepEqual(
      bench.run(
        `insert new Shelf__c(Room__c = 'A', Secret__c = 's'); insert as system new Shelf__c(Room__c = 'B', Secret__c = 's');
         try { insert as user new Shelf__c(Room__c = 'C', Secret__c = 's'); } catch (DmlException e) { System.debug(e.getMessage() + e.getDmlFieldNames(0)); }
         Review__c review = [SELECT Id FROM Review__c]; update review;
         try { update as user review; } catch (SecurityException e) { System.debug(e.getMessage()); }`,
        librarian
      ),
      [
        'Operation failed due to fields being inaccessible on Sobject Shelf__c, check errors on Exception or Result!(Secret__c)',
        "Access to entity 'Review__c' denied"
      ]
    ));
});
