import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { type ApexBench, openApexBench } from '../../testing/runSnippet.ts';

let bench: ApexBench;
before(async () => {
  bench = await openApexBench();
  await bench.deploy(
    `public class Worker implements Queueable, Schedulable {
       public static Integer ran = 0;
       private String name;
       public Worker(String name) { this.name = name; }
       public void execute(QueueableContext context) {
         ran++;
         System.attachFinalizer(new Last());
         if (name == 'crash') { insert new Account(Name = 'undone'); Integer x = 1 / 0; }
         if (name == 'again') System.enqueueJob(new Worker('twice'));
         insert new Account(Name = name + ' ' + System.isQueueable() + ' ' + (context.getJobId() != null));
       }
       public void execute(SchedulableContext context) { ran += 10; }
       @future public static void later(String name) { ran += 100; insert new Account(Name = name + ' ' + System.isFuture()); }
     }`,
    `public class Last implements Finalizer { public void execute(FinalizerContext context) {
       insert new Account(Name = 'last ' + context.getResult() + ' ' + (context.getException() == null ? '' : context.getException().getMessage())); } }`,
    `public class Sweep implements Database.Batchable<SObject> {
       public Integer pieces = 0;
       public Database.QueryLocator start(Database.BatchableContext context) { return Database.getQueryLocator([SELECT Id, Name FROM Account WHERE Name LIKE 'dust%']); }
       public void execute(Database.BatchableContext context, List<Account> dust) {
         pieces++;
         for (Account a : dust) if (a.Name == 'dust 2') throw new StringException('sticks');
         delete dust;
       }
       public void finish(Database.BatchableContext context) { insert new Account(Name = 'swept ' + pieces); }
     }`,
    `public class Count implements Database.Batchable<Integer>, Database.Stateful {
       public Integer sum = 0;
       public Iterable<Integer> start(Database.BatchableContext context) { return new List<Integer>{ 1, 2, 3 }; }
       public void execute(Database.BatchableContext context, List<Integer> some) { for (Integer each : some) sum += each; }
       public void finish(Database.BatchableContext context) { insert new Account(Name = 'sum ' + sum); }
     }`,
    `@IsTest private class AsyncTest {
       @IsTest static void stopTestRunsWhatWaits() {
         Test.startTest();
         System.enqueueJob(new Worker('q')); Worker.later('f'); System.schedule('nightly', '0 0 3 * * ?', new Worker('s'));
         Assert.areEqual(0, Worker.ran);
         Test.stopTest();
         Assert.areEqual(111, Worker.ran);
         Assert.areEqual(1, [SELECT COUNT() FROM Account WHERE Name = 'q true true']);
         Assert.areEqual(1, [SELECT COUNT() FROM Account WHERE Name = 'f true']);
         Assert.areEqual(1, [SELECT COUNT() FROM Account WHERE Name LIKE 'last SUCCESS%']);
         Assert.areEqual('0 0 3 * * ?', [SELECT CronExpression FROM CronTrigger WHERE CronJobDetail.Name = 'nightly'].CronExpression);
       }
       @IsTest static void failureOfAJobFailsTheTest() {
         Test.startTest(); System.enqueueJob(new Worker('crash'));
         try { Test.stopTest(); Assert.fail('no'); } catch (MathException e) { Assert.areEqual('Divide by 0', e.getMessage()); }
         Assert.areEqual(0, [SELECT COUNT() FROM Account WHERE Name = 'undone']);
         Assert.areEqual(1, [SELECT COUNT() FROM Account WHERE Name = 'last UNHANDLED_EXCEPTION Divide by 0']);
       }
       @IsTest static void chainsAreCut() {
         Test.startTest(); System.enqueueJob(new Worker('again'));
         try { Test.stopTest(); Assert.fail('no'); } catch (AsyncException e) { Assert.areEqual('Maximum stack depth has been reached.', e.getMessage()); }
       }
       @IsTest static void startTestGivesLimitsOfItsOwn() {
         Integer n = [SELECT COUNT() FROM Account]; insert new Account(Name = 'x');
         Test.startTest(); Assert.areEqual(0, Limits.getQueries()); Assert.areEqual(0, Limits.getDmlStatements()); n = [SELECT COUNT() FROM Account]; n = [SELECT COUNT() FROM Account];
         Test.stopTest(); Assert.areEqual(1, Limits.getQueries());
       }
     }`
  );
});
after(() => bench.close());

const names = () => bench.run(`for (Account a : [SELECT Name FROM Account ORDER BY Name]) System.debug(a.Name);`);
const jobs = (kind: string) =>
  bench.run(
    `for (AsyncApexJob j : [SELECT Status, JobItemsProcessed, TotalJobItems, NumberOfErrors, ExtendedStatus, ApexClass.Name FROM AsyncApexJob WHERE JobType = '${kind}' ORDER BY Id])
       System.debug(j.ApexClass.Name + ' ' + j.Status + ' ' + j.JobItemsProcessed + '/' + j.TotalJobItems + ' ' + j.NumberOfErrors + ' ' + j.ExtendedStatus);`
  );

describe('asynchronous Apex', () => {
  it('runs after the transaction that asked for it, each job in its own', async () => {
    bench.run(`System.enqueueJob(new Worker('again')); System.enqueueJob(new Worker('crash')); Worker.later('f');
      System.debug([SELECT COUNT() FROM Account]);`);
    await bench.org.apex.idle();
    assert.deepEqual(names(), [
      'again true true',
      'f true',
      'last SUCCESS',
      'last SUCCESS',
      'last UNHANDLED_EXCEPTION Divide by 0',
      'twice true true'
    ]);
    assert.deepEqual(jobs('Queueable'), [
      'Worker Completed 0/0 0 null',
      'Worker Failed 0/0 1 First error: System.MathException: Divide by 0',
      'Worker Completed 0/0 0 null'
    ]);
  });

  it('is not asked for by a transaction that fails', async () => {
    const before = names();
    assert.throws(() => bench.run(`System.enqueueJob(new Worker('never')); Integer x = 1 / 0;`));
    await bench.org.apex.idle();
    assert.deepEqual(names(), before);
  });

  it('takes a batch piece by piece, and goes on when one fails', async () => {
    bench.run(`delete [SELECT Id FROM Account]; List<Account> dust = new List<Account>(); for (Integer i = 0; i < 5; i++) dust.add(new Account(Name = 'dust ' + i)); insert dust;
      Database.executeBatch(new Sweep(), 2);`);
    await bench.org.apex.idle();
    assert.deepEqual(names(), ['dust 2', 'dust 3', 'swept 0']);
    assert.deepEqual(jobs('BatchApex'), ['Sweep Completed 3/3 1 First error: System.StringException: sticks']);
  });

  it('lets a stateful batch keep its fields, over any iterable', async () => {
    bench.run(`Database.executeBatch(new Count(), 2);`);
    await bench.org.apex.idle();
    assert.ok(names().includes('sum 6'));
  });

  it('refuses a name that is scheduled already, and what is no cron expression', () => {
    bench.run(`System.schedule('once', '0 30 8 1 JAN,JUL ? 2099', new Worker('s'));`);
    assert.deepEqual(
      bench.run(`System.debug([SELECT NextFireTime FROM CronTrigger].NextFireTime.formatGmt('yyyy-MM-dd'));`),
      ['2099-01-01']
    );
    assert.throws(
      () => bench.run(`System.schedule('once', '0 0 3 * * ?', new Worker('s'));`),
      /already scheduled for execution/
    );
    assert.throws(
      () => bench.run(`System.schedule('other', '0 0 25 * * ?', new Worker('s'));`),
      /Illegal cron expression/
    );
    bench.run(`System.abortJob([SELECT Id FROM CronTrigger].Id);`);
    assert.deepEqual(bench.run(`System.debug([SELECT COUNT() FROM CronTrigger]);`), ['0']);
  });

  it('runs when its hour comes, again and again, until it is aborted', async () => {
    bench.run(`System.schedule('each second', '* * * * * ?', new Worker('tick'));`);
    const times = () => Number(bench.run(`System.debug([SELECT TimesTriggered FROM CronTrigger].TimesTriggered);`)[0]);
    while (times() < 2) await setTimeout(50);
    await bench.org.apex.idle();
    bench.run(`System.abortJob([SELECT Id FROM CronTrigger].Id);`);
    assert.match(jobs('ScheduledApex')[0]!, /^Worker Completed/);
  });

  it('runs in tests when they stop', () => {
    const { results } = bench.org.apex.runTests({ kind: 'all' }, bench.admin);
    assert.deepEqual(
      results.map(({ method, outcome, message }) => [method, outcome, message]),
      ['stopTestRunsWhatWaits', 'failureOfAJobFailsTheTest', 'chainsAreCut', 'startTestGivesLimitsOfItsOwn'].map(
        (name) => [name, 'Pass', null]
      )
    );
  });
});
