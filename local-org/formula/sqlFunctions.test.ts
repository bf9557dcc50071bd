import assert from 'node:assert/strict';
import { DatabaseSync } from 'node:sqlite';
import { describe, it } from 'node:test';
import { registerFormulaFunctions } from './sqlFunctions.ts';

describe('the SQL functions of formulas', () => {
  it('ask the clock anew at each run of a statement that was prepared once', () => {
    const database = new DatabaseSync(':memory:');
    let now = new Date('2026-03-01T03:30:00.000Z');
    let timeZone = 'UTC';
    registerFormulaFunctions(database, { now: () => now, timeZone: () => timeZone });
    const statement = database.prepare('SELECT sf_today() AS today, sf_now() AS now');
    const run = () => ({ ...statement.get() });
    assert.deepEqual(run(), { today: '2026-03-01', now: '2026-03-01T03:30:00.000Z' });
    timeZone = 'America/Los_Angeles';
    assert.deepEqual(run(), { today: '2026-02-28', now: '2026-03-01T03:30:00.000Z' });
    now = new Date('2026-03-01T12:00:00.000Z');
    assert.deepEqual(run(), { today: '2026-03-01', now: '2026-03-01T12:00:00.000Z' });
    database.close();
  });

  it('give all rows of one run the same instant', () => {
    const database = new DatabaseSync(':memory:');
    let asked = 0;
    registerFormulaFunctions(database, { now: () => new Date(asked++), timeZone: () => 'UTC' });
    database.exec('CREATE TABLE row (n INTEGER); INSERT INTO row VALUES (1), (2), (3)');
    const { instants } = database.prepare('SELECT count(DISTINCT sf_now()) AS instants FROM row').get() as {
      instants: number;
    };
    assert.equal(instants, 1);
    database.close();
  });

  it('answer NULL where the formula fails, and let faults of ours through', () => {
    const database = new DatabaseSync(':memory:');
    registerFormulaFunctions(database, {
      now: () => {
        throw new TypeError('no clock');
      },
      timeZone: () => 'UTC'
    });
    assert.deepEqual({ ...database.prepare(`SELECT sf_value('x') AS value`).get() }, { value: null });
    assert.throws(() => database.prepare('SELECT sf_now()').get(), /no clock/);
    database.close();
  });
});
