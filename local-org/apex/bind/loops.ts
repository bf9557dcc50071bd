import type { DoWhileStatement, ForEachStatement, ForStatement, WhileStatement } from '../syntax/ast.ts';
import { elementOfList, isSystem } from '../types/builtIn.ts';
import { changesValue, isAssignable } from '../types/conversions.ts';
import type { ApexType } from '../types/model.ts';
import { lineage } from '../types/supertypes.ts';
import { typeName } from '../types/typeKey.ts';
import type { BoundExpression, BoundStatement } from './bound.ts';
import { type Code, fail, typeOf } from './code.ts';
import { converted, isRecordQuery, withConversion } from './convert.ts';
import { bindExpression } from './expressions.ts';
import { bindCondition } from './operators.ts';
import { bindBody, bindStatement, declareLocal } from './statements.ts';

type ForEach = Extract<BoundStatement, { kind: 'forEach' }>;

export function bindWhile(code: Code, node: WhileStatement | DoWhileStatement): BoundStatement {
  const condition = bindCondition(code, node.condition);
  return { kind: node.kind, condition, body: bindBody({ ...code, isInLoop: true }, node.body), at: node.at };
}

export function bindFor(code: Code, node: ForStatement): BoundStatement {
  return code.locals.within(() => {
    const declared = node.declaration ? bindStatement(code, node.declaration) : [];
    const initial = node.initial.map((one): BoundStatement => {
      return { kind: 'expression', expression: bindExpression(code, one), at: one.at };
    });
    return {
      kind: 'for',
      initial: [...declared, ...initial],
      condition: node.condition && bindCondition(code, node.condition),
      update: node.update.map((one) => bindExpression(code, one)),
      body: node.body && bindBody({ ...code, isInLoop: true }, node.body),
      at: node.at
    };
  });
}

/** `for (T item : source)`. */
export function bindForEach(code: Code, node: ForEachStatement): BoundStatement {
  const type = typeOf(code, node.type);
  const source = bindExpression(code, node.source);
  return code.locals.within(() => {
    const walk = source.type.kind === 'error' ? undefined : walkOf(code, source, type, node);
    const element = walk?.element ?? type;
    if (!changesValue(element, type)) {
      const local = declareLocal(code, node.name, type, node.at);
      return forEach(node, local, source, walk?.over ?? 'list', bodyOf(code, node));
    }
    // What the loop hands out becomes what the code asked for first thing in its body.
    const hidden = code.locals.hidden(node.name, element);
    const local = declareLocal(code, node.name, type, node.at);
    const { at } = node;
    const item = withConversion({ kind: 'local', local: hidden, type: element, at }, type);
    const body = bodyOf(code, node);
    const statements: BoundStatement[] = [{ kind: 'local', local, value: item, at }, ...(body ? [body] : [])];
    return forEach(node, hidden, source, walk?.over ?? 'list', { kind: 'block', statements, at });
  });
}

function forEach(
  { at }: ForEachStatement,
  local: ForEach['local'],
  source: BoundExpression,
  over: ForEach['over'],
  body: BoundStatement | undefined
): ForEach {
  return { kind: 'forEach', local, source, over, body, at };
}

function bodyOf(code: Code, { body }: ForEachStatement): BoundStatement | undefined {
  return body && bindBody({ ...code, isInLoop: true }, body);
}

interface Walk {
  readonly over: ForEach['over'];
  readonly element: ApexType;
}

function walkOf(code: Code, source: BoundExpression, type: ApexType, node: ForEachStatement): Walk | undefined {
  if (isRecordQuery(source)) return queryWalk(code, source, type, node);
  const walk = collectionWalk(source.type);
  if (!walk) {
    fail(code, node.source.at, `Loop must iterate over collection: ${typeName(source.type)}`);
    return undefined;
  }
  if (isAssignable(walk.element, type) || isNarrowing(walk.element, type)) return walk;
  fail(code, node.at, `Invalid loop variable type expected ${typeName(walk.element)} was ${typeName(type)}`);
  return undefined;
}

/** A loop takes records as the object its variable names. */
function isNarrowing(element: ApexType, type: ApexType): boolean {
  return element.kind === 'sobject' && element.object === undefined && type.kind === 'sobject';
}

function queryWalk(code: Code, source: BoundExpression, type: ApexType, node: ForEachStatement): Walk | undefined {
  const record = elementOfList(source.type)!;
  if (elementOfList(type) && converted(source, type)) return { over: 'chunks', element: type };
  if (isAssignable(record, type)) return { over: 'query', element: record };
  const name = record.kind === 'sobject' ? record.object!.name : typeName(record);
  const problem = `Loop variable must be a generic SObject or List or a concrete SObject or List of: ${name}`;
  fail(code, node.at, problem);
  return undefined;
}

function collectionWalk(type: ApexType): Walk | undefined {
  if (type.kind !== 'class') return undefined;
  const [element] = type.arguments;
  if (element && isSystem(type, 'List')) return { over: 'list', element };
  if (element && isSystem(type, 'Set')) return { over: 'set', element };
  const iterable = lineage(type).find((one) => isSystem(one, 'Iterable'));
  return iterable && { over: 'iterable', element: iterable.arguments[0]! };
}
