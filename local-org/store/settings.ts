import type { Store } from './model.ts';

/** Facts about the org itself, one row each in `_setting`. */
export function readSetting(store: Store, name: string): string | undefined {
  const row = store.get('SELECT value FROM _setting WHERE name = ?', [name]);
  return row && String(row['value']);
}

export function writeSetting(store: Store, name: string, value: string): void {
  store.run('INSERT INTO _setting VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value', [
    name,
    value
  ]);
}
