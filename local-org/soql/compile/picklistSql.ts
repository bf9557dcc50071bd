import type { Select } from './compilation.ts';
import type { TypedSql } from './typedSql.ts';

/** The label of a picklist value; what has none stays as it is. */
export function labelSql({ parameters }: Select, { sql, field }: TypedSql): string {
  const values = (field?.picklist?.values ?? []).filter(({ value, label }) => value !== label);
  if (values.length === 0) return sql;
  const cases = values.map(
    ({ value, label }) => `WHEN ${parameters.add(() => value)} THEN ${parameters.add(() => label)}`
  );
  return `(CASE ${sql} ${cases.join(' ')} ELSE ${sql} END)`;
}

/** The place of a value in its picklist, by which it sorts; values that left the picklist come after those in it. */
export function picklistOrderSql({ parameters }: Select, { sql, field }: TypedSql): string | undefined {
  const values = field?.picklist?.values ?? [];
  if (values.length === 0) return undefined;
  const cases = values.map(({ value }, index) => `WHEN ${parameters.add(() => value)} THEN ${index}`);
  return `CASE WHEN ${sql} IS NULL THEN NULL ELSE CASE ${sql} ${cases.join(' ')} ELSE ${values.length} END END`;
}
