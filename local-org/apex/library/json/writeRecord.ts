import type { SObject } from '../../runtime/sobject/sobject.ts';
import { AggregateResult } from '../../runtime/sobject/aggregateResult.ts';
import { ApexList } from '../../runtime/values/apexList.ts';
import { type WritingOptions, writeFields, writeValue } from './serialize.ts';
import type { JsonWriter } from './writer.ts';

const apiRoot = '/services/data/v66.0';

/** A record with its `attributes`, as REST gives it: what is set, parents as records, children as a query result. */
export function writeRecord(record: SObject, writer: JsonWriter, options: WritingOptions): void {
  writer.start('object');
  if (!options.plainRecords) {
    writer.name('attributes');
    writeFields(attributes(record), writer, options);
  }
  for (const name of record.setNames()) {
    const value = valueOf(record, name);
    if (value === null && (options.suppressNulls || !record.isSetByCode(name))) continue;
    writer.name(name);
    if (value instanceof ApexList && !options.plainRecords) writeChildren(value, writer, options);
    else writeValue(value, writer, options);
  }
  writer.end();
}

function* attributes(record: SObject): Generator<readonly [string, unknown]> {
  if (record instanceof AggregateResult) return yield ['type', 'AggregateResult'];
  yield ['type', record.object.name];
  const id = record.isSet('Id') ? record.field('Id') : null;
  if (id !== null) yield ['url', `${apiRoot}/sobjects/${record.object.name}/${String(id)}`];
}

function valueOf(record: SObject, name: string): unknown {
  const { fields, childRelationships } = record.object;
  if (record instanceof AggregateResult || fields.has(name)) return record.field(name);
  if (childRelationships.some(({ relationshipName }) => relationshipName === name)) return record.children(name);
  return record.parent(name);
}

function writeChildren(children: ApexList, writer: JsonWriter, options: WritingOptions): void {
  const result: [string, unknown][] = [
    ['totalSize', children.size],
    ['done', true],
    ['records', children]
  ];
  writeFields(result, writer, options);
}
