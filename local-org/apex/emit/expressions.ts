import type { BoundExpression } from '../bind/bound.ts';
import { assignment, increment } from './assignments.ts';
import { chained } from './chains.ts';
import { cast, conversion } from './conversions.ts';
import { creation } from './creations.ts';
import { literal } from './literals.ts';
import { isNeverNull } from './nullness.ts';
import { arithmetic, comparison, equality, logical, unary } from './operations.ts';
import { query } from './queries.ts';
import type { BodyScope } from './scope.ts';

/** A value as a JavaScript expression that can stand anywhere but before a dot or operator: those who need it there wrap it. */
export function expression(node: BoundExpression, scope: BodyScope): string {
  switch (node.kind) {
    case 'literal':
      return literal(node, scope);
    case 'this':
      return 'this';
    case 'local':
      return node.local.emittedName;
    case 'variable':
    case 'sobjectMember':
    case 'element':
    case 'call':
      return chained(node, scope);
    case 'new':
    case 'newObject':
    case 'newList':
    case 'newSet':
    case 'newMap':
    case 'newArray':
      return creation(node, scope);
    case 'arithmetic':
      return arithmetic(node, scope);
    case 'compare':
      return comparison(node, scope);
    case 'equals':
      return equality(node, scope);
    case 'logical':
      return logical(node, scope);
    case 'coalesce':
      return `(${expression(node.left, scope)} ?? ${expression(node.right, scope)})`;
    case 'unary':
      return unary(node, scope);
    case 'increment':
      return increment(node, scope);
    case 'assign':
      return assignment(node, scope);
    case 'conditional':
      return `(${condition(node.condition, scope)} ? ${expression(node.then, scope)} : ${expression(node.otherwise, scope)})`;
    case 'instanceof':
      return `$.isInstance(${expression(node.value, scope)}, ${scope.pool.name({ kind: 'type', type: node.of })})`;
    case 'convert':
      return conversion(node, scope);
    case 'cast':
      return cast(node, scope);
    case 'query':
      return query(node, scope);
    case 'typeToken':
      return scope.pool.name({ kind: 'typeToken', type: node.of });
    case 'objectToken':
      return scope.pool.name({ kind: 'objectToken', object: node.object });
    case 'fieldToken':
      return scope.pool.name({ kind: 'fieldToken', object: node.object, field: node.field });
  }
}

/** A value that is needed: null ends in a NullPointerException. */
export function nonNull(node: BoundExpression, scope: BodyScope): string {
  const text = expression(node, scope);
  return isNeverNull(node, scope.neverNull) ? text : `(${text} ?? $.nullPointer())`;
}

/** A Boolean that is asked for its truth. */
export const condition = nonNull;
