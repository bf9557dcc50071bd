import type { BoundLiteral } from '../bind/bound.ts';
import type { BodyScope } from './scope.ts';
import { primitiveName } from './typeTests.ts';

/** A literal of any type. Decimals and Doubles are made once, when the script is loaded. */
export function literal({ value, type }: BoundLiteral, { pool }: BodyScope): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'bigint') return value < 0n ? `(${value}n)` : `${value}n`;
  const name = primitiveName(type);
  if (name === 'Decimal') return pool.name({ kind: 'decimal', text: String(value) });
  if (name === 'Double') return pool.name({ kind: 'double', text: String(value) });
  if (typeof value === 'number') return value < 0 ? `(${value})` : String(value);
  return JSON.stringify(value);
}
