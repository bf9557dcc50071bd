import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { body, STYLESHEET, type Body } from './compressed.ts';
import { mirrored } from './mirrored.ts';

const require = createRequire(import.meta.url);
const fonts = path.join(path.dirname(require.resolve('@fontsource-variable/inter/package.json')), 'files');

/** Served files of the design system, by URL; the URL of each changes with its content. */
export interface Stylesheets {
  /** In the order in which a page links them, by the direction in which it is written. */
  readonly links: Readonly<Record<'ltr' | 'rtl', readonly string[]>>;
  readonly font: string;
  readonly files: ReadonlyMap<string, Body>;
}

const SOURCES = {
  slds: () => readFileSync(require.resolve('@salesforce-ux/design-system-2/dist/css/bundled/slds2.cosmos.css')),
  shell: () => readFileSync(path.join(import.meta.dirname, 'shell.css'))
};

/** SLDS 2, a font (bare machines have none that fits), and what the page around the components needs beside them. */
export function readStylesheets(): Stylesheets {
  const files = new Map<string, Body>();
  const add = (name: string, extension: string, bytes: Buffer, type: string): string => {
    const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 12);
    const url = `/slds/${name}.${hash}.${extension}`;
    files.set(url, body(bytes, type));
    return url;
  };
  const font = add('inter', 'woff2', readFileSync(path.join(fonts, 'inter-latin-wght-normal.woff2')), 'font/woff2');
  const slds = SOURCES.slds().toString();
  const shell = add('shell', 'css', Buffer.from(SOURCES.shell().toString().replaceAll('$inter', font)), STYLESHEET);
  const links = {
    ltr: [add('slds', 'css', Buffer.from(slds), STYLESHEET), shell],
    rtl: [add('slds-rtl', 'css', Buffer.from(mirrored(slds)), STYLESHEET), shell]
  };
  return { links, font, files };
}
