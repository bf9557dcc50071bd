import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { FieldValue } from '../store/model.ts';
import { compileFormula } from './compile.ts';
import { CONTEXT, RECORD, resolve } from './testing/bothBackEnds.ts';

function evaluate(source: string, save: { isNew: boolean; prior?: Record<string, FieldValue> }): FieldValue {
  return compileFormula(source, { resolve }).evaluate({
    ...CONTEXT,
    isNew: save.isNew,
    prior: (path) => (save.prior && path in save.prior ? (save.prior[path] ?? null) : (RECORD[path]?.value ?? null))
  });
}

describe('a rule that runs with a save', () => {
  it('tells new records from changed ones', () => {
    assert.equal(evaluate('ISNEW()', { isNew: true }), true);
    assert.equal(evaluate('ISNEW()', { isNew: false }), false);
    assert.equal(evaluate('ISCLONE()', { isNew: true }), false);
  });

  it('sees a change from and to blank', () => {
    assert.equal(evaluate('ISCHANGED(Name)', { isNew: false, prior: { Name: null } }), true);
    assert.equal(evaluate('ISCHANGED(Blank__c)', { isNew: false, prior: { Blank__c: 'x' } }), true);
    assert.equal(evaluate('ISCHANGED(Name)', { isNew: false }), false);
  });

  it('sees no change in a new record', () => {
    assert.equal(evaluate('ISCHANGED(Name)', { isNew: true, prior: { Name: null } }), false);
  });

  it('takes changes of picklists, checkboxes and percents', () => {
    assert.equal(evaluate('ISCHANGED(Status__c)', { isNew: false, prior: { Status__c: 'New' } }), true);
    assert.equal(evaluate('ISCHANGED(Done__c)', { isNew: false, prior: { Done__c: null } }), false);
    assert.equal(evaluate('PRIORVALUE(Share__c)', { isNew: false, prior: { Share__c: 50 } }), 0.5);
    assert.equal(
      evaluate('ISPICKVAL(PRIORVALUE(Status__c), "New")', { isNew: false, prior: { Status__c: 'New' } }),
      true
    );
    assert.equal(evaluate('TEXT(PRIORVALUE(Status__c))', { isNew: false, prior: { Status__c: 'New' } }), 'New');
  });

  it('answers the value itself as the prior value of a new record', () => {
    assert.equal(evaluate('PRIORVALUE(Points__c)', { isNew: true }), 8);
  });
});

describe('the references of a formula', () => {
  it('are distinct, in canonical case, with relationships and globals', () => {
    const source =
      'points__c + POINTS__C + IF(owner.name = $user.ID & epic__R.objective__r.NAME, $customMetadata.Rate__mdt.Low.factor__C, 0)';
    assert.deepEqual(compileFormula(source, { resolve }).references, [
      'Points__c',
      'Owner.Name',
      '$User.Id',
      'Epic__r.Objective__r.Name',
      '$CustomMetadata.Rate__mdt.Low.Factor__c'
    ]);
  });

  it('include those that only a save reads', () => {
    assert.deepEqual(compileFormula('ISCHANGED(name)', { resolve }).references, ['Name']);
  });
});
