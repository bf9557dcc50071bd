import type { BoundExpression, BoundStatement } from '../bind/bound.ts';
import { condition, expression } from './expressions.ts';
import { increment } from './assignments.ts';
import type { BodyScope } from './scope.ts';
import { marked, statement } from './statements.ts';

type Statement<Kind extends BoundStatement['kind']> = Extract<BoundStatement, { kind: Kind }>;

/** Counts down to the next look at the clock, so that a loop without end ends in a LimitException. */
export const tick = 'if (--T.left < 0) $.tick(); ';

/** `while` and `do`. */
export function endless(node: Statement<'while' | 'doWhile'>, scope: BodyScope): void {
  const until = condition(node.condition, scope);
  marked(node, `${node.kind === 'while' ? `while (${until})` : 'do'} { ${tick}`, scope);
  statement(node.body, scope);
  scope.writer.write(node.kind === 'while' ? '} ' : `} while (${until}); `);
}

/** `for (Integer i = 0; i < 10; i++)`. */
export function counting(node: Statement<'for'>, scope: BodyScope): void {
  scope.writer.at(node.at.line, '{ ');
  for (const initial of node.initial) statement(initial, scope);
  const until = node.condition ? condition(node.condition, scope) : '';
  const update = node.update.map((one) => updated(one, scope)).join(', ');
  marked(node, `for (; ${until}; ${update}) { ${tick}`, scope);
  if (node.body) statement(node.body, scope);
  scope.writer.write('} } ');
}

function updated(node: BoundExpression, scope: BodyScope): string {
  return node.kind === 'increment' ? increment({ ...node, isPrefix: true }, scope) : expression(node, scope);
}

/** `for (Invoice__c invoice : invoices)`. Lists are walked by index: it is the fastest. */
export function forEach(node: Statement<'forEach'>, scope: BodyScope): void {
  const { local, over, body } = node;
  const source = expression(node.source, scope);
  if (over === 'list' || over === 'query') walkList(node, source, scope);
  else {
    const items = over === 'chunks' ? 'chunks' : 'iterate';
    marked(node, `for (let ${local.emittedName} of $.${items}(${source})) { ${tick}`, scope);
    if (body) statement(body, scope);
    scope.writer.write('} ');
  }
}

function walkList(node: Statement<'forEach'>, source: string, scope: BodyScope): void {
  const [list, index] = [scope.temporary(), scope.temporary()];
  const head = `for (${index} = 0; ${index} < ${list}.items.length; ${index}++)`;
  const item = `let ${node.local.emittedName} = ${list}.items[${index}];`;
  marked(node, `${list} = $.walk(${source}); try { ${head} { ${item} ${tick}`, scope);
  if (node.body) statement(node.body, scope);
  scope.writer.write(`} } finally { ${list}.guard.walkers--; } `);
}
