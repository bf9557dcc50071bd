import type { CompiledFormula } from '../../formula/model.ts';
import type { FieldSchema, ObjectSchema, Schema } from '../../schema/model.ts';
import type { FieldValue, SqlValue } from '../../store/model.ts';
import type { Scope } from '../names/scope.ts';
import { createTables } from '../names/tables.ts';
import type { Visibility } from '../names/visibility.ts';
import type { Query } from '../syntax/ast.ts';
import type { Parameters, Run } from './statement.ts';

/** What holds for a whole query, subqueries included. */
export interface Compilation {
  readonly text: string;
  readonly schema: Schema;
  readonly visibility: Visibility;
  /** The compiled formula of a formula field. */
  formula(object: ObjectSchema, field: FieldSchema): CompiledFormula;
  /** Value of a global that a formula refers to: `$User.Id`. */
  globalValue(path: string, run: Run): SqlValue;
  readonly fiscalYearStartMonth: number;
  readonly includeDeleted: boolean;
  /** Undefined where binds are not allowed at all, which is everywhere but in Apex. */
  readonly binds: Readonly<Record<string, FieldValue | readonly FieldValue[]>> | undefined;
  /** SQL condition for the rows that the caller may see by sharing; undefined for all. */
  sharing(object: ObjectSchema, alias: string): string | undefined;
  /** For `USING SCOPE mine`. */
  readonly userId: string;
  /** 0, 1, 2 ...: tells the tables of one statement's subqueries apart. */
  nextSubquery(): number;
}

/** One SELECT in the making. */
export interface Select extends Scope {
  readonly compilation: Compilation;
  readonly query: Query;
  readonly object: ObjectSchema;
  readonly parameters: Parameters;
  /** True for the right side of IN. */
  readonly isInner: boolean;
}

interface Nesting {
  /** Of the tables' aliases. */
  readonly prefix?: string;
  readonly isInner?: boolean;
}

/** The SELECT over an object that a query asks for. */
export function createSelect(
  compilation: Compilation,
  query: Query,
  object: ObjectSchema,
  parameters: Parameters,
  { prefix = 't', isInner = false }: Nesting = {}
): Select {
  const { text, schema, visibility } = compilation;
  const selfNames = [object.name, query.alias ?? object.name].map((name) => name.toLowerCase());
  return {
    text,
    schema,
    visibility,
    formulas: {
      compile: (of, field) => compilation.formula(of, field),
      globalSql: (path) => parameters.add((run) => compilation.globalValue(path, run))
    },
    tables: createTables(object, prefix),
    selfNames: new Set(selfNames),
    pathAliases: query.pathAliases,
    compilation,
    query,
    object,
    parameters,
    isInner
  };
}
