import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { version } from '@lwc/compiler';
import { plainScript, transformModule, type ModuleFile } from './transformModule.ts';

/** Changes with the compiler and with what it is told. */
const COMPILER = version + readFileSync(new URL('./transformModule.ts', import.meta.url), 'utf8');

/** Compiled files by the hash of what they were compiled from: a changed host module costs its own compilation only. */
export interface TransformCache {
  transform(file: ModuleFile): string;
  /** Keeps what was asked for since it was opened. */
  save(): void;
}

/** A cache in one file; an unreadable one counts as empty. */
export function openTransformCache(file: string): TransformCache {
  const known = load(file);
  const used = new Map<string, string>();
  return {
    transform(module) {
      const plain = plainScript(module);
      if (plain !== undefined) return plain;
      const key = hashOf(module);
      const code = known.get(key) ?? used.get(key) ?? transformModule(module);
      used.set(key, code);
      return code;
    },
    save() {
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(`${file}.${process.pid}`, serialize(used));
      renameSync(`${file}.${process.pid}`, file);
    }
  };
}

function load(file: string): Map<string, string> {
  try {
    return deserialize(readFileSync(file));
  } catch {
    return new Map();
  }
}

function hashOf({ source, ...where }: ModuleFile): string {
  const name = path.posix.basename(where.path);
  return createHash('sha1')
    .update(JSON.stringify([COMPILER, { ...where, path: name }]))
    .update(source)
    .digest('base64');
}
