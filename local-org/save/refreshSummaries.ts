import type { FieldSchema, ObjectSchema } from '../schema/model.ts';
import { quoted, toColumn } from '../store/columns.ts';
import type { SaveEnvironment } from './environment.ts';
import type { RollUpGroup } from './rollUpGroups.ts';
import { summarise } from './rollUpQuery.ts';

const TABLE = `CREATE TABLE IF NOT EXISTS "_summary" (
  "object" TEXT NOT NULL, "field" TEXT NOT NULL, "definition" TEXT NOT NULL, PRIMARY KEY ("object", "field")
) WITHOUT ROWID`;

const PAGE = 1000;

/**
 * Works out roll-up summaries whose definition is new or changed, for every master there is. As on the platform, no trigger, rule
 * or "last modified" tells of it. To be called when the org is opened and after each deploy; does nothing where nothing changed.
 */
export function refreshSummaries(environment: SaveEnvironment): void {
  const { store, schema } = environment;
  store.exec(TABLE);
  store.transaction(() => {
    for (const child of masterFirst([...schema().objects()])) {
      for (const group of environment.rollUps(child.name)) refreshGroup(environment, group);
    }
  });
}

/** A summary may itself be summarised: objects deeper in a chain of details come first. */
function masterFirst(objects: readonly ObjectSchema[]): ObjectSchema[] {
  const byName = new Map(objects.map((object) => [object.name, object]));
  const depth = (object: ObjectSchema, seen: ReadonlySet<string> = new Set()): number => {
    const masters = [...object.fields.values()].filter((field) => field.type === 'MasterDetail');
    const above = masters.flatMap((field) => byName.get(field.referenceTo[0] ?? '') ?? []);
    const further = above.filter((master) => !seen.has(master.name));
    return Math.max(0, ...further.map((master) => 1 + depth(master, new Set([...seen, object.name]))));
  };
  return [...objects].sort((a, b) => depth(b) - depth(a));
}

function refreshGroup({ store, ...environment }: SaveEnvironment, group: RollUpGroup): void {
  const stale = group.fields.filter((field) => {
    const params = [group.master.name, field.name];
    const known = store.get('SELECT "definition" FROM "_summary" WHERE "object" = ? AND "field" = ?', params);
    return known?.['definition'] !== definitionOf(group, field);
  });
  if (stale.length === 0) return;
  const columns = stale.map((field) => `${quoted(field.name)} = ?`).join(', ');
  const table = quoted(group.master.name);
  for (let last = ''; ;) {
    const page = store.all(`SELECT "Id" FROM ${table} WHERE "Id" > ? ORDER BY "Id" LIMIT ${PAGE}`, [last]);
    for (const [id, summary] of summarise(
      { store, ...environment },
      group,
      page.map((row) => String(row['Id']))
    )) {
      store.run(`UPDATE ${table} SET ${columns} WHERE "Id" = ?`, [
        ...stale.map(({ name }) => toColumn(summary[name])),
        id
      ]);
    }
    if (page.length < PAGE) break;
    last = String(page.at(-1)!['Id']);
  }
  for (const field of stale) {
    const params = [group.master.name, field.name, definitionOf(group, field)];
    store.run('INSERT OR REPLACE INTO "_summary" VALUES (?, ?, ?)', params);
  }
}

/** All that the value of a summary depends on besides the rows. */
function definitionOf({ child }: RollUpGroup, { rollUp }: FieldSchema): string {
  const summarised = child.fields.get(rollUp?.summarizedField ?? '');
  const formulas = [...child.fields.values()].flatMap((field) =>
    field.formula === undefined ? [] : [field.name, field.formula]
  );
  return JSON.stringify([rollUp, summarised?.scale ?? null, summarised?.formula === undefined ? [] : formulas]);
}
