import { elementOfList, isSystem } from './builtIn.ts';
import { type Conversion, conversion } from './conversions.ts';
import type { MethodUse } from './members.ts';
import type { ApexType } from './model.ts';

/** What stands for a parameter. A query for records also stands for the one record that it finds. */
export interface Argument {
  readonly type: ApexType;
  readonly isQuery: boolean;
}

export type Resolution = { readonly chosen: MethodUse } | { readonly failure: 'none' | 'ambiguous' };

const close: readonly Conversion[] = ['identity', 'subtype', 'widening'];

/**
 * Chooses among methods of one name: those whose parameters take the arguments by close conversions, else by any; of several the one
 * whose parameters all convert into those of every other.
 */
export function resolveOverload(candidates: readonly MethodUse[], given: readonly Argument[]): Resolution {
  const fitting = candidates.filter(({ parameters }) => parameters.length === given.length);
  const exact = fitting.filter((use) => takes(use, given, ['identity']));
  if (exact.length === 1) return { chosen: exact[0]! };
  for (const allowed of [close, undefined]) {
    const applicable = fitting.filter((use) => takes(use, given, allowed));
    if (applicable.length > 0) return mostSpecific(applicable);
  }
  return { failure: 'none' };
}

function takes(use: MethodUse, given: readonly Argument[], allowed: readonly Conversion[] | undefined): boolean {
  return given.every((argument, index) => {
    const found = argumentConversion(argument, use.parameters[index]!);
    return found !== undefined && (allowed === undefined || allowed.includes(found));
  });
}

/** How an argument becomes a parameter. */
export function argumentConversion({ type, isQuery }: Argument, parameter: ApexType): Conversion | undefined {
  const found = conversion(type, parameter);
  if (found !== undefined || !isQuery) return found;
  const record = elementOfList(type);
  return record && parameter.kind === 'sobject' && conversion(record, parameter) ? 'loose' : undefined;
}

function mostSpecific(applicable: readonly MethodUse[]): Resolution {
  const best = applicable.filter((use) => applicable.every((other) => other === use || isMoreSpecific(use, other)));
  if (best.length >= 1) return { chosen: best[0]! };
  return { failure: 'ambiguous' };
}

function isMoreSpecific(a: MethodUse, b: MethodUse): boolean {
  return a.parameters.every((one, index) => isCloser(one, b.parameters[index]!));
}

/** Whole numbers go to Long rather than Double, Double rather than Decimal; a String rather than an Id. */
function isCloser(a: ApexType, b: ApexType): boolean {
  const found = conversion(a, b);
  if (isSystem(a, 'Id') && isSystem(b, 'String')) return true;
  return found !== undefined && (found === 'object' || close.includes(found));
}
