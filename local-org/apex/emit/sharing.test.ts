import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { runWithoutOrg } from '../testing/runWithoutOrg.ts';

/** Classes that say what sharing they run with, by what the transaction says while they run. */
const classes = {
  Says: 'public class Says { public static void say() { Probe.probe(); } }',
  Probe: 'public inherited sharing class Probe { public static void probe() { System.debug(UserInfo.getUserId()); } }',
  WithSharing:
    'public with sharing class WithSharing { public static void go() { Says.say(); } public static void leave() { WithoutSharing.go(); Says.say(); } }',
  WithoutSharing: 'public without sharing class WithoutSharing { public static void go() { Says.say(); } }'
};

/** What `isSharing` was, each time that somebody asked who the user is. */
function sharingOf(code: string, isSharing: boolean): boolean[] {
  const seen: boolean[] = [];
  runWithoutOrg(code, classes, (transaction) => {
    transaction.isSharing = isSharing;
    const { caller } = transaction;
    Object.defineProperty(transaction, 'caller', {
      get: () => {
        seen.push(transaction.isSharing);
        return caller;
      }
    });
  });
  return seen;
}

describe('sharing', () => {
  it('is that of whoever calls a class that says nothing', () => {
    assert.deepEqual(sharingOf('Says.say();', false), [false]);
    assert.deepEqual(sharingOf('Says.say();', true), [true]);
    assert.deepEqual(sharingOf('WithSharing.go();', false), [true]);
    assert.deepEqual(sharingOf('WithoutSharing.go();', true), [false]);
  });

  it('is what it was when a class that says something has ended', () => {
    assert.deepEqual(sharingOf('WithSharing.leave(); Says.say();', false), [false, true, false]);
  });
});
