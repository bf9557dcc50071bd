import { OrgError } from '../errors.ts';
import { roundHalfUp } from '../formula/numbers.ts';
import type { FieldSchema, ObjectSchema, RollUpSummary } from '../schema/model.ts';
import { quoted } from '../store/columns.ts';
import type { FieldValue, Row, SqlValue } from '../store/model.ts';
import type { SaveEnvironment } from './environment.ts';
import { followPath } from './fieldPaths.ts';
import { filterCondition } from './rollUpFilters.ts';
import type { RollUpGroup } from './rollUpGroups.ts';
import { inList, listParameter } from './rows.ts';

/** The summaries of each master as its live children make them now: master Id -> summary field -> value. */
export function summarise(
  environment: SaveEnvironment,
  group: RollUpGroup,
  masterIds: readonly string[]
): Map<string, Row> {
  const rows = environment.store.all(summaryQuery(environment, group), [listParameter(masterIds)]);
  const found = new Map(rows.map((row) => [String(row['master']), row]));
  return new Map(
    masterIds.map((id) => {
      const values = group.fields.map((field) => [field.name, summaryValue(environment, group, field, found.get(id))]);
      return [id, Object.fromEntries(values) as Row];
    })
  );
}

/** A count or a sum of nothing is 0, a minimum of nothing is blank. */
function summaryValue(
  { schema }: SaveEnvironment,
  { child }: RollUpGroup,
  { name, rollUp }: FieldSchema,
  row: Record<string, SqlValue> | undefined
): FieldValue {
  const value = (row?.[name] ?? null) as FieldValue;
  if (rollUp?.operation === 'count') return value ?? 0;
  if (typeof value !== 'number') return rollUp?.operation === 'sum' ? (value ?? 0) : value;
  const summarised =
    rollUp?.summarizedField === undefined ? undefined : schema().field(child.name, rollUp.summarizedField);
  return roundHalfUp(value, summarised?.scale ?? 0);
}

function summaryQuery(environment: SaveEnvironment, group: RollUpGroup): string {
  const { child, foreignKey, fields } = group;
  const key = `c.${quoted(foreignKey)}`;
  const columns = fields.map((field) => `${aggregate(environment, child, field.rollUp!)} AS ${quoted(field.name)}`);
  const live = child.fields.has('IsDeleted') ? ' AND c."IsDeleted" = 0' : '';
  return (
    `SELECT ${key} AS "master", ${columns.join(', ')} FROM ${quoted(child.name)} c ` +
    `WHERE ${inList(key)}${live} GROUP BY ${key}`
  );
}

const FUNCTIONS = { count: 'COUNT', sum: 'SUM', min: 'MIN', max: 'MAX' } as const;

function aggregate(environment: SaveEnvironment, child: ObjectSchema, rollUp: RollUpSummary): string {
  const conditions = rollUp.filters.map((filter) => {
    const field = environment.schema().field(child.name, filter.field);
    return field
      ? filterCondition(field, filter.operation, filter.value, valueSql(environment, child, field.name))
      : '0';
  });
  const value = rollUp.operation === 'count' ? '1' : valueSql(environment, child, rollUp.summarizedField ?? '');
  const summed = conditions.length > 0 ? `CASE WHEN ${conditions.join(' AND ')} THEN ${value} END` : value;
  return `${FUNCTIONS[rollUp.operation]}(${summed})`;
}

/** A field of the child row `c` as SQL; a formula field through its own SQL. */
function valueSql(environment: SaveEnvironment, child: ObjectSchema, path: string): string {
  const found = followPath(environment.schema(), child, path);
  if (!found || found.steps.length > 0) {
    throw new OrgError(
      'FIELD_INTEGRITY_EXCEPTION',
      `A roll-up summary of ${child.label} cannot be worked out from ${path}`
    );
  }
  const { field } = found;
  if (field.formula === undefined) return `c.${quoted(field.name)}`;
  return `(${environment.formulas.ofField(child, field).toSql((reference) => valueSql(environment, child, reference))})`;
}
