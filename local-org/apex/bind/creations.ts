import type { Expression, NewExpression } from '../syntax/ast.ts';
import { isSystem } from '../types/builtIn.ts';
import { constructorsOf } from '../types/members.ts';
import type { ApexType, ClassType, SObjectMember, SObjectType } from '../types/model.ts';
import { resolveOverload } from '../types/overloads.ts';
import { sobjectMember } from '../types/sobjectMembers.ts';
import { typeName } from '../types/typeKey.ts';
import { isVisible } from '../types/visibility.ts';
import type { BoundExpression } from './bound.ts';
import { argumentOf, missingConstructor } from './calls.ts';
import { type Code, fail, typeOf } from './code.ts';
import { converted, convertTo } from './convert.ts';
import { bindExpression } from './expressions.ts';
import { unwriteable } from './writing.ts';

type Creation<Kind extends NewExpression['creation']['kind']> = Extract<NewExpression['creation'], { kind: Kind }>;

/** `new T(...)` in all its forms. */
export function bindNew(code: Code, node: NewExpression): BoundExpression {
  const type = typeOf(code, node.type);
  const { creation } = node;
  if (type.kind === 'error') return fail({ ...code, report: () => undefined }, node.at, '');
  switch (creation.kind) {
    case 'arguments':
      return newInstance(code, node, type, creation);
    case 'fields':
      return newRecord(code, node, type, creation);
    case 'items':
      return newCollection(code, node, type, creation);
    case 'pairs':
      return newMap(code, node, type, creation);
    case 'size': {
      const size = convertTo(code, bindExpression(code, creation.size), code.known.integer, creation.size.at);
      return { kind: 'newArray', size, type, at: node.at };
    }
  }
}

function newInstance(
  code: Code,
  node: NewExpression,
  type: ApexType,
  creation: Creation<'arguments'>
): BoundExpression {
  const values = creation.arguments.map((one) => bindExpression(code, one));
  const { at } = node;
  if (type.kind === 'sobject') {
    if (!type.object) return fail(code, at, 'SObject is not constructable: SObject');
    if (values.length > 0) return fail(code, at, `Type requires name=value pair construction: ${type.object.name}`);
    return { kind: 'newObject', fields: [], type, at };
  }
  if (type.kind !== 'class') return fail(code, at, `Type cannot be constructed: ${typeName(type)}`);
  const problem = unconstructable(type);
  if (problem !== undefined) return fail(code, at, problem);
  const candidates = constructorsOf(type);
  const isFree = candidates.length === 0 && type.symbol.origin === 'source' && values.length === 0;
  if (isFree) return { kind: 'new', constructor: undefined, arguments: [], type, at };
  const found = resolveOverload(candidates, values.map(argumentOf));
  if (!('chosen' in found)) {
    if (values.some((value) => value.type.kind === 'error')) return fail({ ...code, report: () => undefined }, at, '');
    return fail(code, at, missingConstructor(type, values));
  }
  const { method, parameters } = found.chosen;
  if (!isVisible(method, method.access, code.within)) {
    return fail(code, at, `Constructor is not visible: ${missingConstructor(type, values).slice(25)}`);
  }
  const given = values.map((value, index) => converted(value, parameters[index]!) ?? value);
  return { kind: 'new', constructor: method, arguments: given, type, at };
}

function unconstructable({ symbol }: ClassType): string | undefined {
  if (symbol.kind !== 'class' || (symbol.origin === 'library' && symbol.constructors.length === 0)) {
    return `Type cannot be constructed: ${symbol.qualifiedName}`;
  }
  return symbol.isAbstract ? `Abstract classes cannot be constructed: ${symbol.qualifiedName}` : undefined;
}

function newRecord(code: Code, node: NewExpression, type: ApexType, { fields }: Creation<'fields'>): BoundExpression {
  if (type.kind !== 'sobject' || !type.object) {
    const problem = `Invalid constructor syntax, name=value pairs can only be used for SObjects: ${typeName(type)}`;
    return fail(code, node.at, problem);
  }
  const given = new Set<string>();
  const bound: { member: SObjectMember; value: BoundExpression }[] = [];
  for (const { name, value } of fields) {
    const member = fieldOfNew(code, type, name);
    const key = name.name.toLowerCase();
    if (given.has(key)) code.report(name.at, `Duplicate field initialization: ${name.name}`);
    given.add(key);
    const expression = bindExpression(code, value);
    if (member) bound.push({ member, value: convertTo(code, expression, member.type, value.at) });
  }
  return { kind: 'newObject', fields: bound, type, at: node.at };
}

function fieldOfNew(code: Code, { object }: SObjectType, name: { name: string; at: NewExpression['at'] }) {
  const member = sobjectMember(code.types, object!, name.name);
  const problem = member ? unwriteable(object!, member) : `Field does not exist: ${name.name} on ${object!.name}`;
  if (problem === undefined) return member;
  code.report(name.at, problem);
  return undefined;
}

function newCollection(code: Code, node: NewExpression, type: ApexType, { items }: Creation<'items'>): BoundExpression {
  if (type.kind === 'class' && isSystem(type, 'Map') && items.length === 0)
    return { kind: 'newMap', pairs: [], type, at: node.at };
  const isList = isSystem(type, 'List');
  if (type.kind !== 'class' || (!isList && !isSystem(type, 'Set'))) {
    return fail(code, node.at, `Invalid initializer for type: ${typeName(type)}`);
  }
  const element = type.arguments[0]!;
  const values = items.map((item) => elementOf(code, item, element));
  return { kind: isList ? 'newList' : 'newSet', items: values, type, at: node.at };
}

function elementOf(code: Code, node: Expression, element: ApexType): BoundExpression {
  const value = bindExpression(code, node);
  const problem = `Initial expression is of incorrect type, expected: ${typeName(element)} but was: ${typeName(value.type)}`;
  return convertTo(code, value, element, node.at, problem);
}

function newMap(code: Code, node: NewExpression, type: ApexType, { pairs }: Creation<'pairs'>): BoundExpression {
  if (type.kind !== 'class' || !isSystem(type, 'Map')) {
    return fail(code, node.at, `Invalid initializer for type: ${typeName(type)}`);
  }
  const [key, value] = type.arguments as [ApexType, ApexType];
  const part = (given: Expression, wanted: ApexType, what: 'key' | 'value') => {
    const bound = bindExpression(code, given);
    const problem = `Invalid ${what} type ${typeName(bound.type)} for ${typeName(type)}`;
    return convertTo(code, bound, wanted, given.at, problem);
  };
  const bound = pairs.map((pair) => ({ key: part(pair.key, key, 'key'), value: part(pair.value, value, 'value') }));
  return { kind: 'newMap', pairs: bound, type, at: node.at };
}
