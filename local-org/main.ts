#!/usr/bin/env node
import { parseArgs } from 'node:util';
import { connectionFile } from './running/keys.ts';
import { startOrg, type RunningOrg, type StartOptions } from './running/startOrg.ts';
import { readUsersFile } from './running/usersFile.ts';

const USAGE = `Usage: node local-org/main.ts [options]
  --project <dir>     the SFDX project to deploy (default: this folder)
  --org-dir <dir>     where the org keeps its database (default: .local-org)
  --port <n>          0 takes any free one (default: 3000)
  --users <file.json> users to make: [{ "username", "lastName", "alias", "profile", "permissionSets" ... }]
  --name <text>       of the organization, when it is made
  --no-pages          serve the APIs only`;

/** Runs any SFDX project in an org on this machine, until Ctrl-C. */
async function main(): Promise<void> {
  const running = await startOrg(readOptions());
  process.stdout.write(`${announcement(running)}\n`);
  let isClosing = false;
  const stop = (): void => {
    if (isClosing) return;
    isClosing = true;
    running.close().then(() => process.exit(0), fail);
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

function readOptions(): StartOptions {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    options: {
      project: text,
      'org-dir': text,
      port: text,
      users: text,
      name: text,
      'no-pages': { type: 'boolean' },
      help: { type: 'boolean' }
    }
  });
  if (values.help) {
    process.stdout.write(`${USAGE}\n`);
    process.exit(0);
  }
  const port = Number(values.port ?? 3000);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new Error(`"${values.port}" is no port: name a whole number from 0 to 65535.`);
  }
  return {
    projectDir: values.project ?? '.',
    orgDir: values['org-dir'] ?? '.local-org',
    port,
    pages: !values['no-pages'],
    ...(values.users ? { users: readUsersFile(values.users) } : {}),
    ...(values.name ? { orgName: values.name } : {})
  };
}

/** What a person needs to know: where it is, how to get in, how long it took. */
function announcement({ org, url, connection, frontDoorUrl, frontDoorUser, isDeployed, timings }: RunningOrg): string {
  const total = Object.values(timings).reduce((sum, time) => sum + time, 0);
  const laps = Object.entries(timings).map(([name, time]) => `${name} ${seconds(time)}`);
  return [
    `${org.name} is running (${isDeployed ? 'cold start, project deployed' : 'warm start'}, ${seconds(total)}: ${laps.join(', ')})`,
    '',
    `  Open as ${frontDoorUser}:`,
    `    ${frontDoorUrl}`,
    `  Or log in at ${url}`,
    `    username ${connection.username}`,
    `    password ${connection.password}`,
    `  For programs: ${connectionFile(org.dir)}`,
    '',
    'Ctrl-C stops it; the data stays.'
  ].join('\n');
}

const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`;

function fail(error: unknown): void {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exit(1);
}

main().catch(fail);
