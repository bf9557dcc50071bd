import type { ComponentSource } from './componentSource.ts';
import { eraseTypes } from './transformModule.ts';

/** Where something stands in a file of a bundle; lines and columns count from 1. */
export interface Place {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
}

export interface Diagnostic extends Place {
  readonly message: string;
  readonly isError: boolean;
}

/** A mention of something outside of the bundle, e.g. `{ type: 'label', id: 'c.Save' }`, once for each place. */
export interface Reference extends Place {
  readonly type: string;
  readonly id: string;
}

export interface Analysis {
  readonly diagnostics: readonly Diagnostic[];
  readonly references: readonly Reference[];
  /** Names of the public properties (`@api`) that the class itself declares. */
  readonly publicProperties: readonly string[];
}

/** What the compiler that the platform runs at deploy time has to say about a bundle. It is loaded when it is first needed: 1 s. */
export async function analyse(source: ComponentSource): Promise<Analysis> {
  const { compile } = await import('@lwc/sfdc-lwc-compiler');
  const files = Object.fromEntries(erased(source));
  if (Object.keys(files).length === 0) return NOTHING;
  const report = await compile({
    bundle: { type: 'platform', namespace: 'c', name: source.name, files, options: optionsOf(source) }
  });
  const diagnostics = report.diagnostics.map(asDiagnostic).filter(({ message }) => !UNUSED_IMPORT.test(message));
  const members = report.metadata?.classMembers ?? [];
  return {
    diagnostics: inSourceFiles(diagnostics, source).map((diagnostic) => located(diagnostic, source)),
    references: inSourceFiles((report.metadata?.references ?? []).flatMap(places), source),
    publicProperties: members.filter(isPublicProperty).map(({ name }) => name)
  };
}

const isPublicProperty = (member: { type: string; decorator?: string }): boolean =>
  member.decorator === 'api' && member.type === 'property';

const NOTHING: Analysis = { diagnostics: [], references: [], publicProperties: [] };

/** The bundler's remark, made of every import that only a type needed. */
const UNUSED_IMPORT = /is imported from external module .* but never used/;

/** `.ts` files as the `.js` files they become. Text that is not TypeScript stays: the compiler then says where it breaks off. */
function erased(source: ComponentSource): [string, string][] {
  return [...source.files].map(([file, text]) => [
    file.replace(/\.ts$/, '.js'),
    file.endsWith('.ts') ? tryErase(text) : text
  ]);
}

function tryErase(text: string): string {
  try {
    return eraseTypes(text);
  } catch {
    return text;
  }
}

function optionsOf({ apiVersion, capabilities }: ComponentSource) {
  const dynamic = capabilities.includes('lightning__dynamicComponent');
  return {
    apiVersion,
    allowDynamicComponents: dynamic,
    dynamicImport: dynamic ? ('allowed' as const) : ('stringLiteralOnly' as const),
    enableLwcOn: apiVersion >= 66,
    disableProcessNodeEnv: false
  };
}

interface RawDiagnostic {
  message: string;
  level: number;
  filename?: string;
  location?: { line: number; column: number };
}

function asDiagnostic({ message, level, filename, location }: RawDiagnostic): Diagnostic {
  return { message, isError: level <= 1, file: filename ?? '', line: location?.line, column: location?.column };
}

/** Back to the names of the source: the compiler saw `tile.js` where the bundle has `tile.ts`. */
function inSourceFiles<Mention extends Place>(mentions: readonly Mention[], source: ComponentSource): Mention[] {
  return mentions.map((mention) => ({ ...mention, file: sourceFile(mention.file, source) }));
}

/** Of an import that leads nowhere the compiler tells the words, not the place. */
function located(diagnostic: Diagnostic, { files }: ComponentSource): Diagnostic {
  const [, specifier] = /"(\.[^"]+)"/.exec(diagnostic.message) ?? [];
  const text = files.get(diagnostic.file);
  if (diagnostic.line !== undefined || !specifier || !text) return diagnostic;
  const places = [`'${specifier}'`, `"${specifier}"`].map((quoted) => text.indexOf(quoted));
  const before = text.slice(0, Math.max(0, ...places)).split('\n');
  return { ...diagnostic, line: before.length, column: before.at(-1)!.length + 1 };
}

/** The source file that the compiler calls `file`; the bundle's main file where it names none. */
export function sourceFile(file: string, { files, name }: ComponentSource): string {
  const inside = file.replace(/^.*?\/(?=[^/]+$)/, (folders) => (files.has(file) ? folders : ''));
  const candidates = [
    file,
    file.replace(/\.js$/, '.ts'),
    inside,
    inside.replace(/\.js$/, '.ts'),
    `${name}.ts`,
    `${name}.js`
  ];
  return candidates.find((candidate) => files.has(candidate)) ?? file;
}

interface RawReference {
  type: string;
  id: string;
  file: string;
  locations: { startLine: number; startColumn: number }[];
}

/** An element is mentioned by its start and its end tag: the first of the two is enough. */
function places({ type, id, file, locations }: RawReference): Reference[] {
  const relevant = type === 'component' ? locations.slice(0, 1) : locations;
  return relevant.map(({ startLine, startColumn }) => ({ type, id, file, line: startLine, column: startColumn }));
}
