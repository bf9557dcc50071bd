import type { CompiledFormula } from '../../formula/model.ts';
import type { FieldSchema, ObjectSchema, Schema } from '../../schema/model.ts';
import type { Visibility } from './visibility.ts';
import type { Tables } from './tables.ts';

/** What one SELECT can name, and where the names lead. */
export interface Scope {
  /** The query text, for messages. */
  readonly text: string;
  readonly schema: Schema;
  readonly visibility: Visibility;
  readonly tables: Tables;
  /** Names that stand for the object itself, lower case. */
  readonly selfNames: ReadonlySet<string>;
  readonly pathAliases: ReadonlyMap<string, readonly string[]>;
  readonly formulas: Formulas;
}

/** How formula fields become SQL. */
export interface Formulas {
  compile(object: ObjectSchema, field: FieldSchema): CompiledFormula;
  /** SQL of a global such as `$User.Id` or `$Label.Hello`. */
  globalSql(path: string): string;
}
