// Writes the git-ignored `types/`: what TypeScript needs to resolve the modules that only exist on the platform.
// Run: npm run types:generate. Everything is read from the package's own metadata, so an unknown label or field does not compile.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT, sourceFiles } from './projectSource.ts';
import { schemaModules } from './schemaModules.ts';

const OUT = 'types';
const PLATFORM_TYPES = 'config/platform-types';
const LIGHTNING_TYPES = 'node_modules/@salesforce/lightning-types/dist';

const files = sourceFiles();
const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');

/** `c/*` cannot be one pattern (TS5062: two stars): one exact path for each bundle. */
function bundlePaths(): Record<string, string[]> {
  const paths: Record<string, string[]> = {};
  for (const file of files) {
    const bundle = /\/lwc\/([^/]+)\/\1\.(?:d\.ts|ts|html)$/.exec(file)?.[1];
    if (bundle && !(`c/${bundle}` in paths && file.endsWith('.html'))) paths[`c/${bundle}`] = [`../${file}`];
  }
  return paths;
}

function declareConstant(specifier: string, type: string): string {
  return `declare module '${specifier}' {\n  const value: ${type};\n  export default value;\n}\n`;
}

function labelModules(): string[] {
  return files
    .filter((file) => file.endsWith('.labels-meta.xml'))
    .flatMap((file) => [...read(file).matchAll(/<labels>[\s\S]*?<fullName>\s*(\w+)\s*</g)])
    .map((match) => declareConstant(`@salesforce/label/c.${match[1]}`, 'string'));
}

/** Arguments go by name in one object; what a method answers is for its caller to say. */
const APEX_METHOD = `import('lwc').WireAdapterConstructor<any, any> & ((parameters?: Record<string, unknown>) => Promise<any>)`;

function apexModules(): string[] {
  return files
    .filter((file) => file.endsWith('.cls'))
    .flatMap((file) => {
      const methods = [...read(file).matchAll(/@AuraEnabled\b[^;{]*?\bstatic\s+[\w<>,.[\]\s]+?\s(\w+)\s*\(/gi)];
      return methods.map((match) => `${path.basename(file, '.cls')}.${match[1]}`);
    })
    .map((name) => declareConstant(`@salesforce/apex/${name}`, APEX_METHOD));
}

/** [file suffix, specifier, type] of components whose mere name is the module. */
const NAMED_MODULES = [
  ['.resource-meta.xml', '@salesforce/resourceUrl/', 'string'],
  ['.asset-meta.xml', '@salesforce/contentAssetUrl/', 'string'],
  ['.customPermission-meta.xml', '@salesforce/customPermission/', 'true | undefined'],
  ['.messageChannel-meta.xml', '@salesforce/messageChannel/', `import('lightning/messageService').MessageChannel`]
] as const;

function namedModules(): string[] {
  return NAMED_MODULES.flatMap(([suffix, specifier, type]) =>
    files
      .filter((file) => file.endsWith(suffix))
      .map((file) => path.basename(file, suffix) + (suffix === '.messageChannel-meta.xml' ? '__c' : ''))
      .map((name) => declareConstant(specifier + name, type))
  );
}

/** All of lightning-types but the modules that config/platform-types declares better. */
function lightningTypeFiles(own: string): string[] {
  const declared = new Set([...own.matchAll(/declare module '([^']+)'/g)].map((match) => match[1]));
  return [...read(`${LIGHTNING_TYPES}/index.d.ts`).matchAll(/import "\.\/(.+?)"/g)]
    .map((match) => `${LIGHTNING_TYPES}/${match[1]}`)
    .filter((file) => ![...read(file).matchAll(/declare module "([^"]+)"/g)].some((match) => declared.has(match[1])));
}

function write(name: string, content: string): void {
  writeFileSync(path.join(ROOT, OUT, name), content);
}

function generate(): void {
  rmSync(path.join(ROOT, OUT), { recursive: true, force: true });
  mkdirSync(path.join(ROOT, OUT), { recursive: true });
  const own = ['dialogs', 'graphql', 'lists', 'messages', 'navigation', 'objectInfo', 'records', 'salesforce'].map(
    (name) => `${PLATFORM_TYPES}/${name}.d.ts`
  );
  const references = [...own, ...lightningTypeFiles(own.map(read).join('\n'))].map(
    (file) => `/// <reference path="../${file}" />`
  );
  write('platform.d.ts', ['/// <reference types="@lwc/types" />', ...references, ''].join('\n'));
  write('schema.d.ts', schemaModules(files, read).join('\n'));
  write('labels.d.ts', labelModules().join('\n'));
  write('apex.d.ts', apexModules().join('\n'));
  write('resources.d.ts', namedModules().join('\n'));
  write('tsconfig.json', JSON.stringify({ compilerOptions: { paths: bundlePaths() } }, null, 2) + '\n');
}

generate();
