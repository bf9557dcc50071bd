import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { OrgError } from '../errors.ts';
import type { Row } from '../store/model.ts';
import type { TriggerHook } from './model.ts';
import { openLibrary } from './testing/libraryOrg.ts';
import type { LibraryOrg } from './testing/libraryOrg.ts';

type Context = Parameters<TriggerHook['run']>[0];

let org: LibraryOrg;
let act: (context: Context) => void;
let calls: { event: string; size: number }[];
before(async () => {
  org = await openLibrary();
  org.dml.register({
    object: 'author__c',
    run(context) {
      calls.push({ event: `${context.timing} ${context.operation}`, size: context.records.length });
      act(context);
    }
  });
});
beforeEach(() => {
  act = () => undefined;
  calls = [];
});
after(() => org.close());

const authors = (count: number) => Array.from({ length: count }, (_, index) => ({ Name: `A${index}` }));
const events = () => calls.map(({ event }) => event);

describe('code that is registered for an object', () => {
  it('runs before and after each operation, for 200 records at a time', () => {
    const ids = org.dml.insert('Author__c', authors(450), org.admin).map((result) => result.id!);
    assert.deepEqual(
      calls,
      [200, 200, 50].flatMap((size) => ['before insert', 'after insert'].map((event) => ({ event, size })))
    );
    calls = [];
    org.dml.update('Author__c', [{ Id: ids[0]!, Name: 'B' }], org.admin);
    org.dml.delete([ids[0]!], org.admin);
    org.dml.undelete([ids[0]!], org.admin);
    assert.deepEqual(events(), ['before update', 'after update', 'before delete', 'after delete', 'after undelete']);
  });

  it('may change a record before it is written', () => {
    act = ({ timing, records }) => {
      if (timing === 'before') records[0]!['Name'] = 'Changed';
    };
    assert.equal(org.row('Author__c', org.add('Author__c', { Name: 'Given' }))['Name'], 'Changed');
  });

  it('sees defaults and no id before an insert, the id and the stamps after it, and the record as it was', () => {
    const seen: Row[] = [];
    act = ({ records, old }) => seen.push({ ...records[0]! }, { ...(old[0] ?? {}) });
    const id = org.add('Author__c', { Name: 'X' });
    assert.equal(seen[0]!['Id'] ?? null, null);
    assert.equal(seen[0]!['OwnerId'], org.administratorId);
    assert.deepEqual(seen[1], {});
    assert.deepEqual([seen[2]!['Id'], typeof seen[2]!['CreatedDate']], [id, 'string']);
    seen.length = 0;
    org.update('Author__c', { Id: id, Name: 'Y' });
    assert.deepEqual(
      seen.map((row) => row['Name']),
      ['Y', 'X', 'Y', 'X']
    );
  });

  it('may refuse a record, with a field', () => {
    act = ({ timing, records, addError }) =>
      records.forEach(
        (record, index) => timing === 'before' && record['Name'] === 'A1' && addError(index, 'Not this one', 'code__c')
      );
    const results = org.dml.insert('Author__c', authors(3), org.admin);
    assert.deepEqual(
      results.map((result) => result.success),
      [true, false, true]
    );
    assert.deepEqual(results[1]!.errors, [
      { statusCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION', message: 'Not this one', fields: ['Code__c'] }
    ]);
  });

  it('runs again over the others when a record fails after it ran', () => {
    act = ({ timing, records, addError }) =>
      records.forEach((record, index) => timing === 'after' && record['Name'] === 'A1' && addError(index, 'Too late'));
    const before = org.rows('Author__c').length;
    const results = org.dml.insert('Author__c', authors(3), org.admin);
    assert.deepEqual(
      results.map((result) => result.success),
      [true, false, true]
    );
    assert.deepEqual(
      calls.map(({ size }) => size),
      [3, 3, 2, 2]
    );
    assert.equal(org.rows('Author__c').length, before + 2);
  });

  it('runs once where all or none was asked, and nothing stays', () => {
    act = ({ timing, addError }) => timing === 'after' && addError(0, 'No');
    const before = org.rows('Author__c').length;
    const results = org.dml.insert('Author__c', authors(2), org.admin, { allOrNone: true });
    assert.deepEqual(
      results.map((result) => result.errors[0]?.statusCode),
      ['FIELD_CUSTOM_VALIDATION_EXCEPTION', 'ALL_OR_NONE_OPERATION_ROLLED_BACK']
    );
    assert.deepEqual(events(), ['before insert', 'after insert']);
    assert.equal(org.rows('Author__c').length, before);
  });

  it('may save other records, which are rolled back with what it refuses', () => {
    act = ({ timing, records, caller, addError }) => {
      if (timing !== 'after') return;
      org.dml.insert('Shelf__c', [{ Room__c: `of ${records[0]!['Name']}` }], caller);
      if (records[0]!['Name'] === 'bad') addError(0, 'No');
    };
    org.insert('Author__c', { Name: 'good' });
    org.insert('Author__c', { Name: 'bad' });
    assert.deepEqual(
      org.rows('Shelf__c').map((row) => row['Room__c']),
      ['of good']
    );
  });

  it('may save the children that the change is about, and summaries come out right', () => {
    const author = org.add('Author__c', { Name: 'Summed' });
    const book = org.add('Book__c', { Name: 'B', Author__c: author, Pages__c: 10 });
    let once = true;
    org.dml.register({
      object: 'Book__c',
      run({ timing, operation, records, caller }) {
        if (timing !== 'after' || operation !== 'update' || !once) return;
        once = false;
        org.dml.update('Book__c', [{ Id: records[0]!['Id']!, Pages__c: 30 }], caller);
      }
    });
    org.update('Book__c', { Id: book, Pages__c: 20 });
    assert.equal(org.row('Book__c', book)['Pages__c'], 30);
    assert.equal(org.row('Author__c', author)['Pages__c'], 30);
  });

  it('fails the whole batch with an OrgError, and the call with any other fault', () => {
    act = () => {
      throw new OrgError('UNABLE_TO_LOCK_ROW', 'unable to obtain exclusive access');
    };
    const results = org.dml.insert('Author__c', authors(2), org.admin);
    assert.deepEqual(
      results.map((result) => result.errors[0]?.statusCode),
      ['UNABLE_TO_LOCK_ROW', 'UNABLE_TO_LOCK_ROW']
    );
    const before = org.rows('Author__c').length;
    act = ({ timing }) => {
      if (timing === 'after') throw new TypeError('a fault');
    };
    assert.throws(() => org.dml.insert('Author__c', authors(2), org.admin), /a fault/);
    assert.equal(org.rows('Author__c').length, before);
  });
});
