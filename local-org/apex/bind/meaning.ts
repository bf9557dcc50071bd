import type { ObjectSchema } from '../../schema/model.ts';
import type { Expression, Identifier, MemberExpression, NameExpression, Position } from '../syntax/ast.ts';
import { type VariableUse, variableNamed } from '../types/members.ts';
import type { ApexType, ClassType } from '../types/model.ts';
import { nameObject, sobjectMember } from '../types/sobjectMembers.ts';
import { isRecordType, typeOfSymbol } from '../types/supertypes.ts';
import { namedType } from '../types/typeNames.ts';
import { typeName } from '../types/typeKey.ts';
import { isVisible } from '../types/visibility.ts';
import type { BoundExpression } from './bound.ts';
import { type Code, thisType } from './code.ts';
import { isRecordQuery, oneOf, oneOrNull } from './convert.ts';
import { bindExpression } from './expressions.ts';
import {
  aggregateToken,
  beanProperty,
  fieldOfFields,
  fieldSetOf,
  labelOf,
  pageOf,
  rowCause,
  schemaMember,
  tokenOf,
  triggerVariableType
} from './platformNames.ts';

/** What a name, or names with dots between them, stand for. */
export type Meaning =
  | { readonly kind: 'value'; readonly value: BoundExpression }
  | { readonly kind: 'type'; readonly type: ApexType }
  | { readonly kind: 'namespace'; readonly name: string }
  | { readonly kind: 'pages' }
  /** `Schema.SObjectType.Account.fields`, which is also a value, and `Account.SObjectType.fields`, which is none. */
  | {
      readonly kind: 'fields' | 'fieldSets';
      readonly object: ObjectSchema;
      readonly value: BoundExpression | undefined;
    }
  /** Found, but not to be used here. */
  | { readonly kind: 'problem'; readonly problem: string };

export interface Meanings {
  /** The likeliest first: variables hide types, types hide namespaces. */
  readonly found: readonly Meaning[];
  /** Where nothing was found. */
  readonly problem: string;
  readonly at: Position;
}

/** All that an expression may stand for. What is no name or member is a value. */
export function meaningsOf(code: Code, node: Expression): Meanings {
  if (node.kind === 'name') {
    return { found: namesakes(code, node), problem: `Variable does not exist: ${node.name}`, at: node.at };
  }
  if (node.kind === 'member') return memberMeanings(code, node);
  return { found: [{ kind: 'value', value: bindExpression(code, node) }], problem: '', at: node.at };
}

function memberMeanings(code: Code, node: MemberExpression): Meanings {
  const target = node.target.kind === 'super' ? superMeaning(code, node.target.at) : meaningsOf(code, node.target);
  if (target.found.length === 0) return target;
  const found = target.found.flatMap((one) => memberOf(code, one, node) ?? []);
  return { found, problem: missingMember(target.found[0]!, node.name.name), at: node.name.at };
}

function superMeaning(code: Code, at: Position): Meanings {
  const type = code.within.superclass;
  if (!type || code.isStatic) return { found: [], problem: 'Super cannot be referenced in a static context', at };
  return { found: [{ kind: 'value', value: { kind: 'this', type, at } }], problem: '', at };
}

function missingMember(target: Meaning, name: string): string {
  return target.kind === 'problem' ? target.problem : `Variable does not exist: ${name}`;
}

/** The value of names; a problem where they stand for something else, or for nothing. */
export function valueOfNames(
  code: Code,
  node: NameExpression | MemberExpression
): BoundExpression | { readonly problem: string; readonly at: Position } {
  const { found, problem, at } = meaningsOf(code, node);
  for (const meaning of found) {
    if (meaning.kind === 'value') return meaning.value;
    if (meaning.kind === 'fields' && meaning.value) return meaning.value;
  }
  const refused = found.find((one) => one.kind === 'problem');
  if (refused) return { problem: refused.problem, at };
  const written = node.kind === 'name' ? node.name : node.name.name;
  return { problem: found.length > 0 ? `Variable does not exist: ${written}` : problem, at };
}

function namesakes(code: Code, { name, at }: NameExpression): Meaning[] {
  const found: Meaning[] = [];
  const local = code.locals.find(name);
  if (local) found.push({ kind: 'value', value: { kind: 'local', local, type: local.type, at } });
  else {
    const variable = variableInScope(code, name, at);
    if (variable) found.push(variable);
  }
  const type = namedType(code.types, [name], code.within);
  if (type) found.push({ kind: 'type', type });
  if (code.types.library.hasNamespace(name)) found.push({ kind: 'namespace', name });
  if (!type && name.toLowerCase() === 'page') found.push({ kind: 'pages' });
  return found;
}

/** A field of the class around, or a static one of the class that it is in. */
function variableInScope(code: Code, name: string, at: Position): Meaning | undefined {
  for (let around = code.within as typeof code.within | undefined; around; around = around.outer) {
    const use = variableNamed(typeOfSymbol(around), name);
    if (!use) continue;
    if (use.variable.isStatic) return readVariable(code, use, undefined, false, at);
    if (around !== code.within) continue;
    if (!code.isStatic) return readVariable(code, use, { kind: 'this', type: thisType(code), at }, false, at);
    return { kind: 'problem', problem: nonStatic(use) };
  }
  return undefined;
}

function nonStatic({ variable }: VariableUse): string {
  return `Non static field cannot be referenced from a static context: ${variable.name} from the type ${variable.owner.qualifiedName}`;
}

function readVariable(
  code: Code,
  { variable, type }: VariableUse,
  target: BoundExpression | undefined,
  isSafe: boolean,
  at: Position
): Meaning {
  const access = variable.hasGetter ? variable.access : variable.writeAccess;
  if (!isVisible(variable, access, code.within)) {
    return { kind: 'problem', problem: `Variable is not visible: ${variable.owner.qualifiedName}.${variable.name}` };
  }
  const isDirect = code.accessorOf === variable;
  return { kind: 'value', value: { kind: 'variable', variable, target, isSafe, isDirect, type, at } };
}

function memberOf(code: Code, target: Meaning, { name, isSafe }: MemberExpression): Meaning | undefined {
  switch (target.kind) {
    case 'value':
      return memberOfValue(code, target.value, name, isSafe);
    case 'type':
      return memberOfType(code, target.type, name);
    case 'namespace': {
      const type = namedType(code.types, [target.name, name.name], undefined);
      if (type) return { kind: 'type', type };
      return /^system\.page$/i.test(`${target.name}.${name.name}`) ? { kind: 'pages' } : undefined;
    }
    case 'pages':
      return pageOf(code, name);
    case 'fields':
      return fieldOfFields(code, target, name) ?? (target.value && memberOfValue(code, target.value, name, isSafe));
    case 'fieldSets':
      return fieldSetOf(code, target.object, target.value, name);
    case 'problem':
      return target;
  }
}

function memberOfValue(code: Code, value: BoundExpression, name: Identifier, isSafe: boolean): Meaning | undefined {
  const target = isRecordQuery(value) ? (isSafe ? oneOrNull(value) : oneOf(value)) : value;
  const { type } = target;
  if (type.kind === 'error') return { kind: 'value', value: target };
  if (type.kind === 'sobject') {
    const member = sobjectMember(code.types, type.object ?? nameObject, name.name);
    if (!member || (type.object === undefined && name.name.toLowerCase() !== 'id')) return undefined;
    return { kind: 'value', value: { kind: 'sobjectMember', member, target, isSafe, type: member.type, at: name.at } };
  }
  if (type.kind !== 'class') return undefined;
  return schemaMember(code, target, name) ?? instanceVariable(code, target, type, name, isSafe);
}

function instanceVariable(
  code: Code,
  target: BoundExpression,
  type: ClassType,
  name: Identifier,
  isSafe: boolean
): Meaning | undefined {
  const use = variableNamed(type, name.name);
  if (!use) {
    const bean = rowCause(code, target, name) ?? beanProperty(code, target, type, name, isSafe);
    return bean && { kind: 'value', value: bean };
  }
  if (!use.variable.isStatic) return readVariable(code, use, target, isSafe, name.at);
  const { owner } = use.variable;
  const problem = `Static field cannot be referenced from a non static context: ${use.variable.name} from the type ${owner.qualifiedName}`;
  return { kind: 'problem', problem };
}

function memberOfType(code: Code, type: ApexType, name: Identifier): Meaning | undefined {
  if (type.kind === 'sobject') return tokenOf(code, type, name);
  if (isRecordType(type) && name.name.toLowerCase() === 'sobjecttype') return aggregateToken(code, name);
  if (type.kind !== 'class') return undefined;
  const use = variableNamed(type, name.name);
  if (use?.variable.isStatic) {
    const typed = { ...use, type: triggerVariableType(code, use) };
    return readVariable(code, typed, undefined, false, name.at);
  }
  // `Order.Status.OPEN` is the enum, though orders have a field of this name too.
  const inner = namedType(code.types, [...typeName(type).split('.'), name.name], code.within);
  if (inner) return { kind: 'type', type: inner };
  if (use) return { kind: 'problem', problem: nonStatic(use) };
  return schemaMember(code, type, name) ?? labelOf(code, type, name);
}
