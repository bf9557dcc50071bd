import { accessorName } from '../../types/mangle.ts';
import { apexError } from '../../runtime/apexException.ts';
import { SObject } from '../../runtime/sobject/sobject.ts';
import { typeOf } from '../../runtime/typeOf.ts';
import { ApexDate } from '../../runtime/values/apexDate.ts';
import { ApexList } from '../../runtime/values/apexList.ts';
import { ApexMap } from '../../runtime/values/apexMap.ts';
import { ApexSet } from '../../runtime/values/apexSet.ts';
import { Blob } from '../../runtime/values/blob.ts';
import { Datetime } from '../../runtime/values/datetime.ts';
import { Decimal } from '../../runtime/values/decimal.ts';
import { Double } from '../../runtime/values/double.ts';
import { EnumConstant } from '../../runtime/values/enumConstant.ts';
import { Id } from '../../runtime/values/id.ts';
import { Time } from '../../runtime/values/time.ts';
import type { ApexType, ClassType, VariableSymbol } from '../../types/model.ts';
import { typeName } from '../../types/typeKey.ts';
import { JsonWriter } from './writer.ts';
import { writeRecord } from './writeRecord.ts';

export interface WritingOptions {
  readonly isPretty?: boolean;
  /** Leaves out fields that are null. */
  readonly suppressNulls?: boolean;
  /** Which fields and properties of a class of the org are written; all but static and transient ones if nothing is said. */
  readonly shows?: (variable: VariableSymbol) => boolean;
  /** Records as components see them: their fields alone, children as a list. */
  readonly plainRecords?: boolean;
}

/** An object of the library that has a form in JSON. */
export interface JsonSource {
  jsonFields(): Iterable<readonly [string, unknown]>;
}

/** A value as JSON text. Throws JSONException for what has no form in it. */
export function serialize(value: unknown, options: WritingOptions = {}): string {
  const writer = new JsonWriter(options.isPretty ?? false);
  writeValue(value, writer, options);
  return writer.text;
}

export function writeValue(value: unknown, writer: JsonWriter, options: WritingOptions): void {
  if (writer.depth > 500)
    throw apexError('System.JSONException', 'Maximum depth of JSON reached: does it hold itself?');
  if (value === null || typeof value === 'number' || typeof value === 'boolean') writer.raw(String(value));
  else if (typeof value === 'string') writer.string(value);
  else if (typeof value === 'bigint') writer.raw(String(value));
  else if (value instanceof Decimal || value instanceof Double) writer.raw(String(value));
  else if (value instanceof ApexList) writeItems(value.items, writer, options);
  else if (value instanceof ApexSet) writeItems(value.items(), writer, options);
  else if (value instanceof ApexMap) writeFields(mapFields(value), writer, options);
  else if (value instanceof SObject) writeRecord(value, writer, options);
  else writeOther(value as object, writer, options);
}

/** Fields under their names; nulls only where they are wanted. */
export function writeFields(
  fields: Iterable<readonly [string, unknown]>,
  writer: JsonWriter,
  options: WritingOptions
): void {
  writer.start('object');
  for (const [name, value] of fields) {
    if (value === null && options.suppressNulls) continue;
    writer.name(name);
    writeValue(value, writer, options);
  }
  writer.end();
}

function writeItems(items: Iterable<unknown>, writer: JsonWriter, options: WritingOptions): void {
  writer.start('array');
  for (const item of items) writeValue(item, writer, options);
  writer.end();
}

function writeOther(value: object, writer: JsonWriter, options: WritingOptions): void {
  const text = textOf(value);
  if (text !== undefined) return writer.string(text);
  if ('jsonFields' in value) return writeFields((value as JsonSource).jsonFields(), writer, options);
  const type = typeOf(value);
  if (type.kind !== 'class' || type.symbol.origin !== 'source' || value instanceof Error) throw unsupported(type);
  writeFields(instanceFields(value as Record<string, unknown>, type, options), writer, options);
}

/** What stands in quotes. */
function textOf(value: object): string | undefined {
  if (value instanceof Id || value instanceof ApexDate || value instanceof Time) return String(value);
  if (value instanceof Datetime) return value.toIso();
  if (value instanceof EnumConstant) return value.name;
  return value instanceof Blob ? Buffer.from(value.bytes).toString('base64') : undefined;
}

function* mapFields(map: ApexMap): Generator<readonly [string, unknown]> {
  for (const { key, value } of map.entries()) {
    const name = key === null || typeof key === 'object' ? keyText(key) : String(key);
    yield [name, value];
  }
}

/** Tokens and other simple values have a form as keys, which they have not as values. */
function keyText(key: object | null): string {
  if (key === null) return 'null';
  const text = textOf(key) ?? ('key' in key ? String(key) : undefined);
  if (text === undefined) throw unsupported(typeOf(key));
  return text;
}

/** Properties are asked for their values. */
function* instanceFields(
  value: Record<string, unknown>,
  type: ClassType,
  { shows }: WritingOptions
): Generator<readonly [string, unknown]> {
  const seen = new Set<string>();
  for (let each: ClassType | undefined = type; each !== undefined; each = each.symbol.superclass) {
    for (const variable of each.symbol.variables.values()) {
      const name = variable.name.toLowerCase();
      if (variable.isStatic || variable.isTransient || !variable.hasGetter || seen.has(name)) continue;
      if (shows !== undefined && !shows(variable)) continue;
      seen.add(name);
      const getter = value[accessorName('get', name)];
      yield [variable.name, typeof getter === 'function' ? getter.call(value) : (value[`_${name}`] ?? null)];
    }
  }
}

function unsupported(type: ApexType): Error {
  return apexError('System.JSONException', `Apex Type unsupported in JSON: ${typeName(type)}`);
}
