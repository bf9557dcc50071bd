import { readFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import os from 'node:os';

/** `Linux x64, 2 cores (AMD EPYC 7B13), 24 GB; Node 24.21.0, SQLite 3.53.0, lwc 9.4.3`. */
export function machine(): string {
  const cores = os.cpus();
  const memory = Math.round(os.totalmem() / 2 ** 30);
  const hardware = `${os.type()} ${os.arch()}, ${cores.length} cores (${cores[0]?.model.trim() ?? 'unknown'}), ${memory} GB`;
  return `${hardware}; Node ${process.versions.node}, SQLite ${process.versions['sqlite']}, lwc ${versionOf('lwc')}`;
}

/** Version of an installed npm package. */
export function versionOf(name: string): string {
  const file = findPackageJSON(name, import.meta.url);
  if (!file) throw new Error(`${name} is not installed`);
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}
