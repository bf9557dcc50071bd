import type { FieldSchema } from '../../schema/model.ts';
import type { Table } from './tables.ts';
import type { ValueKind } from './valueKind.ts';

/** A field that a path of the query leads to. */
export interface Column {
  /** Its value as SQL; empty for compound fields, whose parts are columns of their own. */
  readonly sql: string;
  readonly kind: ValueKind;
  /** Canonical names from the query's object down to the field. */
  readonly path: readonly string[];
  /** Absent for `Type` of a polymorphic parent. */
  readonly field: FieldSchema | undefined;
  /** The row it belongs to; several where the path went through a polymorphic reference. */
  readonly tables: readonly Table[];
  /** False where every row has a value. */
  readonly nullable: boolean;
  /** Text that differs by case alone is different. */
  readonly caseSensitive: boolean;
}
