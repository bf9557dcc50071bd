import type { LibraryClass } from '../library/model.ts';
import { mangledName } from './mangle.ts';
import type { ApexType, ClassType, MethodSymbol, ParameterSymbol, TypeSymbol, VariableSymbol } from './model.ts';
import { type Declaration, readDeclaration, readSignature, type Signature, type TypeReference } from './signature.ts';

/** The types that the platform brings. */
export interface Library {
  /** By namespace and name, whatever their case: `System.String`, `Messaging.Email.Inner`. */
  type(qualifiedName: string): TypeSymbol | undefined;
  hasNamespace(name: string): boolean;
  all(): Iterable<TypeSymbol>;
}

/**
 * Makes symbols of declarations. Throws Error for a declaration that cannot be read, or is there twice; the members of a type are
 * read when somebody first asks for them (`checkLibrary` asks for all).
 */
export function readLibrary(classes: readonly LibraryClass[]): Library {
  const symbols = new Map<string, LibrarySymbol>();
  const library: Library = {
    type: (name) => symbols.get(name.toLowerCase()),
    hasNamespace: (name) => namespaces.has(name.toLowerCase()),
    all: () => symbols.values()
  };
  for (const source of classes) {
    const declaration = readDeclaration(source.declaration);
    const key = declaration.path.join('.').toLowerCase();
    if (declaration.path.length < 2) throw new Error(`Apex library: '${source.declaration}' has no namespace`);
    if (symbols.has(key)) throw new Error(`Apex library: '${source.declaration}' is there twice`);
    symbols.set(key, new LibrarySymbol(library, declaration, source));
  }
  const namespaces = new Set([...symbols.values()].map(({ namespace }) => namespace.toLowerCase()));
  return library;
}

/** Reads every signature of a library. Throws Error for the first that names a type that is not there. */
export function checkLibrary(library: Library): void {
  for (const symbol of library.all()) void [symbol.superclass, symbol.interfaces, symbol.methods];
}

class LibrarySymbol implements TypeSymbol {
  readonly kind: TypeSymbol['kind'];
  readonly name: string;
  readonly namespace: string;
  readonly qualifiedName: string;
  readonly key: string;
  readonly origin = 'library';
  readonly typeParameters: readonly string[];
  readonly isAbstract: boolean;
  readonly isVirtual: boolean;
  readonly access = 'global';
  readonly enumConstants: readonly string[];
  readonly #library: Library;
  readonly #declaration: Declaration;
  readonly #source: LibraryClass;
  #members: Members | undefined;
  #types: ReadonlyMap<string, TypeSymbol> | undefined;

  constructor(library: Library, declaration: Declaration, source: LibraryClass) {
    const { path, kind } = declaration;
    this.kind = kind;
    this.name = path.at(-1)!;
    this.namespace = path[0]!;
    this.qualifiedName = (path[0]!.toLowerCase() === 'system' ? path.slice(1) : path).join('.');
    this.key = this.qualifiedName.toLowerCase();
    this.typeParameters = declaration.typeParameters;
    this.isAbstract = declaration.isAbstract;
    this.isVirtual = declaration.isVirtual || declaration.isAbstract;
    this.enumConstants = declaration.constants;
    this.#library = library;
    this.#declaration = declaration;
    this.#source = source;
  }

  get outer(): TypeSymbol | undefined {
    const { path } = this.#declaration;
    return path.length > 2 ? this.#library.type(path.slice(0, -1).join('.')) : undefined;
  }

  get superclass(): ClassType | undefined {
    const { superclass } = this.#declaration;
    return superclass && (this.#resolve(superclass) as ClassType);
  }

  get interfaces(): readonly ClassType[] {
    return this.#declaration.interfaces.map((reference) => this.#resolve(reference) as ClassType);
  }

  get methods(): TypeSymbol['methods'] {
    return this.#read().methods;
  }

  get constructors(): readonly MethodSymbol[] {
    return this.#read().constructors;
  }

  get variables(): TypeSymbol['variables'] {
    return this.#read().variables;
  }

  get types(): ReadonlyMap<string, TypeSymbol> {
    return (this.#types ??= new Map(
      [...this.#library.all()].filter(({ outer }) => outer === this).map((inner) => [inner.name.toLowerCase(), inner])
    ));
  }

  #read(): Members {
    return (this.#members ??= readMembers(this, this.#source, (reference) => this.#resolve(reference)));
  }

  #resolve({ name, arguments: inner }: TypeReference): ApexType {
    if (name === 'void') return { kind: 'void' };
    if (name === 'SObject') return { kind: 'sobject', object: undefined };
    if (this.typeParameters.includes(name)) return { kind: 'variable', name };
    const symbol = this.#library.type(name) ?? this.#library.type(`System.${name}`);
    if (!symbol) throw new Error(`Apex library: no type '${name}', in '${this.#declaration.path.join('.')}'`);
    if (symbol.typeParameters.length !== inner.length) {
      throw new Error(`Apex library: wrong number of types for '${name}', in '${this.#declaration.path.join('.')}'`);
    }
    return { kind: 'class', symbol, arguments: inner.map((reference) => this.#resolve(reference)) };
  }
}

interface Members {
  readonly methods: Map<string, MethodSymbol[]>;
  readonly constructors: MethodSymbol[];
  readonly variables: Map<string, VariableSymbol>;
}

function readMembers(owner: TypeSymbol, source: LibraryClass, resolve: (type: TypeReference) => ApexType): Members {
  const members: Members = { methods: new Map(), constructors: [], variables: constantsOf(owner) };
  for (const [text, code] of Object.entries(source.members)) {
    const signature = readSignature(text);
    const key = signature.name.toLowerCase();
    if (signature.kind === 'constructor')
      members.constructors.push(methodOf(owner, text, signature, code === null, resolve));
    else if (signature.kind === 'method') {
      const overloads = members.methods.get(key) ?? [];
      overloads.push(methodOf(owner, text, signature, code === null, resolve));
      members.methods.set(key, overloads);
    } else if (signature.kind === 'variable') {
      const setter = `set ${text}`;
      members.variables.set(key, variableOf(owner, text, signature, Object.hasOwn(source.members, setter), resolve));
    }
  }
  return members;
}

function constantsOf(owner: TypeSymbol): Map<string, VariableSymbol> {
  const type: ClassType = { kind: 'class', symbol: owner, arguments: [] };
  return new Map(owner.enumConstants.map((name) => [name.toLowerCase(), enumConstant(owner, type, name)]));
}

/** A value of an enum as a static variable. */
export function enumConstant(owner: TypeSymbol, type: ClassType, name: string): VariableSymbol {
  return {
    name,
    owner,
    type,
    isStatic: true,
    isFinal: true,
    isTransient: false,
    access: 'global',
    writeAccess: 'private',
    storage: 'constant',
    hasGetter: true,
    hasSetter: false,
    annotations: []
  };
}

function methodOf(
  owner: TypeSymbol,
  signature: string,
  { kind, name, isStatic, type, parameters }: Signature,
  isAbstract: boolean,
  resolve: (type: TypeReference) => ApexType
): MethodSymbol {
  const resolved: ParameterSymbol[] = parameters.map((one) => ({ name: one.name, type: resolve(one.type) }));
  return {
    kind: kind === 'constructor' ? 'constructor' : 'method',
    name,
    owner,
    parameters: resolved,
    returns: type ? resolve(type) : { kind: 'void' },
    isStatic,
    isAbstract,
    isVirtual: !isStatic && (owner.isVirtual || owner.kind === 'interface' || owner.qualifiedName === 'Object'),
    isOverride: false,
    access: 'global',
    emittedName: mangledName(
      name,
      resolved.map((one) => one.type)
    ),
    signature,
    annotations: []
  };
}

function variableOf(
  owner: TypeSymbol,
  signature: string,
  { name, isStatic, isFinal, type }: Signature,
  hasSetter: boolean,
  resolve: (type: TypeReference) => ApexType
): VariableSymbol {
  return {
    name,
    owner,
    type: resolve(type!),
    isStatic,
    isFinal,
    isTransient: false,
    access: 'global',
    writeAccess: 'global',
    storage: 'library',
    hasGetter: true,
    hasSetter,
    signature,
    annotations: []
  };
}
