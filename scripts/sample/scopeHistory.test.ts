import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { harbourPass } from './harbourPass.ts';
import type { SampleRecord } from './model.ts';

const TODAY = new Date('2026-03-11T12:00:00Z');
const users = { productOwner: 'po', sponsor: 's', analyst: 'ba', team: 'dev', stakeholder: 'st' };
const sets = harbourPass(TODAY, users);
const recordsOf = (object: string): readonly SampleRecord[] => sets.find((set) => set.object === object)!.records;
const log = recordsOf('Scope_Change__c');
const key = (record: SampleRecord, field: string): string =>
  (record[field] as Record<string, string> | undefined)?.['External_Id__c'] ?? '';
const sum = (records: readonly SampleRecord[], field: string): number =>
  records.reduce((total, record) => total + Number(record[field] ?? 0), 0);

describe('the log of the sample', () => {
  const inScope = recordsOf('Story__c').filter((story) => story['Status__c'] !== 'Not Now');

  for (const place of ['Sprint__r', 'Release__r', 'Epic__r']) {
    it(`adds up to the stories of each ${place.slice(0, -3).toLowerCase()}`, () => {
      for (const id of new Set([...inScope, ...log].map((record) => key(record, place)))) {
        const stories = inScope.filter((story) => key(story, place) === id);
        const changes = log.filter((change) => key(change, place) === id);
        const done = stories.filter((story) => story['Status__c'] === 'Done');
        assert.equal(sum(changes, 'Points__c'), sum(stories, 'Points__c'), id);
        assert.equal(sum(changes, 'Done_Points__c'), sum(done, 'Points__c'), id);
        assert.equal(sum(changes, 'Done_Value__c'), sum(done, 'Business_Value__c'), id);
        assert.equal(sum(changes, 'Stories__c'), stories.length, id);
      }
    });
  }

  it('tells nothing that is still to come, and lies within the year that charts show', () => {
    for (const change of log) {
      assert.ok(String(change['Changed_On__c']) < TODAY.toISOString(), String(change['External_Id__c']));
      assert.ok(String(change['Changed_On__c']) > '2025-03-11');
    }
  });

  it('has the kinds of change that charts tell apart, some of them in mid-sprint', () => {
    const kinds = new Set(log.map((change) => change['Kind__c']));
    assert.deepEqual([...kinds].sort(), ['Added', 'Completed', 'Re-estimated', 'Removed']);
    const active = recordsOf('Sprint__c').find((sprint) => sprint['Status__c'] === 'Active')!;
    const changes = log.filter((change) => key(change, 'Sprint__r') === active['External_Id__c']);
    assert.ok(changes.some((change) => String(change['Changed_On__c']) > String(active['Started_On__c'])));
    assert.ok(sum(changes, 'Points__c') > Number(active['Points_at_Start__c']));
  });

  it('says for each sprint that began what was planned then', () => {
    const began = recordsOf('Sprint__c').filter((sprint) => sprint['Status__c'] !== 'Planned');
    const planned = began.map((sprint) => sprint['Points_at_Start__c']);
    assert.equal(planned.length, 6);
    for (const points of planned) assert.ok(Number(points) >= 15 && Number(points) <= 30, String(planned));
  });
});
