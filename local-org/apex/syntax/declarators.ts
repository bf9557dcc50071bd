import type { Declarator } from './ast.ts';
import type { Cursor } from './cursor.ts';
import { expression } from './expressions.ts';

/** `a = 1, b`. */
export function declarators(cursor: Cursor): Declarator[] {
  const found: Declarator[] = [];
  do {
    const { name, at } = cursor.declaredName();
    found.push({ name, value: cursor.take('=') ? expression(cursor) : undefined, at });
  } while (cursor.take(','));
  return found;
}
