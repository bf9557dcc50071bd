import type { MetadataRegistry } from '../../metadata/model.ts';
import type { ObjectSchema } from '../../schema/model.ts';
import type { Position } from '../syntax/ast.ts';
import { builtInOf } from '../types/builtIn.ts';
import type { TypeSymbol } from '../types/model.ts';
import type { TypeTable } from '../types/typeNames.ts';
import type { Code } from './code.ts';
import { Locals } from './locals.ts';

/** What all code of one file shares. */
export interface UnitContext {
  readonly types: TypeTable;
  readonly metadata: MetadataRegistry;
  readonly trigger: ObjectSchema | undefined;
  report(at: Position, problem: string): void;
}

/** A new body of code in a class: no parameters yet, nothing to return. */
export function codeOf(context: UnitContext, within: TypeSymbol, more: Partial<Code> & Pick<Code, 'isStatic'>): Code {
  const { types, metadata, trigger } = context;
  return {
    types,
    metadata,
    trigger,
    known: builtInOf(types.library),
    within,
    isInitializing: false,
    accessorOf: undefined,
    returns: undefined,
    isConstructor: false,
    isInLoop: false,
    locals: new Locals(),
    report: (at, problem) => context.report(at, problem),
    ...more
  };
}
