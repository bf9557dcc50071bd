// `npm run reset`: removes the local org with all its data; the next `npm start` makes a new one.
import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { ownerOf } from '../local-org/store/folderLock.ts';
import { orgDirectory } from './settings.ts';

/** Signal 0 only asks whether the process is there. */
function isRunning(owner: number | undefined): boolean {
  if (owner === undefined) return false;
  try {
    return process.kill(owner, 0);
  } catch {
    return false;
  }
}

const folder = orgDirectory();
const database = path.join(folder, 'org.db');

if (!existsSync(folder)) {
  process.stdout.write(`There is no local org in ${folder}; nothing to remove.\n`);
} else if (!existsSync(database)) {
  // A folder that no local org made is not ours to remove.
  process.stderr.write(`${folder} does not look like a local org (it has no org.db), so it is left alone.\n`);
  process.exitCode = 1;
} else if (isRunning(ownerOf(folder))) {
  process.stderr.write(
    `The local org in ${folder} is running (process ${ownerOf(folder)}): stop it first, then reset.\n`
  );
  process.exitCode = 1;
} else {
  rmSync(folder, { recursive: true });
  process.stdout.write(`Removed the local org in ${folder}. npm start makes a new one.\n`);
}
