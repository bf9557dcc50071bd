import { quoted } from '../../store/columns.ts';
import type { QueryColumn } from '../model.ts';
import { childRelationship } from '../names/relationships.ts';
import type { RecordShape } from '../result/shape.ts';
import type { SubqueryItem } from '../syntax/ast.ts';
import { malformed, noSuchChild } from '../syntax/queryError.ts';
import { isAggregateQuery } from './aggregation.ts';
import type { Compilation, Select } from './compilation.ts';
import { createSelect } from './compilation.ts';
import { childFinder } from './finding.ts';
import { selectionOf } from './selection.ts';
import { createParameters, type Statement } from './statement.ts';

/** How records of known ids are read and shaped; in which order they come is up to the ids. */
export interface RowPlan {
  /** Reads `run.ids`. */
  readonly read: Statement;
  readonly shape: RecordShape;
  readonly children: readonly ChildPlan[];
  readonly columns: readonly QueryColumn[];
}

/** A child subquery: the children of `run.ids`, found and then read like any records. */
export interface ChildPlan {
  readonly find: Statement;
  readonly rows: RowPlan;
}

/** The reading half of a record query: `select` names its fields, another statement finds its ids. */
export function rowPlanOf(select: Select): RowPlan {
  const { tables, parameters, compilation } = select;
  const children: ChildPlan[] = [];
  const selection = selectionOf(select, (item) => {
    const { key, plan } = childPlan(compilation, select, item);
    const column = { name: key, aggregate: false, children: [...plan.rows.columns] };
    return { key, index: children.push(plan) - 1, column };
  });
  const ids = parameters.add((run) => run.ids);
  const where = `${tables.root.alias}."Id" IN (SELECT value FROM json_each(${ids}))`;
  const sql = `SELECT ${selection.projection.toSql()} FROM ${tables.toSql()} WHERE ${where}`;
  return { read: parameters.statement(sql), shape: selection.shape, children, columns: selection.columns };
}

function childPlan(
  compilation: Compilation,
  parent: Select,
  { query, at }: SubqueryItem
): { key: string; plan: ChildPlan } {
  const { text, schema, visibility } = compilation;
  const name = query.from.text.split('.').at(-1)!;
  const relationship = childRelationship(parent.object, name);
  const object = relationship && schema.object(relationship.childObject);
  const field = object?.fields.get(relationship!.field);
  if (!relationship || !object || !field || !visibility.object(object) || !visibility.field(object, field)) {
    throw noSuchChild(text, query.from.at, query.from.text);
  }
  if (isAggregateQuery(query)) throw malformed(text, at, 'only root queries support aggregate expressions');
  const find = childFinder(createSelect(compilation, query, object, createParameters()), quoted(field.name));
  const rows = rowPlanOf(createSelect(compilation, query, object, createParameters()));
  return { key: relationship.relationshipName!, plan: { find, rows } };
}
