import type { BoundBody, BoundExpression, LocalSymbol } from '../bind/bound.ts';
import { visitBound } from './boundTree.ts';

/** Locals that hold null at no time, so that nobody need check. */
export type NeverNull = ReadonlySet<LocalSymbol>;

/** Whether a value cannot be null. */
export function isNeverNull(node: BoundExpression, locals: NeverNull): boolean {
  switch (node.kind) {
    case 'literal':
      return node.value !== null;
    case 'local':
      return locals.has(node.local);
    case 'conditional':
      return isNeverNull(node.then, locals) && isNeverNull(node.otherwise, locals);
    case 'coalesce':
      return isNeverNull(node.right, locals);
    case 'convert':
    case 'cast':
      return isNeverNull(node.value, locals);
    case 'assign':
      return node.operation !== undefined || isNeverNull(node.value, locals);
    case 'query':
      return node.result !== 'optional';
    default:
      return alwaysThere.has(node.kind);
  }
}

const alwaysThere = new Set<BoundExpression['kind']>([
  'this',
  'new',
  'newObject',
  'newList',
  'newSet',
  'newMap',
  'newArray',
  'arithmetic',
  'compare',
  'equals',
  'logical',
  'unary',
  'increment',
  'instanceof',
  'typeToken',
  'objectToken',
  'fieldToken'
]);

/** The locals of a body that are declared with a value and only ever given values, none of which can be null. */
export function neverNullLocals(body: BoundBody): NeverNull {
  const given = new Map<LocalSymbol, BoundExpression[]>();
  const candidates = new Set<LocalSymbol>();
  visitBound(body.block, (node) => {
    if (node.kind === 'local' && 'value' in node && node.value !== undefined) {
      candidates.add(node.local);
      push(given, node.local, node.value);
    } else if (node.kind === 'assign' && node.place.kind === 'local') push(given, node.place.local, node);
  });
  for (;;) {
    const before = candidates.size;
    for (const local of candidates) {
      if (!given.get(local)!.every((value) => isNeverNull(value, candidates))) candidates.delete(local);
    }
    if (candidates.size === before) return candidates;
  }
}

function push(given: Map<LocalSymbol, BoundExpression[]>, local: LocalSymbol, value: BoundExpression): void {
  const values = given.get(local);
  if (values) values.push(value);
  else given.set(local, [value]);
}
