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

/**
 * Finds children of `run.ids`, a row for each parent: `parent`, and `ids`, a JSON array in order and within the limit. Parent by
 * parent, so that a limit sorts a few rows of one instead of all rows of all.
 */
export function childFinder(select: Select, reference: string): Statement {
  const { tables, parameters, query } = select;
  const { alias } = tables.root;
  const where = [`${alias}.${reference} = parents.value`, whereSql(select)].filter(Boolean).join(' AND ');
  const order = clause('ORDER BY', orderOf(select, { alongIndex: false }));
  const limit = limitSql(select, query.limit, undefined);
  const children = `SELECT ${alias}."Id" AS id FROM ${tables.toSql()} WHERE ${where}${order}${limit}`;
  const ids = `(SELECT json_group_array(id) FROM (${children}))`;
  const parents = `json_each(${parameters.add((run) => run.ids)}) parents`;
  return parameters.statement(`SELECT parents.value AS parent, ${ids} AS ids FROM ${parents}`);
}

export const clause = (keyword: string, content: string): string => content && ` ${keyword} ${content}`;

/**
 * Equal keys come in order of creation, so that pages by OFFSET fit together. Not along an index, SQLite sorts what it found: it
 * must not walk through an index over all rows for each parent that has few.
 */
function orderOf(select: Select, { alongIndex = true } = {}): string {
  const { query, tables } = select;
  if (query.forUpdate) return `${tables.root.alias}."Id"`;
  if (query.orderBy.length === 0) return '';
  const terms = orderTerms(select, query.orderBy, (expression) => expressionSql(select, expression));
  const keys = alongIndex ? terms : terms.map((term) => ({ ...term, key: `+${term.key}` }));
  return `${orderSql(keys)}, ${tables.root.alias}.rowid`;
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
