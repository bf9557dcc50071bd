import type { ObjectSchema } from '../../schema/model.ts';
import type { Identifier, Position } from '../syntax/ast.ts';
import { isSystem } from '../types/builtIn.ts';
import { methodsNamed, type VariableUse, variableNamed } from '../types/members.ts';
import type { ApexType, ClassType, MethodSymbol, SObjectType } from '../types/model.ts';
import { sobjectMember } from '../types/sobjectMembers.ts';
import type { BoundCall, BoundExpression } from './bound.ts';
import type { Code } from './code.ts';
import type { Meaning } from './meaning.ts';

/** Names that are no variables of any class: tokens of objects and fields, labels, pages, what a trigger is about. */

/** `Account.SObjectType`, `Account.Name`. */
export function tokenOf(code: Code, { object }: SObjectType, name: Identifier): Meaning | undefined {
  if (!object) return undefined;
  if (name.name.toLowerCase() === 'sobjecttype') return { kind: 'value', value: objectToken(code, object, name.at) };
  const member = sobjectMember(code.types, object, name.name);
  if (!member && name.name.toLowerCase() === 'fields') return { kind: 'fields', object, value: undefined };
  if (member?.kind !== 'field') return undefined;
  return { kind: 'value', value: fieldToken(code, object, member.field.name, name.at) };
}

/** `AggregateResult.SObjectType`: a token of what is no object of the schema. */
export function aggregateToken({ known }: Code, { at }: Identifier): Meaning {
  const type = known.named('Schema.SObjectType');
  return { kind: 'value', value: { kind: 'objectToken', object: 'AggregateResult', type, at } };
}

export function objectToken(code: Code, object: ObjectSchema, at: Position): BoundExpression {
  return { kind: 'objectToken', object: object.name, type: code.known.named('Schema.SObjectType'), at };
}

export function fieldToken(code: Code, object: ObjectSchema, field: string, at: Position): BoundExpression {
  return { kind: 'fieldToken', object: object.name, field, type: code.known.named('Schema.SObjectField'), at };
}

/** `Schema.SObjectType.Account` is a description; so are its `fields` and `fieldSets` by name. `Account.SObjectType.fields` are tokens (`Account.fields` too). */
export function schemaMember(code: Code, target: BoundExpression | ApexType, name: Identifier): Meaning | undefined {
  if (target.kind === 'class') {
    const object = isSchemaType(target, 'Schema.SObjectType') && code.types.schema.object(name.name);
    return object ? { kind: 'value', value: describeObject(code, object, name.at) } : undefined;
  }
  const value = target as BoundExpression;
  const key = name.name.toLowerCase();
  if (value.kind === 'objectToken' && key === 'fields') return tokensOf(code, value.object);
  const object = describedObject(code, value);
  if (!object || (key !== 'fields' && key !== 'fieldsets')) return undefined;
  return {
    kind: key === 'fields' ? 'fields' : 'fieldSets',
    object,
    value: libraryVariable(value, key, name.at)
  };
}

function tokensOf({ types }: Code, name: string): Meaning | undefined {
  const object = types.schema.object(name);
  return object && { kind: 'fields', object, value: undefined };
}

function isSchemaType(type: ApexType, qualifiedName: string): boolean {
  return type.kind === 'class' && type.symbol.qualifiedName === qualifiedName;
}

function describeObject(code: Code, object: ObjectSchema, at: Position): BoundExpression {
  return libraryCall(code, objectToken(code, object, at), 'getDescribe', [], at);
}

function describedObject(code: Code, value: BoundExpression): ObjectSchema | undefined {
  if (value.kind !== 'call' || value.target?.kind !== 'objectToken' || value.method.name !== 'getDescribe')
    return undefined;
  return code.types.schema.object(value.target.object);
}

function libraryVariable(target: BoundExpression, name: string, at: Position): BoundExpression | undefined {
  const use = target.type.kind === 'class' ? variableNamed(target.type, name) : undefined;
  return (
    use && { kind: 'variable', variable: use.variable, target, isSafe: false, isDirect: false, type: use.type, at }
  );
}

/** `Schema.SObjectType.Account.fields.Name` is a description, `Account.SObjectType.fields.Name` a token. */
export function fieldOfFields(
  code: Code,
  { object, value }: Meaning & { kind: 'fields' | 'fieldSets' },
  name: Identifier
): Meaning | undefined {
  const member = sobjectMember(code.types, object, name.name);
  if (member?.kind !== 'field') return undefined;
  const token = fieldToken(code, object, member.field.name, name.at);
  return { kind: 'value', value: value ? libraryCall(code, token, 'getDescribe', [], name.at) : token };
}

/** `Invoice__Share.RowCause.Manual`: why records are shared, as text. */
export function rowCause(code: Code, value: BoundExpression, { name, at }: Identifier): BoundExpression | undefined {
  if (value.kind !== 'fieldToken' || value.field !== 'RowCause') return undefined;
  const known = code.types.schema.field(value.object, 'RowCause')?.picklist?.values.map((one) => one.value) ?? [];
  const reason = code.metadata.get('SharingReason', `${value.object.replace(/__Share$/i, '__c')}.${name}`);
  const found = reason?.fullName.split('.').at(-1) ?? known.find((one) => one.toLowerCase() === name.toLowerCase());
  return found === undefined ? undefined : text(code, found, at);
}

const namespacesOfBeans: ReadonlySet<string> = new Set(['Database', 'Messaging', 'Schema']);

/** What results and descriptions say by a method without parameters can be read like a variable: `result.success` is `isSuccess()`. */
export function beanProperty(code: Code, target: BoundExpression, type: ClassType, name: Identifier, isSafe: boolean) {
  if (type.symbol.origin !== 'library' || !namespacesOfBeans.has(type.symbol.namespace!)) return undefined;
  for (const prefix of ['get', 'is']) {
    const found = methodsNamed(code.types.library, type, `${prefix}${name.name}`);
    if (!found.some(({ parameters }) => parameters.length === 0)) continue;
    return { ...libraryCall(code, target, `${prefix}${name.name}`, [], name.at), isSafe };
  }
  return undefined;
}

/** `Schema.SObjectType.Account.fieldSets.Address`. */
export function fieldSetOf(
  code: Code,
  object: ObjectSchema,
  sets: BoundExpression | undefined,
  { name, at }: Identifier
): Meaning | undefined {
  const component = code.metadata.get('FieldSet', `${object.name}.${name}`);
  if (!component || !sets) return undefined;
  const map = libraryCall(code, sets, 'getMap', [], at);
  const key = text(code, component.fullName.split('.').at(-1)!, at);
  return { kind: 'value', value: libraryCall(code, map, 'get', [key], at) };
}

/** `Label.Greeting`, `System.Label.Greeting`. */
export function labelOf(code: Code, type: ClassType, { name, at }: Identifier): Meaning | undefined {
  if (!isSystem(type, 'Label')) return undefined;
  const label = code.metadata.get('CustomLabel', name);
  if (!label) return { kind: 'problem', problem: `External string does not exist: ${name}` };
  const values = [text(code, '', at), text(code, label.fullName, at)];
  return { kind: 'value', value: staticLibraryCall(code, 'System.Label', 'get', values, code.known.string, at) };
}

/** `Page.Welcome`. */
export function pageOf(code: Code, { name, at }: Identifier): Meaning {
  const page = code.metadata.get('ApexPage', name);
  if (!page) return { kind: 'problem', problem: `Page does not exist: ${name}` };
  const type = code.known.named('System.PageReference');
  const constructor = type.symbol.constructors.find(({ parameters }) => isTextOnly(parameters));
  const url = text(code, `/apex/${page.fullName}`, at);
  return { kind: 'value', value: { kind: 'new', constructor, arguments: [url], type, at } };
}

function isTextOnly(parameters: MethodSymbol['parameters']): boolean {
  return parameters.length === 1 && isSystem(parameters[0]!.type, 'String');
}

/** In a trigger, `Trigger.new` and its siblings hold records of its object. */
export function triggerVariableType({ trigger, known }: Code, { variable, type }: VariableUse): ApexType {
  if (!trigger || variable.owner.qualifiedName !== 'Trigger' || type.kind !== 'class') return type;
  const record: SObjectType = { kind: 'sobject', object: trigger };
  if (isSystem(type, 'List')) return known.listOf(record);
  return isSystem(type, 'Map') ? known.mapOf(known.id, record) : type;
}

export function text(code: Code, value: string, at: Position): BoundExpression {
  return { kind: 'literal', value, type: code.known.string, at };
}

/** A call of a method of the library that is known to be there. */
export function libraryCall(
  code: Code,
  target: BoundExpression,
  name: string,
  values: readonly BoundExpression[],
  at: Position
): BoundCall {
  const use = methodsNamed(code.types.library, target.type, name).find(
    ({ parameters }) => parameters.length === values.length
  );
  if (!use) throw new Error(`The Apex library has no method ${name} with ${values.length} parameters`);
  return {
    kind: 'call',
    method: use.method,
    target,
    arguments: values,
    isSafe: false,
    isExact: false,
    type: use.returns,
    at
  };
}

/** A call of a static method of the library; `type` is what is known of its result. */
export function staticLibraryCall(
  code: Code,
  owner: string,
  name: string,
  values: readonly BoundExpression[],
  type: ApexType | undefined,
  at: Position
): BoundExpression {
  const methods = code.types.library.type(owner)?.methods.get(name.toLowerCase()) ?? [];
  const method = methods.find(({ parameters }) => parameters.length === values.length);
  if (!method) throw new Error(`The Apex library has no method ${owner}.${name} with ${values.length} parameters`);
  return {
    kind: 'call',
    method,
    target: undefined,
    arguments: values,
    isSafe: false,
    isExact: false,
    type: type ?? method.returns,
    at
  };
}
