import type { ApexType, ClassType, MethodSymbol, SObjectMember, TypeSymbol, VariableSymbol } from '../types/model.ts';
import type { DmlOperation, Position, TriggerEvent } from '../syntax/ast.ts';

/**
 * Apex after binding: every name is resolved, every expression has its type, every implicit conversion is a node. The emitter asks no
 * questions about types; the binder knows nothing of JavaScript.
 */
export interface BoundUnit {
  /** Full name of the ApexClass or ApexTrigger; `anonymous` for anonymous code. */
  readonly name: string;
  readonly kind: 'class' | 'trigger' | 'anonymous';
  /** The outer type first, then its inner types; of a trigger or anonymous code those declared in it. */
  readonly types: readonly BoundType[];
  /** Of a trigger or anonymous code. */
  readonly body: BoundBody | undefined;
  readonly trigger?: { readonly object: string; readonly events: readonly TriggerEvent[] };
  readonly isTest: boolean;
}

export interface BoundType {
  readonly symbol: TypeSymbol;
  /** Fields and properties with their initial values, initializer blocks, constructors and methods, in the order of the source. */
  readonly members: readonly BoundMember[];
  /** A method that stands for another under the name callers use: an interface method with other parameter types. */
  readonly bridges: readonly { readonly emittedName: string; readonly method: MethodSymbol }[];
}

export type BoundMember =
  | {
      readonly kind: 'variable';
      readonly variable: VariableSymbol;
      readonly value: BoundExpression | undefined;
      readonly getter: BoundBody | undefined;
      readonly setter: BoundBody | undefined;
      readonly at: Position;
    }
  | { readonly kind: 'initializer'; readonly isStatic: boolean; readonly body: BoundBody }
  | { readonly kind: 'method'; readonly method: MethodSymbol; readonly body: BoundBody | undefined }
  | { readonly kind: 'constructor'; readonly constructor: MethodSymbol; readonly body: BoundBody };

/** Code with its parameters. `value` is the parameter of a setter. A property without code has no slot but `field`: its own. */
export interface BoundBody {
  readonly parameters: readonly LocalSymbol[];
  readonly block: BoundBlock;
  readonly at: Position;
}

/** A parameter or local variable; two of one name in sibling blocks are two symbols. */
export interface LocalSymbol {
  readonly name: string;
  readonly type: ApexType;
  /** Unlike that of any other local of the same body; a safe JavaScript identifier. */
  readonly emittedName: string;
}

// ---- statements

interface Located {
  readonly at: Position;
}

export interface BoundBlock extends Located {
  readonly kind: 'block';
  readonly statements: readonly BoundStatement[];
}

/** A statement that counts for coverage is one with a line of its own: everything but blocks. */
export type BoundStatement =
  | BoundBlock
  | (Located & { readonly kind: 'local'; readonly local: LocalSymbol; readonly value: BoundExpression | undefined })
  | (Located & { readonly kind: 'expression'; readonly expression: BoundExpression })
  | (Located & {
      readonly kind: 'if';
      readonly condition: BoundExpression;
      readonly then: BoundStatement;
      readonly otherwise: BoundStatement | undefined;
    })
  | (Located & {
      readonly kind: 'while' | 'doWhile';
      readonly condition: BoundExpression;
      readonly body: BoundStatement;
    })
  | (Located & {
      readonly kind: 'for';
      readonly initial: readonly BoundStatement[];
      readonly condition: BoundExpression | undefined;
      readonly update: readonly BoundExpression[];
      readonly body: BoundStatement | undefined;
    })
  /** `over`: what is walked. `query` takes records from the database in pieces; `chunks` hands out lists of 200. */
  | (Located & {
      readonly kind: 'forEach';
      readonly local: LocalSymbol;
      readonly source: BoundExpression;
      readonly over: 'list' | 'set' | 'iterable' | 'query' | 'chunks';
      readonly body: BoundStatement | undefined;
    })
  | (Located & {
      readonly kind: 'switch';
      readonly subject: BoundExpression;
      readonly cases: readonly BoundCase[];
      readonly otherwise: BoundBlock | undefined;
    })
  | (Located & {
      readonly kind: 'try';
      readonly body: BoundBlock;
      readonly catches: readonly BoundCatch[];
      readonly finally: BoundBlock | undefined;
    })
  | (Located & { readonly kind: 'return'; readonly value: BoundExpression | undefined })
  | (Located & { readonly kind: 'throw'; readonly value: BoundExpression })
  | (Located & { readonly kind: 'break' | 'continue' })
  | (Located & {
      readonly kind: 'dml';
      readonly operation: DmlOperation;
      readonly access: 'user' | 'system' | undefined;
      readonly value: BoundExpression;
      readonly object: string | undefined;
      readonly externalId: string | undefined;
      readonly duplicates: BoundExpression | undefined;
    })
  | (Located & { readonly kind: 'runAs'; readonly user: BoundExpression; readonly body: BoundBlock });

export type BoundCase = Located & { readonly body: BoundBlock } & (
    | { readonly kind: 'values'; readonly values: readonly BoundExpression[] }
    | { readonly kind: 'type'; readonly type: ApexType; readonly local: LocalSymbol }
  );

export interface BoundCatch extends Located {
  readonly type: ClassType;
  readonly local: LocalSymbol;
  readonly body: BoundBlock;
}

// ---- expressions

interface Typed extends Located {
  readonly type: ApexType;
}

export type BoundExpression =
  | BoundLiteral
  | (Typed & { readonly kind: 'this' })
  | BoundPlace
  | BoundCall
  | BoundNew
  | BoundOperation
  | BoundQuery
  /** `Invoice__c.class`, `Invoice__c.SObjectType`, `Invoice__c.Number__c` as a token. */
  | (Typed & { readonly kind: 'typeToken'; readonly of: ApexType })
  | (Typed & { readonly kind: 'objectToken'; readonly object: string })
  | (Typed & { readonly kind: 'fieldToken'; readonly object: string; readonly field: string });

export interface BoundLiteral extends Typed {
  readonly kind: 'literal';
  /** A Decimal or Double as its text. */
  readonly value: null | boolean | number | bigint | string;
}

/** What can be read, and but for library variables without a setter also be written. */
export type BoundPlace =
  | (Typed & { readonly kind: 'local'; readonly local: LocalSymbol })
  /** `target` is undefined for static ones. `isDirect`: inside its own accessor, where a property is its slot. */
  | (Typed & {
      readonly kind: 'variable';
      readonly variable: VariableSymbol;
      readonly target: BoundExpression | undefined;
      readonly isSafe: boolean;
      readonly isDirect: boolean;
    })
  | (Typed & {
      readonly kind: 'sobjectMember';
      readonly member: SObjectMember;
      readonly target: BoundExpression;
      readonly isSafe: boolean;
    })
  /** Of a list: `list[0]`. */
  | (Typed & { readonly kind: 'element'; readonly target: BoundExpression; readonly index: BoundExpression });

export interface BoundCall extends Typed {
  readonly kind: 'call';
  readonly method: MethodSymbol;
  /** `this` where the code leaves it out; undefined for static methods. */
  readonly target: BoundExpression | undefined;
  readonly arguments: readonly BoundExpression[];
  readonly isSafe: boolean;
  /** `super.method()`, `this(...)`, `super(...)`: the very method, no override. */
  readonly isExact: boolean;
  /** Of a dynamic query: variables that its text may bind, by name in lower case. */
  readonly visible?: readonly { readonly name: string; readonly value: BoundExpression }[] | undefined;
}

export type BoundNew =
  | (Typed & {
      readonly kind: 'new';
      readonly constructor: MethodSymbol | undefined;
      readonly arguments: readonly BoundExpression[];
    })
  | (Typed & {
      readonly kind: 'newObject';
      readonly fields: readonly { readonly member: SObjectMember; readonly value: BoundExpression }[];
    })
  | (Typed & { readonly kind: 'newList' | 'newSet'; readonly items: readonly BoundExpression[] })
  | (Typed & {
      readonly kind: 'newMap';
      readonly pairs: readonly { readonly key: BoundExpression; readonly value: BoundExpression }[];
    })
  /** `new Integer[5]`: five nulls. */
  | (Typed & { readonly kind: 'newArray'; readonly size: BoundExpression });

/** What the operands of an arithmetic or comparison are, after conversion to one another. */
export const operandKinds = [
  'Boolean',
  'Integer',
  'Long',
  'Double',
  'Decimal',
  'String',
  'Id',
  'Date',
  'Datetime',
  'Time',
  'Object'
] as const;
export type OperandKind = (typeof operandKinds)[number];

export type BoundOperation =
  /** Integer and Long wrap around; `/` truncates them; `+` of String joins, with null written as `null`; Date + Integer adds days. */
  | (Typed & {
      readonly kind: 'arithmetic';
      readonly operator: '+' | '-' | '*' | '/' | '%' | '<<' | '>>' | '>>>' | '&' | '|' | '^';
      readonly operands: OperandKind;
      readonly left: BoundExpression;
      readonly right: BoundExpression;
    })
  | (Typed & {
      readonly kind: 'compare';
      readonly operator: '<' | '<=' | '>' | '>=';
      readonly operands: OperandKind;
      readonly left: BoundExpression;
      readonly right: BoundExpression;
    })
  /** `==` by value, strings without regard to case; `isExact`: `===`. */
  | (Typed & {
      readonly kind: 'equals';
      readonly isExact: boolean;
      readonly isNegated: boolean;
      readonly operands: OperandKind;
      readonly left: BoundExpression;
      readonly right: BoundExpression;
    })
  | (Typed & {
      readonly kind: 'logical';
      readonly operator: '&&' | '||';
      readonly left: BoundExpression;
      readonly right: BoundExpression;
    })
  | (Typed & { readonly kind: 'coalesce'; readonly left: BoundExpression; readonly right: BoundExpression })
  | (Typed & {
      readonly kind: 'unary';
      readonly operator: '-' | '!' | '~';
      readonly operands: OperandKind;
      readonly operand: BoundExpression;
    })
  | (Typed & {
      readonly kind: 'increment';
      readonly operator: '++' | '--';
      readonly isPrefix: boolean;
      readonly operands: OperandKind;
      readonly place: BoundPlace;
    })
  /** `operation` is undefined for `=`. `value` is converted to what the operation needs, its outcome to the place's type. */
  | (Typed & {
      readonly kind: 'assign';
      readonly place: BoundPlace;
      readonly operation:
        | undefined
        | {
            readonly operator: '+' | '-' | '*' | '/' | '<<' | '>>' | '>>>' | '&' | '|' | '^';
            readonly operands: OperandKind;
          };
      readonly value: BoundExpression;
    })
  | (Typed & {
      readonly kind: 'conditional';
      readonly condition: BoundExpression;
      readonly then: BoundExpression;
      readonly otherwise: BoundExpression;
    })
  | (Typed & { readonly kind: 'instanceof'; readonly value: BoundExpression; readonly of: ApexType })
  /**
   * Changes the value: Integer to Decimal, String to Id ... The types are those of `value` and of the node. From a list (of
   * `Database.query`) to a record: its single one, or a QueryException.
   */
  | (Typed & { readonly kind: 'convert'; readonly value: BoundExpression })
  /** Checks the value and throws a TypeException if it is not one of the node's type. */
  | (Typed & { readonly kind: 'cast'; readonly value: BoundExpression });

export interface BoundQuery extends Typed {
  readonly kind: 'query';
  readonly language: 'soql' | 'sosl';
  /** With every bind written `:b0`, `:b1` ... by its place in `binds`. */
  readonly text: string;
  readonly binds: readonly BoundExpression[];
  /**
   * `one`: the single record (an AggregateResult too), or a QueryException; `optional`: the same, but null where none is found (before `?.` and
   * `??`); `aggregates`: a list of AggregateResult; `lists`: of SOSL.
   */
  readonly result: 'list' | 'one' | 'optional' | 'count' | 'aggregates' | 'lists';
}
