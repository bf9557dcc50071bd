import { createHash } from 'node:crypto';
import type { FastifyReply } from 'fastify';

const STYLE = `
  :root { color-scheme: light; font-family: "Salesforce Sans", Inter, system-ui, sans-serif; color: #181818; }
  body { margin: 0; min-height: 100vh; display: grid; place-items: center; background: #f3f3f3; }
  main { width: min(24rem, calc(100vw - 2rem)); padding: 2rem; background: #fff; border-radius: 1.25rem; box-sizing: border-box;
    box-shadow: 0 0 2px #0003, 0 2px 6px #0002; overflow-wrap: anywhere; }
  h1 { margin: 0 0 0.25rem; font-size: 1.25rem; }
  p { margin: 0 0 1.5rem; color: #5c5c5c; }
  label { display: block; margin-bottom: 0.25rem; font-size: 0.8125rem; color: #444; }
  input { width: 100%; box-sizing: border-box; margin-bottom: 1rem; padding: 0 0.75rem; height: 2.25rem; font: inherit;
    border: 1px solid #747474; border-radius: 0.5rem; }
  input:focus-visible, button:focus-visible { outline: 2px solid #0250d9; outline-offset: 2px; }
  button { width: 100%; height: 2.25rem; margin-bottom: 0.5rem; font: inherit; font-weight: 600; color: #fff; background: #0250d9;
    border: 1px solid #0250d9; border-radius: 2rem; cursor: pointer; }
  button:hover { background: #022ac0; }
  button.neutral { color: #0250d9; background: #fff; border-color: #5c5c5c; }
  [role="alert"] { padding: 0.75rem; color: #8e030f; background: #fddde3; border-radius: 0.5rem; }
`;

const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64');

export interface PlainPage {
  readonly status: number;
  readonly title: string;
  /** HTML of the one panel. */
  readonly content: string;
  /** Origins besides this one that its forms may lead to. */
  readonly formTargets?: readonly string[];
}

/** Sends a page of one panel that carries one stylesheet and nothing that runs. */
export function sendPlainPage(
  reply: FastifyReply,
  { status, title, content, formTargets = [] }: PlainPage
): FastifyReply {
  const policy = [
    "default-src 'none'",
    `style-src 'sha256-${STYLE_HASH}'`,
    `form-action ${["'self'", ...formTargets].join(' ')}`,
    "frame-ancestors 'none'",
    "base-uri 'none'"
  ];
  return reply
    .code(status)
    .header('Content-Security-Policy', policy.join('; '))
    .header('Cache-Control', 'no-store')
    .type('text/html;charset=UTF-8').send(`<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${escapeHtml(title)}</title>
    <style>${STYLE}</style>
  </head>
  <body>
    <main>${content}</main>
  </body>
</html>
`);
}

/** Text that stays text between tags and inside quotes. */
export function escapeHtml(text: string): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
  return text.replace(/[&<>"']/g, (character) => entities[character]!);
}
