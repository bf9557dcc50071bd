import type { ClassDeclaration, EnumDeclaration, Identifier, InterfaceDeclaration, Modifiers } from './ast.ts';
import type { TypeDeclaration } from './ast.ts';
import type { Cursor } from './cursor.ts';
import { member } from './members.ts';
import { methodRest } from './methods.ts';
import { modifiers } from './modifiers.ts';
import { typeName, typeNames } from './typeNames.ts';

/** Whether `class`, `interface` or `enum` comes next. */
export function seesTypeDeclaration(cursor: Cursor): boolean {
  return cursor.sees('class') || cursor.sees('interface') || cursor.sees('enum');
}

/** A class, interface or enum whose modifiers have been read. */
export function typeDeclaration(cursor: Cursor, given: Modifiers): TypeDeclaration {
  if (cursor.sees('class')) return classDeclaration(cursor, given);
  if (cursor.sees('interface')) return interfaceDeclaration(cursor, given);
  if (cursor.sees('enum')) return enumDeclaration(cursor, given);
  throw cursor.unexpected();
}

function classDeclaration(cursor: Cursor, given: Modifiers): ClassDeclaration {
  cursor.next();
  const name = cursor.declaredName();
  const superclass = cursor.take('extends') ? typeName(cursor) : undefined;
  const interfaces = cursor.take('implements') ? typeNames(cursor) : [];
  cursor.expect('{');
  const members: ClassDeclaration['members'][number][] = [];
  while (!cursor.sees('}')) {
    if (cursor.peek().kind === 'end') cursor.expect('}');
    const found = member(cursor);
    if (found) members.push(found);
  }
  const end = cursor.next().at;
  return { kind: 'class', name, modifiers: given, superclass, interfaces, members, at: name.at, end };
}

function interfaceDeclaration(cursor: Cursor, given: Modifiers): InterfaceDeclaration {
  cursor.next();
  const name = cursor.declaredName();
  const interfaces = cursor.take('extends') ? typeNames(cursor) : [];
  cursor.expect('{');
  const methods: InterfaceDeclaration['methods'][number][] = [];
  while (!cursor.take('}')) {
    if (cursor.peek().kind === 'end') cursor.expect('}');
    methods.push(interfaceMethod(cursor));
  }
  return { kind: 'interface', name, modifiers: given, interfaces, methods, at: name.at };
}

function interfaceMethod(cursor: Cursor): InterfaceDeclaration['methods'][number] {
  const given = modifiers(cursor);
  const returns = cursor.take('void') ? undefined : typeName(cursor);
  const method = methodRest(cursor, given, returns);
  if (method.body) throw cursor.unexpected(cursor.last);
  return method;
}

function enumDeclaration(cursor: Cursor, given: Modifiers): EnumDeclaration {
  cursor.next();
  const name = cursor.declaredName();
  cursor.expect('{');
  const constants: Identifier[] = [];
  if (!cursor.sees('}')) {
    do constants.push(cursor.declaredName());
    while (cursor.take(','));
  }
  cursor.expect('}');
  return { kind: 'enum', name, modifiers: given, constants, at: name.at };
}
