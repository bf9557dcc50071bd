import type {
  Block,
  ExpressionStatement,
  LocalDeclaration,
  Position,
  ReturnStatement,
  RunAsStatement,
  Statement,
  ThrowStatement,
  TryStatement,
  TypeName
} from '../syntax/ast.ts';
import { inheritsFrom } from '../types/supertypes.ts';
import type { ApexType } from '../types/model.ts';
import { typeKey, typeName } from '../types/typeKey.ts';
import type { BoundBlock, BoundCatch, BoundExpression, BoundStatement, LocalSymbol } from './bound.ts';
import { type Code, fail, typeOf } from './code.ts';
import { convertTo } from './convert.ts';
import { bindDml } from './dml.ts';
import { bindExpression } from './expressions.ts';
import { completes } from './flow.ts';
import { bindFor, bindForEach, bindWhile } from './loops.ts';
import { bindCondition } from './operators.ts';
import { bindSwitch } from './switches.ts';

/** A block with a scope of its own; what cannot be reached in it is a problem. */
export function bindBlock(code: Code, { statements, at }: Block): BoundBlock {
  return code.locals.within(() => ({ kind: 'block', statements: bindStatements(code, statements), at }));
}

export function bindStatements(code: Code, statements: readonly Statement[]): BoundStatement[] {
  const bound: BoundStatement[] = [];
  let isReachable = true;
  for (const statement of statements) {
    if (!isReachable) {
      code.report(statement.at, 'Unreachable statement');
      return bound;
    }
    const found = bindStatement(code, statement);
    bound.push(...found);
    isReachable = found.every(completes);
  }
  return bound;
}

/** One statement; a declaration of several variables becomes several. */
export function bindStatement(code: Code, node: Statement): BoundStatement[] {
  switch (node.kind) {
    case 'local':
      return bindLocals(code, node);
    case 'block':
      return [bindBlock(code, node)];
    case 'expression':
      return [expressionStatement(code, node)];
    case 'if':
      return [
        {
          kind: 'if',
          condition: bindCondition(code, node.condition),
          then: bindBody(code, node.then),
          otherwise: node.otherwise && bindBody(code, node.otherwise),
          at: node.at
        }
      ];
    case 'while':
    case 'doWhile':
      return [bindWhile(code, node)];
    case 'for':
      return [bindFor(code, node)];
    case 'forEach':
      return [bindForEach(code, node)];
    case 'switch':
      return [bindSwitch(code, node)];
    case 'try':
      return [bindTry(code, node)];
    case 'return':
      return [bindReturn(code, node)];
    case 'throw':
      return [bindThrow(code, node)];
    case 'break':
    case 'continue': {
      const name = node.kind === 'break' ? 'Break' : 'Continue';
      if (!code.isInLoop) code.report(node.at, `${name} statement must be in loop`);
      return [{ kind: node.kind, at: node.at }];
    }
    case 'dml':
      return [bindDml(code, node)];
    case 'runAs':
      return [bindRunAs(code, node)];
  }
}

/** The body of an `if` or a loop: one statement in a scope of its own. */
export function bindBody(code: Code, node: Statement): BoundStatement {
  if (node.kind === 'block') return bindBlock(code, node);
  return code.locals.within(() => {
    const bound = bindStatement(code, node);
    return bound.length === 1 ? bound[0]! : { kind: 'block', statements: bound, at: node.at };
  });
}

/** Declares a variable; its name may not be in use. */
export function declareLocal(code: Code, name: string, type: ApexType, at: Position): LocalSymbol {
  if (code.locals.find(name)) code.report(at, `Duplicate variable: ${name}`);
  return code.locals.declare(name, type);
}

function bindLocals(code: Code, node: LocalDeclaration): BoundStatement[] {
  const type = typeOf(code, node.type);
  return node.declarators.map(({ name, value, at }) => {
    const bound = value && convertTo(code, bindExpression(code, value), type, at);
    return { kind: 'local', local: declareLocal(code, name, type, at), value: bound, at };
  });
}

const statements: ReadonlySet<BoundExpression['kind']> = new Set(['call', 'new', 'newObject', 'assign', 'increment']);
const written: ReadonlySet<string> = new Set(['call', 'new', 'assign', 'postfix', 'unary']);

function expressionStatement(code: Code, { expression, at }: ExpressionStatement): BoundStatement {
  const bound = bindExpression(code, expression);
  const isOne = statements.has(bound.kind) || bound.type.kind === 'error' || bound.type.kind === 'void';
  if (!isOne && !written.has(expression.kind)) code.report(at, 'Expression cannot be a statement.');
  return { kind: 'expression', expression: bound, at };
}

function bindTry(code: Code, node: TryStatement): BoundStatement {
  const caught = new Set<string>();
  return {
    kind: 'try',
    body: bindBlock(code, node.body),
    catches: node.catches.flatMap((one) => bindCatch(code, one, caught) ?? []),
    finally: node.finally && bindBlock(code, node.finally),
    at: node.at
  };
}

function bindCatch(code: Code, node: TryStatement['catches'][number], caught: Set<string>): BoundCatch | undefined {
  const type = typeOf(code, node.type);
  return code.locals.within(() => {
    const local = declareLocal(code, node.name, type, node.at);
    const body = bindBlock(code, node.body);
    if (type.kind === 'error') return undefined;
    const problem = !isException(code, type)
      ? `Catch block variable must be of type exception: ${nameOf(node.type)}`
      : caught.has(typeKey(type))
        ? `Exception type already caught: ${typeName(type)}`
        : undefined;
    caught.add(typeKey(type));
    if (problem !== undefined) code.report(node.at, problem);
    return type.kind === 'class' ? { type, local, body, at: node.at } : undefined;
  });
}

function nameOf({ parts }: TypeName): string {
  return parts.map(({ name }) => name).join('.');
}

function isException({ known }: Code, type: ApexType): boolean {
  return type.kind === 'class' && inheritsFrom(type.symbol, known.exception.symbol);
}

function bindReturn(code: Code, { value, at }: ReturnStatement): BoundStatement {
  const bound = value && bindExpression(code, value);
  const { returns } = code;
  if (!returns) {
    if (value)
      code.report(
        at,
        code.isConstructor ? 'Constructors must not return a value' : 'Void method must not return a value'
      );
    return { kind: 'return', value: undefined, at };
  }
  if (returns.kind === 'void') {
    if (value) code.report(at, 'Void method must not return a value');
    return { kind: 'return', value: undefined, at };
  }
  if (!bound) {
    code.report(at, `Missing return statement required return type: ${typeName(returns)}`);
    return { kind: 'return', value: undefined, at };
  }
  return { kind: 'return', value: convertTo(code, bound, returns, at), at };
}

function bindThrow(code: Code, { value, at }: ThrowStatement): BoundStatement {
  const bound = bindExpression(code, value);
  if (bound.type.kind !== 'error' && !isException(code, bound.type)) {
    code.report(value.at, `Throw expression must be of type exception: ${typeName(bound.type)}`);
  }
  return { kind: 'throw', value: bound, at };
}

function bindRunAs(code: Code, node: RunAsStatement): BoundStatement {
  const [given, ...more] = node.user.map((one) => bindExpression(code, one));
  const user = code.types.schema.object('User');
  const fits = given && more.length === 0 && user;
  const problem = "runAs requires a single argument of type 'User' or 'Version'";
  const value = fits
    ? convertTo(code, given, { kind: 'sobject', object: user }, node.at, problem)
    : fail(code, node.at, problem);
  return { kind: 'runAs', user: value, body: bindBlock(code, node.body), at: node.at };
}
