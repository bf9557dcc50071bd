import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formulaReferences } from './formulaReferences.ts';

test('a formula mentions fields, paths and globals, but neither functions nor texts', () => {
  const source =
    'IF(AND(Points__c > 1, ISPICKVAL( Status__c , "Not Now__c")), Epic__r.Objective__r.Name, $User.Id) & NULL';
  assert.deepEqual(formulaReferences(source), ['Points__c', 'Status__c', 'Epic__r.Objective__r.Name', '$User.Id']);
});

test('a misspelt field is mentioned like any other', () => {
  assert.deepEqual(formulaReferences('Pionts__c < 0'), ['Pionts__c']);
});
