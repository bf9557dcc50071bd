import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { recordStore } from '../modules/lightning/ldsCache/ldsCache.ts';
import type { WireResult } from '../modules/lightning/ldsCache/wireAdapter.ts';
import {
  deleteRecord,
  getFieldValue,
  getRecord,
  getRecords,
  notifyRecordUpdateAvailable,
  refresh,
  updateRecord
} from '../modules/lightning/uiRecordApi/uiRecordApi.ts';
import type { RecordConfig } from '../modules/lightning/uiRecordApi/recordQueries.ts';
import type { RecordRepresentation } from '../modules/lightning/ldsCache/records.ts';
import { FakeUiApi, idOf } from './fakeUiApi.ts';
import { forgetEverything, settled, wire } from './wiring.ts';

const ONE = idOf('001', 1);
const TWO = idOf('001', 2);
const OWNER = idOf('005', 1);

let org: FakeUiApi;

beforeEach(() => {
  org = new FakeUiApi();
  org.put(ONE, 'Account', { Name: 'Acme', Rating: 'Hot', Owner: OWNER });
  org.put(TWO, 'Account', { Name: 'Globex', Rating: 'Cold', Owner: OWNER });
  org.put(OWNER, 'User', { Name: 'Ada' });
  globalThis.fetch = org.fetch as typeof fetch;
});

afterEach(forgetEverything);

const wireRecord = (config: RecordConfig) => wire(getRecord, config);
const value = (result: WireResult<RecordRepresentation>, field: string) => getFieldValue(result.data, field);

test('a wire first says that it has neither data nor an error, then the record', async () => {
  const { values } = wireRecord({ recordId: ONE, fields: ['Account.Name'] });
  await settled();
  assert.deepEqual({ ...values[0] }, { data: undefined, error: undefined });
  assert.equal(values.length, 2);
  assert.equal(value(values[1]!, 'Account.Name'), 'Acme');
  assert.deepEqual(org.requests, [`GET /ui-api/records/${ONE}?fields=Account.Name`]);
  assert.equal(org.headers[0]!['X-Local-Org-Client'], 'lwc');
});

test('a wire whose record id is not known yet asks nothing', async () => {
  wireRecord({ recordId: undefined, fields: ['Account.Name'] });
  wireRecord({ recordId: ONE, fields: undefined });
  await settled();
  assert.deepEqual(org.requests, []);
});

test('wires of one moment on one record share a request for the union of their fields', async () => {
  const first = wireRecord({ recordId: ONE, fields: ['Account.Name'] });
  const second = wireRecord({ recordId: ONE, fields: ['Account.Rating', 'Account.Owner.Name'] });
  await settled();
  assert.deepEqual(org.requests, [`GET /ui-api/records/${ONE}?fields=Account.Name,Account.Owner.Name,Account.Rating`]);
  assert.deepEqual(Object.keys(first.last().data!.fields), ['Name']);
  assert.equal(value(second.last(), 'Account.Owner.Name'), 'Ada');
});

test('wires of one moment that want the same fields of many records share a batch', async () => {
  wireRecord({ recordId: ONE, fields: ['Account.Name'] });
  const second = wireRecord({ recordId: TWO, fields: ['Account.Name'] });
  const gone = wireRecord({ recordId: idOf('001', 9), fields: ['Account.Name'] });
  await settled();
  assert.equal(org.requests.length, 1);
  assert.equal(value(second.last(), 'Account.Name'), 'Globex');
  assert.equal((gone.last().error as { status: number }).status, 404);
  assert.equal((gone.last().error as { body: { errorCode: string } }).body.errorCode, 'NOT_FOUND');
});

test('a field that one component may not see does not fail the other that asked at the same moment', async () => {
  org.hidden.add('Rating');
  const good = wireRecord({ recordId: ONE, fields: ['Account.Name'] });
  const bad = wireRecord({ recordId: ONE, fields: ['Account.Rating'] });
  await settled();
  assert.equal(value(good.last(), 'Account.Name'), 'Acme');
  assert.equal((bad.last().error as { body: { errorCode: string } }).body.errorCode, 'INVALID_FIELD');
});

test('an optional field without access is left out, and not asked for again', async () => {
  org.hidden.add('Rating');
  const config = { recordId: ONE, fields: ['Account.Name'], optionalFields: ['Account.Rating'] };
  const first = wireRecord(config);
  await settled();
  const second = wireRecord(config);
  await settled();
  assert.deepEqual(Object.keys(first.last().data!.fields), ['Name']);
  assert.deepEqual(Object.keys(second.last().data!.fields), ['Name']);
  assert.equal(org.requests.length, 1);
});

test('a component that comes later is given what the page already knows, without a request', async () => {
  wireRecord({ recordId: ONE, fields: ['Account.Name', 'Account.Rating'] });
  await settled();
  const later = wireRecord({ recordId: ONE.slice(0, 15), fields: ['Account.Name'] });
  assert.equal(value(later.last(), 'Account.Name'), 'Acme');
  assert.equal(org.requests.length, 1);
});

test('a record saved by one component shows in every wire of the page, fields of the answer or not', async () => {
  const name = wireRecord({ recordId: ONE, fields: ['Account.Name'] });
  const rating = wireRecord({ recordId: ONE, fields: ['Account.Rating'] });
  await settled();
  org.records.get(ONE)!.values['Rating'] = 'Warm';
  await updateRecord({ fields: { Id: ONE, Name: 'Acme Ltd' } }, { ifUnmodifiedSince: '2026-01-01T00:00:00.000Z' });
  await settled();
  assert.equal(value(name.last(), 'Account.Name'), 'Acme Ltd');
  assert.equal(value(rating.last(), 'Account.Rating'), 'Warm', 'a trigger may have changed what was not written');
  assert.deepEqual(org.bodies, [{ fields: { Name: 'Acme Ltd' } }]);
  assert.equal(org.headers[1]!['If-Unmodified-Since'], '2026-01-01T00:00:00.000Z');
  assert.equal(org.requests.length, 3);
});

test('a save of a related record shows where its name spans into another record', async () => {
  const account = wireRecord({ recordId: ONE, fields: ['Account.Owner.Name'] });
  await settled();
  await updateRecord({ fields: { Id: OWNER, Name: 'Grace' } });
  await settled();
  assert.equal(value(account.last(), 'Account.Owner.Name'), 'Grace');
});

test('an answer that a save has overtaken is not shown', async () => {
  const { promise, resolve } = Promise.withResolvers<void>();
  const name = wireRecord({ recordId: ONE, fields: ['Account.Name'] });
  await settled();
  org.gate = promise;
  const late = notifyRecordUpdateAvailable([{ recordId: ONE }]);
  await settled();
  org.gate = Promise.resolve();
  await updateRecord({ fields: { Id: ONE, Name: 'New' } });
  resolve();
  await late;
  assert.equal(value(name.last(), 'Account.Name'), 'New');
});

test('a wire whose record id changes forgets the answer to the old question', async () => {
  const wired = wireRecord({ recordId: ONE, fields: ['Account.Name'] });
  wired.instance.update({ recordId: TWO, fields: ['Account.Name'] });
  await settled();
  assert.deepEqual(
    wired.values.map((result) => value(result, 'Account.Name')),
    [undefined, 'Globex']
  );
});

test('a disconnected component hears nothing more', async () => {
  const wired = wireRecord({ recordId: ONE, fields: ['Account.Name'] });
  await settled();
  wired.instance.disconnect();
  await updateRecord({ fields: { Id: ONE, Name: 'Unheard' } });
  await settled();
  assert.equal(wired.values.length, 2);
});

test('notifyRecordUpdateAvailable resolves when the wires show what another door wrote', async () => {
  const wired = wireRecord({ recordId: ONE, fields: ['Account.Name'] });
  await settled();
  org.put(ONE, 'Account', { Name: 'By Apex' });
  await notifyRecordUpdateAvailable([{ recordId: ONE }]);
  assert.equal(value(wired.last(), 'Account.Name'), 'By Apex');
});

test('refresh asks again for what a wire emitted', async () => {
  const wired = wireRecord({ recordId: ONE, fields: ['Account.Name'] });
  await settled();
  org.put(ONE, 'Account', { Name: 'Fresh' });
  await refresh(wired.last());
  assert.equal(value(wired.last(), 'Account.Name'), 'Fresh');
});

test('a deleted record ends in the platform’s 404 in the wires that showed it', async () => {
  const wired = wireRecord({ recordId: ONE, fields: ['Account.Name'] });
  await settled();
  await deleteRecord(ONE);
  await settled();
  assert.equal(wired.last().data, undefined);
  assert.equal((wired.last().error as { status: number }).status, 404);
});

test('getRecords gives each record its own status, and shows later saves', async () => {
  const wired = wire(getRecords, { records: [{ recordIds: [ONE, TWO], fields: ['Account.Name'] }] });
  await settled();
  await updateRecord({ fields: { Id: TWO, Name: 'Initech' } });
  await settled();
  const results = wired.last().data!.results;
  assert.deepEqual(
    results.map(({ statusCode, result }) => [
      statusCode,
      getFieldValue(result as RecordRepresentation, 'Account.Name')
    ]),
    [
      [200, 'Acme'],
      [200, 'Initech']
    ]
  );
});

test('what a wire emits cannot be changed by a component', async () => {
  const wired = wireRecord({ recordId: ONE, fields: ['Account.Owner.Name'] });
  await settled();
  const { data } = wired.last();
  assert.throws(() => ((data!.fields['Owner'] as { displayValue: unknown }).displayValue = 'x'), TypeError);
});

test('an org that does not answer is an error with status 503', async () => {
  globalThis.fetch = () => Promise.reject(new TypeError('fetch failed'));
  const wired = wireRecord({ recordId: ONE, fields: ['Account.Name'] });
  await settled();
  const error = wired.last().error as { status: number; body: { message: string } };
  assert.equal(error.status, 503);
  assert.match(error.body.message, /did not answer: fetch failed/);
});

test('updateRecord without an Id says so', async () => {
  await assert.rejects(updateRecord({ fields: { Name: 'x' } }), /recordInput\.fields\.Id/);
});

test('a record seen through a lookup, without a version, takes nothing from what is known of it', async () => {
  const owner = wireRecord({ recordId: OWNER, fields: ['User.Name'] });
  await settled();
  recordStore.ingest([
    {
      id: ONE,
      apiName: 'Account',
      weakEtag: 9,
      fields: { Owner: { displayValue: null, value: versionless('Ada II') } }
    }
  ]);
  await settled();
  assert.equal(value(owner.last(), 'User.Name'), 'Ada II');
  assert.equal(owner.last().data!.weakEtag, 1);
  assert.equal(org.requests.length, 1);
});

const versionless = (name: string) => ({
  id: OWNER,
  apiName: 'User',
  weakEtag: 0,
  fields: { Name: { displayValue: null, value: name } }
});
