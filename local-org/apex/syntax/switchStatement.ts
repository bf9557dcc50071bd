import type { Block, Expression, SwitchCase, SwitchStatement } from './ast.ts';
import type { Cursor } from './cursor.ts';
import { expression, unary } from './expressions.ts';
import { block } from './statements.ts';
import { SyntaxFault } from './token.ts';
import { skipsType, typeName } from './typeNames.ts';

/** `switch on subject { when a, b { } when Type name { } when else { } }`. */
export function switchStatement(cursor: Cursor): SwitchStatement {
  const { at } = cursor.next();
  cursor.next();
  const subject = expression(cursor);
  cursor.expect('{');
  const cases: SwitchCase[] = [];
  let otherwise: Block | undefined;
  do {
    const when = cursor.expect('when');
    if (otherwise) throw new SyntaxFault(when.at, 'Else block must be the last block in a switch');
    if (cursor.take('else')) otherwise = block(cursor);
    else cases.push(switchCase(cursor, when.at));
  } while (!cursor.take('}'));
  return { kind: 'switch', subject, cases, otherwise, at };
}

function switchCase(cursor: Cursor, at: SwitchCase['at']): SwitchCase {
  if (seesTypeCase(cursor)) {
    const type = typeName(cursor);
    const { name } = cursor.declaredName();
    return { kind: 'type', type, name, body: block(cursor), at };
  }
  const values: Expression[] = [];
  do values.push(unary(cursor));
  while (cursor.take(','));
  return { kind: 'values', values, body: block(cursor), at };
}

function seesTypeCase(cursor: Cursor): boolean {
  const { mark } = cursor;
  const isOne = skipsType(cursor) && cursor.seesName();
  cursor.reset(mark);
  return isOne;
}
