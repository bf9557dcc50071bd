import assert from 'node:assert/strict';
import { DatabaseSync } from 'node:sqlite';
import { after, describe, it } from 'node:test';
import type { FieldType } from '../schema/model.ts';
import { standardField } from '../schema/standard/fields.ts';
import { registerSqlFunctions } from '../store/sqlFunctions.ts';
import { filterCondition } from './rollUpFilters.ts';

const database = new DatabaseSync(':memory:');
registerSqlFunctions(database);
after(() => database.close());

function holds(type: FieldType, operation: string, value: string, stored: string | number | null): boolean {
  const condition = filterCondition(standardField('F__c', 'F', type), operation, value, 'stored');
  const row = database.prepare(`SELECT ${condition} AS "holds" FROM (SELECT ? AS stored)`).get(stored);
  return row?.['holds'] === 1;
}

/** Type, operation, filter value, values that pass, values that do not. */
type Case = readonly [
  FieldType,
  string,
  string,
  readonly (string | number | null)[],
  readonly (string | number | null)[]
];

const cases: readonly Case[] = [
  ['Text', 'equals', 'Open', ['Open', 'OPEN'], ['Opened', '', null]],
  ['Picklist', 'equals', 'Open, In Print', ['Open', 'in print'], ['Open, In Print', null]],
  ['Picklist', 'equals', '"Open, closed"', ['Open, closed'], ['Open']],
  ['Picklist', 'equals', '', [null], ['Open']],
  ['Picklist', 'notEqual', 'Open, Done', ['Other', null], ['open', 'Done']],
  ['Picklist', 'notEqual', '', ['Open'], [null]],
  ['Text', 'contains', 'an', ['Banana', 'AN'], ['Kiwi', null]],
  ['Text', 'notContain', 'an,ki', ['Pear', null], ['Banana', 'Kiwi']],
  ['Text', 'startsWith', 'Ba,Ki', ['banana', 'Kiwi'], ['Abba', null]],
  ['Text', 'equals', "O'Hara", ["O'Hara"], ['OHara']],
  ['MultiselectPicklist', 'includes', 'Sea', ['Sea', 'War;Sea'], ['Seaside', null]],
  ['MultiselectPicklist', 'includes', 'Sea,Love', ['Love;War', 'Sea'], ['War']],
  ['MultiselectPicklist', 'excludes', 'Sea', ['War', null], ['Sea;War']],
  ['Number', 'equals', '5', [5], [6, null]],
  ['Number', 'greaterThan', '5', [5.1], [5, null]],
  ['Currency', 'greaterOrEqual', '5', [5, 6], [4.9]],
  ['Percent', 'lessThan', '10', [9], [10]],
  ['Number', 'lessOrEqual', '-1', [-1, -2], [0]],
  ['Number', 'notEqual', '0', [1, null], [0]],
  ['Checkbox', 'equals', 'True', [1], [0]],
  ['Checkbox', 'equals', '0', [0], [1]],
  ['Date', 'greaterThan', '2026-01-31', ['2026-02-01'], ['2026-01-31', null]],
  ['Date', 'equals', '1/31/2026', ['2026-01-31'], ['2026-01-30']],
  ['Lookup', 'equals', '', [null], ['001000000000001AAA']]
];

describe('a filter of a roll-up summary', () => {
  for (const [type, operation, value, passing, failing] of cases) {
    it(`${type} ${operation} "${value}"`, () => {
      for (const stored of passing) assert.equal(holds(type, operation, value, stored), true, `passes ${stored}`);
      for (const stored of failing) assert.equal(holds(type, operation, value, stored), false, `stops ${stored}`);
    });
  }
});
