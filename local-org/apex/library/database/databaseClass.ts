import { quoted } from '../../../store/columns.ts';
import { apexError } from '../../runtime/apexException.ts';
import { given } from '../../runtime/arguments.ts';
import type { Bound } from '../../runtime/database/binds.ts';
import { mappedBinds, visibleBinds } from '../../runtime/database/dynamicBinds.ts';
import { mergeRecords } from '../../runtime/database/merge.ts';
import { countRecords, queryRecords, type QueryRequest } from '../../runtime/database/query.ts';
import { releaseSavepoint, rollBackTo, type Savepoint, setSavepoint } from '../../runtime/database/savepoints.ts';
import { recordsOf } from '../../runtime/database/statements.ts';
import { recordOfId } from '../../runtime/sobject/recordOfId.ts';
import type { SObject } from '../../runtime/sobject/sobject.ts';
import { idOf } from '../../runtime/sobject/toInput.ts';
import { current } from '../../runtime/transaction.ts';
import { ApexList } from '../../runtime/values/apexList.ts';
import type { ApexMap } from '../../runtime/values/apexMap.ts';
import { Id } from '../../runtime/values/id.ts';
import { batchMembers } from '../async/batchMembers.ts';
import type { LibraryClass, LibraryCode } from '../model.ts';
import { type AccessLevel, modeOf } from './accessLevel.ts';
import { dmlMethods } from './dmlMethods.ts';
import { leadMembers } from './leadConversion.ts';
import { QueryLocator } from './queryLocator.ts';
import { DatabaseResult, MergeResult } from './results.ts';

type Query = (text: string, binds: Record<string, Bound>, request: QueryRequest) => unknown;

const requestOf = (level: AccessLevel | null): QueryRequest => {
  const access = modeOf(level);
  return access === undefined ? {} : { access };
};

/** With variables of the code around for binds, and with a map of them. */
function dynamicQuery(result: string, name: string, withBinds: string, run: Query): Record<string, LibraryCode> {
  const byVariables = (text: string | null, level: AccessLevel | null = null) =>
    run(given(text), visibleBinds(given(text)), requestOf(level));
  return {
    [`static ${result} ${name}(String query)`]: byVariables,
    [`static ${result} ${name}(String query, AccessLevel access)`]: byVariables,
    [`static ${result} ${withBinds}(String query, Map<String, Object> binds, AccessLevel access)`]: (
      text: string | null,
      binds: ApexMap,
      level: AccessLevel | null
    ) => run(given(text), mappedBinds(given(text), binds), requestOf(level))
  };
}

export const databaseClass: LibraryClass = {
  declaration: 'class System.Database',
  members: {
    ...dmlMethods(),
    ...dynamicQuery('List<SObject>', 'query', 'queryWithBinds', queryRecords),
    ...dynamicQuery('Integer', 'countQuery', 'countQueryWithBinds', countRecords),
    ...dynamicQuery('Database.QueryLocator', 'getQueryLocator', 'getQueryLocatorWithBinds', (text, binds, { access }) =>
      QueryLocator.ofQuery(text, binds, access)
    ),
    'static Database.QueryLocator getQueryLocator(List<SObject> records)': (records: ApexList) =>
      QueryLocator.ofRecords(given(records)),
    'static Savepoint setSavepoint()': setSavepoint,
    'static void rollback(Savepoint point)': (point: Savepoint | null) => rollBackTo(given(point)),
    'static void releaseSavepoint(Savepoint point)': (point: Savepoint | null) => releaseSavepoint(given(point)),
    'static Database.MergeResult merge(SObject master, SObject duplicate)': merge,
    'static Database.MergeResult merge(SObject master, Id duplicate)': merge,
    'static List<Database.MergeResult> merge(SObject master, List<SObject> duplicates)': mergeAll,
    'static List<Database.MergeResult> merge(SObject master, List<Id> duplicates)': mergeAll,
    'static Database.EmptyRecycleBinResult emptyRecycleBin(SObject record)': emptyRecycleBin,
    'static List<Database.EmptyRecycleBinResult> emptyRecycleBin(List<SObject> records)': emptyRecycleBin,
    'static List<Database.EmptyRecycleBinResult> emptyRecycleBin(List<Id> ids)': emptyRecycleBin,
    ...leadMembers,
    ...batchMembers
  }
};

const asRecord = (value: SObject | Id): SObject => (value instanceof Id ? recordOfId(value) : value);

function merge(master: SObject, duplicate: SObject | Id): MergeResult {
  return new MergeResult(idOf(given(master)) ?? '', mergeRecords(master, [asRecord(given(duplicate))], {}));
}

function mergeAll(master: SObject, duplicates: ApexList): ApexList {
  const records = given(duplicates).items.map((one) => asRecord(one as SObject | Id));
  const results = records.map((record) => merge(master, record));
  return ApexList.of('Database.MergeResult', results);
}

/** Rows in the recycle bin are gone for good. Throws DmlException for what is in none. */
function emptyRecycleBin(value: ApexList | SObject): unknown {
  const { store } = current().environment;
  const results = recordsOf(value).map((one) => {
    const record = asRecord(one);
    const id = idOf(record) ?? '';
    const table = quoted(record.object.name);
    const { changes } = store.run(`DELETE FROM ${table} WHERE "Id" = ? AND "IsDeleted" = 1`, [id]);
    if (changes === 0) throw apexError('System.DmlException', `Record is not in the recycle bin: ${id}`);
    return new DatabaseResult('EmptyRecycleBinResult', { id, success: true, created: false, errors: [] });
  });
  return value instanceof ApexList ? ApexList.of('Database.EmptyRecycleBinResult', results) : results[0];
}

/** What `Savepoint` is to code: nothing but a value to hand back. */
export const savepointClass: LibraryClass = { declaration: 'class System.Savepoint', members: {} };
