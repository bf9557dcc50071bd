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
      return balanced(operands, isAnd ? ' AND ' : ' OR ');
    }
  }
}

/** In halves: SQLite takes expressions 1,000 levels deep, and a plain chain of OR is as deep as it is long. */
function balanced(operands: readonly string[], operator: string): string {
  if (operands.length === 1) return operands[0]!;
  const middle = Math.ceil(operands.length / 2);
  const halves = [operands.slice(0, middle), operands.slice(middle)];
  return `(${halves.map((half) => balanced(half, operator)).join(operator)})`;
}
