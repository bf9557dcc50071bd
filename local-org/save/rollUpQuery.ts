import { OrgError } from '../errors.ts';
import { roundHalfUp } from '../formula/numbers.ts';
import type { FieldSchema, ObjectSchema, RollUpSummary } from '../schema/model.ts';
import { quoted } from '../store/columns.ts';
import type { FieldValue } from '../store/model.ts';
import type { SaveEnvironment } from './environment.ts';
import { followPath } from './fieldPaths.ts';
import { filterCondition } from './rollUpFilters.ts';
import type { RollUpGroup } from './rollUpGroups.ts';
import { inList, listParameter } from './rows.ts';

/** Summaries of one master: summary field -> value. */
export type Summary = Readonly<Record<string, FieldValue>>;

/** The summaries of each master over all its live children. */
export function summarise(
  environment: SaveEnvironment,
  group: RollUpGroup,
  masterIds: readonly string[]
): Map<string, Summary> {
  const found = aggregates(environment, group, group.foreignKey, masterIds);
  return new Map(masterIds.map((id) => [id, found.get(id) ?? emptySummary(group)]));
}

/** What some children, if they live, contribute to the summaries of their masters. */
export const contributions = (
  environment: SaveEnvironment,
  group: RollUpGroup,
  childIds: readonly string[]
): Map<string, Summary> => (childIds.length === 0 ? new Map() : aggregates(environment, group, 'Id', childIds));

/** A count or a sum of nothing is 0, a minimum of nothing is blank. */
export const emptySummary = ({ fields }: RollUpGroup): Summary =>
  Object.fromEntries(fields.map(({ name, rollUp }) => [name, isAdded(rollUp) ? 0 : null]));

/** Counts and sums follow from what is added and taken away; minimum and maximum need to look at all. */
export const isAdded = (rollUp: RollUpSummary | undefined): boolean =>
  rollUp?.operation === 'count' || rollUp?.operation === 'sum';

/** A sum to the decimals that its parts have: so it is exact whatever binary fractions make of it on the way. */
export function roundSummary(group: RollUpGroup, { rollUp }: FieldSchema, value: FieldValue): FieldValue {
  if (typeof value !== 'number' || rollUp?.operation === 'count') return value;
  return roundHalfUp(value, group.child.fields.get(rollUp?.summarizedField ?? '')?.scale ?? 0);
}

function aggregates(
  environment: SaveEnvironment,
  group: RollUpGroup,
  column: string,
  ids: readonly string[]
): Map<string, Summary> {
  const rows = environment.store.all(summaryQuery(environment, group, column), [listParameter(ids)]);
  const empty = emptySummary(group);
  return new Map(
    rows.map((row) => {
      const values = group.fields.map((field) => {
        const value = (row[field.name] ?? empty[field.name] ?? null) as FieldValue;
        return [field.name, roundSummary(group, field, value)];
      });
      return [String(row['master']), Object.fromEntries(values) as Summary];
    })
  );
}

function summaryQuery(environment: SaveEnvironment, group: RollUpGroup, column: string): string {
  const { child, foreignKey, fields } = group;
  const key = `c.${quoted(foreignKey)}`;
  const columns = fields.map((field) => `${aggregate(environment, child, field.rollUp!)} AS ${quoted(field.name)}`);
  const live = child.fields.has('IsDeleted') ? ' AND c."IsDeleted" = 0' : '';
  return (
    `SELECT ${key} AS "master", ${columns.join(', ')} FROM ${quoted(child.name)} c ` +
    `WHERE ${inList(`c.${quoted(column)}`)}${live} AND ${key} IS NOT NULL GROUP BY ${key}`
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
