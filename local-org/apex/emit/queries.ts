import type { BoundQuery } from '../bind/bound.ts';
import { expression } from './expressions.ts';
import type { BodyScope } from './scope.ts';
import { sharingArgument } from './sharing.ts';

/** A static query; what it gives depends on where it stands. */
export function query(node: BoundQuery, scope: BodyScope): string {
  const binds = node.binds.map((bind) => expression(bind, scope)).join(', ');
  return `$.query(${JSON.stringify(node.text)}, [${binds}], "${node.result}", ${sharingArgument(scope.sharing)})`;
}
