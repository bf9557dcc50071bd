import type { SqlValue, FieldValue } from '../../store/model.ts';
import type { Run } from '../compile/statement.ts';
import type { QueriedRecord, QueryResult } from '../model.ts';

/** Column alias of a statement. */
export type Alias = string;

/** In-database value -> what the record shows. */
export type Convert = (value: SqlValue, run: Run) => FieldValue;

/** How one row becomes one record (or one parent inside it). */
export interface RecordShape {
  readonly id: Alias;
  /** `attributes.type`; where a polymorphic reference leads to any of several objects, the column that names it. */
  readonly type: { readonly name: string } | { readonly column: Alias };
  /** Keys in select order. */
  readonly members: Map<string, Member>;
}

export type Member =
  | { readonly kind: 'value'; readonly column: Alias; readonly convert: Convert }
  | { readonly kind: 'compound'; readonly parts: readonly { readonly key: string; readonly column: Alias }[] }
  /** Binary content: shown as the path to fetch it from. `column` says whether there is any. */
  | { readonly kind: 'blob'; readonly column: Alias; readonly field: string }
  /** A parent: null when the reference is empty. `objectName` is the column that names its object if `Name` stands for several. */
  | { readonly kind: 'parent'; readonly shape: RecordShape; readonly objectName?: Alias }
  | { readonly kind: 'typeof'; readonly branches: readonly RecordShape[]; readonly otherwise: RecordShape }
  /** `index` into the plan's children. */
  | { readonly kind: 'children'; readonly index: number };

export type SqlRow = Readonly<Record<Alias, SqlValue>>;

/** What shaping needs besides the rows. */
export interface ShapeContext {
  readonly run: Run;
  recordUrl(type: string, id: string): string;
  /** Child results by child plan, then by parent id. */
  readonly children: readonly ReadonlyMap<string, QueryResult>[];
}

/** One row as REST shapes a record: attributes first, then the members in select order. */
export function shapeRecord(shape: RecordShape, row: SqlRow, context: ShapeContext, objectName?: Alias): QueriedRecord {
  const id = row[shape.id] as string;
  const type = 'name' in shape.type ? shape.type.name : (row[shape.type.column] as string);
  const object = objectName === undefined ? type : (row[objectName] as string);
  const self = { id, url: context.recordUrl(object, id) };
  const record: QueriedRecord = { attributes: { type, url: self.url } };
  for (const [key, member] of shape.members) record[key] = shapeMember(member, row, self, context);
  return record;
}

interface Self {
  readonly id: string;
  readonly url: string;
}

function shapeMember(member: Member, row: SqlRow, self: Self, context: ShapeContext): QueriedRecord[string] {
  switch (member.kind) {
    case 'value':
      return member.convert(row[member.column] ?? null, context.run);
    case 'compound':
      return compoundValue(member.parts, row);
    case 'blob':
      return row[member.column] === 1 ? `${self.url}/${member.field}` : null;
    case 'parent':
      return row[member.shape.id] === null ? null : shapeRecord(member.shape, row, context, member.objectName);
    case 'typeof': {
      const found = member.branches.find((branch) => row[branch.id] !== null) ?? member.otherwise;
      return row[found.id] === null ? null : shapeRecord(found, row, context);
    }
    case 'children':
      return context.children[member.index]?.get(self.id) ?? null;
  }
}

/** An address or location as one object; null when all its parts are. */
function compoundValue(parts: (Member & { kind: 'compound' })['parts'], row: SqlRow): QueriedRecord[string] {
  if (parts.every(({ column }) => row[column] === null)) return null;
  const entries = parts.map(({ key, column }) => [key, row[column] as FieldValue]);
  return Object.fromEntries(entries) as unknown as QueriedRecord;
}

/** Checkboxes are 0 or 1 in the database. */
export const asBoolean: Convert = (value) => value === 1 || value === 1n;

export const asStored: Convert = (value) => (typeof value === 'bigint' ? Number(value) : (value as FieldValue));
