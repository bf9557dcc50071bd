import type { CallExpression } from '../syntax/ast.ts';
import { elementOfList } from '../types/builtIn.ts';
import { type MethodUse, methodsNamed } from '../types/members.ts';
import type { ApexType, SObjectType } from '../types/model.ts';
import { resolveOverload } from '../types/overloads.ts';
import type { BoundExpression } from './bound.ts';
import { type Code, fail } from './code.ts';
import { converted } from './convert.ts';
import type { Meaning } from './meaning.ts';
import { fieldToken, objectToken, staticLibraryCall } from './platformNames.ts';

/** Calls that mean more than their method says: of enums, objects, custom settings, and `addError` of a field. */
export function platformCall(
  code: Code,
  node: CallExpression,
  meaning: Meaning,
  values: readonly BoundExpression[]
): BoundExpression | undefined {
  if (meaning.kind === 'value') return fieldError(code, node, meaning.value, values);
  if (meaning.kind !== 'type') return undefined;
  const { type } = meaning;
  if (type.kind === 'sobject') return objectCall(code, node, type, values);
  return type.kind === 'class' && type.symbol.kind === 'enum' ? enumCall(code, node, type, values) : undefined;
}

/** What is known of a call's result beyond its declaration: a copy of a record is of its object, a copy of an instance of its class. */
export function resultType(code: Code, { method, returns }: MethodUse, target: BoundExpression | undefined): ApexType {
  const name = method.name.toLowerCase();
  if (!target) return returns;
  if (name === 'clone' && target.type.kind === 'sobject') return target.type;
  if (name === 'clone' && target.type.kind === 'class' && target.type.symbol.origin === 'source') return target.type;
  const element = elementOfList(target.type);
  if (name === 'deepclone' && element) return code.known.listOf(element);
  return returns;
}

/** `E.values()`, `E.valueOf(name)`. */
function enumCall(
  code: Code,
  { name }: CallExpression,
  type: ApexType,
  values: readonly BoundExpression[]
): BoundExpression | undefined {
  const token: BoundExpression = { kind: 'typeToken', of: type, type: code.known.type, at: name.at };
  const key = name.name.toLowerCase();
  if (key === 'values' && values.length === 0) {
    return staticLibraryCall(code, 'System.Enum', 'values', [token], code.known.listOf(type), name.at);
  }
  const [text] = values;
  if (key !== 'valueof' || !text || values.length > 1) return undefined;
  const written = converted(text, code.known.string);
  return written && staticLibraryCall(code, 'System.Enum', 'valueOf', [token, written], type, name.at);
}

const settingsOf = {
  customSetting: 'System.CustomSettings',
  customMetadata: 'System.CustomMetadata'
} as Readonly<Record<string, string>>;

/** `X__c.getInstance()`, `X__mdt.getAll()`, `Account.getSObjectType()`. */
function objectCall(
  code: Code,
  { name }: CallExpression,
  { object }: SObjectType,
  values: readonly BoundExpression[]
): BoundExpression | undefined {
  if (!object) return undefined;
  const token = objectToken(code, object, name.at);
  if (name.name.toLowerCase() === 'getsobjecttype' && values.length === 0) return token;
  const owner = code.types.library.type(settingsOf[object.kind] ?? '');
  if (!owner) return undefined;
  const given = [token, ...values];
  const candidates = methodsNamed(code.types.library, { kind: 'class', symbol: owner, arguments: [] }, name.name);
  const found = resolveOverload(
    candidates.filter(({ method }) => method.isStatic),
    given.map(({ type }) => ({ type, isQuery: false }))
  );
  if (!('chosen' in found)) return undefined;
  const { method, parameters, returns } = found.chosen;
  return {
    kind: 'call',
    method,
    target: undefined,
    arguments: given.map((value, index) => converted(value, parameters[index]!) ?? value),
    isSafe: false,
    isExact: false,
    type: ofObject(code, returns, { kind: 'sobject', object }),
    at: name.at
  };
}

/** The library says SObject where the compiler knows which. */
function ofObject(code: Code, type: ApexType, record: SObjectType): ApexType {
  if (type.kind === 'sobject') return record;
  if (type.kind !== 'class') return type;
  return { ...type, arguments: type.arguments.map((one) => ofObject(code, one, record)) };
}

/** `record.Field.addError(...)` is `record.addError(field, ...)`. */
function fieldError(
  code: Code,
  node: CallExpression,
  value: BoundExpression,
  values: readonly BoundExpression[]
): BoundExpression | undefined {
  if (node.name.name.toLowerCase() !== 'adderror' || value.type.kind !== 'class') return undefined;
  if (value.kind !== 'sobjectMember' || value.member.kind !== 'field') {
    if (methodsNamed(code.types.library, value.type, 'addError').length > 0) return undefined;
    const problem = 'addError must be invoked on an expression that is an exact SObject field reference';
    return fail(code, node.name.at, problem);
  }
  const { target, member } = value;
  const object = target.type.kind === 'sobject' ? target.type.object : undefined;
  if (!object) return undefined;
  if (node.isSafe) {
    return fail(code, node.name.at, 'Safe navigation operator is not allowed between SObject field and addError');
  }
  const given = [fieldToken(code, object, member.field.name, node.name.at), ...values];
  const found = resolveOverload(
    methodsNamed(code.types.library, target.type, 'addError'),
    given.map(({ type }) => ({ type, isQuery: false }))
  );
  if (!('chosen' in found)) return undefined;
  return {
    kind: 'call',
    method: found.chosen.method,
    target,
    arguments: given.map((one, index) => converted(one, found.chosen.parameters[index]!) ?? one),
    isSafe: value.isSafe,
    isExact: false,
    type: found.chosen.returns,
    at: node.name.at
  };
}
