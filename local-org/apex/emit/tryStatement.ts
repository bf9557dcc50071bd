import type { BoundCatch, BoundStatement } from '../bind/bound.ts';
import type { BodyScope } from './scope.ts';
import { inBlock } from './statements.ts';

/** `caught` passes on what no code of Apex may catch. */
export function tryStatement(node: Extract<BoundStatement, { kind: 'try' }>, scope: BodyScope): void {
  scope.writer.at(node.at.line, 'try { ');
  inBlock(node.body, scope);
  scope.writer.write('} ');
  if (node.catches.length > 0) catchClauses(node.catches, scope);
  if (!node.finally) return;
  scope.writer.write('finally { ');
  inBlock(node.finally, scope);
  scope.writer.write('} ');
}

function catchClauses(catches: readonly BoundCatch[], scope: BodyScope): void {
  const error = scope.temporary();
  scope.writer.write(`catch (thrown) { ${error} = $.caught(thrown); `);
  for (const one of catches) {
    scope.writer.at(one.at.line, `if (${test(one, error, scope)}) { let ${one.local.emittedName} = ${error}; `);
    inBlock(one.body, scope);
    scope.writer.write('} else ');
  }
  scope.writer.write(`throw ${error}; } `);
}

function test({ type }: BoundCatch, error: string, scope: BodyScope): string {
  return `$.isInstance(${error}, ${scope.pool.name({ kind: 'type', type })})`;
}
