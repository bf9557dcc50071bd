import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import path from 'node:path';
import packaged, { inflate } from '@sparticuz/chromium';

const PACKAGE = findPackageJSON('@sparticuz/chromium', import.meta.url)!;
const CACHE = path.resolve(import.meta.dirname, '../../.cache/chromium');
const LIBRARIES = ['/lib/x86_64-linux-gnu', '/usr/lib/x86_64-linux-gnu', '/usr/lib64', '/lib64', '/usr/lib', '/lib'];

export interface PackagedBrowser {
  readonly executablePath: string;
  /** What a bare machine lacks: fonts, and libraries that every desktop has. */
  readonly env: Record<string, string>;
}

/** The browser out of the npm package, unpacked once for each of its versions (3 s, 200 MB). */
export async function packagedBrowser(): Promise<PackagedBrowser> {
  const { version } = JSON.parse(readFileSync(PACKAGE, 'utf8'));
  const folder = path.join(CACHE, version);
  if (!existsSync(folder)) await unpack(folder);
  const hasLibraries = LIBRARIES.some((each) => existsSync(path.join(each, 'libnss3.so')));
  return {
    executablePath: path.join(folder, 'chromium'),
    env: {
      ...(!existsSync('/etc/fonts/fonts.conf') && { FONTCONFIG_PATH: path.join(folder, 'fonts') }),
      ...(!hasLibraries && { LD_LIBRARY_PATH: path.join(folder, 'al2023/lib') })
    }
  };
}

/** Two test programs may do this at once: each unpacks for itself, and the first one to be done stays. */
async function unpack(folder: string): Promise<void> {
  const own = `${folder}.${process.pid}`;
  mkdirSync(own, { recursive: true });
  await Promise.all(
    withTemporaryFolder(own, () => [
      packaged.executablePath(),
      inflate(path.join(path.dirname(PACKAGE), 'bin/al2023.tar.br'))
    ])
  );
  try {
    renameSync(own, folder);
  } catch {
    rmSync(own, { recursive: true, force: true });
  }
}

/** The package unpacks into the system's temporary folder, which it asks for at once, before it first waits. */
function withTemporaryFolder<Result>(folder: string, work: () => Result): Result {
  const { TMPDIR } = process.env;
  process.env['TMPDIR'] = folder;
  try {
    return work();
  } finally {
    if (TMPDIR === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = TMPDIR;
  }
}
