import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { fieldFile, metadataFile } from '../../../save/testing/projectSource.ts';
import { type ApexBench, openApexBench } from '../../testing/runSnippet.ts';

let bench: ApexBench;
before(async () => {
  bench = await openApexBench({
    files: [
      metadataFile(
        'objects/Ping__e/Ping__e.object-meta.xml',
        'CustomObject',
        '<deploymentStatus>Deployed</deploymentStatus><eventType>HighVolume</eventType><label>Ping</label><pluralLabel>Pings</pluralLabel><publishBehavior>PublishAfterCommit</publishBehavior>'
      ),
      fieldFile('Ping__e.Note__c', 'Text', { length: 50 })
    ]
  });
  await bench.deploy(
    `trigger PingTrigger on Ping__e (after insert) { for (Ping__e ping : Trigger.new) insert new Account(Name = 'ping ' + ping.Note__c + ' ' + (ping.ReplayId != null)); }`,
    `public class Hear implements EventBus.EventPublishSuccessCallback, EventBus.EventPublishFailureCallback {
       public static String heard = '';
       public void onSuccess(EventBus.SuccessResult result) { heard = 'delivered ' + result.getEventUuids().size(); }
       public void onFailure(EventBus.FailureResult result) { heard = 'lost ' + result.getEventUuids().size(); }
     }`,
    `@IsTest private class PingTest {
       @IsTest static void deliversWhenTold() { EventBus.publish(new Ping__e(Note__c = 'a')); Assert.areEqual(0, [SELECT COUNT() FROM Account]); Test.getEventBus().deliver(); Assert.areEqual(1, [SELECT COUNT() FROM Account]); }
       @IsTest static void deliversWhenTheTestStops() { Test.startTest(); List<Database.SaveResult> r = EventBus.publish(new List<Ping__e>{ new Ping__e(Note__c = 'a'), new Ping__e() }); Test.stopTest(); Assert.isTrue(r[1].isSuccess()); Assert.areEqual(2, [SELECT COUNT() FROM Account]); }
       @IsTest static void insertsAreEventsToo() { Test.startTest(); insert new Ping__e(Note__c = 'i'); Test.stopTest(); Assert.areEqual('ping i true', [SELECT Name FROM Account].Name); }
       @IsTest static void tellsThePublisher() { EventBus.publish(new Ping__e(), new Hear()); Test.getEventBus().deliver(); Assert.areEqual('delivered 1', Hear.heard); EventBus.publish(new Ping__e(), new Hear()); Test.getEventBus().fail(); Assert.areEqual('lost 1', Hear.heard); }
     }`
  );
});
after(() => bench.close());

describe('platform events', () => {
  it('reach their triggers after the transaction that published them', async () => {
    bench.run(`EventBus.publish(new Ping__e(Note__c = 'b')); Assert.areEqual(0, [SELECT COUNT() FROM Account]);`);
    await bench.org.apex.idle();
    assert.deepEqual(bench.run(`System.debug([SELECT Name FROM Account].Name);`), ['ping b true']);
    bench.run(`delete [SELECT Id FROM Account];`);
  });

  it('wait in tests until they are delivered', () => {
    const { results } = bench.org.apex.runTests({ kind: 'all' }, bench.admin);
    assert.deepEqual(
      results.map(({ outcome, message }) => [outcome, message]),
      results.map(() => ['Pass', null])
    );
    assert.equal(results.length, 4);
  });
});
