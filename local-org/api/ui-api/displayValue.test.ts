import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { FieldSchema, FieldType } from '../../schema/model.ts';
import type { Caller } from '../../security/model.ts';
import { displayValue } from './displayValue.ts';

const caller = { locale: 'en_US', timeZone: 'America/New_York' } as Caller;

const rollUp = (resultType: FieldType, scale?: number): FieldSchema =>
  ({
    name: 'Rolled__c',
    type: 'Summary',
    ...(scale !== undefined && { scale }),
    rollUp: { operation: 'max', childObject: 'Loan__c', foreignKey: 'Book__c', filters: [], resultType }
  }) as unknown as FieldSchema;

describe('display values', () => {
  it('reads a roll-up as a value of what it sums up', () => {
    assert.equal(displayValue('2026-03-01', rollUp('Date'), caller), '3/1/2026');
    assert.equal(displayValue('2026-03-01T02:30:00.000Z', rollUp('DateTime'), caller), '2/28/26, 9:30 PM');
    assert.equal(displayValue(1234.5, rollUp('Currency', 2), caller), '$1,234.50');
    assert.equal(displayValue(1234, rollUp('Number'), caller), '1,234');
  });
});
