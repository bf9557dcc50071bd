/**
 * Apex as it was written: names as spelled, nothing resolved. Made by `parse.ts`.
 * Lines and columns count from 1, as the platform reports them. Identifiers keep their case; who compares them ignores it.
 */
export interface Position {
  readonly line: number;
  readonly column: number;
}

interface Node {
  readonly at: Position;
}

/** `Map<Id, List<Invoice__c>>`, `Schema.SObjectType`, `Integer[]` (arrayDepth 1). */
export interface TypeName extends Node {
  readonly parts: readonly { readonly name: string; readonly arguments: readonly TypeName[] }[];
  readonly arrayDepth: number;
}

export interface Identifier extends Node {
  readonly name: string;
}

// ---- declarations

/** In lower case: `public`, `global`, `static`, `with sharing`, `testmethod`, `transient` ... */
export interface Modifiers {
  readonly words: ReadonlySet<string>;
  readonly annotations: readonly Annotation[];
  /** Of the first word or annotation; the declaration itself where there is none. */
  readonly at: Position;
}

/** `@AuraEnabled(cacheable=true)`; a lone value (`@SuppressWarnings('PMD')`) has the name `value`. Parameter names in lower case. */
export interface Annotation extends Node {
  /** Without the `@`, as written. */
  readonly name: string;
  readonly parameters: ReadonlyMap<string, string | boolean | number>;
}

export type TypeDeclaration = ClassDeclaration | InterfaceDeclaration | EnumDeclaration;

export interface ClassDeclaration extends Node {
  readonly kind: 'class';
  readonly name: Identifier;
  readonly modifiers: Modifiers;
  readonly superclass: TypeName | undefined;
  readonly interfaces: readonly TypeName[];
  /** In the order of the source. */
  readonly members: readonly Member[];
  readonly end: Position;
}

export interface InterfaceDeclaration extends Node {
  readonly kind: 'interface';
  readonly name: Identifier;
  readonly modifiers: Modifiers;
  readonly interfaces: readonly TypeName[];
  readonly methods: readonly MethodDeclaration[];
}

export interface EnumDeclaration extends Node {
  readonly kind: 'enum';
  readonly name: Identifier;
  readonly modifiers: Modifiers;
  readonly constants: readonly Identifier[];
}

export type Member =
  | FieldDeclaration
  | PropertyDeclaration
  | MethodDeclaration
  | ConstructorDeclaration
  | InitializerBlock
  | TypeDeclaration;

/** `Integer a = 1, b;` is two declarators. */
export interface FieldDeclaration extends Node {
  readonly kind: 'field';
  readonly modifiers: Modifiers;
  readonly type: TypeName;
  readonly declarators: readonly Declarator[];
}

export interface Declarator extends Node {
  readonly name: string;
  readonly value: Expression | undefined;
}

export interface PropertyDeclaration extends Node {
  readonly kind: 'property';
  readonly name: Identifier;
  readonly modifiers: Modifiers;
  readonly type: TypeName;
  /** undefined: there is none; an accessor without a body is `get;`. */
  readonly getter: Accessor | undefined;
  readonly setter: Accessor | undefined;
}

export interface Accessor extends Node {
  readonly modifiers: Modifiers;
  readonly body: Block | undefined;
}

export interface MethodDeclaration extends Node {
  readonly kind: 'method';
  readonly name: Identifier;
  readonly modifiers: Modifiers;
  /** undefined is void. */
  readonly returns: TypeName | undefined;
  readonly parameters: readonly Parameter[];
  /** undefined: abstract, or of an interface. */
  readonly body: Block | undefined;
}

export interface ConstructorDeclaration extends Node {
  readonly kind: 'constructor';
  readonly name: Identifier;
  readonly modifiers: Modifiers;
  readonly parameters: readonly Parameter[];
  readonly body: Block;
}

export interface Parameter extends Node {
  readonly name: string;
  readonly modifiers: Modifiers;
  readonly type: TypeName;
}

export interface InitializerBlock extends Node {
  readonly kind: 'initializer';
  readonly isStatic: boolean;
  readonly body: Block;
}

export type TriggerEvent =
  | 'before insert'
  | 'before update'
  | 'before delete'
  | 'after insert'
  | 'after update'
  | 'after delete'
  | 'after undelete';

export interface TriggerDeclaration extends Node {
  readonly kind: 'trigger';
  readonly name: Identifier;
  readonly object: Identifier;
  readonly events: readonly TriggerEvent[];
  readonly body: Block;
  /** Methods and types declared inside the trigger. */
  readonly members: readonly Member[];
}

/** Anonymous code: statements, and methods and types between them. */
export interface AnonymousUnit extends Node {
  readonly kind: 'anonymous';
  readonly body: Block;
  readonly members: readonly Member[];
}

// ---- statements

export interface Block extends Node {
  readonly kind: 'block';
  readonly statements: readonly Statement[];
  /** Of the closing brace. */
  readonly end: Position;
}

export type Statement =
  | Block
  | LocalDeclaration
  | ExpressionStatement
  | IfStatement
  | WhileStatement
  | DoWhileStatement
  | ForStatement
  | ForEachStatement
  | SwitchStatement
  | TryStatement
  | ReturnStatement
  | ThrowStatement
  | (Node & { readonly kind: 'break' | 'continue' })
  | DmlStatement
  | RunAsStatement;

export interface LocalDeclaration extends Node {
  readonly kind: 'local';
  readonly type: TypeName;
  readonly isFinal: boolean;
  readonly declarators: readonly Declarator[];
}

export interface ExpressionStatement extends Node {
  readonly kind: 'expression';
  readonly expression: Expression;
}

export interface IfStatement extends Node {
  readonly kind: 'if';
  readonly condition: Expression;
  readonly then: Statement;
  readonly otherwise: Statement | undefined;
}

export interface WhileStatement extends Node {
  readonly kind: 'while';
  readonly condition: Expression;
  readonly body: Statement;
}

export interface DoWhileStatement extends Node {
  readonly kind: 'doWhile';
  readonly body: Statement;
  readonly condition: Expression;
}

export interface ForStatement extends Node {
  readonly kind: 'for';
  readonly declaration: LocalDeclaration | undefined;
  /** Where there is no declaration. */
  readonly initial: readonly Expression[];
  readonly condition: Expression | undefined;
  readonly update: readonly Expression[];
  readonly body: Statement | undefined;
}

export interface ForEachStatement extends Node {
  readonly kind: 'forEach';
  readonly type: TypeName;
  readonly name: string;
  /** A list, set, iterable, or a SOQL literal; `for (List<Invoice__c> batch : [SELECT ...])` takes 200 at a time. */
  readonly source: Expression;
  readonly body: Statement | undefined;
}

export interface SwitchStatement extends Node {
  readonly kind: 'switch';
  readonly subject: Expression;
  readonly cases: readonly SwitchCase[];
  readonly otherwise: Block | undefined;
}

export type SwitchCase = Node & { readonly body: Block } & (
    | { readonly kind: 'values'; readonly values: readonly Expression[] }
    | { readonly kind: 'type'; readonly type: TypeName; readonly name: string }
  );

export interface TryStatement extends Node {
  readonly kind: 'try';
  readonly body: Block;
  readonly catches: readonly (Node & { readonly type: TypeName; readonly name: string; readonly body: Block })[];
  readonly finally: Block | undefined;
}

export interface ReturnStatement extends Node {
  readonly kind: 'return';
  readonly value: Expression | undefined;
}

export interface ThrowStatement extends Node {
  readonly kind: 'throw';
  readonly value: Expression;
}

export type DmlOperation = 'insert' | 'update' | 'upsert' | 'delete' | 'undelete' | 'merge';

export interface DmlStatement extends Node {
  readonly kind: 'dml';
  readonly operation: DmlOperation;
  readonly access: 'user' | 'system' | undefined;
  readonly value: Expression;
  /** `upsert records Key__c`: the field; `merge master duplicates`: the duplicates. */
  readonly field: readonly Identifier[] | undefined;
  readonly duplicates: Expression | undefined;
}

/** `System.runAs(user) { ... }`. */
export interface RunAsStatement extends Node {
  readonly kind: 'runAs';
  readonly user: readonly Expression[];
  readonly body: Block;
}

// ---- expressions

export type Expression =
  | LiteralExpression
  | NameExpression
  | ThisExpression
  | SuperExpression
  | MemberExpression
  | CallExpression
  | IndexExpression
  | NewExpression
  | CastExpression
  | InstanceOfExpression
  | UnaryExpression
  | PostfixExpression
  | BinaryExpression
  | AssignExpression
  | ConditionalExpression
  | ClassLiteral
  | QueryExpression;

/** Integer as number, long as bigint; a decimal (`1.50`) and a double (`1.5d`) as their text, for their digits matter. */
export type LiteralExpression = Node &
  (
    | { readonly kind: 'literal'; readonly type: 'null'; readonly value: null }
    | { readonly kind: 'literal'; readonly type: 'Boolean'; readonly value: boolean }
    | { readonly kind: 'literal'; readonly type: 'Integer'; readonly value: number }
    | { readonly kind: 'literal'; readonly type: 'Long'; readonly value: bigint }
    | { readonly kind: 'literal'; readonly type: 'Decimal' | 'Double'; readonly value: string }
    /** Escapes are resolved. */
    | { readonly kind: 'literal'; readonly type: 'String'; readonly value: string }
  );

/** A name standing alone: variable, field, property, or the beginning of a type or namespace. */
export interface NameExpression extends Node {
  readonly kind: 'name';
  readonly name: string;
}

export interface ThisExpression extends Node {
  readonly kind: 'this';
}

export interface SuperExpression extends Node {
  readonly kind: 'super';
}

/** `target.name`, `target?.name`; what the target is (value, type, namespace) is the binder's to find out. */
export interface MemberExpression extends Node {
  readonly kind: 'member';
  readonly target: Expression;
  readonly name: Identifier;
  readonly isSafe: boolean;
}

/** `method(...)`, `target.method(...)`, `this(...)`, `super(...)` (name `this`, `super`, no target). */
export interface CallExpression extends Node {
  readonly kind: 'call';
  readonly target: Expression | undefined;
  readonly name: Identifier;
  readonly isSafe: boolean;
  readonly arguments: readonly Expression[];
}

export interface IndexExpression extends Node {
  readonly kind: 'index';
  readonly target: Expression;
  readonly index: Expression;
}

/** `new T(args)`, `new T(Field = value)`, `new List<T>{ a, b }`, `new Map<K, V>{ a => b }`, `new Integer[5]`. */
export interface NewExpression extends Node {
  readonly kind: 'new';
  readonly type: TypeName;
  readonly creation:
    | { readonly kind: 'arguments'; readonly arguments: readonly Expression[] }
    | { readonly kind: 'fields'; readonly fields: readonly { readonly name: Identifier; readonly value: Expression }[] }
    | { readonly kind: 'items'; readonly items: readonly Expression[] }
    | { readonly kind: 'pairs'; readonly pairs: readonly { readonly key: Expression; readonly value: Expression }[] }
    | { readonly kind: 'size'; readonly size: Expression };
}

export interface CastExpression extends Node {
  readonly kind: 'cast';
  readonly type: TypeName;
  readonly value: Expression;
}

export interface InstanceOfExpression extends Node {
  readonly kind: 'instanceof';
  readonly value: Expression;
  readonly type: TypeName;
}

export interface UnaryExpression extends Node {
  readonly kind: 'unary';
  readonly operator: '+' | '-' | '!' | '~' | '++' | '--';
  readonly operand: Expression;
}

export interface PostfixExpression extends Node {
  readonly kind: 'postfix';
  readonly operator: '++' | '--';
  readonly operand: Expression;
}

export type BinaryOperator =
  | '*'
  | '/'
  | '%'
  | '+'
  | '-'
  | '<<'
  | '>>'
  | '>>>'
  | '<'
  | '<='
  | '>'
  | '>='
  | '=='
  | '!='
  | '<>'
  | '==='
  | '!=='
  | '&'
  | '^'
  | '|'
  | '&&'
  | '||'
  | '??';

/** `at` is that of the left operand; `operatorAt` of the sign. */
export interface BinaryExpression extends Node {
  readonly kind: 'binary';
  readonly operator: BinaryOperator;
  readonly operatorAt: Position;
  readonly left: Expression;
  readonly right: Expression;
}

export interface AssignExpression extends Node {
  readonly kind: 'assign';
  readonly operator: '=' | '+=' | '-=' | '*=' | '/=' | '&=' | '|=' | '^=' | '<<=' | '>>=' | '>>>=';
  readonly target: Expression;
  readonly value: Expression;
}

export interface ConditionalExpression extends Node {
  readonly kind: 'conditional';
  readonly condition: Expression;
  readonly then: Expression;
  readonly otherwise: Expression;
}

/** `Invoice__c.class`, `List<String>.class`. */
export interface ClassLiteral extends Node {
  readonly kind: 'classLiteral';
  readonly type: TypeName;
}

/** `[SELECT ...]` or `[FIND ...]`: the text between the brackets, with each `:expression` by what stands in the text. */
export interface QueryExpression extends Node {
  readonly kind: 'query';
  readonly language: 'soql' | 'sosl';
  /** Line breaks as they are and comments blanked, so that rows and columns in problems hold. */
  readonly text: string;
  /** In the order of the text. */
  readonly binds: readonly QueryBind[];
}

/** `:expression` in a query. */
export interface QueryBind {
  /** What stands behind the colon: the name the query engine asks its binds by. */
  readonly text: string;
  readonly expression: Expression;
  /** Offsets in the text of the query: of the colon, and just behind the expression. */
  readonly start: number;
  readonly end: number;
}
