import type { BoundCase, BoundExpression, BoundStatement } from '../bind/bound.ts';
import { expression } from './expressions.ts';
import type { BodyScope } from './scope.ts';
import { inBlock, marked } from './statements.ts';

/** `switch on`: a chain of ifs, for a `break` inside it belongs to the loop around it. Text counts with its case here. */
export function switchStatement(node: Extract<BoundStatement, { kind: 'switch' }>, scope: BodyScope): void {
  const subject = scope.temporary();
  marked(node, `${subject} = ${expression(node.subject, scope)};`, scope);
  let lead = '';
  for (const one of node.cases) {
    scope.writer.at(one.at.line, `${lead}if (${test(one, subject, scope)}) { ${binding(one, subject)}`);
    inBlock(one.body, scope);
    scope.writer.write('} ');
    lead = 'else ';
  }
  if (!node.otherwise) return;
  scope.writer.write(`${lead}{ `);
  inBlock(node.otherwise, scope);
  scope.writer.write('} ');
}

function test(one: BoundCase, subject: string, scope: BodyScope): string {
  if (one.kind === 'type') return `$.isInstance(${subject}, ${scope.pool.name({ kind: 'type', type: one.type })})`;
  return one.values.map((value) => equalTo(value, subject, scope)).join(' || ');
}

function equalTo(value: BoundExpression, subject: string, scope: BodyScope): string {
  const text = expression(value, scope);
  return value.kind === 'literal' || value.kind === 'variable'
    ? `${subject} === ${text}`
    : `$.isSame(${subject}, ${text})`;
}

function binding(one: BoundCase, subject: string): string {
  return one.kind === 'type' ? `let ${one.local.emittedName} = ${subject}; ` : '';
}
