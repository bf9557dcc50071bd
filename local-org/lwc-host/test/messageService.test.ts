import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  APPLICATION_SCOPE,
  MessageContext,
  createMessageContext,
  publish,
  releaseMessageContext,
  subscribe,
  unsubscribe,
  type MessageContextValue
} from '../modules/lightning/messageService/messageService.ts';
import { getBarcodeScanner } from '../modules/lightning/mobileCapabilities/mobileCapabilities.ts';
import { IsConsoleNavigation, openTab } from '../modules/lightning/platformWorkspaceApi/platformWorkspaceApi.ts';
import { isEmpEnabled, subscribe as subscribeToEvents } from '../modules/lightning/empApi/empApi.ts';

const channel = Object.freeze({ name: 'Picked__c' });
const other = Object.freeze({ name: 'Other__c' });

test('a message reaches every subscriber of its channel, and of no other', () => {
  const context = createMessageContext();
  const heard: unknown[] = [];
  subscribe(context, channel, (message) => heard.push(['one', message]));
  subscribe(createMessageContext(), channel, (message) => heard.push(['two', message]), { scope: APPLICATION_SCOPE });
  subscribe(context, other, () => assert.fail('another channel'));
  publish(context, channel, { recordId: '1' });
  assert.deepEqual(heard, [
    ['one', { recordId: '1' }],
    ['two', { recordId: '1' }]
  ]);
});

test('unsubscribing and releasing the context both end it', () => {
  const context = createMessageContext();
  const publisher = createMessageContext();
  const first = subscribe(context, channel, () => assert.fail('unsubscribed'));
  subscribe(context, channel, () => assert.fail('released'));
  unsubscribe(first);
  releaseMessageContext(context);
  publish(publisher, channel);
  assert.throws(() => publish(context, channel), /must be rendered/);
});

test('a component that leaves the page no longer hears', () => {
  let context: MessageContextValue | undefined;
  const wired = new MessageContext((value) => (context = value));
  wired.connect();
  subscribe(context, channel, () => assert.fail('left the page'));
  wired.disconnect();
  publish(createMessageContext(), channel);
});

test('a subscriber that throws does not keep the message from the next', () => {
  const reported: unknown[] = [];
  globalThis.reportError = (error) => reported.push(error);
  const context = createMessageContext();
  let heard = 0;
  subscribe(context, channel, () => {
    throw new Error('broken subscriber');
  });
  subscribe(context, channel, () => (heard += 1));
  publish(context, channel);
  assert.equal(heard, 1);
  assert.match(String(reported[0]), /broken subscriber/);
  releaseMessageContext(context);
});

test('publishing before the component is rendered, or with a made-up scope, says so', () => {
  assert.throws(() => publish(undefined, channel), /must be rendered/);
  assert.throws(
    () => subscribe(createMessageContext(), channel, () => undefined, { scope: Symbol('mine') }),
    /invalid scope/
  );
});

test('what this host does not offer says so when asked', async () => {
  let isConsole: boolean | undefined;
  new IsConsoleNavigation((value) => (isConsole = value)).connect();
  assert.equal(isConsole, false);
  await assert.rejects(openTab(), /console navigation/);
  assert.equal(await isEmpEnabled(), false);
  await assert.rejects(
    subscribeToEvents('/event/X__e', -1, () => undefined),
    /no streaming API/
  );
  assert.equal(getBarcodeScanner().isAvailable(), false);
});
