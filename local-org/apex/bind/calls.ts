import type { CallExpression, Expression, Identifier, Position } from '../syntax/ast.ts';
import { describeMethod, signatureText } from '../types/describeMethod.ts';
import { constructorsOf, type MethodUse, methodsNamed } from '../types/members.ts';
import type { ApexType, ClassType } from '../types/model.ts';
import { resolveOverload } from '../types/overloads.ts';
import { typeOfSymbol } from '../types/supertypes.ts';
import { typeName } from '../types/typeKey.ts';
import { isVisible } from '../types/visibility.ts';
import type { BoundCall, BoundExpression } from './bound.ts';
import { type Code, fail, thisType } from './code.ts';
import { converted, isRecordQuery, oneOf, oneOrNull } from './convert.ts';
import { bindExpression } from './expressions.ts';
import { type Meaning, meaningsOf } from './meaning.ts';
import { platformCall, resultType } from './platformCalls.ts';
import { visibleVariables } from './visibleVariables.ts';

/** `method(...)`, `target.method(...)`, `this(...)`, `super(...)`. */
export function bindCall(code: Code, node: CallExpression): BoundExpression {
  const values = node.arguments.map((one) => bindExpression(code, one));
  const name = node.name.name.toLowerCase();
  if (!node.target && (name === 'this' || name === 'super')) return constructorCall(code, node, name, values);
  if (!node.target) return unqualifiedCall(code, node, values);
  if (node.target.kind === 'super') return superCall(code, node, values);
  return qualifiedCall(code, node, node.target, values);
}

// ---- with nothing before it

function unqualifiedCall(code: Code, node: CallExpression, values: readonly BoundExpression[]): BoundExpression {
  for (let around = code.within as typeof code.within | undefined; around; around = around.outer) {
    const isOwn = around === code.within;
    const candidates = methodsNamed(code.types.library, typeOfSymbol(around), node.name.name).filter(
      ({ method }) => isOwn || method.isStatic
    );
    const found = choose(code, candidates, values, node.name);
    if (found === undefined) continue;
    if ('kind' in found) return found;
    if (found.method.isStatic) return callOf(code, found, undefined, values, node);
    if (code.isStatic) return fail(code, node.name.at, nonStatic(found));
    return callOf(code, found, { kind: 'this', type: thisType(code), at: node.at }, values, node);
  }
  return missing(code, thisType(code), node.name, values);
}

function nonStatic({ method }: MethodUse): string {
  return `Non static method cannot be referenced from a static context: ${describeMethod(method)}`;
}

// ---- constructors and super

function constructorCall(
  code: Code,
  node: CallExpression,
  name: 'this' | 'super',
  values: readonly BoundExpression[]
): BoundExpression {
  const at = node.name.at;
  if (!code.isConstructor) {
    return fail(code, at, `Call to '${name}()' must be the first statement in a constructor method`);
  }
  const type = name === 'this' ? thisType(code) : code.within.superclass;
  if (!type) return fail(code, at, `No super type defined: ${code.within.qualifiedName}`);
  const candidates = constructorsOf(type);
  const self: BoundExpression = { kind: 'this', type: thisType(code), at };
  if (candidates.length === 0 && values.length === 0)
    return { kind: 'literal', value: null, type: { kind: 'void' }, at };
  if (values.some((value) => value.type.kind === 'error')) return fail({ ...code, report: () => undefined }, at, '');
  const found = resolveOverload(candidates, values.map(argumentOf));
  if (!('chosen' in found)) return fail(code, at, missingConstructor(type, values));
  return { ...callOf(code, found.chosen, self, values, node), isExact: true };
}

export function missingConstructor(type: ClassType, values: readonly BoundExpression[]): string {
  return `Constructor not defined: [${typeName(type)}].<Constructor>(${values.map((one) => typeName(one.type)).join(', ')})`;
}

function superCall(code: Code, node: CallExpression, values: readonly BoundExpression[]): BoundExpression {
  const { at } = node.target!;
  const type = code.within.superclass ?? code.known.object;
  if (code.isStatic) return fail(code, at, 'Super cannot be referenced in a static context');
  const found = choose(code, methodsNamed(code.types.library, type, node.name.name), values, node.name);
  if (found === undefined) return missing(code, type, node.name, values);
  if ('kind' in found) return found;
  const { method } = found;
  if (method.isAbstract) {
    return fail(code, node.name.at, `Abstract method cannot be called directly: ${describeMethod(method)}`);
  }
  const self: BoundExpression = { kind: 'this', type: thisType(code), at };
  return { ...callOf(code, found, self, values, node), isExact: true };
}

// ---- on something

function qualifiedCall(
  code: Code,
  node: CallExpression,
  target: Expression,
  values: readonly BoundExpression[]
): BoundExpression {
  const { found, problem, at } = meaningsOf(code, target);
  if (found.length === 0) return fail(code, at, problem);
  const refused: MethodUse[] = [];
  for (const meaning of found) {
    const call = callOn(code, node, meaning, values, refused);
    if (call) return call;
  }
  if (refused.length > 0) return fail(code, node.name.at, wrongContext(refused[0]!));
  const [first] = found as [Meaning];
  if (first.kind === 'problem') return fail(code, at, first.problem);
  const type = typeOfMeaning(code, first);
  return type
    ? missing(code, type, node.name, values)
    : fail(code, at, `Variable does not exist: ${namespaceName(first)}`);
}

const namespaceName = (meaning: Meaning): string => (meaning.kind === 'namespace' ? meaning.name : 'Page');

function wrongContext(use: MethodUse): string {
  if (!use.method.isStatic) return nonStatic(use);
  return `Static method cannot be referenced from a non static context: ${describeMethod(use.method)}`;
}

function typeOfMeaning(code: Code, meaning: Meaning): ApexType | undefined {
  if (meaning.kind === 'value') return meaning.value.type;
  if (meaning.kind === 'type') return meaning.type;
  return meaning.kind === 'fields' || meaning.kind === 'fieldSets'
    ? (meaning.value?.type ?? code.known.object)
    : undefined;
}

/** The call on one meaning of its target; undefined where it has no such method, or (`refused`) none that may be called so. */
function callOn(
  code: Code,
  node: CallExpression,
  meaning: Meaning,
  values: readonly BoundExpression[],
  refused: MethodUse[]
): BoundExpression | undefined {
  const value =
    meaning.kind === 'value' || meaning.kind === 'fields' || meaning.kind === 'fieldSets' ? meaning.value : undefined;
  if (!value && meaning.kind !== 'type') return undefined;
  if (value?.type.kind === 'error') return value;
  const special = platformCall(code, node, meaning, values);
  if (special) return special;
  const receiver = value && receiverOf(code, value, node);
  const type = receiver?.type ?? (meaning as Meaning & { kind: 'type' }).type;
  const all = methodsNamed(code.types.library, type, node.name.name);
  const usable = all.filter(({ method }) => method.isStatic === (receiver === undefined));
  const found = choose(code, usable, values, node.name);
  if (found === undefined) {
    const other = choose(code, all, values, node.name);
    if (other && !('kind' in other)) refused.push(other);
    return undefined;
  }
  return 'kind' in found ? found : callOf(code, found, receiver, values, node);
}

/** A query is the list of what it found, or its one record where the method is one of records. */
function receiverOf(code: Code, value: BoundExpression, { name, isSafe }: CallExpression): BoundExpression {
  if (!isRecordQuery(value) || methodsNamed(code.types.library, value.type, name.name).length > 0) return value;
  return isSafe ? oneOrNull(value) : oneOf(value);
}

// ---- shared

/** undefined: no such method; a problem that is reported already; or the one. */
function choose(
  code: Code,
  candidates: readonly MethodUse[],
  values: readonly BoundExpression[],
  name: Identifier
): MethodUse | BoundExpression | undefined {
  if (candidates.length === 0) return undefined;
  // What is wrong with an argument has been said.
  if (values.some((value) => value.type.kind === 'error'))
    return fail({ ...code, report: () => undefined }, name.at, '');
  const found = resolveOverload(candidates, values.map(argumentOf));
  if ('failure' in found) {
    if (found.failure === 'none') return undefined;
    const types = values.map(({ type }) => type);
    return fail(code, name.at, `Ambiguous method signature: ${signatureText(candidates[0]!.method.name, types)}`);
  }
  const { method } = found.chosen;
  if (isVisible(method, method.access, code.within)) return found.chosen;
  return fail(code, name.at, `Method is not visible: ${describeMethod(method)}`);
}

export function argumentOf(value: BoundExpression) {
  return { type: value.type, isQuery: isRecordQuery(value) };
}

function callOf(
  code: Code,
  use: MethodUse,
  target: BoundExpression | undefined,
  values: readonly BoundExpression[],
  node: CallExpression
): BoundCall {
  return {
    kind: 'call',
    method: use.method,
    target,
    arguments: values.map((value, index) => converted(value, use.parameters[index]!) ?? value),
    isSafe: node.isSafe,
    isExact: false,
    type: resultType(code, use, target),
    visible: visibleVariables(code, use.method, values, node.name.at),
    at: node.name.at
  };
}

function missing(code: Code, type: ApexType, name: Identifier, values: readonly BoundExpression[]): BoundExpression {
  const at: Position = name.at;
  // What is wrong with an argument has been said.
  if (values.some((value) => value.type.kind === 'error')) return fail({ ...code, report: () => undefined }, at, '');
  const signature = signatureText(
    name.name,
    values.map((value) => value.type)
  );
  return fail(
    code,
    at,
    `Method does not exist or incorrect signature: void ${signature} from the type ${typeName(type)}`
  );
}
