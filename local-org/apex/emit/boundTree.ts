import type { BoundExpression, BoundStatement } from '../bind/bound.ts';

type BoundNode = BoundStatement | BoundExpression;

/** What lies on a node but is no part of the tree: types and symbols, which go round in circles. */
const aside = new Set(['type', 'at', 'local', 'variable', 'method', 'constructor', 'member', 'of']);

/** Visits a tree of statements and expressions from the top. */
export function visitBound(root: unknown, visit: (node: BoundNode) => void): void {
  if (Array.isArray(root)) {
    for (const item of root) visitBound(item, visit);
    return;
  }
  if (typeof root !== 'object' || root === null) return;
  if ('kind' in root) visit(root as BoundNode);
  for (const [name, part] of Object.entries(root)) {
    if (typeof part === 'object' && !aside.has(name)) visitBound(part, visit);
  }
}
