import type { FieldSchema, ObjectSchema } from '../../schema/model.ts';
import type { Store } from '../../store/model.ts';
import { type Compilation, createSelect } from '../compile/compilation.ts';
import { createParameters, parameterValues, type Run } from '../compile/statement.ts';
import { whereSql } from '../compile/where.ts';
import { fieldSql } from '../names/fieldSql.ts';
import { kindOf } from '../names/valueKind.ts';
import type { Query } from '../syntax/ast.ts';
import type { SearchGroup } from './parseSearch.ts';
import { matchesTerms, roughPattern, type SearchTerms } from './searchTerms.ts';

/** Ids of the records of an object whose searchable fields hold what is looked for. */
export function findCandidates(
  store: Store,
  compilation: Compilation,
  query: Query,
  object: ObjectSchema,
  { terms, group, run }: { terms: SearchTerms; group: SearchGroup; run: Run }
): string[] {
  // What the query itself asks for is left to it: here only the words count.
  const bare: Query = { ...query, where: undefined };
  const select = createSelect(compilation, bare, object, createParameters());
  const fields = searchableFields(compilation, object, group);
  if (fields.length === 0) return [];
  const columns = fields.map((field) => fieldSql(select, select.tables.root, field));
  const rough = roughSql(terms, columns, (pattern) => select.parameters.add(() => pattern));
  const where = [whereSql(select), rough].filter(Boolean).join(' AND ');
  const listed = columns.map((sql, index) => `${sql} AS c${index}`).join(', ');
  const { alias } = select.tables.root;
  const sql = `SELECT ${alias}."Id" AS id, ${listed} FROM ${select.tables.toSql()}${where && ` WHERE ${where}`}`;
  const statement = select.parameters.statement(sql);
  return store
    .all(statement.sql, parameterValues(statement, run))
    .filter((row) =>
      matchesTerms(
        terms,
        columns.flatMap((_, index) => (row[`c${index}`] as string | null) ?? [])
      )
    )
    .map(({ id }) => id as string);
}

const groups: Readonly<Record<SearchGroup, (field: FieldSchema) => boolean>> = {
  all: () => true,
  name: (field) => field.nameField || field.compoundFieldName === 'Name',
  email: (field) => field.type === 'Email',
  phone: (field) => field.type === 'Phone',
  sidebar: (field) => field.nameField || field.type === 'Email' || field.type === 'Phone'
};

function searchableFields(
  { schema, visibility }: Compilation,
  object: ObjectSchema,
  group: SearchGroup
): FieldSchema[] {
  return [...object.fields.values()].filter(
    (field) =>
      field.formula === undefined &&
      ['text', 'longText'].includes(kindOf(field, schema)) &&
      field.type !== 'EncryptedText' &&
      groups[group](field) &&
      visibility.field(object, field)
  );
}

/** Rows outside of this condition cannot match; empty where any might. */
function roughSql(terms: SearchTerms, columns: readonly string[], parameter: (pattern: string) => string): string {
  switch (terms.kind) {
    case 'phrase': {
      const pattern = parameter(roughPattern(terms));
      return `(${columns.map((column) => `sf_like(${pattern}, ${column})`).join(' OR ')})`;
    }
    case 'not':
      return '';
    default: {
      const operands = terms.operands.map((operand) => roughSql(operand, columns, parameter));
      if (terms.kind === 'or' && operands.includes('')) return '';
      return operands.filter(Boolean).length === 0
        ? ''
        : `(${operands.filter(Boolean).join(terms.kind === 'or' ? ' OR ' : ' AND ')})`;
    }
  }
}
