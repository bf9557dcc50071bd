import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Row } from '../store/model.ts';
import { openLibrary } from './testing/libraryOrg.ts';
import type { LibraryOrg } from './testing/libraryOrg.ts';
import { metadataFile } from './testing/projectSource.ts';

let org: LibraryOrg;
before(async () => {
  const value = (name: string, closed: boolean) =>
    `<standardValue><fullName>${name}</fullName><default>false</default><label>${name}</label><closed>${closed}</closed></standardValue>`;
  org = await openLibrary([
    metadataFile(
      'standardValueSets/CaseStatus.standardValueSet-meta.xml',
      'StandardValueSet',
      `<sorted>false</sorted>${value('New', false)}${value('Solved', true)}`
    )
  ]);
});
after(() => org.close());

const only = (row: Row, names: readonly string[]) => names.map((name) => row[name]);

describe('a standard object derives', () => {
  it('what its stage means to an opportunity', () => {
    const id = org.add('Opportunity', {
      Name: 'Sale',
      StageName: 'Prospecting',
      CloseDate: '2026-05-09',
      Amount: 333.33
    });
    const names = [
      'IsClosed',
      'IsWon',
      'Probability',
      'ForecastCategory',
      'ExpectedRevenue',
      'FiscalYear',
      'FiscalQuarter',
      'Fiscal'
    ];
    assert.deepEqual(only(org.row('Opportunity', id), names), [false, false, 10, 'Pipeline', 33.33, 2026, 2, '2026 2']);
    org.update('Opportunity', { Id: id, StageName: 'Closed Won' });
    assert.deepEqual(only(org.row('Opportunity', id), names), [true, true, 100, 'Closed', 333.33, 2026, 2, '2026 2']);
    org.update('Opportunity', { Id: id, StageName: 'Closed Lost', Probability: 5 });
    assert.deepEqual(only(org.row('Opportunity', id), names).slice(0, 3), [true, false, 5]);
  });

  it('whether a task is done and urgent', () => {
    const id = org.add('Task', { Subject: 'Call', Status: 'Completed', Priority: 'High' });
    const names = ['IsClosed', 'IsHighPriority', 'CompletedDateTime'];
    assert.deepEqual(only(org.row('Task', id), names), [true, true, '2026-03-02T09:00:00.000Z']);
    org.update('Task', { Id: id, Status: 'In Progress', Priority: 'Low' });
    assert.deepEqual(only(org.row('Task', id), names), [false, false, null]);
  });

  it('when a case was closed, by the values that the project gives it', () => {
    const id = org.add('Case', { Subject: 'Broken', Status: 'Solved' });
    assert.deepEqual(only(org.row('Case', id), ['IsClosed', 'ClosedDate']), [true, '2026-03-02T09:00:00.000Z']);
    org.update('Case', { Id: id, Status: 'New' });
    assert.deepEqual(only(org.row('Case', id), ['IsClosed', 'ClosedDate']), [false, null]);
  });
});
