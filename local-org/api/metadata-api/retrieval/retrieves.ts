import { zipSync } from 'fflate';
import { OrgError } from '../../../errors.ts';
import type { XmlElement } from '../../../metadata/model.ts';
import { writeXml } from '../../../metadata/xmlWriter.ts';
import type { Org } from '../../../org.ts';
import { createIdSource } from '../../../store/newId.ts';
import { isValidId, toId18 } from '../../../store/recordId.ts';
import type { Manifest } from '../package/manifest.ts';
import { fileProperties, type FileProperties } from './fileProperties.ts';
import { packComponents } from './packComponents.ts';
import { selectComponents } from './selectComponents.ts';

const KEY_PREFIX = '09S';
const DAY = 86_400_000;

const TABLE = `
  CREATE TABLE IF NOT EXISTS _retrieve (
    id TEXT PRIMARY KEY, createdById TEXT NOT NULL, createdAt INTEGER NOT NULL, archive BLOB NOT NULL, properties TEXT NOT NULL,
    messages TEXT NOT NULL
  ) STRICT;
`;

export interface RetrieveResult {
  readonly id: string;
  readonly fileProperties: readonly FileProperties[];
  readonly messages: readonly { readonly fileName: string; readonly problem: string }[];
  readonly archive: Uint8Array;
}

/** Retrieves: packed when they are asked for, kept for a day so that the client can fetch them. */
export interface Retrieves {
  /** Answers the id to fetch it by. */
  start(manifest: Manifest, singlePackage: boolean, userId: string): string;
  /** Throws OrgError INVALID_CROSS_REFERENCE_KEY. */
  find(id: string): RetrieveResult;
}

export function createRetrieves(org: Org, now: () => number = Date.now): Retrieves {
  const { store } = org;
  store.exec(TABLE);
  store.run('DELETE FROM _retrieve WHERE createdAt < ?', [now() - DAY]);
  const newId = createIdSource(store);
  return {
    start(manifest, singlePackage, userId) {
      const id = newId({ keyPrefix: KEY_PREFIX });
      const { archive, properties, missing } = retrieve(org, manifest, singlePackage ? '' : 'unpackaged/');
      const messages = missing.map((problem) => ({ fileName: 'unpackaged/package.xml', problem }));
      store.run('INSERT INTO _retrieve VALUES (?, ?, ?, ?, ?, ?)', [
        id,
        userId,
        now(),
        archive,
        JSON.stringify(properties),
        JSON.stringify(messages)
      ]);
      return id;
    },
    find(id) {
      const row = isValidId(id) ? store.get('SELECT * FROM _retrieve WHERE id = ?', [toId18(id)]) : undefined;
      if (!row) throw new OrgError('INVALID_CROSS_REFERENCE_KEY', `no retrieve with id ${id}`);
      return {
        id: String(row['id']),
        fileProperties: JSON.parse(String(row['properties'])) as FileProperties[],
        messages: JSON.parse(String(row['messages'])) as RetrieveResult['messages'],
        archive: row['archive'] as Uint8Array
      };
    }
  };
}

function retrieve(
  org: Org,
  manifest: Manifest,
  folder: string
): { archive: Uint8Array; properties: FileProperties[]; missing: readonly string[] } {
  const { components, missing } = selectComponents(manifest, org.metadata, org.schema);
  const files = packComponents(components);
  const manifestFile = { path: 'package.xml', content: new TextEncoder().encode(writeXml(manifestElement(manifest))) };
  return {
    archive: zipSync(Object.fromEntries([...files, manifestFile].map(({ path, content }) => [folder + path, content]))),
    properties: components.map((component) => fileProperties(component, org, folder)),
    missing
  };
}

function manifestElement({ types, version = '66.0' }: Manifest): XmlElement {
  const element = (name: string, text: string, children: readonly XmlElement[] = []): XmlElement => ({
    name,
    text,
    line: 1,
    column: 1,
    attributes: name === 'Package' ? { xmlns: 'http://soap.sforce.com/2006/04/metadata' } : {},
    children
  });
  return element('Package', '', [
    ...types.map(({ name, members }) =>
      element('types', '', [...members.map((member) => element('members', member)), element('name', name)])
    ),
    element('version', version)
  ]);
}
