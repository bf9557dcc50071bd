import assert from 'node:assert/strict';
import { it } from 'node:test';
import { lineOf, registerScript, stackTraceOf } from './stackTrace.ts';

registerScript(
  'apex:Outer.Inner',
  new Map([
    ['move$id', 'moveIt'],
    ['new$', '<init>']
  ])
);

const stack = `Error: no (really)
    at apexError (file:///somewhere/apexException.ts:3:4)
    at C.move$id (apex:Outer.Inner:12:34)
    at C.fields$ofouter (apex:Outer.Inner:1:10)
    at C.new$ [as other] (apex:Outer.Inner:5:1)
    at body (apex-trigger:AccountTrigger:3:7)
    at body (apex-anonymous::2:1)
    at runInTransaction (file:///somewhere/transaction.ts:9:9)`;

it('shows frames of Apex by the names of the source', () => {
  assert.deepEqual(stackTraceOf(stack).split('\n'), [
    'Class.Outer.Inner.moveIt: line 12, column 1',
    'Class.Outer.Inner.<init>: line 5, column 1',
    'Trigger.AccountTrigger: line 3, column 1',
    'AnonymousBlock: line 2, column 1'
  ]);
});

it('gives the line of the innermost frame', () => {
  assert.equal(lineOf(stack), 12);
  assert.equal(lineOf('Error: x\n    at somewhere (file:///x.ts:1:1)'), 0);
});
