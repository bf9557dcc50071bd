import type { Alias } from '../result/shape.ts';

/** The result columns of one SELECT: each expression once, under a short alias. */
export interface Projection {
  add(sql: string): Alias;
  /** `a AS c0, b AS c1` */
  toSql(): string;
}

export function createProjection(): Projection {
  const aliases = new Map<string, Alias>();
  return {
    add(sql) {
      const known = aliases.get(sql);
      if (known) return known;
      const alias = `c${aliases.size}`;
      aliases.set(sql, alias);
      return alias;
    },
    toSql: () => [...aliases].map(([sql, alias]) => `${sql} AS ${alias}`).join(', ')
  };
}
