import { OrgError } from '../../errors.ts';
import type { FieldValue } from '../../store/model.ts';
import type { Bind } from '../syntax/ast.ts';
import { malformed } from '../syntax/queryError.ts';
import type { Select } from './compilation.ts';

type Binds = Readonly<Record<string, FieldValue | readonly FieldValue[]>>;

/** Finds a bind's value while the query compiles: whether it is null, one value or several shapes the SQL. */
export function boundValue({ compilation, text }: Select, bind: Bind): FieldValue | readonly FieldValue[] {
  if (!compilation.binds) throw malformed(text, bind.at, 'Bind variables only allowed in Apex code');
  return readBind(compilation.binds, text.slice(bind.at + 1, bind.end));
}

/** Reads a bind when the query runs. `expression` is what stands behind the colon; names ignore case. */
export function readBind(binds: Binds, expression: string): FieldValue | readonly FieldValue[] {
  const name = expression.trim();
  const key = Object.hasOwn(binds, name)
    ? name
    : Object.keys(binds).find((one) => one.toLowerCase() === name.toLowerCase());
  if (key === undefined) throw new OrgError('MALFORMED_QUERY', `Variable does not exist: ${name}`);
  return binds[key]!;
}

/** A bound text or number as text. */
export function boundText(run: { readonly text: string; readonly binds: Binds }, { at, end }: Bind): string {
  return String(readBind(run.binds, run.text.slice(at + 1, end)));
}

/** Equal for binds that compile to the same SQL. */
export function bindShapes(binds: Binds | undefined): string {
  if (!binds) return '-';
  return Object.entries(binds)
    .map(([name, value]) => `${name}:${shapeOf(value)}`)
    .join();
}

function shapeOf(value: FieldValue | readonly FieldValue[]): string {
  if (!Array.isArray(value)) return isBlank(value as FieldValue) ? 'null' : 'one';
  return value.some(isBlank) ? 'nulls' : 'many';
}

/** Blank text is null to the platform. */
export function isBlank(value: FieldValue): boolean {
  return value === null || value === '';
}
