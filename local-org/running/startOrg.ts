import type { LwcHost } from '../lwc-host/createLwcHost.ts';
import { openOrg } from '../openOrg.ts';
import type { Org } from '../org.ts';
import type { Sessions } from '../security/sessions.ts';
import { requirePort, startServer, type RunningServer } from '../server.ts';
import { seedUsers } from '../setup/users.ts';
import { setPasswords, sharedPassword, writeConnection, type Connection } from './keys.ts';
import { deployProject } from './projectDeployment.ts';
import type { UserEntry } from './usersFile.ts';

export interface StartOptions {
  /** Folder of the org's database; made where it is missing. */
  readonly orgDir: string;
  /** Folder of the SFDX project to deploy; without one the org starts as it is. */
  readonly projectDir?: string;
  /** 0 takes any free port. */
  readonly port: number;
  readonly users?: readonly UserEntry[];
  /** Of the organization, when it is made. */
  readonly orgName?: string;
  /** false: only the APIs, no pages. Default true. */
  readonly pages?: boolean;
  /** Where compiled pages are kept between starts. */
  readonly cacheDir?: string;
}

export interface RunningOrg {
  readonly org: Org;
  readonly url: string;
  readonly connection: Connection;
  readonly sessions: Sessions;
  /** Logs a browser in as the first user who is no administrator, or else as the administrator. */
  readonly frontDoorUrl: string;
  /** Who `frontDoorUrl` logs in. */
  readonly frontDoorUser: string;
  /** The project had changed and was deployed. */
  readonly isDeployed: boolean;
  /** Milliseconds of each step. */
  readonly timings: Readonly<Record<'open' | 'pages' | 'deploy' | 'serve', number>>;
  /** Stops serving and closes the database. */
  close(): Promise<void>;
}

/**
 * Opens the org in `orgDir`, deploys the project if it changed, seeds the users, and serves it. Whatever fails throws an Error
 * whose message is made for people (one sentence; a project's problems as a list), and leaves nothing running.
 */
export async function startOrg(options: StartOptions): Promise<RunningOrg> {
  const watch = createStopwatch();
  await requirePort(options.port);
  const org = await openOrg({ dir: options.orgDir, ...(options.orgName ? { name: options.orgName } : {}) });
  try {
    watch.lap('open');
    const lwcHost = options.pages === false ? undefined : await openPages(org, options);
    watch.lap('pages');
    const isDeployed = options.projectDir !== undefined && (await deployProject(org, options.projectDir));
    const users = options.users ?? [];
    seedUsers(org, users.map(withoutPassword));
    watch.lap('deploy');
    const server = await startServer({ org, port: options.port, ...(lwcHost ? { lwcHost } : {}) });
    const running = letIn(org, server, users);
    watch.lap('serve');
    const close = async (): Promise<void> => {
      await server.close();
      org.close();
    };
    return {
      org,
      url: server.url,
      sessions: server.login.sessions,
      ...running,
      isDeployed,
      timings: watch.laps,
      close
    };
  } catch (error) {
    org.close();
    throw error;
  }
}

/** Loaded only when asked for: the compilers behind the pages are most of the program. */
async function openPages(org: Org, { cacheDir }: StartOptions): Promise<LwcHost> {
  const { createLwcHost } = await import('../lwc-host/createLwcHost.ts');
  return createLwcHost(org, cacheDir ? { cacheDir } : {});
}

const withoutPassword = ({ password: _password, ...seed }: UserEntry): UserEntry => seed;

type Entrance = Pick<RunningOrg, 'connection' | 'frontDoorUrl' | 'frontDoorUser'>;

function letIn(org: Org, server: RunningServer, users: readonly UserEntry[]): Entrance {
  const password = sharedPassword(org.dir);
  setPasswords(org, server.login, users, password);
  const connection = writeConnection(org, server, password);
  const frontDoorUser =
    users.find(({ profile }) => profile !== 'System Administrator')?.username ?? connection.username;
  const { Id } = org.store.get('SELECT "Id" FROM "User" WHERE sf_fold("Username") = sf_fold(?)', [frontDoorUser])!;
  const entry = new URL('/secur/frontdoor.jsp', server.url);
  entry.searchParams.set('sid', server.login.sessions.create(String(Id)).token);
  return { connection, frontDoorUrl: entry.toString(), frontDoorUser };
}

function createStopwatch(): { laps: RunningOrg['timings']; lap(name: keyof RunningOrg['timings']): void } {
  const laps = { open: 0, pages: 0, deploy: 0, serve: 0 };
  let started = performance.now();
  return {
    laps,
    lap(name) {
      const now = performance.now();
      laps[name] = now - started;
      started = now;
    }
  };
}
