import assert from 'node:assert/strict';
import { it } from 'node:test';
import { runWithoutOrg } from '../../testing/runWithoutOrg.ts';

it('sorts records by object, by name, then by their fields, null first', () => {
  const code = `List<SObject> all = new List<SObject>{
      new Contact(LastName = 'a'), new Account(Name = 'b', Industry = 'x'), new Account(Name = 'b'), new Account(Name = 'a', Industry = 'z') };
    all.sort(); for (SObject one : all) { System.debug(one.getPopulatedFieldsAsMap()); }`;
  assert.deepEqual(runWithoutOrg(code).debug, [
    '{Name=a, Industry=z}',
    '{Name=b}',
    '{Name=b, Industry=x}',
    '{LastName=a}'
  ]);
});
