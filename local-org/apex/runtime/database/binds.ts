import type { FieldValue } from '../../../store/model.ts';
import { toFieldValue } from '../sobject/fieldValues.ts';
import { SObject } from '../sobject/sobject.ts';
import { ApexList } from '../values/apexList.ts';
import { ApexSet } from '../values/apexSet.ts';

/** A bound value as the query engine takes it; records stand for their ids. */
export type Bound = FieldValue | readonly FieldValue[];

export function toBind(value: unknown): Bound {
  if (value instanceof ApexList || value instanceof ApexSet) return [...value].map(scalar);
  return scalar(value);
}

const scalar = (value: unknown): FieldValue => toFieldValue(value instanceof SObject ? value.field('Id') : value);

/** Binds of a static query, which names them `b0`, `b1` ... */
export function numberedBinds(values: readonly unknown[]): Record<string, Bound> {
  const binds: Record<string, Bound> = {};
  for (const [index, value] of values.entries()) binds[`b${index}`] = toBind(value);
  return binds;
}
