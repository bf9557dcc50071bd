import type { MetadataRegistry } from '../../metadata/model.ts';
import type { ObjectSchema } from '../../schema/model.ts';
import type { Position, TypeName } from '../syntax/ast.ts';
import { type BuiltIn, errorType } from '../types/builtIn.ts';
import type { ApexType, ClassType, TypeSymbol, VariableSymbol } from '../types/model.ts';
import { typeOfSymbol } from '../types/supertypes.ts';
import { resolveTypeName, type TypeTable } from '../types/typeNames.ts';
import type { BoundExpression } from './bound.ts';
import type { Locals } from './locals.ts';

/** The place that code stands in: what it may name, and where problems go. */
export interface Code {
  readonly types: TypeTable;
  readonly known: BuiltIn;
  readonly metadata: MetadataRegistry;
  /** The class around; of a trigger or anonymous code one that holds what is declared in it. */
  readonly within: TypeSymbol;
  readonly isStatic: boolean;
  /** Initializers and constructors give final fields their values. */
  readonly isInitializing: boolean;
  /** In an accessor: the property, which is its own slot there. */
  readonly accessorOf: VariableSymbol | undefined;
  /** The object of the trigger that this is. */
  readonly trigger: ObjectSchema | undefined;
  /** undefined where nothing can be returned. */
  readonly returns: ApexType | undefined;
  readonly isConstructor: boolean;
  readonly isInLoop: boolean;
  readonly locals: Locals;
  report(at: Position, problem: string): void;
}

/** Reports a problem; the expression in its place fits everywhere, so that one mistake is reported once. */
export function fail(code: Code, at: Position, problem: string): BoundExpression {
  code.report(at, problem);
  return { kind: 'literal', value: null, type: errorType, at };
}

/** The type of a name in code; a problem where it is none. */
export function typeOf(code: Code, name: TypeName): ApexType {
  const resolved = resolveTypeName(code.types, name, code.within);
  if ('type' in resolved) return resolved.type;
  code.report(name.at, resolved.problem);
  return errorType;
}

export function thisType(code: Code): ClassType {
  return typeOfSymbol(code.within);
}
