import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readComponents } from '../../metadata/readComponents.ts';
import { createRegistry } from '../../metadata/registry.ts';
import { readXml } from '../../metadata/xmlReader.ts';
import { buildSchema } from '../../schema/buildSchema.ts';
import { filterCondition } from './listViewQuery.ts';

const recordType =
  '<RecordType xmlns="http://soap.sforce.com/2006/04/metadata"><fullName>Fault</fullName><active>true</active><label>A fault</label></RecordType>';
const { components } = readComponents([
  { path: 'objects/Case/recordTypes/Fault.recordType-meta.xml', content: new TextEncoder().encode(recordType) }
]);
const { schema } = buildSchema(createRegistry(components, 1));

const filtered = (field: string, operation: string, value: string) =>
  filterCondition(
    schema,
    schema.object('Case')!,
    readXml(
      `<ListView><filters><field>${field}</field><operation>${operation}</operation><value>${value}</value></filters></ListView>`
    )
  );

describe('filters of list views', () => {
  it('find record types by the names that metadata gives them', () => {
    assert.deepEqual(filtered('CASES.RECORDTYPE', 'equals', 'Case.Fault'), {
      soql: '(RecordType.DeveloperName = :filter1)',
      binds: { filter1: 'Fault' }
    });
    assert.deepEqual(filtered('RECORDTYPE', 'notEqual', 'Case.Fault, Case.Other').binds, {
      filter1_0: 'Fault',
      filter1_1: 'Other'
    });
  });

  it('know standard columns by their old names', () => {
    assert.equal(filtered('CASES.CLOSED', 'equals', '1').soql, '(IsClosed = TRUE)');
  });

  it('refuse a field that does not exist', () => {
    assert.throws(() => filtered('CASES.NOPE', 'equals', '1'), /List view filters by an unknown field: CASES\.NOPE/);
  });
});
