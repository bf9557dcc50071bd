// `npm start`: an org on this machine with the package and a sample product in it. PORT (default 3000) and LOCAL_ORG_DIR
// (default .local-org) are honoured; Ctrl-C stops it, the data stays.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { Connection } from 'jsforce';
import { startOrg, type RunningOrg } from '../local-org/running/startOrg.ts';
import { readUsersFile } from '../local-org/running/usersFile.ts';
import { isSampleLoaded, loadSample, sampleUsers } from './sample/loadSample.ts';
import { orgDirectory, portNumber } from './settings.ts';

const ROOT = path.join(import.meta.dirname, '..');

const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`;
const say = (text: string): void => void process.stdout.write(`${text}\n`);

async function addSample({ connection: { instanceUrl, accessToken } }: RunningOrg): Promise<void> {
  const connection = new Connection({ instanceUrl, accessToken, version: '66.0' });
  if (await isSampleLoaded(connection)) return;
  const count = await loadSample(connection, await sampleUsers(connection), new Date());
  say(`Loaded the sample product Harbour Pass (${count} records).`);
}

function announce(
  { url, frontDoorUrl, frontDoorUser, connection, org }: RunningOrg,
  isFirst: boolean,
  time: number
): void {
  say(`
Foresight is running: ${isFirst ? 'first start' : 'started again'} in ${seconds(time)}.

  Open      ${frontDoorUrl}
            (logs you in as ${frontDoorUser}; switch users in the menu at the top right)
  Or log in at ${url} as one of
            po@, ba@, dev@, stakeholder@ or admin@foresight.example, password ${connection.password}
  Data      ${org.dir}

Ctrl-C stops it; the data stays. npm run reset starts over.`);
}

function stopOnSignal(running: RunningOrg): void {
  let isStopping = false;
  const stop = (): void => {
    if (isStopping) return;
    isStopping = true;
    running.close().then(
      () => {
        say('Stopped.');
        process.exit(0);
      },
      (error: Error) => {
        process.stderr.write(`${error.message}\n`);
        process.exit(1);
      }
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
}

async function main(): Promise<void> {
  const started = performance.now();
  const orgDir = orgDirectory();
  const isFirst = !existsSync(orgDir);
  if (isFirst) say(`Creating a local org in ${orgDir} ...`);
  const running = await startOrg({
    orgDir,
    projectDir: ROOT,
    port: portNumber(),
    users: readUsersFile(path.join(ROOT, 'config', 'users.json')),
    orgName: 'Foresight'
  });
  stopOnSignal(running);
  await addSample(running);
  announce(running, isFirst, performance.now() - started);
}

main().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});
