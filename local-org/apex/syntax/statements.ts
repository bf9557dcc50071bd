import type { Block, Expression, LocalDeclaration, Statement, TypeName } from './ast.ts';
import { controlStatements } from './controlStatements.ts';
import type { Cursor } from './cursor.ts';
import { declarators } from './declarators.ts';
import { dmlStatement, seesDml } from './dmlStatement.ts';
import { expression } from './expressions.ts';
import { modifiers, seesModifier } from './modifiers.ts';
import { callArguments } from './primaries.ts';
import { SyntaxFault } from './token.ts';
import { skipsType, typeName } from './typeNames.ts';

/** `{ ... }`. */
export function block(cursor: Cursor): Block {
  const { at } = cursor.expect('{');
  const statements: Statement[] = [];
  while (!cursor.sees('}')) {
    if (cursor.peek().kind === 'end') cursor.expect('}');
    statements.push(statement(cursor));
  }
  return { kind: 'block', statements, at, end: cursor.next().at };
}

/** One statement. */
export function statement(cursor: Cursor): Statement {
  const { kind, lower } = cursor.peek();
  if (cursor.sees('{')) return block(cursor);
  if (kind === 'word') {
    const control = controlStatements[lower];
    if (control && Object.hasOwn(controlStatements, lower)) return control(cursor);
    if (lower === 'switch' && cursor.peek(1).lower === 'on') return switchOf(cursor);
    if (seesDml(cursor)) return dmlStatement(cursor);
    if (cursor.sees('system', '.', 'runas', '(')) return runAs(cursor);
  }
  return localDeclaration(cursor) ?? expressionStatement(cursor);
}

function switchOf(cursor: Cursor): Statement {
  return controlStatements['switch on']!(cursor);
}

function runAs(cursor: Cursor): Statement {
  const { at } = cursor;
  for (let i = 0; i < 3; i++) cursor.next();
  return { kind: 'runAs', user: callArguments(cursor), body: block(cursor), at };
}

function localDeclaration(cursor: Cursor): LocalDeclaration | undefined {
  if (!seesDeclaration(cursor)) return undefined;
  const local = localWithoutEnd(cursor);
  cursor.expect(';');
  return local;
}

/** Type and variables, as `for` has them too. */
export function localWithoutEnd(cursor: Cursor): LocalDeclaration {
  const { at } = cursor;
  const { words } = modifiers(cursor);
  const type: TypeName = typeName(cursor);
  return { kind: 'local', type, isFinal: words.has('final'), declarators: declarators(cursor), at };
}

/** Whether a type with a name behind it comes next. */
export function seesDeclaration(cursor: Cursor): boolean {
  if (seesModifier(cursor)) return true;
  const { mark } = cursor;
  const isOne = skipsType(cursor) && cursor.seesName() && !cursor.sees('instanceof');
  cursor.reset(mark);
  return isOne;
}

const standing = new Set<Expression['kind']>(['assign', 'call', 'new', 'postfix']);

function expressionStatement(cursor: Cursor): Statement {
  const value = expression(cursor);
  cursor.expect(';');
  const isStanding = standing.has(value.kind) || (value.kind === 'unary' && /^(?:\+\+|--)$/.test(value.operator));
  if (!isStanding) throw new SyntaxFault(value.at, 'Expression cannot be a statement.');
  return { kind: 'expression', expression: value, at: value.at };
}
