import assert from 'node:assert/strict';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';
import { localTime } from './localTime.ts';
import { registerSqlFunctions } from './sqlFunctions.ts';

const cases: [utc: string, zone: string, local: string][] = [
  ['2026-01-31T23:30:00.000Z', 'UTC', '2026-01-31T23:30:00.000'],
  ['2026-01-31T23:30:00.000Z', 'Europe/Berlin', '2026-02-01T00:30:00.000'],
  ['2026-03-29T00:59:59.999Z', 'Europe/Berlin', '2026-03-29T01:59:59.999'],
  ['2026-03-29T01:00:00.000Z', 'Europe/Berlin', '2026-03-29T03:00:00.000'],
  ['2026-01-01T05:00:00.000Z', 'America/Los_Angeles', '2025-12-31T21:00:00.000'],
  ['2026-01-01T00:00:00.000Z', 'Asia/Kolkata', '2026-01-01T05:30:00.000'],
  // Half an hour of summer time, from half past the hour.
  ['2026-04-04T14:59:00.000Z', 'Australia/Lord_Howe', '2026-04-05T01:59:00.000'],
  ['2026-04-04T15:00:00.000Z', 'Australia/Lord_Howe', '2026-04-05T01:30:00.000']
];

for (const [utc, zone, local] of cases) {
  test(`${utc} is ${local} in ${zone}`, () => assert.equal(localTime(utc, zone), local));
}

test('SQL knows it as sf_local, null in, null out', () => {
  const database = new DatabaseSync(':memory:');
  registerSqlFunctions(database);
  const row = database
    .prepare("SELECT sf_local('2026-01-01T00:00:00.000Z', 'Asia/Tokyo') AS a, sf_local(NULL, 'UTC') AS b")
    .get();
  assert.deepEqual({ ...row }, { a: '2026-01-01T09:00:00.000', b: null });
  database.close();
});
