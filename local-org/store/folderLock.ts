import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

// SQLite's own file lock decides (the system frees it even after a kill -9); this file only says who holds it.
const ownerFile = 'owner.pid';

/** Writes down that this process holds the folder. */
export function recordOwner(dir: string): void {
  writeFileSync(join(dir, ownerFile), `${process.pid}\n`);
}

/** Forgets the owner, when the folder is let go. */
export function forgetOwner(dir: string): void {
  rmSync(join(dir, ownerFile), { force: true });
}

/** Id of the process that said it holds the folder, if any. */
export function ownerOf(dir: string): number | undefined {
  try {
    const owner = Number.parseInt(readFileSync(join(dir, ownerFile), 'utf8'), 10);
    return Number.isNaN(owner) ? undefined : owner;
  } catch {
    return undefined;
  }
}
