import type { ApexType, ClassType } from '../types/model.ts';
import { ApexException } from './apexException.ts';
import { exceptionName } from './exceptionName.ts';
import { localText } from './userTime.ts';
import { ApexDate } from './values/apexDate.ts';
import { ApexList } from './values/apexList.ts';
import { ApexMap } from './values/apexMap.ts';
import { ApexSet } from './values/apexSet.ts';
import { Datetime } from './values/datetime.ts';

/** Longer collections are cut off. */
const shownElements = 10;

/** What user classes and records bring to be written. */
interface Writable {
  tostring$?(): string | null;
  apexType?: ApexType;
}

/** What a value becomes when it is joined to a String: a Datetime on the user's clock, a Date with a midnight. */
export function toText(value: unknown): string {
  return value instanceof Datetime ? localText(value) : debugText(value);
}

/** What `System.debug` writes, and what elements of collections look like: a Datetime in UTC. */
export function debugText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return String(value);
  return objectText(value, []);
}

function objectText(value: object, within: readonly object[]): string {
  if (value instanceof ApexDate) return `${value} 00:00:00`;
  if (value instanceof ApexException) return `${exceptionName(value.apexType)}: ${value.message}`;
  const own = (value as Writable).tostring$;
  if (own !== undefined) return own.call(value) ?? 'null';
  if (within.includes(value)) return '(already output)';
  const inner = [...within, value];
  if (value instanceof ApexList) return `(${elements(value.items, inner)})`;
  if (value instanceof ApexSet) return `{${elements(value.items(), inner)}}`;
  if (value instanceof ApexMap) return `{${entries(value, inner)}}`;
  return isUserObject(value) ? userObjectText(value, inner) : String(value);
}

function elements(items: Iterable<unknown>, within: readonly object[]): string {
  const texts: string[] = [];
  for (const item of items) {
    if (texts.push(texts.length === shownElements ? '...' : elementText(item, within)) > shownElements) break;
  }
  return texts.join(', ');
}

function entries(map: ApexMap, within: readonly object[]): string {
  const texts: string[] = [];
  for (const { key, value } of map.entries()) {
    if (texts.length === shownElements) {
      texts.push('...');
      break;
    }
    texts.push(`${elementText(key, within)}=${elementText(value, within)}`);
  }
  return texts.join(', ');
}

function elementText(value: unknown, within: readonly object[]): string {
  return typeof value === 'object' && value !== null ? objectText(value, within) : debugText(value);
}

function isUserObject(value: object): value is { apexType: ClassType } {
  const type = (value as Writable).apexType;
  return type?.kind === 'class' && type.symbol.origin === 'source' && type.symbol.kind === 'class';
}

/** `Move:[from=1, to=2]`: the fields, those of superclasses last. */
function userObjectText(value: { apexType: ClassType }, within: readonly object[]): string {
  const fields: string[] = [];
  for (let type: ClassType | undefined = value.apexType; type !== undefined; type = type.symbol.superclass) {
    for (const variable of type.symbol.variables.values()) {
      if (variable.isStatic || variable.storage !== 'field') continue;
      const slot = (value as unknown as Record<string, unknown>)[`_${variable.name.toLowerCase()}`];
      fields.push(`${variable.name}=${elementText(slot ?? null, within)}`);
    }
  }
  // What `Test.createStub` makes is of a class of its own on the platform.
  const suffix = 'isStub' in value ? '__sfdc_ApexStub' : '';
  return `${value.apexType.symbol.name}${suffix}:[${fields.join(', ')}]`;
}
