import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import jsforce from 'jsforce';
import { startOrg, type RunningOrg } from '../../running/startOrg.ts';
import { readUsersFile, type UserEntry } from '../../running/usersFile.ts';

type Connection = InstanceType<typeof jsforce.Connection>;

/** A small project that has nothing to do with any other: shelves, books, loans, and one user who may only read books. */
export const LIBRARY = join(import.meta.dirname, 'library');

/** Apex over the library: lending books, its tests, and a trigger. */
export const LENDING = join(import.meta.dirname, 'lending');

export const API_VERSION = '66.0';

export interface Library extends RunningOrg {
  /** As the administrator, by token. */
  readonly admin: Connection;
  /** As the user who may only read. */
  readonly reader: Connection;
  readonly readerUser: UserEntry;
  /** A fetch with the administrator's token; `path` from the root of the server. */
  call(path: string, init?: RequestInit): Promise<Response>;
}

/** An org of its own, with no pages, in a folder that goes with it. */
export async function startLibrary(): Promise<Library> {
  const orgDir = mkdtempSync(join(tmpdir(), 'library-'));
  const users = readUsersFile(join(LIBRARY, 'users.json'));
  const running = await startOrg({ orgDir, projectDir: LIBRARY, port: 0, users, pages: false });
  const { connection, url } = running;
  const readerId = running.org.store.get('SELECT "Id" FROM "User" WHERE "Username" = ?', [users[0]!.username])!['Id'];
  const login = running.sessions.create(String(readerId));
  return {
    ...running,
    admin: connect(url, connection.accessToken),
    reader: connect(url, login.token),
    readerUser: users[0]!,
    call: (path, init = {}) =>
      fetch(url + path, { ...init, headers: { authorization: `Bearer ${connection.accessToken}`, ...init.headers } }),
    async close() {
      await running.close();
      rmSync(orgDir, { recursive: true, force: true });
    }
  };
}

/** jsforce with a token and nothing to get a new one with. */
export const connect = (instanceUrl: string, accessToken: string): Connection =>
  new jsforce.Connection({ instanceUrl, accessToken, version: API_VERSION });

/** JSON of a POST or PATCH. */
export const json = (method: 'POST' | 'PATCH', body: unknown): RequestInit => ({
  method,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body)
});
