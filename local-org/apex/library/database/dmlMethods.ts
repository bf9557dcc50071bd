import type { AccessMode } from '../../runtime/database/access.ts';
import { type RecordOperation, saveRecords } from '../../runtime/database/dml.ts';
import { recordsOf, saveAll } from '../../runtime/database/statements.ts';
import { recordOfId } from '../../runtime/sobject/recordOfId.ts';
import type { SObject } from '../../runtime/sobject/sobject.ts';
import type { SObjectFieldToken } from '../../runtime/sobject/tokens.ts';
import { ApexList } from '../../runtime/values/apexList.ts';
import { Id } from '../../runtime/values/id.ts';
import type { LibraryCode } from '../model.ts';
import { AccessLevel, modeOf } from './accessLevel.ts';
import { DmlOptions } from './dmlOptions.ts';
import { DatabaseResult, type ResultClass, resultList } from './results.ts';

const RESULTS: Readonly<Record<RecordOperation, ResultClass>> = {
  insert: 'SaveResult',
  update: 'SaveResult',
  upsert: 'UpsertResult',
  delete: 'DeleteResult',
  undelete: 'UndeleteResult'
};

/** What may follow the records, in every combination that the platform has. */
const TAILS: Readonly<Record<RecordOperation, readonly string[]>> = {
  insert: ['', 'Boolean allOrNone', 'Database.DMLOptions options'],
  update: ['', 'Boolean allOrNone', 'Database.DMLOptions options'],
  upsert: ['', 'Boolean allOrNone', 'Schema.SObjectField field', 'Schema.SObjectField field, Boolean allOrNone'],
  delete: ['', 'Boolean allOrNone'],
  undelete: ['', 'Boolean allOrNone']
};

/** `Database.insert` and its siblings, for a record and for a list, with and without partial success and access level. */
export function dmlMethods(): Record<string, LibraryCode> {
  const methods: Record<string, LibraryCode> = {};
  for (const operation of Object.keys(RESULTS) as RecordOperation[]) {
    const isById = operation === 'delete' || operation === 'undelete';
    for (const of of isById ? ['SObject', 'Id'] : ['SObject']) addOverloads(methods, operation, of);
  }
  return methods;
}

function addOverloads(methods: Record<string, LibraryCode>, operation: RecordOperation, of: string): void {
  const result = `Database.${RESULTS[operation]}`;
  for (const tail of TAILS[operation]) {
    for (const level of ['', 'AccessLevel access']) {
      const more = [tail, level].filter((part) => part !== '').map((part) => `, ${part}`);
      methods[`static ${result} ${operation}(${of} value${more.join('')})`] = (value: unknown, ...rest: unknown[]) =>
        save(operation, value, rest);
      methods[`static List<${result}> ${operation}(List<${of}> value${more.join('')})`] = (
        value: unknown,
        ...rest: unknown[]
      ) => save(operation, value, rest);
    }
  }
}

interface Settings {
  allOrNone: boolean;
  access: AccessMode;
  externalId: string | undefined;
}

function settingsOf(rest: readonly unknown[]): Settings {
  const settings: Settings = { allOrNone: true, access: undefined, externalId: undefined };
  for (const one of rest) {
    if (typeof one === 'boolean') settings.allOrNone = one;
    else if (one instanceof DmlOptions) settings.allOrNone = one.allOrNone;
    else if (one instanceof AccessLevel) settings.access = modeOf(one);
    else if (one !== null) settings.externalId = (one as SObjectFieldToken).field;
  }
  return settings;
}

function save(operation: RecordOperation, value: unknown, rest: readonly unknown[]): unknown {
  const settings = settingsOf(rest);
  const records = recordsOf(value).map(asRecord);
  const request = { operation, records, ...settings };
  const outcomes = settings.allOrNone ? saveAll(request) : saveRecords(request);
  const name = RESULTS[operation];
  return value instanceof ApexList ? resultList(name, outcomes) : new DatabaseResult(name, outcomes[0]!);
}

const asRecord = (value: SObject | Id): SObject => (value instanceof Id ? recordOfId(value) : value);
