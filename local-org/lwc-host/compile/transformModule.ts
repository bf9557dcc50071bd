import { stripTypeScriptTypes } from 'node:module';
import { transformSync } from '@lwc/compiler';

/** One file of an LWC module. */
export interface ModuleFile {
  /** Shown in errors; its extension says what it is. */
  readonly path: string;
  readonly source: string;
  readonly namespace: string;
  readonly name: string;
  /** `*.scoped.css`. */
  readonly scoped?: boolean;
  /** From the bundle's `-meta.xml`; components keep the behaviour of the version they were written for. */
  readonly apiVersion?: number;
}

/** The newest API version this compiler knows. */
export const API_VERSION = 66;

/** What the platform supplies as empty (`lightning/*` in synthetic shadow), or LWC itself where a file is left out. */
const EMPTY_STYLESHEET = 'export default [];';

const STATIC_VALUES: [RegExp, string][] = [
  [/\bprocess\.env\.NODE_ENV\b/g, '"production"'],
  [/\bimport\.meta\.env\.SSR\b/g, 'false']
];

/** Erases types and leaves every other character where it was, so that positions in errors are those of the source. */
export function eraseTypes(source: string): string {
  return stripTypeScriptTypes(source);
}

/**
 * JavaScript of a script that the LWC compiler would hand back as it is, undefined where it may not: components are classes.
 * For the host's own bundle, where half of the scripts are such; bundles of an org always go through the compiler.
 */
export function plainScript({ path, source }: ModuleFile): string | undefined {
  if (!/\.[jt]s$/.test(path) || /\bclass\b/.test(source)) return undefined;
  return staticValues(path.endsWith('.ts') ? eraseTypes(source) : source);
}

/**
 * JavaScript of one `.ts`, `.js`, `.html` or `.css` file of a module. Throws the compiler's error, which carries
 * `location: { line (from 1), column (from 1) }` where it is known.
 */
export function transformModule(file: ModuleFile): string {
  const isScript = /\.[jt]s$/.test(file.path);
  if (file.path.endsWith('.css') && file.source.trim() === '') return EMPTY_STYLESHEET;
  const source = file.path.endsWith('.ts') ? eraseTypes(file.source) : file.source;
  const { code } = transformSync(isScript ? staticValues(source) : source, file.path.replace(/\.ts$/, '.js'), {
    name: file.name,
    namespace: file.namespace,
    apiVersion: Math.min(file.apiVersion ?? API_VERSION, API_VERSION) as 66,
    scopedStyles: file.scoped ?? false,
    enableDynamicComponents: true,
    enableLwcOn: true,
    enableSyntheticElementInternals: true,
    enableStaticContentOptimization: true,
    experimentalDynamicDirective: false,
    dynamicImports: { strictSpecifier: false }
  });
  return code;
}

function staticValues(source: string): string {
  return STATIC_VALUES.reduce((text, [pattern, value]) => text.replace(pattern, value), source);
}
