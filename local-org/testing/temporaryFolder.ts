import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A folder for one test, gone when the test ends. */
export function temporaryFolder(test: { after(work: () => void): void }): string {
  const dir = mkdtempSync(join(tmpdir(), 'local-org-'));
  test.after(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
}

/** Writes files by path (forward slashes) under a folder, making folders on the way. */
export function writeFiles(dir: string, files: Readonly<Record<string, string>>): void {
  for (const [path, content] of Object.entries(files)) {
    const file = join(dir, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}
