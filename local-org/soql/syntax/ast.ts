/**
 * A parsed SOQL query: names as written, nothing resolved. Every `at` is an offset into the query text. String literals and
 * binds are offsets too, never their content: one tree serves every query that differs only in what stands between its quotes.
 */
export interface Query {
  readonly select: readonly SelectItem[];
  /** Object name; in a child subquery the child relationship. */
  readonly from: Name;
  readonly alias: string | undefined;
  /** The old form `FROM Contact c, c.Account a`: alias in lower case -> the path it stands for. */
  readonly pathAliases: ReadonlyMap<string, readonly string[]>;
  readonly scope: Name | undefined;
  readonly where: Condition | undefined;
  readonly security: 'enforced' | 'user' | 'system' | undefined;
  readonly groupBy: GroupBy | undefined;
  readonly having: Condition | undefined;
  readonly orderBy: readonly OrderItem[];
  readonly limit: Value | undefined;
  readonly offset: Value | undefined;
  readonly allRows: boolean;
  readonly forUpdate: boolean;
  readonly at: number;
}

export interface Name {
  readonly text: string;
  readonly at: number;
}

export type SelectItem = ExpressionItem | SubqueryItem | TypeOfItem | FieldSetItem;

export interface ExpressionItem {
  readonly kind: 'expression';
  readonly expression: Expression;
  readonly alias: string | undefined;
  readonly at: number;
}

/** `(SELECT Id FROM Contacts)` among the selected fields. */
export interface SubqueryItem {
  readonly kind: 'subquery';
  readonly query: Query;
  readonly at: number;
}

/** `TYPEOF What WHEN Account THEN Phone ELSE Name END`. */
export interface TypeOfItem {
  readonly kind: 'typeof';
  readonly relationship: Path;
  readonly branches: readonly { readonly object: Name; readonly fields: readonly Path[] }[];
  readonly otherwise: readonly Path[];
  readonly at: number;
}

/** `FIELDS(ALL | CUSTOM | STANDARD)`. */
export interface FieldSetItem {
  readonly kind: 'fields';
  readonly set: 'all' | 'custom' | 'standard';
  readonly at: number;
}

export type Expression = Path | Call | Distance;

/** `Account.Owner.Name`: relationship names, then the field. */
export interface Path {
  readonly kind: 'path';
  readonly names: readonly string[];
  readonly at: number;
}

export type AggregateName = 'COUNT' | 'COUNT_DISTINCT' | 'SUM' | 'AVG' | 'MIN' | 'MAX' | 'GROUPING';

export type DateFunctionName =
  | 'CALENDAR_MONTH'
  | 'CALENDAR_QUARTER'
  | 'CALENDAR_YEAR'
  | 'DAY_IN_MONTH'
  | 'DAY_IN_WEEK'
  | 'DAY_IN_YEAR'
  | 'DAY_ONLY'
  | 'FISCAL_MONTH'
  | 'FISCAL_QUARTER'
  | 'FISCAL_YEAR'
  | 'HOUR_IN_DAY'
  | 'WEEK_IN_MONTH'
  | 'WEEK_IN_YEAR';

/** A function of one argument; only `COUNT()` has none. */
export interface Call {
  readonly kind: 'call';
  readonly name: AggregateName | DateFunctionName | 'TOLABEL' | 'FORMAT' | 'CONVERTTIMEZONE' | 'CONVERTCURRENCY';
  readonly argument: Path | Call | undefined;
  readonly at: number;
}

export interface Distance {
  readonly kind: 'distance';
  readonly from: Place;
  readonly to: Place;
  readonly unit: StringValue;
  readonly at: number;
}

/** A geolocation field, or a fixed point. */
export type Place = Path | { readonly kind: 'point'; readonly latitude: Value; readonly longitude: Value } | Bind;

export type Operator = '=' | '!=' | '<' | '<=' | '>' | '>=' | 'like' | 'in' | 'not in' | 'includes' | 'excludes';

export type Condition =
  | { readonly kind: 'and' | 'or'; readonly operands: readonly Condition[] }
  | { readonly kind: 'not'; readonly operand: Condition }
  | Comparison;

export interface Comparison {
  readonly kind: 'comparison';
  readonly left: Expression;
  readonly operator: Operator;
  readonly right: Value;
  readonly at: number;
}

export type Value =
  | { readonly kind: 'null'; readonly at: number }
  | { readonly kind: 'boolean'; readonly value: boolean; readonly at: number }
  | { readonly kind: 'number'; readonly value: number; readonly at: number }
  | StringValue
  | { readonly kind: 'date' | 'datetime' | 'time'; readonly text: string; readonly at: number }
  | DateLiteral
  | { readonly kind: 'currency'; readonly code: string; readonly amount: number; readonly at: number }
  | { readonly kind: 'list'; readonly items: readonly Value[]; readonly at: number }
  | { readonly kind: 'query'; readonly query: Query; readonly at: number }
  | Bind;

/** Quotes included: `text.slice(at, end)`. */
export interface StringValue {
  readonly kind: 'string';
  readonly at: number;
  readonly end: number;
}

/** `TODAY`, `LAST_N_DAYS:30` (name `LAST_N_DAYS`, count 30). */
export interface DateLiteral {
  readonly kind: 'dateLiteral';
  readonly name: string;
  readonly count: number;
  readonly at: number;
}

/** `:expression` of Apex; the expression is `text.slice(at + 1, end)`. */
export interface Bind {
  readonly kind: 'bind';
  readonly at: number;
  readonly end: number;
}

export interface GroupBy {
  readonly mode: 'plain' | 'rollup' | 'cube';
  readonly items: readonly (Path | Call)[];
}

export interface OrderItem {
  readonly expression: Expression;
  readonly descending: boolean;
  readonly nullsLast: boolean;
}
