import type { BoundBody } from '../bind/bound.ts';
import type { TypeSymbol } from '../types/model.ts';
import { visitBound } from './boundTree.ts';

/** What a class says about sharing; undefined where it leaves it to whoever calls it. */
export type DeclaredSharing = 'with' | 'without' | undefined;

/** Of a class, or of the nearest superclass that says something. */
export function declaredSharing(symbol: TypeSymbol | undefined): DeclaredSharing {
  for (let one = symbol; one; one = one.superclass?.symbol) {
    const sharing = one.source?.sharing;
    if (sharing !== undefined) return sharing === 'inherited' ? undefined : sharing;
  }
  return undefined;
}

/** An argument for queries and DML: `true`, `false` or `undefined`. */
export function sharingArgument(sharing: DeclaredSharing): string {
  return sharing === undefined ? 'undefined' : String(sharing === 'with');
}

/** Whether code may call code of the org, or dynamic queries of the library, which run with the sharing of whoever calls them. */
export function passesSharingOn(body: BoundBody): boolean {
  let does = false;
  visitBound(body.block, (node) => {
    if (node.kind === 'call' || node.kind === 'new') does ||= !harmless(node);
    if (node.kind === 'variable') does ||= node.variable.storage === 'property';
  });
  return does;
}

const quiet = new Set([
  'String',
  'Integer',
  'Long',
  'Double',
  'Decimal',
  'Boolean',
  'Date',
  'Datetime',
  'Time',
  'Math',
  'Id',
  'Map',
  'Blob'
]);

/** Values of the library call nobody back; a List may, when it sorts. */
function harmless(node: { readonly kind: string }): boolean {
  const called = 'method' in node ? (node.method as { owner: TypeSymbol }) : undefined;
  return called?.owner.origin === 'library' && quiet.has(called.owner.qualifiedName);
}
