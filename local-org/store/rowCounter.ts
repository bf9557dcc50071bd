const target = /^\s*(?:INSERT(?:\s+OR\s+\w+)?\s+INTO|REPLACE\s+INTO|UPDATE(?:\s+OR\s+\w+)?|DELETE\s+FROM)\s+"?(\w+)"?/i;

/** Counts rows written to object tables (not platform tables, which start with `_`); what is rolled back does not count. */
export function createRowCounter() {
  const total = new Map<string, number>();
  const levels: Map<string, number>[] = [];
  const targets = new Map<string, string | undefined>();

  const targetOf = (sql: string) => {
    if (targets.has(sql)) return targets.get(sql);
    const table = target.exec(sql)?.[1];
    const object = table === undefined || table.startsWith('_') ? undefined : table;
    if (targets.size >= 4000) targets.clear();
    targets.set(sql, object);
    return object;
  };

  return {
    total: total as ReadonlyMap<string, number>,
    count(sql: string, rows: number): void {
      const object = rows > 0 ? targetOf(sql) : undefined;
      if (object !== undefined) add(levels.at(-1) ?? total, object, rows);
    },
    begin: () => void levels.push(new Map()),
    commit(): void {
      const level = levels.pop()!;
      for (const [object, rows] of level) add(levels.at(-1) ?? total, object, rows);
    },
    rollBack: () => void levels.pop()
  };
}

function add(counts: Map<string, number>, object: string, rows: number): void {
  counts.set(object, (counts.get(object) ?? 0) + rows);
}
