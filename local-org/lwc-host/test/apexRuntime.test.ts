import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { apexMethod, getSObjectValue, refreshApex } from '../modules/lightning/apexRuntime/apexRuntime.ts';
import { FakeUiApi } from './fakeUiApi.ts';
import { forgetEverything, settled, wire } from './wiring.ts';

let org: FakeUiApi;
let calls = 0;

beforeEach(() => {
  calls = 0;
  org = new FakeUiApi();
  org.routes.set('POST /lwr/apex/Greeter/greet', (body) => `${(body as { name: string }).name} ${(calls += 1)}`);
  globalThis.fetch = org.fetch as typeof fetch;
});

afterEach(forgetEverything);

const greet = apexMethod('Greeter.greet');

test('an imperative call runs the method each time', async () => {
  assert.equal(await greet({ name: 'Ada' }), 'Ada 1');
  assert.equal(await greet({ name: 'Ada' }), 'Ada 2');
});

test('wires with the same parameters share an answer until it is refreshed', async () => {
  const first = wire(greet.adapter, { name: 'Ada' });
  const second = wire(greet.adapter, { name: 'Ada' });
  await settled();
  assert.equal(first.last().data, 'Ada 1');
  await refreshApex(second.last());
  assert.equal(first.last().data, 'Ada 2');
  assert.deepEqual(org.requests, Array(2).fill('POST /lwr/apex/Greeter/greet?cacheable=true'));
});

test('a wire waits while a parameter is undefined; null is a value', async () => {
  const wired = wire(greet.adapter, { name: undefined });
  await settled();
  assert.equal(calls, 0);
  wired.instance.update({ name: null });
  await settled();
  assert.equal(wired.last().data, 'null 1');
});

test('refreshApex refuses what no wire emitted', async () => {
  await assert.rejects(refreshApex({ data: 1 }), /resolved configuration is not available/);
});

test('getSObjectValue follows relationships', () => {
  const contact = { Name: 'Ada', Account: { Name: 'Acme' } };
  assert.equal(getSObjectValue(contact, 'Contact.Account.Name'), 'Acme');
  assert.equal(getSObjectValue(contact, { objectApiName: 'Contact', fieldApiName: 'Email' }), undefined);
});
