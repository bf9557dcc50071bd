import type { BoundBlock, BoundExpression, BoundStatement } from '../bind/bound.ts';
import { condition, expression } from './expressions.ts';
import { increment } from './assignments.ts';
import { counting, endless, forEach } from './loops.ts';
import type { BodyScope } from './scope.ts';
import { sharingArgument } from './sharing.ts';
import { switchStatement } from './switchStatement.ts';
import { tryStatement } from './tryStatement.ts';

type Statement<Kind extends BoundStatement['kind']> = Extract<BoundStatement, { kind: Kind }>;

/** Writes a statement on its line. */
export function statement(node: BoundStatement, scope: BodyScope): void {
  switch (node.kind) {
    case 'block':
      scope.writer.write('{ ');
      inBlock(node, scope);
      return scope.writer.write('} ');
    case 'local':
      return local(node, scope);
    case 'expression':
      return isDebug(node.expression)
        ? scope.writer.at(node.at.line, `${standing(node, scope)}; `)
        : marked(node, `${standing(node, scope)};`, scope);
    case 'if':
      return ifStatement(node, scope);
    case 'while':
    case 'doWhile':
      return endless(node, scope);
    case 'for':
      return counting(node, scope);
    case 'forEach':
      return forEach(node, scope);
    case 'switch':
      return switchStatement(node, scope);
    case 'try':
      return tryStatement(node, scope);
    case 'return':
      return marked(node, `return ${returned(node, scope)};`, scope);
    case 'throw':
      return marked(node, `throw $.thrown(${expression(node.value, scope)});`, scope);
    case 'break':
    case 'continue':
      return marked(node, `${node.kind};`, scope);
    case 'dml':
      return dml(node, scope);
    case 'runAs':
      return runAs(node, scope);
  }
}

/** The statements of a block, without its braces. */
export function inBlock(block: BoundBlock, scope: BodyScope): void {
  for (const node of block.statements) statement(node, scope);
}

/** Writes text on the line of a node, and marks the line as reached. */
export function marked({ at }: Pick<BoundStatement, 'at'>, text: string, { writer, coverage }: BodyScope): void {
  writer.at(at.line, `${coverage.mark(at.line)} ${text} `);
}

/** A declaration without a value is nothing that could be reached. */
function local({ at, local: { emittedName }, value }: Statement<'local'>, scope: BodyScope): void {
  if (value === undefined) scope.writer.at(at.line, `let ${emittedName} = null; `);
  else marked({ at }, `let ${emittedName} = ${expression(value, scope)};`, scope);
}

/** Calls of `System.debug` do not count for coverage. */
function isDebug(node: BoundExpression): boolean {
  return node.kind === 'call' && node.method.name === 'debug' && node.method.owner.qualifiedName === 'System';
}

/** Nobody asks what `i++` was before. */
function standing({ expression: node }: Statement<'expression'>, scope: BodyScope): string {
  return node.kind === 'increment' ? increment({ ...node, isPrefix: true }, scope) : expression(node, scope);
}

function returned({ value }: Statement<'return'>, scope: BodyScope): string {
  return value === undefined ? (scope.isConstructor ? 'this' : '') : expression(value, scope);
}

function ifStatement(node: Statement<'if'>, scope: BodyScope): void {
  marked(node, `if (${condition(node.condition, scope)}) {`, scope);
  statement(node.then, scope);
  if (node.otherwise) {
    scope.writer.write('} else { ');
    statement(node.otherwise, scope);
  }
  scope.writer.write('} ');
}

function dml(node: Statement<'dml'>, scope: BodyScope): void {
  const { operation, access, value, externalId, duplicates } = node;
  const options = [
    JSON.stringify(operation),
    expression(value, scope),
    JSON.stringify(access) ?? 'undefined',
    sharingArgument(scope.sharing),
    JSON.stringify(externalId) ?? 'undefined',
    duplicates ? expression(duplicates, scope) : 'undefined'
  ];
  marked(node, `$.dml(${options.join(', ')});`, scope);
}

function runAs(node: Statement<'runAs'>, scope: BodyScope): void {
  const before = scope.temporary();
  marked(node, `${before} = $.enterRunAs(${expression(node.user, scope)}); try {`, scope);
  inBlock(node.body, scope);
  scope.writer.write(`} finally { $.leaveRunAs(${before}); } `);
}
