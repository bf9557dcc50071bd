import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { libraryProject } from '../../../save/testing/libraryProject.ts';
import { type ApexBench, openApexBench } from '../../testing/runSnippet.ts';

let bench: ApexBench;
before(async () => {
  bench = await openApexBench({ files: libraryProject });
  await bench.deploy(
    `public with sharing class Sharing { public static Integer shelves() { return [SELECT COUNT() FROM Shelf__c]; }
       public static Integer dynamicShelves() { return Database.countQuery('SELECT COUNT() FROM Shelf__c'); } }`,
    `public without sharing class NoSharing { public static Integer shelves() { return [SELECT COUNT() FROM Shelf__c]; } }`,
    `public class Anywhere { public static final String KNOWN = 'Woolf'; public static Integer found() { return Database.query('SELECT Id FROM Author__c WHERE Name = :KNOWN').size(); } }`
  );
  bench.run(`
    List<Author__c> authors = new List<Author__c>{ new Author__c(Name = 'Woolf', Code__c = 'W'), new Author__c(Name = 'Joyce', Code__c = 'J'), new Author__c(Name = 'Kafka') };
    insert authors;
    insert new List<Book__c>{
      new Book__c(Name = 'Waves', Author__c = authors[0].Id, Pages__c = 200, Price__c = 10),
      new Book__c(Name = 'Orlando', Author__c = authors[0].Id, Pages__c = 300, Price__c = 15),
      new Book__c(Name = 'Ulysses', Author__c = authors[1].Id, Pages__c = 700) };
    insert new Shelf__c(Room__c = 'Attic');
  `);
});
after(() => bench.close());

const says = (code: string, ...lines: string[]) => assert.deepEqual(bench.run(code), lines);
const fails = (code: string): string => {
  try {
    bench.run(code);
  } catch (error) {
    return (error as Error).message.split('\n')[0]!;
  }
  return 'nothing';
};

describe('a query in brackets', () => {
  it('is a list of its records', () =>
    says(
      `List<Author__c> all = [SELECT Name FROM Author__c ORDER BY Name]; System.debug(all.size() + all[0].Name);`,
      '3Joyce'
    ));

  it('is the one record where a record is wanted', () =>
    says(`Author__c one = [SELECT Id, Name FROM Author__c WHERE Code__c = 'w']; System.debug(one.Name);`, 'Woolf'));

  it('throws where there is none, or more than one', () => {
    const none = fails(`Author__c one = [SELECT Id FROM Author__c WHERE Name = 'Nobody'];`);
    assert.equal(none, 'System.QueryException: List has no rows for assignment to SObject');
    const many = fails(`Author__c one = [SELECT Id FROM Author__c];`);
    assert.equal(many, 'System.QueryException: List has more than 1 row for assignment to SObject');
  });

  it('counts', () => says(`Integer n = [SELECT COUNT() FROM Book__c]; System.debug(n);`, '3'));

  it('groups', () =>
    says(
      `for (AggregateResult r : [SELECT Author__r.Name author, COUNT(Id) books, SUM(Pages__c) pages, MAX(Price__c) FROM Book__c GROUP BY Author__r.Name ORDER BY Author__r.Name])
         System.debug(r.get('author') + ' ' + (Integer) r.get('books') + ' ' + (Decimal) r.get('pages') + ' ' + r.get('expr0'));`,
      'Joyce 1 700.0 null',
      'Woolf 2 500.0 15.00'
    ));

  it('groups by parts of dates, which are numbers, and by days, which are dates', () =>
    says(
      `for (AggregateResult r : [SELECT DAY_ONLY(convertTimezone(CreatedDate)) day, CALENDAR_YEAR(CreatedDate) year, COUNT(Id) books FROM Book__c GROUP BY DAY_ONLY(convertTimezone(CreatedDate)), CALENDAR_YEAR(CreatedDate)])
         System.debug(((Date) r.get('day') == System.today()) + ' ' + ((Integer) r.get('year') >= 2026) + ' ' + r.get('books'));`,
      'true true 3'
    ));

  it('binds values, lists, sets, records and expressions', () =>
    says(
      `String name = 'woolf'; Set<String> codes = new Set<String>{ 'W', 'J' }; List<Author__c> authors = [SELECT Id FROM Author__c WHERE Code__c IN :codes];
       System.debug([SELECT COUNT() FROM Author__c WHERE Name = :name]);
       System.debug([SELECT COUNT() FROM Book__c WHERE Author__c IN :authors]);
       System.debug([SELECT COUNT() FROM Book__c WHERE Author__c = :authors[0].Id AND Pages__c > :100 + 100]);
       Map<Id, Author__c> byId = new Map<Id, Author__c>(authors);
       System.debug([SELECT COUNT() FROM Book__c WHERE Author__c IN :byId.keySet()]);
       System.debug([SELECT COUNT() FROM Book__c WHERE Author__c IN :new List<Id>()]);
       System.debug([SELECT COUNT() FROM Book__c WHERE Price__c = :null]);
       System.debug([SELECT Id FROM Book__c LIMIT :1 + 1].size());`,
      '1',
      '3',
      '1',
      '3',
      '0',
      '1',
      '2'
    ));

  it('brings children, none as well', () =>
    says(
      `for (Author__c a : [SELECT Name, (SELECT Name FROM Books__r ORDER BY Name) FROM Author__c ORDER BY Name]) {
         System.debug(a.Name + a.Books__r.size()); for (Book__c b : a.Books__r) System.debug(b.Name); }`,
      'Joyce1',
      'Ulysses',
      'Kafka0',
      'Woolf2',
      'Orlando',
      'Waves'
    ));

  it('finds by 15 characters of an Id', () =>
    says(
      `Id id = [SELECT Id FROM Author__c WHERE Name = 'Kafka'].Id; String short = String.valueOf(id).substring(0, 15);
       System.debug([SELECT Name FROM Author__c WHERE Id = :short].Name); System.debug(id == short);`,
      'Kafka',
      'true'
    ));

  it('is walked over one by one, and 200 at a time', () =>
    says(
      `Integer n = 0; for (Book__c b : [SELECT Id FROM Book__c]) n++; System.debug(n);
       for (List<Book__c> some : [SELECT Id FROM Book__c]) System.debug(some.size());`,
      '3',
      '3'
    ));

  it('searches', () =>
    says(
      `List<List<SObject>> found = [FIND 'Waves' IN ALL FIELDS RETURNING Book__c(Name), Author__c(Name)];
       System.debug(found.size() + ' ' + ((Book__c) found[0][0]).Name + found[1].size());`,
      '2 Waves0'
    ));
});

describe('a dynamic query', () => {
  it('binds variables of the code around it, and of its class', () =>
    says(
      `List<String> codes = new List<String>{ 'W' }; Integer most = 5;
       List<Author__c> found = Database.query('SELECT Name FROM Author__c WHERE Code__c IN :codes LIMIT :most'); System.debug(found[0].Name);
       System.debug(Anywhere.found());`,
      'Woolf',
      '1'
    ));

  it('binds values of a map', () =>
    says(
      `System.debug(Database.queryWithBinds('SELECT Name FROM Author__c WHERE Code__c = :code', new Map<String, Object>{ 'code' => 'J' }, AccessLevel.SYSTEM_MODE));
       System.debug(Database.countQueryWithBinds('SELECT COUNT() FROM Author__c WHERE Name = :Name', new Map<String, Object>{ 'name' => 'kafka' }, AccessLevel.USER_MODE));`,
      `(Author__c:{Name=Joyce, Id=${bench.run(`System.debug([SELECT Id FROM Author__c WHERE Name = 'Joyce'].Id);`)[0]}})`,
      '1'
    ));

  it('says what is wrong with it, without the place', () => {
    assert.match(
      fails(`Database.query('SELECT Nope__c FROM Book__c');`),
      /^System\.QueryException: No such column 'Nope__c' on entity 'Book__c'\./
    );
    assert.match(
      fails(`Database.query('SELECT Id FROM Nope__c');`),
      /^System\.QueryException: sObject type 'Nope__c' is not supported\./
    );
    assert.match(fails(`Database.query('SELECT Id Book__c');`), /^System\.QueryException: unexpected token/);
    assert.equal(
      fails(`Database.query('SELECT Id FROM Book__c WHERE Name = :nope');`),
      'System.QueryException: Variable does not exist: nope'
    );
  });

  it('is the one record where a record is wanted', () =>
    says(
      `Author__c a = Database.query('SELECT Name FROM Author__c WHERE Code__c = \\'J\\''); System.debug(a.Name);`,
      'Joyce'
    ));
});

describe('what a query sees', () => {
  const hire = () => {
    bench.run(`Profile p = [SELECT Id FROM Profile WHERE Name = 'Standard User'];
      User u = new User(LastName = 'L', Alias = 'l', Email = 'l@x.example', Username = 'l@x.example', ProfileId = p.Id, TimeZoneSidKey = 'UTC',
        LocaleSidKey = 'en_US', LanguageLocaleKey = 'en_US', EmailEncodingKey = 'UTF-8');
      insert u; insert new PermissionSetAssignment(AssigneeId = u.Id, PermissionSetId = [SELECT Id FROM PermissionSet WHERE Name = 'Librarian'].Id);`);
    const id = bench.run(`System.debug([SELECT Id FROM User WHERE Username = 'l@x.example'].Id);`)[0]!;
    return bench.org.callerFor(id);
  };

  it('is what its class says of sharing, and in user mode what the user may see', () => {
    const librarian = hire();
    assert.deepEqual(
      bench.run(
        `System.debug(Sharing.shelves()); System.debug(Sharing.dynamicShelves()); System.debug(NoSharing.shelves());
         System.debug([SELECT COUNT() FROM Shelf__c WITH USER_MODE]);
         System.debug(Database.countQuery('SELECT COUNT() FROM Shelf__c', AccessLevel.USER_MODE));
         System.debug([SELECT Secret__c FROM Shelf__c WITH SYSTEM_MODE].size());
         try { System.debug([SELECT Secret__c FROM Shelf__c WITH USER_MODE]); } catch (QueryException e) { System.debug(e.getMessage().substringBefore('.')); }`,
        librarian
      ),
      ['0', '0', '1', '0', '0', '0', "No such column 'Secret__c' on entity 'Shelf__c'"]
    );
  });
});

describe('limits', () => {
  it('count queries and rows', () =>
    says(
      `List<Author__c> a = [SELECT Id FROM Author__c]; Integer n = [SELECT COUNT() FROM Book__c];
       System.debug(Limits.getQueries() + ' ' + Limits.getQueryRows() + ' ' + Limits.getLimitQueries());`,
      '2 4 100'
    ));

  it('end a transaction that asks once too often, whatever it catches', () =>
    assert.equal(
      fails(
        `try { for (Integer i = 0; i < 101; i++) { Integer n = [SELECT COUNT() FROM Book__c]; } } catch (Exception e) { System.debug('caught'); }`
      ),
      'System.LimitException: Too many SOQL queries: 101'
    ));
});
