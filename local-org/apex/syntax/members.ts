import type { Accessor, Identifier, Member, Modifiers, PropertyDeclaration, TypeName } from './ast.ts';
import type { Cursor } from './cursor.ts';
import { seesTypeDeclaration, typeDeclaration } from './declarations.ts';
import { declarators } from './declarators.ts';
import { formalParameters, methodRest } from './methods.ts';
import { modifiers } from './modifiers.ts';
import { block } from './statements.ts';
import { SyntaxFault } from './token.ts';
import { typeName } from './typeNames.ts';

/** A member of a class; undefined for a lone semicolon. */
export function member(cursor: Cursor): Member | undefined {
  if (cursor.take(';')) return undefined;
  const given = modifiers(cursor);
  if (cursor.sees('{')) return initializer(cursor, given);
  if (seesTypeDeclaration(cursor)) return typeDeclaration(cursor, given);
  if (cursor.take('void')) return methodRest(cursor, given, undefined);
  if (cursor.seesName() && cursor.peek(1).text === '(') return constructorDeclaration(cursor, given);
  return typedMember(cursor, given);
}

/** A method, property or field: what begins with a type. */
export function typedMember(cursor: Cursor, given: Modifiers): Member {
  const type = typeName(cursor);
  if (!cursor.seesName()) throw cursor.unexpected();
  if (cursor.peek(1).text === '(') return methodRest(cursor, given, type);
  if (cursor.peek(1).text === '{') return property(cursor, given, type);
  const found = declarators(cursor);
  cursor.expect(';');
  return { kind: 'field', modifiers: given, type, declarators: found, at: found[0]!.at };
}

function initializer(cursor: Cursor, given: Modifiers): Member {
  const isStatic = given.words.has('static');
  if (given.annotations.length > 0 || given.words.size > (isStatic ? 1 : 0)) throw cursor.unexpected();
  const body = block(cursor);
  return { kind: 'initializer', isStatic, body, at: given.at };
}

function constructorDeclaration(cursor: Cursor, given: Modifiers): Member {
  const name = cursor.name();
  const parameters = formalParameters(cursor);
  return { kind: 'constructor', name, modifiers: given, parameters, body: block(cursor), at: name.at };
}

function property(cursor: Cursor, given: Modifiers, type: TypeName): PropertyDeclaration {
  const name = cursor.declaredName();
  cursor.expect('{');
  const accessors: { getter?: Accessor; setter?: Accessor } = {};
  while (!cursor.take('}')) addAccessor(accessors, name, cursor);
  const { getter, setter } = accessors;
  return { kind: 'property', name, modifiers: given, type, getter, setter, at: name.at };
}

function addAccessor(accessors: { getter?: Accessor; setter?: Accessor }, property: Identifier, cursor: Cursor): void {
  const { at } = cursor;
  const given = modifiers(cursor);
  const key = cursor.sees('get') ? 'getter' : cursor.sees('set') ? 'setter' : undefined;
  if (!key) {
    if (cursor.peek().kind === 'end') cursor.expect('}');
    throw cursor.unexpected();
  }
  cursor.next();
  if (accessors[key]) throw new SyntaxFault(at, `Duplicate accessor on property: ${property.name}`);
  accessors[key] = { modifiers: given, body: cursor.take(';') ? undefined : block(cursor), at };
}
