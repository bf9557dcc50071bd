import type { FieldSchema } from '../../schema/model.ts';
import type { ValueKind } from '../names/valueKind.ts';

/** SQL of a value with what comparison, sorting and shaping must know of it. */
export interface TypedSql {
  readonly sql: string;
  readonly kind: ValueKind;
  /** As error messages name it: the field as written. */
  readonly name: string;
  readonly nullable: boolean;
  readonly caseSensitive: boolean;
  readonly field: FieldSchema | undefined;
  /** For a field of a parent: a condition that holds when the parent is there. */
  readonly presence?: string;
}
