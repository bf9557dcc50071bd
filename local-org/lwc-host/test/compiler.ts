import path from 'node:path';
import type { ComponentSource } from '../compile/componentSource.ts';
import { componentCompiler, type ComponentCompiler } from '../compile/componentBundle.ts';
import { buildPlatform, type PlatformBundle } from '../compile/platformBundle.ts';

const CACHE = path.resolve(import.meta.dirname, '../../../.cache/lwc-host');

/** The platform bundle that starts use too: tests do not build it anew. */
export const testPlatform = (): Promise<PlatformBundle> => buildPlatform(CACHE);

/** A compiler that keeps what it compiles in `dir`. */
export async function testCompiler(dir: string): Promise<ComponentCompiler> {
  return componentCompiler(dir, await testPlatform());
}

/** A bundle from the texts of its files. */
export function source(
  name: string,
  files: Record<string, string>,
  more: Partial<ComponentSource> = {}
): ComponentSource {
  const folder = `src/lwc/${name}`;
  return { name, folder, files: new Map(Object.entries(files)), apiVersion: 66, capabilities: [], ...more };
}
