import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { orgValue } from './orgValues.ts';
import type { Resolution } from './modulePlugin.ts';

const require = createRequire(import.meta.url);
const posix = (file: string): string => file.split(path.sep).join('/');

/** Modules of the host itself: `modules/<namespace>/<name>/`, laid over the base components of the same name. */
export const HOST_MODULES = posix(path.resolve(import.meta.dirname, '../modules'));

/** The npm package of the base components. */
export const BASE_COMPONENTS = posix(path.dirname(require.resolve('lightning-base-components/package.json')));

export interface PlatformModules {
  /** Entry file of every module that a component may import or use as a tag, by name: `lightning/button`. */
  readonly files: ReadonlyMap<string, string>;
  /** Text of one of their files, undefined where there is none. */
  read(file: string): string | undefined;
  /** What an import inside of these modules leads to. */
  resolve(specifier: string): Resolution;
}

/** Icons are 3,454 templates: a chunk for each set, fetched when the first of its icons is drawn. */
export const ICON_SET = /^lightning\/iconSvgTemplates(\w*)$/;

/** All icon sets in one, which nothing imports; and what imports modules that npm does not have. */
const LEFT_OUT = ['iconSvgTemplates', 'iconSvgTemplatesRtl', 'barcodeScanner', 'primitiveFigure'].map(
  (name) => `lightning/${name}`
);

/** Styles for native shadow alone. Under synthetic shadow the platform drops them too: they repeat what SLDS says for the page. */
const NATIVE_STYLES = /\.lbc\.native\.css$/;

/** The modules of npm's base components, with the host's own laid over them. */
export function readPlatformModules(): PlatformModules {
  const files = new Map([...modulesIn(`${BASE_COMPONENTS}/src`), ...modulesIn(HOST_MODULES)]);
  for (const name of LEFT_OUT) files.delete(name);
  const shipped = shippedValues();
  return {
    files,
    read: (file) => (NATIVE_STYLES.test(file) ? '' : readText(file)),
    resolve: (specifier) => resolveModule(specifier, files) ?? resolveValue(specifier, shipped)
  };
}

function resolveModule(specifier: string, files: ReadonlyMap<string, string>): Resolution {
  if (specifier === 'lwc' || specifier === '@lwc/state' || ICON_SET.test(specifier)) return { external: true };
  if (specifier === 'graphql') return { library: require.resolve('graphql/index.mjs') };
  const file = files.get(specifier);
  return file ? { file } : undefined;
}

/** What npm ships for the `@salesforce/*` imports of the base components: their labels, switches, English formats. */
function shippedValues(): Map<string, string> {
  const { lwc } = JSON.parse(readFileSync(`${BASE_COMPONENTS}/package.json`, 'utf8'));
  const named: { name?: string; path: string }[] = lwc.modules;
  return new Map(named.flatMap(({ name, path: file }) => (name ? [[name, `${BASE_COMPONENTS}/${file}`]] : [])));
}

/** Formats follow the user where the page knows better than what is shipped. */
const LOCALIZED = /^@salesforce\/i18n\/(.+)$/;
const SHIPPED = 'shipped:';

function resolveValue(specifier: string, shipped: ReadonlyMap<string, string>): Resolution {
  if (specifier.startsWith(SHIPPED)) return { file: shipped.get(specifier.slice(SHIPPED.length))! };
  const file = shipped.get(specifier);
  const format = LOCALIZED.exec(specifier)?.[1];
  if (file && format) return { code: localized(specifier, format) };
  if (file && !specifier.startsWith('@salesforce/client/')) return { file };
  const code = orgValue(specifier);
  return code ? { code } : undefined;
}

function localized(specifier: string, format: string): string {
  return `import { i18n } from 'one/orgValues'; import shipped from '${SHIPPED}${specifier}';
    export default i18n('${format}') ?? shipped;`;
}

function modulesIn(folder: string): [string, string][] {
  return folderNames(folder)
    .flatMap((namespace) => folderNames(`${folder}/${namespace}`).map((name) => `${namespace}/${name}`))
    .flatMap((module) => {
      const stem = `${folder}/${module}/${module.split('/')[1]}`;
      const entries = ['ts', 'js', 'html', 'css'].map((extension) => `${stem}.${extension}`);
      const file = entries.find((entry) => existsSync(entry));
      return file ? [[module, file] as [string, string]] : [];
    });
}

function folderNames(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
