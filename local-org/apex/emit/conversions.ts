import type { BoundExpression, BoundOperation } from '../bind/bound.ts';
import { elementOfList } from '../types/builtIn.ts';
import type { ApexType } from '../types/model.ts';
import { isRecordType } from '../types/supertypes.ts';
import { expression } from './expressions.ts';
import { isNeverNull } from './nullness.ts';
import type { BodyScope } from './scope.ts';
import { primitiveName } from './typeTests.ts';

type Operation<Kind extends BoundOperation['kind']> = Extract<BoundOperation, { kind: Kind }>;

/** A value that becomes one of another type by itself. */
export function conversion({ value, type }: Operation<'convert'>, scope: BodyScope): string {
  if (elementOfList(value.type) && isRecordType(type)) return `$.onlyRecord(${expression(value, scope)})`;
  const literal = decimalLiteral(value, type, scope);
  return literal ?? convertedNode(value, type, scope);
}

/** `Decimal total = 0` needs no work at run time. */
function decimalLiteral(value: BoundExpression, type: ApexType, { pool }: BodyScope): string | undefined {
  if (value.kind !== 'literal' || typeof value.value !== 'number') return undefined;
  const name = primitiveName(type);
  if (name === 'Decimal') return pool.name({ kind: 'decimal', text: String(value.value) });
  return name === 'Double' ? pool.name({ kind: 'double', text: String(value.value) }) : undefined;
}

function convertedNode(value: BoundExpression, type: ApexType, scope: BodyScope): string {
  const isThere = isNeverNull(value, scope.neverNull);
  return converted(expression(value, scope), primitiveName(value.type), primitiveName(type), isThere);
}

/** Text of a value of one primitive type, as a value of another. null stays null. */
export function converted(text: string, from: string | undefined, to: string | undefined, isThere: boolean): string {
  const way = `${from}>${to}`;
  if (way === 'Integer>Long' && isThere) return `BigInt(${text})`;
  const convert = conversions[way];
  return convert === undefined ? text : `$.${convert}(${text})`;
}

/** What the runtime calls each way. */
const conversions: Readonly<Record<string, string>> = {
  'Integer>Long': 'integerToLong',
  'Integer>Double': 'integerToDouble',
  'Integer>Decimal': 'integerToDecimal',
  'Long>Integer': 'longToInteger',
  'Long>Double': 'longToDouble',
  'Long>Decimal': 'integerToDecimal',
  'Double>Integer': 'doubleToInteger',
  'Double>Long': 'doubleToLong',
  'Double>Decimal': 'doubleToDecimal',
  'Decimal>Integer': 'decimalToInteger',
  'Decimal>Long': 'decimalToLong',
  'Decimal>Double': 'decimalToDouble',
  'String>Id': 'stringToId',
  'Id>String': 'idToString',
  'Date>Datetime': 'dateToDatetime'
};

/** `(Type) value`: a check, or a change between primitive types. */
export function cast({ value, type }: Operation<'cast'>, scope: BodyScope): string {
  if (`${primitiveName(value.type)}>${primitiveName(type)}` in conversions) return convertedNode(value, type, scope);
  return `$.cast(${expression(value, scope)}, ${scope.pool.name({ kind: 'type', type })})`;
}
