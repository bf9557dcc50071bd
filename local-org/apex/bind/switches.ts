import type { Expression, SwitchCase, SwitchStatement } from '../syntax/ast.ts';
import type { ApexType, ClassType } from '../types/model.ts';
import { isCastable } from '../types/conversions.ts';
import { isRecordType } from '../types/supertypes.ts';
import { typeKey, typeName } from '../types/typeKey.ts';
import type { BoundCase, BoundExpression, BoundStatement } from './bound.ts';
import { type Code, fail, typeOf } from './code.ts';
import { converted } from './convert.ts';
import { bindExpression } from './expressions.ts';
import { kindOf } from './operandKinds.ts';
import { bindBlock, declareLocal } from './statements.ts';

/** `switch on subject { when ... }`. */
export function bindSwitch(code: Code, node: SwitchStatement): BoundStatement {
  const subject = bindExpression(code, node.subject);
  const { type } = subject;
  if (type.kind !== 'error' && !isSwitchable(type)) {
    code.report(node.subject.at, `${typeName(type)} is not a valid switch expression type`);
  }
  if (node.cases.length === 0 && !node.otherwise) {
    code.report(node.at, 'Switch statement requires at least one when block');
  }
  const seen = new Set<string>();
  const cases = node.cases.map((one) => bindCase(code, one, type, seen));
  return { kind: 'switch', subject, cases, otherwise: node.otherwise && bindBlock(code, node.otherwise), at: node.at };
}

function isSwitchable(type: ApexType): boolean {
  if (isRecordType(type) || kindOf(type) === 'Object') return type.kind !== 'class' || !isVoid(type);
  return ['Integer', 'Long', 'String'].includes(kindOf(type));
}

function isVoid(type: ClassType): boolean {
  // Enums, and classes whose subclasses are told apart; collections are none.
  return type.symbol.origin === 'library' && type.symbol.kind !== 'enum' && type.symbol.qualifiedName !== 'Object';
}

function bindCase(code: Code, node: SwitchCase, subject: ApexType, seen: Set<string>): BoundCase {
  if (node.kind === 'values') {
    const values = node.values.map((value) => caseValue(code, value, subject, seen));
    return { kind: 'values', values, body: bindBlock(code, node.body), at: node.at };
  }
  const type = typeOf(code, node.type);
  return code.locals.within(() => {
    if (type.kind !== 'error' && subject.kind !== 'error') checkType(code, node, subject, type, seen);
    const local = declareLocal(code, node.name, type, node.at);
    return { kind: 'type', type, local, body: bindBlock(code, node.body), at: node.at };
  });
}

function checkType(code: Code, node: SwitchCase, subject: ApexType, type: ApexType, seen: Set<string>): void {
  const key = typeKey(type);
  const problem =
    kindOf(subject) !== 'Object' || !isCastable(subject, type)
      ? `${typeName(type)} cannot be a 'when type variable' block`
      : seen.has(key)
        ? `${typeName(type)} occurs as more than one when branch for this switch statement`
        : undefined;
  seen.add(key);
  if (problem !== undefined) code.report(node.at, problem);
}

/** A literal, a constant of the enum by its bare name, or a static final constant. */
function caseValue(code: Code, node: Expression, subject: ApexType, seen: Set<string>): BoundExpression {
  const value = enumValue(code, node, subject) ?? bindExpression(code, node);
  if (value.type.kind === 'error' || subject.kind === 'error') return value;
  if (!isConstant(value)) {
    return fail(code, node.at, "'when expression' must be a literal, a constant literal field or enum value");
  }
  const given = converted(value, subject);
  if (!given) {
    const types = `${typeName(value.type)} value in 'when expression' cannot be implicitly converted to the ${typeName(subject)}`;
    return fail(code, node.at, `${types} type in switch expression`);
  }
  const key = keyOf(value);
  if (key !== undefined && seen.has(key)) {
    code.report(node.at, `${key} occurs as more than one when branch for this switch statement`);
  }
  if (key !== undefined) seen.add(key);
  return given;
}

function enumValue(code: Code, node: Expression, subject: ApexType): BoundExpression | undefined {
  if (subject.kind !== 'class' || subject.symbol.kind !== 'enum') return undefined;
  if (node.kind === 'member') {
    return fail(code, node.at, "Enum value used in 'when expression' should be unqualified");
  }
  if (node.kind !== 'name') return undefined;
  const variable = subject.symbol.variables.get(node.name.toLowerCase());
  if (!variable) return fail(code, node.at, 'Field must be an enum reference');
  return { kind: 'variable', variable, target: undefined, isSafe: false, isDirect: false, type: subject, at: node.at };
}

function isConstant(value: BoundExpression): boolean {
  if (value.kind === 'unary') return value.operand.kind === 'literal';
  if (value.kind !== 'variable') return value.kind === 'literal';
  return value.variable.isStatic && value.variable.isFinal;
}

function keyOf(value: BoundExpression): string | undefined {
  if (value.kind === 'literal') return String(value.value);
  if (value.kind === 'unary' && value.operand.kind === 'literal') return `-${value.operand.value}`;
  return value.kind === 'variable' ? value.variable.name : undefined;
}
