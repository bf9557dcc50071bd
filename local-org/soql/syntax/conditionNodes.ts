import type {
  ComparisonOperatorContext,
  ConditionalExpressionContext,
  FieldExpressionContext,
  LogicalExpressionContext,
  WhereConditionalExpressionContext,
  WhereLogicalExpressionContext
} from '@apexdevtools/apex-parser';
import type { Comparison, Condition, Operator } from './ast.ts';
import { functionOf } from './expressionNodes.ts';
import { optional, pathOf, startOf } from './nodeParts.ts';
import { type SubqueryReader, valueOf } from './valueNodes.ts';

/** WHERE. The grammar itself refuses AND beside OR without parentheses, as the platform does. */
export function whereOf(context: WhereLogicalExpressionContext, subquery: SubqueryReader): Condition {
  const operands = context.whereConditionalExpression_list().map((operand) => whereOperand(operand, subquery));
  return joined(operands, context);
}

function whereOperand(context: WhereConditionalExpressionContext, subquery: SubqueryReader): Condition {
  const inner = optional(context.whereLogicalExpression());
  if (inner) return whereOf(inner, subquery);
  return comparisonOf(context.whereFieldExpression().fieldExpression(), subquery);
}

/** HAVING, and WHERE inside of SOSL. */
export function logicalOf(context: LogicalExpressionContext, subquery: SubqueryReader): Condition {
  const operands = context.conditionalExpression_list().map((operand) => logicalOperand(operand, subquery));
  return joined(operands, context);
}

function logicalOperand(context: ConditionalExpressionContext, subquery: SubqueryReader): Condition {
  const inner = optional(context.logicalExpression());
  return inner ? logicalOf(inner, subquery) : comparisonOf(context.fieldExpression(), subquery);
}

type Junction = Pick<LogicalExpressionContext, 'NOT' | 'SOQLOR_list'>;

function joined(operands: Condition[], context: Junction): Condition {
  if (optional(context.NOT())) return { kind: 'not', operand: operands[0]! };
  if (operands.length === 1) return operands[0]!;
  return { kind: context.SOQLOR_list().length > 0 ? 'or' : 'and', operands };
}

function comparisonOf(context: FieldExpressionContext, subquery: SubqueryReader): Comparison {
  const field = optional(context.fieldName());
  return {
    kind: 'comparison',
    left: field ? pathOf(field) : functionOf(context.soqlFunction()),
    operator: operatorOf(context.comparisonOperator()),
    right: valueOf(context.value(), subquery),
    at: startOf(context)
  };
}

function operatorOf(context: ComparisonOperatorContext): Operator {
  const text = context.getText().toLowerCase();
  if (text === 'notin') return 'not in';
  return text === '<>' ? '!=' : (text as Operator);
}
