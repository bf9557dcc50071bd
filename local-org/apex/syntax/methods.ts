import type { MethodDeclaration, Modifiers, Parameter, TypeName } from './ast.ts';
import type { Cursor } from './cursor.ts';
import { modifiers } from './modifiers.ts';
import { block } from './statements.ts';
import { typeName } from './typeNames.ts';

/** Name, parameters and body of a method whose result type has been read. */
export function methodRest(cursor: Cursor, given: Modifiers, returns: TypeName | undefined): MethodDeclaration {
  const name = cursor.declaredName();
  const parameters = formalParameters(cursor);
  const body = cursor.take(';') ? undefined : block(cursor);
  return { kind: 'method', name, modifiers: given, returns, parameters, body, at: name.at };
}

/** `(final Integer a, String b)`. */
export function formalParameters(cursor: Cursor): Parameter[] {
  cursor.expect('(');
  const found: Parameter[] = [];
  if (cursor.take(')')) return found;
  do found.push(parameter(cursor));
  while (cursor.take(','));
  cursor.expect(')');
  return found;
}

function parameter(cursor: Cursor): Parameter {
  const given = modifiers(cursor);
  const type = typeName(cursor);
  const { name, at } = cursor.declaredName();
  return { name, modifiers: given, type, at };
}
