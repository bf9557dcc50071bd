import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { libraryProject } from '../../../save/testing/libraryProject.ts';
import { type ApexBench, openApexBench } from '../../testing/runSnippet.ts';

let bench: ApexBench;
const all = 'before insert, before update, before delete, after insert, after update, after delete, after undelete';

before(async () => {
  bench = await openApexBench({ files: libraryProject });
  await bench.deploy(
    `public class Heard { public static List<String> events = new List<String>(); public static Integer depth = 0; }`,
    `trigger AuthorTrigger on Author__c (${all}) {
       Heard.events.add(Trigger.operationType + ' ' + Trigger.size + (Trigger.new == null ? '' : ' new') + (Trigger.old == null ? '' : ' old')
         + (Trigger.newMap == null ? '' : ' newMap') + (Trigger.oldMap == null ? '' : ' oldMap'));
       if (Trigger.isBefore && Trigger.isInsert) {
         for (Author__c a : Trigger.new) {
           if (a.Name == 'stamp') a.Code__c = 'stamped';
           if (a.Name == 'refuse') a.addError('Not this one');
           if (a.Name == 'refuse field') a.Code__c.addError('Bad code');
           if (a.Name == 'crash') { Integer x = 1 / 0; }
         }
       }
       if (Trigger.isAfter && Trigger.isInsert) {
         for (Author__c a : Trigger.new) {
           if (a.Name == 'touch') a.Name = 'touched';
           if (a.Name == 'save new') update Trigger.new;
           if (a.Name == 'with shelf') { insert new Shelf__c(Room__c = 'of ' + a.Id); }
           if (a.Name == 'late') a.addError('Too late');
         }
       }
       if (Trigger.isAfter && Trigger.isUpdate) {
         for (Author__c a : Trigger.new) {
           Author__c old = Trigger.oldMap.get(a.Id);
           if (a.Name == 'loop') { Heard.depth++; update new Author__c(Id = a.Id, Allowed_Pages__c = Heard.depth); }
           if (a.Name != old.Name) Heard.events.add(old.Name + ' -> ' + Trigger.newMap.get(a.Id).Name);
         }
       }
       if (Trigger.isBefore && Trigger.isDelete) for (Author__c a : Trigger.old) if (a.Name == 'keep') a.addError('Kept');
     }`,
    `trigger AuthorZ on Author__c (before insert) { for (Author__c a : Trigger.new) if (a.Code__c == 'stamped') a.Allowed_Pages__c = 7; }`,
    `trigger BookTrigger on Book__c (before update, after update) { for (Book__c b : Trigger.new) Heard.events.add(b.Name + ' ' + b.Thickness__c + ' ' + Trigger.oldMap.get(b.Id).Thickness__c); }`
  );
});
after(() => bench.close());

const says = (code: string, ...lines: string[]) => assert.deepEqual(bench.run(code), lines);
const heard = 'for (String event : Heard.events) System.debug(event);';

describe('triggers', () => {
  it('run around each operation, with what there is of new and old', () =>
    says(
      `Author__c a = new Author__c(Name = 'A'); insert a; a.Name = 'B'; update a; delete a; undelete a; ${heard}`,
      'BEFORE_INSERT 1 new',
      'AFTER_INSERT 1 new newMap',
      'BEFORE_UPDATE 1 new old newMap oldMap',
      'AFTER_UPDATE 1 new old newMap oldMap',
      'A -> B',
      'BEFORE_DELETE 1 old oldMap',
      'AFTER_DELETE 1 old oldMap',
      'AFTER_UNDELETE 1 new newMap'
    ));

  it('get 200 records at a time', () =>
    says(
      `List<Author__c> many = new List<Author__c>(); for (Integer i = 0; i < 201; i++) many.add(new Author__c(Name = 'N' + i)); insert many; ${heard}`,
      'BEFORE_INSERT 200 new',
      'AFTER_INSERT 200 new newMap',
      'BEFORE_INSERT 1 new',
      'AFTER_INSERT 1 new newMap'
    ));

  it('change records before they are written; a second one sees it', () =>
    says(
      `Author__c a = new Author__c(Name = 'stamp'); insert a; System.debug(a.Code__c);
       a = [SELECT Code__c, Allowed_Pages__c FROM Author__c WHERE Id = :a.Id]; System.debug(a.Code__c + a.Allowed_Pages__c); delete a;`,
      'null',
      'stamped7'
    ));

  it('refuse records, as a whole or a field', () =>
    says(
      `List<Database.SaveResult> results = Database.insert(new List<Author__c>{ new Author__c(Name = 'refuse'), new Author__c(Name = 'fine'), new Author__c(Name = 'refuse field') }, false);
       for (Database.SaveResult r : results) System.debug(r.isSuccess() ? 'saved' : r.getErrors()[0].getStatusCode() + ' ' + r.getErrors()[0].getMessage() + r.getErrors()[0].getFields());
       try { delete new List<Author__c>(); Author__c k = new Author__c(Name = 'keep'); insert k; delete k; } catch (DmlException e) { System.debug(e.getDmlMessage(0)); }`,
      'FIELD_CUSTOM_VALIDATION_EXCEPTION Not this one()',
      'saved',
      'FIELD_CUSTOM_VALIDATION_EXCEPTION Bad code(Code__c)',
      'Kept'
    ));

  it('run again over the others when one fails after the write, and undo what they did for it', () =>
    says(
      `List<Database.SaveResult> results = Database.insert(new List<Author__c>{ new Author__c(Name = 'with shelf'), new Author__c(Name = 'late') }, false);
       System.debug(results[0].isSuccess() + ' ' + results[1].isSuccess()); System.debug([SELECT COUNT() FROM Shelf__c]); System.debug(Heard.events.size());`,
      'true false',
      '1',
      '4'
    ));

  it('may not change records after the write, nor save those they are given', () => {
    const fails = (name: string) =>
      bench.run(
        `try { insert new Author__c(Name = '${name}'); } catch (DmlException e) { System.debug(e.getDmlType(0) + ' ' + e.getDmlMessage(0)); }`
      );
    assert.match(
      fails('touch').join('\n'),
      /^CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY AuthorTrigger: execution of AfterInsert\ncaused by: System\.FinalException: Record is read-only\nTrigger\.AuthorTrigger: line \d+, column 1$/
    );
    assert.match(
      fails('save new').join('\n'),
      /caused by: System\.SObjectException: DML statement cannot operate on trigger\.new or trigger\.old/
    );
  });

  it('fail what they were run for when they let an exception out, for callers outside of Apex too', () => {
    const [result] = bench.org.dml.insert('Author__c', [{ Name: 'crash' }], bench.admin);
    assert.equal(result!.errors[0]!.statusCode, 'CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY');
    assert.equal(
      result!.errors[0]!.message.split('\n').slice(0, 3).join('\n'),
      'AuthorTrigger: execution of BeforeInsert\n\ncaused by: System.MathException: Divide by 0'
    );
  });

  it('run for callers outside of Apex, with static variables of their own for each call', () => {
    const [result] = bench.org.dml.insert('Author__c', [{ Name: 'of REST', Code__c: 'stamped' }], bench.admin);
    assert.deepEqual(result!.errors, []);
    says(`System.debug([SELECT Allowed_Pages__c FROM Author__c WHERE Id = '${result!.id}'].Allowed_Pages__c);`, '7');
  });

  it('may cause one another 16 deep', () =>
    assert.match(
      bench
        .run(
          `Author__c a = new Author__c(Name = 'A'); insert a; a.Name = 'loop'; try { update a; } catch (DmlException e) { System.debug(e.getMessage()); } System.debug(Heard.depth);`
        )
        .join('\n'),
      /maximum trigger depth exceeded[^]*\n16$/
    ));

  it('see formulas, as the record is then', () =>
    says(
      `Author__c a = new Author__c(Name = 'F'); insert a; Book__c b = new Book__c(Name = 'B', Author__c = a.Id, Pages__c = 10); insert b; b.Pages__c = 30; update b; ${heard}`,
      'BEFORE_INSERT 1 new',
      'AFTER_INSERT 1 new newMap',
      // The book is new in the summaries of its author.
      'BEFORE_UPDATE 1 new old newMap oldMap',
      'AFTER_UPDATE 1 new old newMap oldMap',
      'B 3.0 1.0',
      'B 3.0 1.0',
      'BEFORE_UPDATE 1 new old newMap oldMap',
      'AFTER_UPDATE 1 new old newMap oldMap'
    ));

  it('show nothing outside of one', () =>
    says(
      `System.debug(Trigger.isExecuting); System.debug(Trigger.new); System.debug(Trigger.size);`,
      'false',
      'null',
      '0'
    ));
});
