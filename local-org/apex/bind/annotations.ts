import type { Annotation, Member, Position, TypeDeclaration } from '../syntax/ast.ts';
import { elementOfList, isSystem } from '../types/builtIn.ts';
import type { ApexType, MethodSymbol, TypeSymbol } from '../types/model.ts';
import { typeName } from '../types/typeKey.ts';

type Report = (at: Position, problem: string) => void;

const known: ReadonlySet<string> = new Set([
  'auraenabled',
  'deprecated',
  'future',
  'httpdelete',
  'httpget',
  'httppatch',
  'httppost',
  'httpput',
  'invocablemethod',
  'invocablevariable',
  'istest',
  'jsonaccess',
  'namespaceaccessible',
  'readonly',
  'remoteaction',
  'restresource',
  'suppresswarnings',
  'testsetup',
  'testvisible'
]);

/** What annotations ask of the methods that carry them, and whether there are such annotations. */
export function checkAnnotations(symbol: TypeSymbol, report: Report): void {
  const declaration = symbol.source!.declaration as TypeDeclaration;
  const members = declaration.kind === 'class' ? declaration.members : [];
  for (const { name, at } of [declaration, ...members].flatMap(annotationsOf)) {
    if (!known.has(name.toLowerCase())) report(at, `Annotation does not exist: ${name}`);
  }
  for (const method of [...symbol.methods.values()].flat()) checkMethod(method, report);
  checkAuraOverloads(symbol, report);
}

function annotationsOf(node: TypeDeclaration | Member): readonly Annotation[] {
  return 'modifiers' in node ? node.modifiers.annotations : [];
}

function checkMethod(method: MethodSymbol, report: Report): void {
  const at = method.at!;
  for (const { name } of method.annotations) {
    const problem = rules[name]?.(method);
    if (problem !== undefined) report(at, problem);
  }
}

const rules: Readonly<Record<string, (method: MethodSymbol) => string | undefined>> = {
  future: (method) => notStaticVoid('future', method) ?? futureParameter(method),
  istest: testMethod,
  testsetup: (method) =>
    testMethod(method) ?? (method.returns.kind === 'void' ? undefined : 'Test setup method must return void'),
  invocablemethod: invocableMethod,
  auraenabled: auraMethod
};

function notStaticVoid(annotation: string, { isStatic, returns }: MethodSymbol): string | undefined {
  if (!isStatic) return `${annotation} methods must be declared as static`;
  return returns.kind === 'void'
    ? undefined
    : `${annotation} methods do not support return type of ${typeName(returns)}`;
}

/** What waits for its turn cannot carry objects along. */
function futureParameter({ parameters }: MethodSymbol): string | undefined {
  const wrong = parameters.find(({ type }) => !isPlain(type));
  return wrong && `Future methods do not support parameter type of ${typeName(wrong.type)}`;
}

function isPlain(type: ApexType): boolean {
  if (type.kind !== 'class') return type.kind === 'error';
  if (type.arguments.length > 0) return type.arguments.every(isPlain);
  return type.symbol.kind === 'primitive' && type.symbol.qualifiedName !== 'Object';
}

function testMethod({ isStatic, parameters }: MethodSymbol): string | undefined {
  if (!isStatic) return 'Test methods must be declared as static';
  return parameters.length > 0 ? 'Test methods must have no arguments' : undefined;
}

function invocableMethod({ isStatic, parameters }: MethodSymbol): string | undefined {
  if (!isStatic) return 'InvocableMethod methods must be declared as static';
  if (parameters.length > 1) return 'Only one parameter is supported on methods with @Invocable annotation';
  const [parameter] = parameters;
  if (!parameter || parameter.type.kind === 'error' || elementOfList(parameter.type)) return undefined;
  const rule = 'Valid invocable parameters must be List types like List<T> where T is a supported type';
  return `Unsupported parameter type ${typeName(parameter.type)}. ${rule}`;
}

function auraMethod({ isStatic, name, parameters, returns }: MethodSymbol): string | undefined {
  if (!isStatic && parameters.length > 0) return 'Non static AuraEnabled methods may not have parameters';
  if (!isStatic && !/^get/i.test(name)) return "Non static AuraEnabled methods must be named with a prefix 'get'";
  const wrong = parameters.find(({ type }) => isSystem(type, 'Set'));
  if (wrong) return `AuraEnabled methods do not support parameter type of ${typeName(wrong.type)}`;
  return isSystem(returns, 'Set')
    ? `AuraEnabled methods do not support return type of ${typeName(returns)}`
    : undefined;
}

/** Components call methods by name alone. */
function checkAuraOverloads(symbol: TypeSymbol, report: Report): void {
  for (const overloads of symbol.methods.values()) {
    const open = overloads.filter(({ annotations }) => annotations.some(({ name }) => name === 'auraenabled'));
    const [, second] = open;
    if (second) report(second.at!, `Overload of AuraEnabled method: ${second.name} overload is not permitted`);
  }
}
