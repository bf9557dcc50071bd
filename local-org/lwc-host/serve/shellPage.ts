import { exportName, PLATFORM } from '../compile/platformBundle.ts';
import type { Stylesheets } from './stylesheets.ts';

export interface ShellPage {
  readonly nonce: string;
  readonly title: string;
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly theme: string;
  readonly imports: object;
  readonly preloads: readonly string[];
  readonly styles: Stylesheets;
  /** What `one/orgValues` reads. */
  readonly values: object;
}

/** The one HTML page; which page of the org it shows is up to the URL, in the browser. */
export function shellPage(page: ShellPage): string {
  const links = page.styles.links[page.dir].map((url) => `<link rel="stylesheet" href="${url}">`);
  const preloads = page.preloads.map((url) => `<link rel="modulepreload" href="${url}">`);
  return `<!doctype html>
<html lang="${escapeHtml(page.lang)}" dir="${page.dir}" data-theme="${page.theme}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(page.title)}</title>
<link rel="icon" href="data:,">
<link rel="preload" href="${page.styles.font}" as="font" type="font/woff2" crossorigin>
${links.join('\n')}
<script type="importmap" nonce="${page.nonce}">${asScript(page.imports)}</script>
${preloads.join('\n')}
<script type="application/json" id="org-values">${asScript(page.values)}</script>
<script src="/lwr/flags.js"></script>
<script type="module" src="/lwr/start.js"></script>
</head>
<body></body>
</html>
`;
}

/** Runs before the engine: without the flag, components that use @lwc/state are never drawn anew. */
export const FLAGS_SCRIPT = 'globalThis.lwcRuntimeFlags = { ENABLE_EXPERIMENTAL_SIGNALS: true };\n';

/** Synthetic shadow has to patch the document before the engine looks at it. */
export const START_SCRIPT = `import '@lwc/synthetic-shadow';
import { createElement } from 'lwc';
import { ${exportName('one/app', 'default')} as App } from '${PLATFORM}';
document.body.prepend(createElement('one-app', { is: App }));
`;

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character]!);

/** JSON that no text in it can end the script with. */
const asScript = (value: object): string =>
  JSON.stringify(value).replace(
    /[<\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  );
