import { readFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import os from 'node:os';

/** `Linux x64, 2 cores (AMD EPYC 7B13), load 0.2, 24 GB; Node 24.21.0, SQLite 3.53.0, lwc 9.4.3`. Load: what waited for a core in the last minute. */
export function machine(): string {
  const cores = os.cpus();
  const memory = Math.round(os.totalmem() / 2 ** 30);
  const processor = `${cores.length} cores (${cores[0]?.model.trim() ?? 'unknown'}), load ${os.loadavg()[0]!.toFixed(1)}`;
  const hardware = `${os.type()} ${os.arch()}, ${processor}, ${memory} GB`;
  return `${hardware}; Node ${process.versions.node}, SQLite ${process.versions['sqlite']}, lwc ${versionOf('lwc')}`;
}

/** Version of an installed npm package. */
export function versionOf(name: string): string {
  const file = findPackageJSON(name, import.meta.url);
  if (!file) throw new Error(`${name} is not installed`);
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}
