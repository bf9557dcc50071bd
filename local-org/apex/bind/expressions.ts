import type {
  CastExpression,
  ConditionalExpression,
  Expression,
  IndexExpression,
  InstanceOfExpression,
  LiteralExpression,
  Position
} from '../syntax/ast.ts';
import { elementOfList, nullType } from '../types/builtIn.ts';
import { conversion, isCastable } from '../types/conversions.ts';
import type { ApexType } from '../types/model.ts';
import { typeName } from '../types/typeKey.ts';
import { bindAssign } from './assignments.ts';
import type { BoundExpression } from './bound.ts';
import { bindCall } from './calls.ts';
import { type Code, fail, thisType, typeOf } from './code.ts';
import { converted, convertTo } from './convert.ts';
import { bindNew } from './creations.ts';
import { valueOfNames } from './meaning.ts';
import { bindBinary, bindCondition, bindPostfix, bindUnary, commonType } from './operators.ts';
import { bindQuery } from './queries.ts';

/** Resolves an expression and gives it its type; what is wrong is reported, and of type `error` then. */
export function bindExpression(code: Code, node: Expression): BoundExpression {
  switch (node.kind) {
    case 'literal':
      return literal(code, node);
    case 'name':
    case 'member': {
      const value = valueOfNames(code, node);
      if ('problem' in value) return fail(code, value.at, value.problem);
      return readable(code, value, node.at);
    }
    case 'this':
      if (code.isStatic) return fail(code, node.at, 'This cannot be referenced in a static context');
      return { kind: 'this', type: thisType(code), at: node.at };
    case 'super':
      return fail(code, node.at, "Unexpected token 'super'.");
    case 'call':
      return bindCall(code, node);
    case 'index':
      return element(code, node);
    case 'new':
      return bindNew(code, node);
    case 'cast':
      return cast(code, node);
    case 'instanceof':
      return instanceOf(code, node);
    case 'unary':
      return bindUnary(code, node);
    case 'postfix':
      return bindPostfix(code, node);
    case 'binary':
      return bindBinary(code, node);
    case 'assign':
      return bindAssign(code, node);
    case 'conditional':
      return conditional(code, node);
    case 'classLiteral': {
      const type = typeOf(code, node.type);
      return { kind: 'typeToken', of: type, type: code.known.type, at: node.at };
    }
    case 'query':
      return bindQuery(code, node);
  }
}

/** The left side of an assignment: a property that can only be written is all right there. */
export function bindTarget(code: Code, node: Expression): BoundExpression {
  if (node.kind !== 'name' && node.kind !== 'member') return bindExpression(code, node);
  const value = valueOfNames(code, node);
  return 'problem' in value ? fail(code, value.at, value.problem) : value;
}

function readable(code: Code, value: BoundExpression, at: Position): BoundExpression {
  if (value.kind !== 'variable' || value.variable.hasGetter || value.isDirect) return value;
  const { name, owner } = value.variable;
  return fail(code, at, `A value cannot be read from ${name} in type ${owner.qualifiedName}`);
}

function literal({ known }: Code, node: LiteralExpression): BoundExpression {
  const { value, at } = node;
  const types: Record<LiteralExpression['type'], ApexType> = {
    null: nullType,
    Boolean: known.boolean,
    Integer: known.integer,
    Long: known.long,
    Decimal: known.decimal,
    Double: known.double,
    String: known.string
  };
  return { kind: 'literal', value, type: types[node.type], at };
}

function element(code: Code, node: IndexExpression): BoundExpression {
  const target = bindExpression(code, node.target);
  const index = bindExpression(code, node.index);
  if (target.type.kind === 'error') return target;
  const type = elementOfList(target.type);
  if (!type) return fail(code, node.target.at, `Expression must be a list type: ${typeName(target.type)}`);
  const problem = `List index must be of type Integer: ${typeName(index.type)}`;
  return {
    kind: 'element',
    target,
    index: convertTo(code, index, code.known.integer, node.index.at, problem),
    type,
    at: node.at
  };
}

function cast(code: Code, node: CastExpression): BoundExpression {
  const type = typeOf(code, node.type);
  const value = bindExpression(code, node.value);
  const { at } = node;
  if (value.type.kind === 'error' || type.kind === 'error') return { ...value, type };
  const implicit = converted(value, type);
  const way = conversion(value.type, type);
  if (implicit && way !== 'loose') return implicit === value ? { kind: 'convert', value, type, at } : implicit;
  if (implicit && implicit !== value) return implicit;
  if (isCastable(value.type, type)) return { kind: 'cast', value, type, at };
  const problem = `Incompatible types since an instance of ${typeName(value.type)} is never an instance of ${typeName(type)}`;
  return fail(code, at, problem);
}

function instanceOf(code: Code, node: InstanceOfExpression): BoundExpression {
  const value = bindExpression(code, node.value);
  const of = typeOf(code, node.type);
  if (value.type.kind === 'error' || of.kind === 'error') return { ...value, type: code.known.boolean };
  const way = value.type.kind === 'null' ? undefined : conversion(value.type, of);
  const [from, to] = [typeName(value.type), typeName(of)];
  if (way === 'identity' || way === 'subtype' || way === 'object') {
    return fail(
      code,
      node.at,
      `Operation instanceof is always true since an instance of ${from} is always an instance of ${to}`
    );
  }
  if (!isCastable(value.type, of)) {
    return fail(
      code,
      node.at,
      `Operation instanceof is always false since an instance of ${from} is never an instance of ${to}`
    );
  }
  return { kind: 'instanceof', value, of, type: code.known.boolean, at: node.at };
}

function conditional(code: Code, node: ConditionalExpression): BoundExpression {
  const condition = bindCondition(code, node.condition);
  const then = bindExpression(code, node.then);
  const otherwise = bindExpression(code, node.otherwise);
  const type = commonType(then, otherwise);
  if (!type || type.kind === 'void') {
    const types = `${typeName(then.type)}, ${typeName(otherwise.type)}`;
    return fail(code, node.at, `Incompatible types in ternary operator: ${types}`);
  }
  const [first, second] = [converted(then, type)!, converted(otherwise, type)!];
  return { kind: 'conditional', condition, then: first, otherwise: second, type, at: node.at };
}
