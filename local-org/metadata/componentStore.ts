import { createHash } from 'node:crypto';
import type { Store } from '../store/model.ts';
import { readSetting, writeSetting } from '../store/settings.ts';
import type { MetadataComponent, XmlElement } from './model.ts';

const tables = `
  CREATE TABLE IF NOT EXISTS _component (
    type TEXT NOT NULL COLLATE NOCASE, fullName TEXT NOT NULL COLLATE NOCASE, path TEXT NOT NULL, xml TEXT,
    PRIMARY KEY (type, fullName)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS _component_file (
    type TEXT NOT NULL COLLATE NOCASE, fullName TEXT NOT NULL COLLATE NOCASE, path TEXT NOT NULL, content BLOB NOT NULL,
    PRIMARY KEY (type, fullName, path)
  ) STRICT;
  CREATE TABLE IF NOT EXISTS _component_history (
    type TEXT NOT NULL COLLATE NOCASE, fullName TEXT NOT NULL COLLATE NOCASE,
    createdById TEXT NOT NULL, createdDate TEXT NOT NULL, lastModifiedById TEXT NOT NULL, lastModifiedDate TEXT NOT NULL,
    PRIMARY KEY (type, fullName)
  ) STRICT, WITHOUT ROWID;
`;

/** Keeps the live components of an org in its database; writes belong inside the caller's transaction. */
export interface ComponentStore {
  /** Every live component, and the number of deploys that led there. */
  load(): { components: MetadataComponent[]; version: number };
  /** `userId` is who makes or changes it. */
  put(component: MetadataComponent, userId: string): void;
  remove(component: Pick<MetadataComponent, 'type' | 'fullName'>): void;
  setVersion(version: number): void;
}

export function createComponentStore(store: Store): ComponentStore {
  store.exec(tables);
  const remove: ComponentStore['remove'] = ({ type, fullName }) => {
    store.run('DELETE FROM _component WHERE type = ? AND fullName = ?', [type, fullName]);
    store.run('DELETE FROM _component_file WHERE type = ? AND fullName = ?', [type, fullName]);
  };
  const note = ({ type, fullName }: MetadataComponent, userId: string) => {
    const now = store.clock.now().toISOString();
    store.run(
      `INSERT INTO _component_history VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (type, fullName)
       DO UPDATE SET lastModifiedById = excluded.lastModifiedById, lastModifiedDate = excluded.lastModifiedDate`,
      [type, fullName, userId, now, userId, now]
    );
  };
  return {
    load: () => ({ components: loadComponents(store), version: Number(readSetting(store, 'metadataVersion') ?? 0) }),
    put(component, userId) {
      remove(component);
      note(component, userId);
      const { type, fullName, path, xml, files } = component;
      store.run('INSERT INTO _component VALUES (?, ?, ?, ?)', [type, fullName, path, xml ? JSON.stringify(xml) : null]);
      for (const file of files ?? []) {
        store.run('INSERT INTO _component_file VALUES (?, ?, ?, ?)', [type, fullName, file.path, file.content]);
      }
    },
    remove(component) {
      remove(component);
      const { type, fullName } = component;
      store.run('DELETE FROM _component_history WHERE type = ? AND fullName = ?', [type, fullName]);
    },
    setVersion: (version) => writeSetting(store, 'metadataVersion', String(version))
  };
}

/** Who made a component and who changed it last, and when. */
export interface ComponentHistory {
  readonly createdById: string;
  readonly createdDate: string;
  readonly lastModifiedById: string;
  readonly lastModifiedDate: string;
}

/** History of a live component; what has none of its own has been there since the org was made. */
export function componentHistory(
  store: Store,
  { type, fullName }: Pick<MetadataComponent, 'type' | 'fullName'>
): ComponentHistory {
  const columns = '"createdById", "createdDate", "lastModifiedById", "lastModifiedDate"';
  const row =
    store.get(`SELECT ${columns} FROM _component_history WHERE type = ? AND fullName = ?`, [type, fullName]) ??
    store.get(
      'SELECT "CreatedById" AS createdById, "CreatedDate" AS createdDate, "CreatedById" AS lastModifiedById, "CreatedDate" AS lastModifiedDate FROM "Organization"'
    );
  return row as unknown as ComponentHistory;
}

function loadComponents(store: Store): MetadataComponent[] {
  const files = new Map<string, { path: string; content: Uint8Array }[]>();
  for (const row of store.all('SELECT type, fullName, path, content FROM _component_file ORDER BY path')) {
    const key = `${row['type']}\n${row['fullName']}`;
    const file = { path: String(row['path']), content: row['content'] as Uint8Array };
    const list = files.get(key);
    if (list) list.push(file);
    else files.set(key, [file]);
  }
  return store.all('SELECT type, fullName, path, xml FROM _component').map((row) => {
    const [type, fullName, path] = [String(row['type']), String(row['fullName']), String(row['path'])];
    const own = files.get(`${type}\n${fullName}`);
    const xml = row['xml'] === null ? undefined : (JSON.parse(String(row['xml'])) as XmlElement);
    return { type, fullName, path, ...(xml && { xml }), ...(own && { files: own }) };
  });
}

/** Equal for components that mean the same: where things stand in a file, and in which folder, does not count. */
export function contentDigest({ path, xml, files = [] }: MetadataComponent): string {
  const hash = createHash('sha256');
  if (xml) hash.update(JSON.stringify(withoutPositions(xml)));
  // A bundle's path is its folder, any other component's that of its file.
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  for (const file of [...files].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    hash.update(`\n${file.path.slice(folder.length)}\n`).update(file.content);
  }
  return hash.digest('base64');
}

function withoutPositions({ name, text, attributes, children }: XmlElement): unknown {
  return [name, text, Object.entries(attributes), children.map(withoutPositions)];
}
