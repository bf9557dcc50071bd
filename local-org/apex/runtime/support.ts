import type { DmlOperation } from '../syntax/ast.ts';
import type { ClassType, SObjectType } from '../types/model.ts';
import type { ApexException } from './apexException.ts';
import { apexError, caught } from './apexException.ts';
import { callFuture } from './async/future.ts';
import { tick } from './cpuClock.ts';
import { provideBinds } from './database/dynamicBinds.ts';
import { onlyRecord, type ResultKind, runQuery } from './database/query.ts';
import { runDml } from './database/statements.ts';
import { equals, equalsIgnoreCase, isSame } from './equality.ts';
import { cast, isInstance } from './instanceOf.ts';
import { iterate } from './iteration.ts';
import * as operators from './operators.ts';
import { primitiveConversions } from './primitiveConversions.ts';
import { enterRunAs, leaveRunAs } from './runAs.ts';
import { SObject } from './sobject/sobject.ts';
import { toText } from './text.ts';
import { current } from './transaction.ts';
import { ApexList } from './values/apexList.ts';
import { ApexMap } from './values/apexMap.ts';
import { ApexSet } from './values/apexSet.ts';
import { Decimal } from './values/decimal.ts';
import { Double } from './values/double.ts';

/** As many records as one turn of `for (List<...> chunk : [SELECT ...])` gets. */
const chunkSize = 200;

/** What emitted code calls by `$`. */
export const support = {
  ...operators,
  ...primitiveConversions,
  List: ApexList,
  Set: ApexSet,
  Map: ApexMap,
  Double,
  oneDouble: new Double(1),
  oneDecimal: Decimal.ofInteger(1),
  equals,
  isSame,
  equalTexts,
  text: toText,
  isInstance,
  cast,
  caught,
  tick,
  iterate,
  enterRunAs,
  leaveRunAs,
  thrown,
  walk,
  chunks,
  /** `Account account = Database.query(...)`. */
  onlyRecord: (list: ApexList | null) => onlyRecord(list ?? operators.nullPointer()),
  newRecord,
  newArray,
  setMember,
  setElement,
  assigned,
  enterSharing,
  leaveSharing,
  query,
  provideBinds,
  future: callFuture,
  dml
};

export type Support = typeof support;

/** `==` of text, which may be null or an Id. */
function equalTexts(left: unknown, right: unknown): boolean {
  return typeof left === 'string' && typeof right === 'string' ? equalsIgnoreCase(left, right) : equals(left, right);
}

/** What `throw` throws. */
function thrown(exception: ApexException | null): ApexException {
  return exception ?? operators.nullPointer();
}

/** A list that is walked by index; whoever is done lowers `walkers` again. */
function walk(list: ApexList | null): ApexList {
  if (list === null) return operators.nullPointer();
  list.guard.walkers++;
  return list;
}

function* chunks(list: ApexList): Generator<ApexList> {
  for (let from = 0; from < list.size; from += chunkSize) {
    yield new ApexList(list.apexType, list.items.slice(from, from + chunkSize));
  }
}

/** `new Account(Name = 'x')`: names and values in turn. */
function newRecord(type: SObjectType, ...fields: readonly unknown[]): SObject {
  const record = new SObject(type.object!);
  for (let i = 0; i < fields.length; i += 2) record.setField(fields[i] as string, fields[i + 1]);
  return record;
}

function newArray(type: ClassType, size: number): ApexList {
  if (size < 0) throw apexError('System.ListException', `List size must not be negative: ${size}`);
  return new ApexList(type, new Array<unknown>(size).fill(null));
}

function setMember<Value>(record: SObject, kind: 'field' | 'parent' | 'children', name: string, value: Value): Value {
  if (kind === 'parent') record.setParent(name, value as SObject | null);
  else record.setField(name, value);
  return value;
}

function setElement<Value>(list: ApexList, index: number, value: Value): Value {
  list.set(index, value);
  return value;
}

/** Sets a variable of the library and gives what was set, the last of the values. */
function assigned(set: (...values: unknown[]) => void, ...values: readonly unknown[]): unknown {
  set(...values);
  return values.at(-1);
}

/** From here on sharing is what a class declares. Answers what it was. */
function enterSharing(isSharing: boolean): boolean {
  const transaction = current();
  const before = transaction.isSharing;
  transaction.isSharing = isSharing;
  return before;
}

function leaveSharing(before: boolean): void {
  current().isSharing = before;
}

function query(text: string, binds: readonly unknown[], kind: ResultKind, isSharing: boolean | undefined): unknown {
  return runQuery(text, binds, kind, isSharing === undefined ? {} : { isSharing });
}

function dml(
  operation: DmlOperation,
  value: unknown,
  access: 'user' | 'system' | undefined,
  isSharing: boolean | undefined,
  externalId: string | undefined,
  duplicates: unknown
): void {
  runDml(operation, value, { access, externalId, duplicates, ...(isSharing === undefined ? {} : { isSharing }) });
}
