import type { Block } from '../syntax/ast.ts';
import type { TypeSymbol } from '../types/model.ts';

/** Whether a constructor begins with `this(...)` or `super(...)`. */
export function startsWithConstructorCall({ statements }: Block): boolean {
  const [first] = statements;
  if (first?.kind !== 'expression' || first.expression.kind !== 'call' || first.expression.target) return false;
  return /^(this|super)$/i.test(first.expression.name.name);
}

/** Whether the constructor that runs where none is called is missing in the superclass. */
export function lacksDefaultConstructor({ superclass }: TypeSymbol): boolean {
  const base = superclass?.symbol;
  if (!base || base.origin === 'library' || base.constructors.length === 0) return false;
  return base.constructors.every(({ parameters }) => parameters.length > 0);
}
