import { OrgError } from '../../errors.ts';
import type { Value } from '../syntax/ast.ts';
import { malformed } from '../syntax/queryError.ts';
import { boundValue, readBind } from './binds.ts';
import type { Select } from './compilation.ts';
import { expressionSql } from './expression.ts';
import { orderSql, orderTerms } from './ordering.ts';
import type { Parameter, Statement } from './statement.ts';
import { whereSql } from './where.ts';

const maximumOffset = 2000;

/** Finds the ids of a record query, as column `id`, in its order and within its limit; `within` keeps to `run.ids`. */
export function findStatement(select: Select, { within = false } = {}): Statement {
  const { tables, parameters, query } = select;
  const known = within
    ? `${tables.root.alias}."Id" IN (SELECT value FROM json_each(${parameters.add((run) => run.ids)}))`
    : '';
  const where = clause('WHERE', [known, whereSql(select)].filter(Boolean).join(' AND '));
  const order = clause('ORDER BY', orderOf(select));
  const limit = limitSql(select, query.limit, query.offset);
  return parameters.statement(`SELECT ${tables.root.alias}."Id" AS id FROM ${tables.toSql()}${where}${order}${limit}`);
}

/** The statement that counts rows for `SELECT COUNT()`, as column `total`. */
export function countStatement(select: Select): Statement {
  const { tables, parameters, query } = select;
  const where = clause('WHERE', whereSql(select));
  const limit = limitSql(select, query.limit, query.offset);
  const sql = limit
    ? `SELECT COUNT(*) AS total FROM (SELECT 1 FROM ${tables.toSql()}${where}${limit})`
    : `SELECT COUNT(*) AS total FROM ${tables.toSql()}${where}`;
  return parameters.statement(sql);
}

/** Finds children of `run.ids`: columns `parent` and `id`, each parent's children in order and within the limit. */
export interface ChildFinder {
  readonly find: Statement;
}

export function childFinder(select: Select, reference: string): ChildFinder {
  const { tables, parameters, query } = select;
  const { alias } = tables.root;
  const parents = `${alias}.${reference} IN (SELECT value FROM json_each(${parameters.add((run) => run.ids)}))`;
  const where = [parents, whereSql(select)].filter(Boolean).join(' AND ');
  const order = clause('ORDER BY', orderOf(select));
  const columns = `${alias}.${reference} AS parent, ${alias}."Id" AS id`;
  if (!query.limit)
    return { find: parameters.statement(`SELECT ${columns} FROM ${tables.toSql()} WHERE ${where}${order}`) };
  const place = `ROW_NUMBER() OVER (PARTITION BY ${alias}.${reference}${order}) AS place`;
  const limit = countParameter(select, query.limit, 'LIMIT');
  const numbered = `SELECT ${columns}, ${place} FROM ${tables.toSql()} WHERE ${where}`;
  return {
    find: parameters.statement(
      `SELECT parent, id FROM (${numbered}) WHERE place <= ${parameters.add(limit)} ORDER BY place`
    )
  };
}

export const clause = (keyword: string, content: string): string => content && ` ${keyword} ${content}`;

/** Equal keys come in order of creation, so that pages by OFFSET fit together. */
function orderOf(select: Select): string {
  const { query, tables } = select;
  if (query.forUpdate) return `${tables.root.alias}."Id"`;
  if (query.orderBy.length === 0) return '';
  const terms = orderTerms(select, query.orderBy, (expression) => expressionSql(select, expression));
  return `${orderSql(terms)}, ${tables.root.alias}.rowid`;
}

/** LIMIT and OFFSET with the space before them, or nothing. */
export function limitSql(select: Select, limit: Value | undefined, offset: Value | undefined): string {
  if (!limit && !offset) return '';
  const { parameters } = select;
  const most = limit ? parameters.add(countParameter(select, limit, 'LIMIT')) : '-1';
  return ` LIMIT ${most}${offset ? ` OFFSET ${parameters.add(offsetParameter(select, offset))}` : ''}`;
}

function offsetParameter(select: Select, offset: Value): Parameter {
  const count = countParameter(select, offset, 'OFFSET');
  return (run) => {
    const value = count(run);
    if (Number(value) <= maximumOffset) return value;
    const message = `Maximum SOQL offset allowed for apiName ${select.object.name} is ${maximumOffset}`;
    throw new OrgError('NUMBER_OUTSIDE_VALID_RANGE', message);
  };
}

function countParameter(select: Select, value: Value, word: 'LIMIT' | 'OFFSET'): Parameter {
  if (value.kind === 'number') return () => value.value;
  if (value.kind === 'bind') {
    boundValue(select, value);
    return (run) => {
      const bound = readBind(run.binds, run.text.slice(value.at + 1, value.end));
      if (typeof bound === 'number' && Number.isInteger(bound) && bound >= 0) return bound;
      throw malformed(
        run.text,
        value.at,
        `${word === 'LIMIT' ? 'Limit' : 'Offset'} expression must be of type Integer`
      );
    };
  }
  throw malformed(select.text, value.at, `${word} needs a number`);
}
