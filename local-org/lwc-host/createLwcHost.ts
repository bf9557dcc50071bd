import path from 'node:path';
import type { MetadataComponent } from '../metadata/model.ts';
import type { Org } from '../org.ts';
import { checkComponents } from './check/checkComponents.ts';
import { checkPages } from './check/checkPages.ts';
import { componentCompiler, type ComponentBundle } from './compile/componentBundle.ts';
import { componentSource } from './compile/componentSource.ts';
import { buildEngine } from './compile/engineBundle.ts';
import type { Emitted } from './compile/emit.ts';
import { isOffered } from './compile/offeredModules.ts';
import { buildPlatform, type PlatformBundle } from './compile/platformBundle.ts';

export interface LwcHostOptions {
  /** Where compiled code is kept between starts; default `.cache/lwc-host` of this repository. */
  readonly cacheDir?: string;
}

/** Everything the browser gets of an org's components: compiled, checked and named by hash. */
export interface LwcHost {
  readonly org: Org;
  readonly engine: Emitted;
  readonly platform: PlatformBundle;
  /** Every live LightningComponentBundle by its name, compiled. */
  components(): Promise<ReadonlyMap<string, ComponentBundle>>;
}

const CACHE = path.resolve(import.meta.dirname, '../../.cache/lwc-host');

/**
 * Prepares an org's components for the browser: builds the engine and the base components (about 10 s the first time, cached),
 * and joins every deploy with a check that compiles the bundles. Create it before the first deploy.
 */
export async function createLwcHost(org: Org, { cacheDir = CACHE }: LwcHostOptions = {}): Promise<LwcHost> {
  const [engine, platform] = await Promise.all([buildEngine(cacheDir), buildPlatform(cacheDir)]);
  const compiler = componentCompiler(cacheDir, platform);
  const provided = new Set([...Object.keys(platform.modules).filter(isOffered), ...Object.keys(engine.entries)]);
  org.addDeployCheck((components, schema) => checkComponents(components, schema, compiler, provided));
  org.addDeployCheck(checkPages);

  const compileAll = async (components: readonly MetadataComponent[]) => {
    const bundles = new Map<string, ComponentBundle>();
    for (const component of components) {
      bundles.set(component.fullName, await compiler.compile(componentSource(component)));
    }
    return bundles;
  };
  let compiled: { version: number; bundles: Promise<ReadonlyMap<string, ComponentBundle>> } | undefined;
  return {
    org,
    engine,
    platform,
    components() {
      const { version } = org.metadata;
      if (compiled?.version !== version) {
        const bundles = compileAll(org.metadata.list('LightningComponentBundle'));
        // What failed once is tried again: a full disk is not for ever.
        bundles.catch(() => (compiled = undefined));
        compiled = { version, bundles };
      }
      return compiled.bundles;
    }
  };
}
