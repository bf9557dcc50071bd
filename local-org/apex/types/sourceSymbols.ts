import type {
  Annotation,
  ConstructorDeclaration,
  FieldDeclaration,
  Member,
  MethodDeclaration,
  Modifiers,
  Parameter,
  Position,
  PropertyDeclaration,
  TypeDeclaration,
  TypeName
} from '../syntax/ast.ts';
import { voidType } from './builtIn.ts';
import { signatureText } from './describeMethod.ts';
import { enumConstant } from './librarySymbols.ts';
import { mangledName } from './mangle.ts';
import type {
  Access,
  AnnotationSymbol,
  ApexType,
  MethodSymbol,
  ParameterSymbol,
  TypeSymbol,
  VariableSymbol
} from './model.ts';
import { typeOfSymbol } from './supertypes.ts';
import { typeName } from './typeKey.ts';

/** A symbol in the making: what it has is filled in by three passes, over all classes of the org each. */
export type SourceSymbol = {
  -readonly [K in Exclude<keyof TypeSymbol, 'methods' | 'constructors' | 'variables' | 'types'>]: TypeSymbol[K];
} & {
  methods: Map<string, MethodSymbol[]>;
  constructors: MethodSymbol[];
  variables: Map<string, VariableSymbol>;
  types: Map<string, SourceSymbol>;
};

/** What the passes need of the file that a type stands in. */
export interface SourceContext {
  /** Reports a type that cannot be resolved, and answers with the type of what is reported already. */
  typeOf(name: TypeName, within: TypeSymbol): ApexType;
  report(at: Position, problem: string): void;
}

/** First pass: the names. */
export function declareType(
  declaration: TypeDeclaration,
  unit: { readonly name: string; readonly path: string },
  outer: SourceSymbol | undefined,
  key: string | undefined
): SourceSymbol {
  const { name, modifiers, kind } = declaration;
  const { words } = modifiers;
  const qualifiedName = outer ? `${outer.qualifiedName}.${name.name}` : name.name;
  const symbol: SourceSymbol = {
    kind,
    name: name.name,
    namespace: undefined,
    outer,
    qualifiedName,
    key: key ?? qualifiedName.toLowerCase(),
    origin: 'source',
    typeParameters: [],
    superclass: undefined,
    interfaces: [],
    isAbstract: words.has('abstract') || kind === 'interface',
    isVirtual: words.has('virtual') || words.has('abstract'),
    access: accessOf(modifiers, 'private'),
    methods: new Map(),
    constructors: [],
    variables: new Map(),
    types: new Map(),
    enumConstants: kind === 'enum' ? declaration.constants.map((constant) => constant.name) : [],
    source: {
      declaration,
      unit: unit.name,
      path: unit.path,
      sharing: sharingOf(words),
      isTest: hasAnnotation(modifiers, 'istest') || outer?.source?.isTest === true
    }
  };
  if (kind === 'class') declareInnerTypes(declaration.members, unit, symbol);
  return symbol;
}

function declareInnerTypes(
  members: readonly Member[],
  unit: { name: string; path: string },
  outer: SourceSymbol
): void {
  for (const member of members) {
    if (!isType(member)) continue;
    const key = member.name.name.toLowerCase();
    if (!outer.types.has(key)) outer.types.set(key, declareType(member, unit, outer, undefined));
  }
}

export function isType(member: Member): member is TypeDeclaration {
  return member.kind === 'class' || member.kind === 'interface' || member.kind === 'enum';
}

function sharingOf(words: ReadonlySet<string>): 'with' | 'without' | 'inherited' | undefined {
  return (['with', 'without', 'inherited'] as const).find((word) => words.has(`${word} sharing`));
}

/** Third pass, after `declareInheritance.ts`: members, with the types of all they mention. */
export function declareMembers(symbol: SourceSymbol, context: SourceContext): void {
  const declaration = symbol.source!.declaration as TypeDeclaration;
  if (declaration.kind === 'enum') {
    const type = typeOfSymbol(symbol);
    for (const { name } of declaration.constants) {
      symbol.variables.set(name.toLowerCase(), enumConstant(symbol, type, name));
    }
    return;
  }
  const members = declaration.kind === 'interface' ? declaration.methods : declaration.members;
  for (const member of members) declareMember(symbol, member, context);
  for (const inner of symbol.types.values()) declareMembers(inner, context);
}

/** Also of what a trigger or anonymous code declares. */
export function declareMember(symbol: SourceSymbol, member: Member, context: SourceContext): void {
  switch (member.kind) {
    case 'field':
      return declareFields(symbol, member, context);
    case 'property':
      return addVariable(symbol, propertyOf(symbol, member, context), member.name.at, context);
    case 'method':
      return addMethod(symbol, methodOf(symbol, member, context), context);
    case 'constructor':
      if (member.name.name.toLowerCase() !== symbol.name.toLowerCase()) {
        return context.report(member.at, `Invalid constructor name: ${member.name.name}`);
      }
      symbol.constructors.push(constructorOf(symbol, member, context));
      return;
    default:
      return;
  }
}

function declareFields(symbol: SourceSymbol, field: FieldDeclaration, context: SourceContext): void {
  const type = context.typeOf(field.type, symbol);
  const access = accessOf(field.modifiers, 'private');
  for (const { name, at } of field.declarators) {
    const variable: VariableSymbol = {
      ...variableBase(symbol, name, type, field.modifiers, at),
      access,
      writeAccess: access,
      storage: 'field',
      hasGetter: true,
      hasSetter: true
    };
    addVariable(symbol, variable, at, context);
  }
}

function propertyOf(symbol: SourceSymbol, property: PropertyDeclaration, context: SourceContext): VariableSymbol {
  const { getter, setter, modifiers, name } = property;
  const access = accessOf(modifiers, 'private');
  return {
    ...variableBase(symbol, name.name, context.typeOf(property.type, symbol), modifiers, name.at),
    access: getter ? accessOf(getter.modifiers, access) : access,
    writeAccess: setter ? accessOf(setter.modifiers, access) : access,
    storage: getter?.body || setter?.body || isOverridable(modifiers) ? 'property' : 'field',
    hasGetter: getter !== undefined,
    hasSetter: setter !== undefined
  };
}

/** A subclass may give such a property code. */
function isOverridable({ words }: Modifiers): boolean {
  return words.has('virtual') || words.has('abstract') || words.has('override');
}

function variableBase(owner: TypeSymbol, name: string, type: ApexType, modifiers: Modifiers, at: Position) {
  return {
    name,
    owner,
    type,
    isStatic: modifiers.words.has('static'),
    isFinal: modifiers.words.has('final'),
    isTransient: modifiers.words.has('transient'),
    annotations: modifiers.annotations.map(annotationOf),
    at
  };
}

function addVariable(symbol: SourceSymbol, variable: VariableSymbol, at: Position, context: SourceContext): void {
  const key = variable.name.toLowerCase();
  if (symbol.variables.has(key)) return context.report(at, `Duplicate field: ${variable.name}`);
  symbol.variables.set(key, variable);
}

function addMethod(symbol: SourceSymbol, method: MethodSymbol, context: SourceContext): void {
  const key = method.name.toLowerCase();
  const overloads = symbol.methods.get(key) ?? [];
  const isUnknown = method.parameters.some(({ type }) => type.kind === 'error');
  if (!isUnknown && overloads.some(({ emittedName }) => emittedName === method.emittedName)) {
    const signature = signatureText(
      method.name,
      method.parameters.map(({ type }) => type)
    );
    const problem = `Method already defined: ${typeName(method.returns)} ${signature} from the type ${symbol.qualifiedName}`;
    return context.report(method.at!, problem);
  }
  symbol.methods.set(key, [...overloads, method]);
}

function methodOf(symbol: SourceSymbol, method: MethodDeclaration, context: SourceContext): MethodSymbol {
  const { words } = method.modifiers;
  const isOfInterface = symbol.kind === 'interface';
  const isAbstract = isOfInterface || words.has('abstract');
  return {
    ...callable(symbol, method.name.name, method.modifiers, method.parameters, context),
    kind: 'method',
    returns: method.returns ? context.typeOf(method.returns, symbol) : voidType,
    isStatic: words.has('static'),
    isAbstract,
    isVirtual: isAbstract || words.has('virtual') || words.has('override'),
    isOverride: words.has('override'),
    access: isOfInterface ? 'public' : accessOf(method.modifiers, 'private'),
    at: method.name.at
  };
}

function constructorOf(
  symbol: SourceSymbol,
  declaration: ConstructorDeclaration,
  context: SourceContext
): MethodSymbol {
  return {
    ...callable(symbol, 'new', declaration.modifiers, declaration.parameters, context),
    kind: 'constructor',
    returns: voidType,
    isStatic: false,
    isAbstract: false,
    isVirtual: false,
    isOverride: false,
    access: accessOf(declaration.modifiers, 'private'),
    at: declaration.name.at
  };
}

function callable(
  owner: SourceSymbol,
  name: string,
  modifiers: Modifiers,
  declared: readonly Parameter[],
  context: SourceContext
) {
  const parameters: ParameterSymbol[] = declared.map((one) => ({
    name: one.name,
    type: context.typeOf(one.type, owner)
  }));
  const emittedName = mangledName(
    name,
    parameters.map(({ type }) => type)
  );
  return { name, owner, parameters, emittedName, annotations: modifiers.annotations.map(annotationOf) };
}

function annotationOf({ name, parameters }: Annotation): AnnotationSymbol {
  return { name: name.toLowerCase(), parameters };
}

export function hasAnnotation({ annotations }: Modifiers, name: string): boolean {
  return annotations.some((annotation) => annotation.name.toLowerCase() === name);
}

function accessOf({ words }: Modifiers, otherwise: Access): Access {
  if (words.has('webservice')) return 'global';
  return (['private', 'protected', 'public', 'global'] as const).find((word) => words.has(word)) ?? otherwise;
}
