import type { Block, Position } from '../syntax/ast.ts';
import { voidType } from '../types/builtIn.ts';
import { mangledName } from '../types/mangle.ts';
import type { MethodSymbol, TypeSymbol } from '../types/model.ts';
import type { SourceSymbol } from '../types/sourceSymbols.ts';
import { typeOfSymbol } from '../types/supertypes.ts';
import type { BoundCall } from './bound.ts';

/** Whether a constructor begins with `this(...)` or `super(...)`. */
export function startsWithConstructorCall({ statements }: Block): boolean {
  const [first] = statements;
  if (first?.kind !== 'expression' || first.expression.kind !== 'call' || first.expression.target) return false;
  return /^(this|super)$/i.test(first.expression.name.name);
}

/** The call of the superclass's constructor that nobody wrote; undefined where there is none to call. */
export function implicitSuper(symbol: TypeSymbol, at: Position): BoundCall | 'missing' | undefined {
  const base = symbol.superclass?.symbol;
  if (!base || base.origin === 'library' || base.constructors.length === 0) return undefined;
  const method = base.constructors.find(({ parameters }) => parameters.length === 0);
  if (!method) return 'missing';
  return {
    kind: 'call',
    method,
    target: { kind: 'this', type: typeOfSymbol(symbol), at },
    arguments: [],
    isSafe: false,
    isExact: true,
    type: voidType,
    at
  };
}

/**
 * Gives classes that write no constructor, but inherit from one that does, the one without parameters. To be called when all classes have
 * their members.
 */
export function declareDefaultConstructor(symbol: SourceSymbol, seen = new Set<TypeSymbol>()): void {
  const base = symbol.superclass?.symbol;
  if (seen.has(symbol) || !base || base.origin === 'library' || symbol.constructors.length > 0) return;
  seen.add(symbol);
  declareDefaultConstructor(base as SourceSymbol, seen);
  const { declaration } = symbol.source!;
  if (base.constructors.length > 0) symbol.constructors.push(defaultSymbol(symbol, declaration.name.at));
}

function defaultSymbol(owner: TypeSymbol, at: Position): MethodSymbol {
  return {
    kind: 'constructor',
    name: 'new',
    owner,
    parameters: [],
    returns: voidType,
    isStatic: false,
    isAbstract: false,
    isVirtual: false,
    isOverride: false,
    access: 'public',
    emittedName: mangledName('new', []),
    annotations: [],
    at
  };
}
