import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Org } from '../org.ts';
import { hashSecret, randomSecret } from '../security/token.ts';
import { readSetting, writeSetting } from '../store/settings.ts';
import type { RunningServer } from '../server.ts';
import type { UserEntry } from './usersFile.ts';

/** Consumer key under which scripts and the CLI log in with the org's own JWT key. */
export const CLIENT_ID = 'local-org';

/** How programs on this machine get in; written to `connection.json`, readable by its owner alone. */
export interface Connection {
  readonly instanceUrl: string;
  readonly organizationId: string;
  /** Of the administrator, like the access token. */
  readonly username: string;
  /** Shared by every user that the users file gave none of its own. */
  readonly password: string;
  readonly accessToken: string;
  /** For `sf org login jwt --client-id ... --jwt-key-file ...`. */
  readonly clientId: string;
  readonly privateKeyFile: string;
}

const OWNER_ONLY = { mode: 0o600 } as const;

/** The connection that an earlier start wrote, as far as it can be read. */
export function readConnection(orgDir: string): Partial<Connection> {
  try {
    return JSON.parse(readFileSync(connectionFile(orgDir), 'utf8')) as Partial<Connection>;
  } catch {
    // Missing or spoilt: everything in it can be made anew.
    return {};
  }
}

export const connectionFile = (orgDir: string): string => join(orgDir, 'connection.json');

/** Lets programs in: password and JWT key as before, or new ones; the administrator's session is carried on while it lasts. */
export function writeConnection(org: Org, { login, url }: RunningServer, password: string): Connection {
  const administratorId = readSetting(org.store, 'administratorId')!;
  const before = readConnection(org.dir);
  const isAlive = login.sessions.verify(before.accessToken ?? '')?.userId === administratorId;
  const connection: Connection = {
    instanceUrl: url,
    organizationId: org.id,
    username: String(org.store.get('SELECT "Username" FROM "User" WHERE "Id" = ?', [administratorId])!['Username']),
    password,
    accessToken: isAlive ? before.accessToken! : login.sessions.create(administratorId).token,
    clientId: CLIENT_ID,
    privateKeyFile: registerJwtKey(org, login, url)
  };
  writeFileSync(connectionFile(org.dir), `${JSON.stringify(connection, undefined, 2)}\n`, OWNER_ONLY);
  return connection;
}

/** A password as good as a session token, the same for the life of the org folder. */
export const sharedPassword = (orgDir: string): string =>
  readConnection(orgDir).password ?? randomSecret().slice(0, 16);

/**
 * Gives the administrator and every seeded user a password. Hashing one is slow on purpose, so it is done only when somebody or
 * some password is new since the last start; what a user changed meanwhile stays.
 */
export function setPasswords(
  org: Org,
  login: RunningServer['login'],
  users: readonly UserEntry[],
  shared: string
): void {
  const wanted = wantedPasswords(org, users, shared);
  const before = readSetting(org.store, 'seededPasswords');
  const digest = hashSecret(JSON.stringify([...wanted]));
  if (digest === before) return;
  org.store.transaction(() => {
    for (const [userId, password] of wanted) login.credentials.setPassword(userId, password);
    writeSetting(org.store, 'seededPasswords', digest);
  });
}

/** Password by user id. */
function wantedPasswords(org: Org, users: readonly UserEntry[], shared: string): Map<string, string> {
  const wanted = new Map([[readSetting(org.store, 'administratorId')!, shared]]);
  for (const { username, password } of users) {
    const user = org.store.get('SELECT "Id" FROM "User" WHERE sf_fold("Username") = sf_fold(?)', [username])!;
    wanted.set(String(user['Id']), password ?? shared);
  }
  return wanted;
}

function registerJwtKey(org: Org, login: RunningServer['login'], url: string): string {
  const file = join(org.dir, 'server.key');
  if (!existsSync(file)) {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    writeFileSync(file, privateKey.export({ type: 'pkcs8', format: 'pem' }), OWNER_ONLY);
  }
  const publicKey = createPublicKey(readFileSync(file, 'utf8')).export({ type: 'spki', format: 'pem' });
  login.jwtFor(url).registerApp(CLIENT_ID, 'Local Org', String(publicKey));
  return file;
}
