import type { Comparison, Condition } from '../syntax/ast.ts';

/** Compiles one comparison, or its exact opposite. */
export type ComparisonCompiler = (comparison: Comparison, negated: boolean, place: ConditionPlace) => string;

/** Where in the tree a comparison stands: some may only stand at the top. */
export interface ConditionPlace {
  readonly isTopLevel: boolean;
}

/** A condition tree as SQL; NOT is carried down to the comparisons. */
export function conditionSql(
  condition: Condition,
  compile: ComparisonCompiler,
  negated = false,
  place: ConditionPlace = { isTopLevel: true }
): string {
  switch (condition.kind) {
    case 'comparison':
      return compile(condition, negated, place);
    case 'not':
      return conditionSql(condition.operand, compile, !negated, { isTopLevel: false });
    default: {
      const isAnd = (condition.kind === 'and') !== negated;
      const inner = { isTopLevel: place.isTopLevel && condition.kind === 'and' };
      const operands = condition.operands.map((operand) => conditionSql(operand, compile, negated, inner));
      return `(${operands.join(isAnd ? ' AND ' : ' OR ')})`;
    }
  }
}
