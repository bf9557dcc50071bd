import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { libraryProject } from '../../../save/testing/libraryProject.ts';
import { type ApexBench, openApexBench } from '../../testing/runSnippet.ts';

let bench: ApexBench;
before(async () => {
  bench = await openApexBench({ files: libraryProject });
  bench.run(`
    Author__c author = new Author__c(Name = 'Woolf', Code__c = 'W');
    insert author;
    insert new Book__c(Name = 'Waves', Author__c = author.Id, Pages__c = 200, Price__c = 12.5, Is_Rare__c = true,
      Published__c = Date.newInstance(1931, 10, 8), Lent_At__c = Datetime.newInstanceGmt(2026, 1, 31, 8, 0, 0));
    insert new Author__c(Name = 'Nobody');
  `);
});
after(() => bench.close());

const says = (code: string, ...lines: string[]) => assert.deepEqual(bench.run(code), lines);

describe('a record', () => {
  it('that code made has null in fields that were not set, false in checkboxes and no children', () =>
    says(
      `Book__c book = new Book__c(Name = 'A');
       System.debug(book.Pages__c); System.debug(book.Is_Rare__c); System.debug(book.Author__r); System.debug(book.Reviews__r.size());`,
      'null',
      'false',
      'null',
      '0'
    ));

  it('that was queried refuses fields that were not', () =>
    says(
      `Book__c book = [SELECT Name FROM Book__c];
       System.debug(book.Id != null);
       try { System.debug(book.Pages__c); } catch (SObjectException e) { System.debug(e.getMessage()); }
       try { System.debug(book.Author__r); } catch (SObjectException e) { System.debug(e.getMessage()); }
       try { System.debug(book.Reviews__r); } catch (SObjectException e) { System.debug(e.getMessage()); }
       try { System.debug(book.get('Pages__c')); } catch (SObjectException e) { System.debug(e.getMessage()); }`,
      'true',
      'SObject row was retrieved via SOQL without querying the requested field: Book__c.Pages__c',
      'SObject row was retrieved via SOQL without querying the requested field: Book__c.Author__r',
      'SObject row was retrieved via SOQL without querying the requested field: Book__c.Reviews__r',
      'SObject row was retrieved via SOQL without querying the requested field: Book__c.Pages__c'
    ));

  it('has values of the types of its fields', () =>
    says(
      `Book__c book = [SELECT Pages__c, Price__c, Is_Rare__c, Published__c, Lent_At__c, Thickness__c, Author__r.Name, Author__c FROM Book__c];
       System.debug(book.Pages__c); System.debug(book.Price__c); System.debug(book.Is_Rare__c);
       System.debug(book.Published__c.year()); System.debug(book.Lent_At__c.getTime()); System.debug(book.Thickness__c);
       System.debug(book.Author__r.Name); System.debug(book.Author__c == book.Author__r.Id);`,
      '200',
      '12.50',
      'true',
      '1931',
      '1769846400000',
      '20.0',
      'Woolf',
      'true'
    ));

  it('gives null for all beyond a parent that is not there', () =>
    says(
      `Author__c author = [SELECT Mentor__r.Name, Mentor__r.Owner.Name FROM Author__c WHERE Name = 'Nobody'];
       System.debug(author.Mentor__r); System.debug(author.Mentor__r.Name); System.debug(author.Mentor__r.Owner.Name);`,
      'null',
      'null',
      'null'
    ));

  it('is a reference, and its clone is not', () =>
    says(
      `Book__c one = new Book__c(Name = 'A'); Book__c same = one; Book__c copy = one.clone();
       same.Name = 'B'; System.debug(one.Name + copy.Name); System.debug(one === same); System.debug(one === copy);`,
      'BA',
      'true',
      'false'
    ));

  it('is equal to another with the same values, and hashes alike', () =>
    says(
      `Set<Book__c> books = new Set<Book__c>{ new Book__c(Name = 'A', Pages__c = 1), new Book__c(Pages__c = 1, Name = 'A'), new Book__c(Name = 'a') };
       System.debug(books.size()); System.debug(new Book__c(Name = 'A') == new Book__c(Name = 'A'));`,
      '2',
      'true'
    ));

  it('takes and gives values by name, whatever the case, and says what does not fit', () =>
    says(
      `SObject book = new Book__c(); book.put('pages__C', 3); System.debug(book.get('PAGES__c'));
       book.put(Book__c.Name, 'A'); System.debug(book.get(Book__c.Name));
       try { book.put('Nope__c', 1); } catch (SObjectException e) { System.debug(e.getMessage()); }
       try { book.put('Pages__c', 'many'); } catch (SObjectException e) { System.debug(e.getMessage()); }
       try { book.put('Author__c', 'x'); } catch (Exception e) { System.debug(e.getTypeName() + ': ' + e.getMessage()); }`,
      '3',
      'A',
      'Invalid field Nope__c for Book__c',
      'Illegal assignment from String to Decimal',
      'System.StringException: Invalid id: x'
    ));

  it('tells what is set: null if code set it, not if a query found it blank', () =>
    says(
      `Book__c made = new Book__c(Name = null, Pages__c = 1);
       System.debug(made.getPopulatedFieldsAsMap().keySet()); System.debug(made.isSet('Name')); System.debug(made.isSet('Price__c'));
       Author__c found = [SELECT Name, Code__c FROM Author__c WHERE Name = 'Nobody'];
       System.debug(found.getPopulatedFieldsAsMap().containsKey('Code__c')); System.debug(found.isSet('Code__c'));`,
      '{Name, Pages__c}',
      'true',
      'false',
      'false',
      'true'
    ));

  it('is written with its object and fields', () =>
    says(`System.debug(new Book__c(Name = 'A', Pages__c = 2));`, 'Book__c:{Name=A, Pages__c=2}'));

  it('keeps errors that were added to it outside of a trigger', () =>
    says(
      `Book__c book = new Book__c(); book.addError('No'); book.Name.addError('Nor this');
       System.debug(book.hasErrors()); for (Database.Error e : book.getErrors()) System.debug(e.getMessage() + e.getFields());`,
      'true',
      'No()',
      'Nor this(Name)'
    ));

  it('loses Id, stamps and numbers when it is cloned, unless asked not to', () =>
    says(
      `Book__c book = [SELECT Id, Name, CreatedDate FROM Book__c];
       System.debug(book.clone().Id); System.debug(book.clone(true).Id == book.Id); System.debug(book.clone().isSet('CreatedDate'));
       System.debug(book.clone(false, false, true).isSet('CreatedDate')); System.debug(book.clone().getCloneSourceId() == book.Id);`,
      'null',
      'true',
      'false',
      'true',
      'true'
    ));
});
