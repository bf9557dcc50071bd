import type { Access, AnnotationSymbol, TypeSymbol } from './model.ts';
import { inheritsFrom } from './supertypes.ts';

interface Guarded {
  readonly owner: TypeSymbol;
  readonly annotations: readonly AnnotationSymbol[];
}

/**
 * Whether code inside a class may use a member of another. A private one is open to all that stands in the same top-level class; what is
 * `@TestVisible` to every test.
 */
export function isVisible({ owner, annotations }: Guarded, access: Access, within: TypeSymbol | undefined): boolean {
  if (access === 'public' || access === 'global') return true;
  if (within && outermost(within) === outermost(owner)) return true;
  if (within && outermost(within).source?.isTest && annotations.some(({ name }) => name === 'testvisible')) return true;
  return access === 'protected' && within !== undefined && enclosing(within).some((one) => inheritsFrom(one, owner));
}

export function outermost(symbol: TypeSymbol): TypeSymbol {
  return symbol.outer ? outermost(symbol.outer) : symbol;
}

/** A class and those around it. */
export function enclosing(symbol: TypeSymbol): TypeSymbol[] {
  return symbol.outer ? [symbol, ...enclosing(symbol.outer)] : [symbol];
}
