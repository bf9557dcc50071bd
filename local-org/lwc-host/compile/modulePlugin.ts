import path from 'node:path';
import type { OnLoadResult, OnResolveResult, Plugin } from 'esbuild';
import { transformModule } from './transformModule.ts';

/** Where a module's files come from, and what an import that is not relative leads to. */
export interface ModuleSource {
  /** Text of a file, or undefined where there is none. Paths are those that `resolve` gave, and relatives of them. */
  read(file: string): string | undefined;
  /** `lightning/button`, `c/tile`, `@salesforce/label/c.Save`, `lwc`. */
  resolve(specifier: string): Resolution;
  apiVersion?: number;
  /** Stands in for the compiler: a cache. */
  transform?: typeof transformModule;
}

/** `file`: goes into the bundle; `code`: goes in as it is; `library`: entry file of an npm package, no LWC; `external`: stays an import. */
export type Resolution = { file: string } | { code: string } | { library: string } | { external: true } | undefined;

const EXTENSIONS = ['', '.ts', '.js', '.html', '.css'];
const NAMESPACE = 'module';

/** esbuild plugin that compiles LWC modules: namespace and name come from the last two folders of a file's path. */
export function modulePlugin(source: ModuleSource): Plugin {
  return {
    name: 'lwc-module',
    setup(build) {
      build.onResolve({ filter: /.*/ }, ({ path: specifier, importer, kind, namespace }) => {
        if (namespace === 'file' && kind !== 'entry-point') return undefined;
        if (kind === 'entry-point') return asResult(specifier, source.resolve(specifier));
        if (!specifier.startsWith('.')) return asResult(specifier, source.resolve(specifier));
        return resolveRelative(specifier, importer, source);
      });
      build.onLoad({ filter: /.*/, namespace: 'code' }, ({ pluginData }) => ({ contents: pluginData, loader: 'js' }));
      build.onLoad({ filter: /.*/, namespace: NAMESPACE }, ({ path: file, suffix }) => load(file, suffix, source));
    }
  };
}

function asResult(specifier: string, resolution: Resolution): OnResolveResult {
  if (!resolution) return { errors: [{ text: `Unknown module "${specifier}"` }] };
  if ('external' in resolution) return { path: specifier, external: true };
  if ('code' in resolution) return { path: specifier, namespace: 'code', pluginData: resolution.code };
  if ('library' in resolution) return { path: resolution.library, sideEffects: false };
  return { path: resolution.file, namespace: NAMESPACE };
}

function resolveRelative(specifier: string, importer: string, source: ModuleSource): OnResolveResult {
  const [relative, query] = specifier.split('?', 2) as [string, string | undefined];
  const wanted = path.posix.join(path.posix.dirname(importer), relative);
  const found = EXTENSIONS.map((extension) => wanted + extension).find((file) => source.read(file) !== undefined);
  const suffix = query ? `?${query}` : '';
  if (found) return { path: found, namespace: NAMESPACE, suffix };
  if (isImplicit(wanted, importer)) return { path: wanted, namespace: NAMESPACE, suffix };
  return { errors: [{ text: `"${relative}" does not exist in this bundle` }] };
}

/** A component need not have a template, nor a template a stylesheet: the compiler imports them all the same. */
function isImplicit(wanted: string, importer: string): boolean {
  const stem = (file: string) => file.replace(/(\.scoped)?\.\w+$/, '');
  return /\.(html|css)$/.test(wanted) && stem(wanted) === stem(importer);
}

function load(file: string, suffix: string, source: ModuleSource): OnLoadResult {
  const text = source.read(file);
  if (text === undefined) return { contents: 'export default undefined;', loader: 'js' };
  const [namespace, name] = path.posix.dirname(file).split('/').slice(-2) as [string, string];
  const transform = source.transform ?? transformModule;
  try {
    const scoped = suffix.includes('scoped=true');
    return {
      contents: transform({ path: file, source: text, namespace, name, scoped, apiVersion: source.apiVersion }),
      loader: 'js'
    };
  } catch (error) {
    return { errors: [asMessage(error as CompileFailure, file, text)] };
  }
}

interface CompileFailure extends Error {
  location?: { line: number; column: number };
  loc?: { line: number; column: number };
}

function asMessage(error: CompileFailure, file: string, text: string) {
  const at = error.location ?? error.loc;
  const lineText = at ? text.split('\n')[at.line - 1] : undefined;
  return { text: error.message, location: at ? { file, line: at.line, column: at.column, lineText } : { file } };
}
