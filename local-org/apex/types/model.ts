import type { FieldSchema, ObjectSchema } from '../../schema/model.ts';
import type { Position, TypeDeclaration, TriggerDeclaration } from '../syntax/ast.ts';

/**
 * Types of Apex, at compile time and at run time alike (casts, `instanceof`, `getTypeName`, JSON into a type). Types are compared by
 * `key`, never by identity: `typeKey.ts` writes it, in lower case, with namespaces (`list<schema.account>`, `outer.inner`).
 */
export type ApexType = ClassType | SObjectType | TypeVariable | SpecialType;

/** A class, interface, enum or primitive, of the library or of the org: `String`, `List<Id>`, `InvoiceService.Move`. */
export interface ClassType {
  readonly kind: 'class';
  readonly symbol: TypeSymbol;
  /** As many as the symbol has type parameters. */
  readonly arguments: readonly ApexType[];
}

/** `Invoice__c`, and plain `SObject` where `object` is undefined. `AggregateResult` is a library class that can do what SObject can. */
export interface SObjectType {
  readonly kind: 'sobject';
  readonly object: ObjectSchema | undefined;
}

/** `T` in the signature of a generic class of the library. */
export interface TypeVariable {
  readonly kind: 'variable';
  readonly name: string;
}

/** `void` returns nothing; `null` is the type of the literal; `error` is that of what has been reported already, and fits all. */
export interface SpecialType {
  readonly kind: 'void' | 'null' | 'error';
}

export type TypeKind = 'primitive' | 'class' | 'interface' | 'enum';

/**
 * What a type name stands for. Primitives (Integer, String, Id, Decimal, Boolean, Date, Blob, Object ...), `List`, `Set`, `Map` and all
 * other library classes are symbols as well as the classes of the org; members of the latter appear in a second pass.
 */
export interface TypeSymbol {
  readonly kind: TypeKind;
  /** As declared: `InvoiceService`, `Move`, `List`, `SaveResult`. */
  readonly name: string;
  /** `System`, `Database`, `Schema` ... of the library; undefined for types of the org. */
  readonly namespace: string | undefined;
  /** The class it is declared in. */
  readonly outer: TypeSymbol | undefined;
  /** As code and messages name it: `InvoiceService.Move`, `Database.SaveResult`, `String` (no `System.`). */
  readonly qualifiedName: string;
  /** What types are compared by: the name in lower case; another where a class of the org has the name of one of `System`. */
  readonly key?: string;
  readonly origin: 'library' | 'source';
  /** `T`, `K`, `V`; only the library has generic types. */
  readonly typeParameters: readonly string[];
  readonly superclass: ClassType | undefined;
  readonly interfaces: readonly ClassType[];
  readonly isAbstract: boolean;
  readonly isVirtual: boolean;
  readonly access: Access;
  /** Methods by name in lower case, overloads together; inherited ones are found through superclass and interfaces. */
  readonly methods: ReadonlyMap<string, readonly MethodSymbol[]>;
  readonly constructors: readonly MethodSymbol[];
  /** Fields and properties by name in lower case. */
  readonly variables: ReadonlyMap<string, VariableSymbol>;
  /** Inner types by name in lower case. */
  readonly types: ReadonlyMap<string, TypeSymbol>;
  /** In their order; values of an enum are also static variables. */
  readonly enumConstants: readonly string[];
  /** Types of the org only. */
  readonly source?: SourceOfType;
}

export interface SourceOfType {
  readonly declaration: TypeDeclaration | TriggerDeclaration;
  /** The ApexClass or ApexTrigger it stands in: its full name, and the path of its file. */
  readonly unit: string;
  readonly path: string;
  /** As written; undefined where the class says nothing. Inner classes do not take it from their outer class. */
  readonly sharing: 'with' | 'without' | 'inherited' | undefined;
  readonly isTest: boolean;
}

export type Access = 'private' | 'protected' | 'public' | 'global';

export interface MethodSymbol {
  readonly kind: 'method' | 'constructor';
  /** As declared. */
  readonly name: string;
  readonly owner: TypeSymbol;
  readonly parameters: readonly ParameterSymbol[];
  readonly returns: ApexType;
  readonly isStatic: boolean;
  readonly isAbstract: boolean;
  readonly isVirtual: boolean;
  readonly isOverride: boolean;
  readonly access: Access;
  /** Name of the JavaScript method: name and parameter types, so that overloads differ and overrides agree. See `mangle.ts`. */
  readonly emittedName: string;
  /** Library only: the signature it was declared by, by which the runtime finds its code. */
  readonly signature?: string;
  readonly annotations: readonly AnnotationSymbol[];
  readonly at?: Position;
}

export interface ParameterSymbol {
  readonly name: string;
  readonly type: ApexType;
}

export interface VariableSymbol {
  readonly name: string;
  readonly owner: TypeSymbol;
  readonly type: ApexType;
  readonly isStatic: boolean;
  readonly isFinal: boolean;
  readonly isTransient: boolean;
  readonly access: Access;
  /** Of its setter, where that is narrower (`public Integer x { get; private set; }`). */
  readonly writeAccess: Access;
  /**
   * `field`: a plain slot (automatic properties are fields too). `property`: has code of its own behind read, write or both; an
   * absent accessor may not be used. `constant`: of an enum. `library`: read (and written) by code of the library.
   */
  readonly storage: 'field' | 'property' | 'constant' | 'library';
  readonly hasGetter: boolean;
  readonly hasSetter: boolean;
  /** Library only. */
  readonly signature?: string;
  readonly annotations: readonly AnnotationSymbol[];
  readonly at?: Position;
}

export interface AnnotationSymbol {
  /** In lower case: `auraenabled`, `testvisible`, `istest`, `invocablemethod` ... */
  readonly name: string;
  /** Names in lower case. */
  readonly parameters: ReadonlyMap<string, string | boolean | number>;
}

/** A field of an object as Apex sees it. Reads of relationships (`Customer__r`) and of child lists (`Invoices__r`) are others. */
export type SObjectMember =
  | { readonly kind: 'field'; readonly field: FieldSchema; readonly type: ApexType }
  | { readonly kind: 'parent'; readonly relationship: string; readonly field: FieldSchema; readonly type: ApexType }
  | { readonly kind: 'children'; readonly relationship: string; readonly type: ApexType };
