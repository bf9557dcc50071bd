import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toastConfig } from '../modules/lightning/toastHost/toastConfig.ts';

test('title and message are shown as they are', () => {
  assert.deepEqual(toastConfig({ title: '<b>Saved</b>', message: 'a & b', variant: 'success' }), {
    label: '<b>Saved</b>',
    message: 'a & b',
    variant: 'success',
    mode: 'dismissible'
  });
});

test('a toast without a title shows its message in the title’s place', () => {
  assert.equal(toastConfig({ message: 'Done' }).label, 'Done');
});

test('texts of messageData are put in their places', () => {
  assert.equal(
    toastConfig({ title: 't', message: '{0} and {1}, {2}', messageData: ['one', 'two'] }).message,
    'one and two, {2}'
  );
});

test('links keep their places, and everything around them stays text', () => {
  const config = toastConfig({
    title: 't',
    message: '<i>{0}</i> see {1}',
    messageData: ['<img onerror=x>', { url: '/lightning/r/1/view?a="b', label: '<u>it</u>' }]
  });
  assert.equal(config.message, '&lt;i&gt;&lt;img onerror=x&gt;&lt;/i&gt; see {1}');
  assert.deepEqual(config.messageLinks, {
    1: { url: '/lightning/r/1/view?a=&quot;b', label: '&lt;u&gt;it&lt;/u&gt;' }
  });
});
