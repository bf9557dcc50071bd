import type {
  Accessor,
  ConstructorDeclaration,
  FieldDeclaration,
  Member,
  MethodDeclaration,
  Parameter,
  PropertyDeclaration
} from '../syntax/ast.ts';
import { voidType } from '../types/builtIn.ts';
import type { MethodSymbol, TypeSymbol, VariableSymbol } from '../types/model.ts';
import type { BoundBody, BoundMember } from './bound.ts';
import { bindCodeBody } from './bodies.ts';
import { convertTo } from './convert.ts';
import { bindExpression } from './expressions.ts';
import { lacksDefaultConstructor, startsWithConstructorCall } from './superCalls.ts';
import { codeOf, type UnitContext } from './unitContext.ts';

/** The members of a class with their code, in the order of the source. What was declared twice is left out; it is a problem already. */
export function bindMembers(context: UnitContext, symbol: TypeSymbol, members: readonly Member[]): BoundMember[] {
  return members.flatMap((member) => bindMember(context, symbol, member));
}

function bindMember(context: UnitContext, symbol: TypeSymbol, member: Member): BoundMember[] {
  switch (member.kind) {
    case 'field':
      return bindField(context, symbol, member);
    case 'property':
      return bindProperty(context, symbol, member);
    case 'method':
      return bindMethod(context, symbol, member);
    case 'constructor':
      return bindConstructor(context, symbol, member);
    case 'initializer': {
      const { isStatic } = member;
      if (isStatic && symbol.outer) context.report(member.at, 'Inner types are not allowed to have static blocks');
      const code = codeOf(context, symbol, { isStatic, isInitializing: true });
      return [{ kind: 'initializer', isStatic, body: bindCodeBody(code, [], member.body) }];
    }
    default:
      return [];
  }
}

function bindField(context: UnitContext, symbol: TypeSymbol, field: FieldDeclaration): BoundMember[] {
  return field.declarators.flatMap(({ name, value, at }) => {
    const variable = symbol.variables.get(name.toLowerCase());
    if (variable?.at !== at) return [];
    if (variable.isStatic && symbol.outer) context.report(at, 'static can only be used on fields of a top level type');
    const code = codeOf(context, symbol, { isStatic: variable.isStatic, isInitializing: true });
    const bound = value && convertTo(code, bindExpression(code, value), variable.type, at);
    return [{ kind: 'variable', variable, value: bound, getter: undefined, setter: undefined, at }];
  });
}

function bindProperty(context: UnitContext, symbol: TypeSymbol, property: PropertyDeclaration): BoundMember[] {
  const variable = symbol.variables.get(property.name.name.toLowerCase());
  if (variable?.at !== property.name.at) return [];
  const accessor = (one: Accessor | undefined, isSetter: boolean): BoundBody | undefined =>
    one?.body && bindAccessor(context, symbol, variable, { ...one, body: one.body }, isSetter);
  const { getter, setter } = property;
  return [
    {
      kind: 'variable',
      variable,
      value: undefined,
      getter: accessor(getter, false),
      setter: accessor(setter, true),
      at: property.at
    }
  ];
}

function bindAccessor(
  context: UnitContext,
  symbol: TypeSymbol,
  variable: VariableSymbol,
  accessor: Accessor & { readonly body: NonNullable<Accessor['body']> },
  isSetter: boolean
): BoundBody {
  const code = codeOf(context, symbol, {
    isStatic: variable.isStatic,
    accessorOf: variable,
    returns: isSetter ? voidType : variable.type
  });
  const value = { name: 'value', type: variable.type, at: accessor.at };
  return bindCodeBody(code, isSetter ? [value] : [], accessor.body);
}

function bindMethod(context: UnitContext, symbol: TypeSymbol, node: MethodDeclaration): BoundMember[] {
  const method = symbol.methods.get(node.name.name.toLowerCase())?.find(({ at }) => at === node.name.at);
  if (!method) return [];
  if (method.isStatic && symbol.outer)
    context.report(node.name.at, 'static can only be used on methods of a top level type');
  if (symbol.kind === 'interface') return [{ kind: 'method', method, body: undefined }];
  if (method.isAbstract && node.body) context.report(node.name.at, 'Abstract methods cannot have a body');
  if (!method.isAbstract && !node.body) context.report(node.name.at, 'Method must have a body');
  const code = codeOf(context, symbol, { isStatic: method.isStatic, returns: method.returns });
  const body = node.body && bindCodeBody(code, parametersOf(method, node.parameters), node.body);
  return [{ kind: 'method', method, body }];
}

function parametersOf(method: MethodSymbol, declared: readonly Parameter[]) {
  return method.parameters.map((parameter, index) => ({ ...parameter, at: declared[index]!.at }));
}

function bindConstructor(context: UnitContext, symbol: TypeSymbol, node: ConstructorDeclaration): BoundMember[] {
  const constructor = symbol.constructors.find(({ at }) => at === node.name.at);
  if (!constructor) return [];
  const code = codeOf(context, symbol, { isStatic: false, isInitializing: true, isConstructor: true });
  if (!startsWithConstructorCall(node.body)) checkSuperConstructor(context, symbol, node.name.at);
  const body = bindCodeBody(code, parametersOf(constructor, node.parameters), node.body);
  return [{ kind: 'constructor', constructor, body }];
}

/** A constructor that calls none itself begins with that of the superclass without parameters; so does one that nobody wrote. */
export function checkSuperConstructor(context: UnitContext, symbol: TypeSymbol, at: Member['at']): void {
  if (!lacksDefaultConstructor(symbol)) return;
  context.report(at, `No default constructor available in super type: ${symbol.superclass!.symbol.qualifiedName}`);
}
