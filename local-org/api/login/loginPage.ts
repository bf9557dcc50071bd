import { createHash } from 'node:crypto';

const STYLE = `
  :root { color-scheme: light; font-family: "Salesforce Sans", Inter, system-ui, sans-serif; color: #181818; }
  body { margin: 0; min-height: 100vh; display: grid; place-items: center; background: #f3f3f3; }
  main { width: min(24rem, calc(100vw - 2rem)); padding: 2rem; background: #fff; border-radius: 1.25rem; box-sizing: border-box;
    box-shadow: 0 0 2px #0003, 0 2px 6px #0002; }
  h1 { margin: 0 0 0.25rem; font-size: 1.25rem; }
  p { margin: 0 0 1.5rem; color: #5c5c5c; }
  label { display: block; margin-bottom: 0.25rem; font-size: 0.8125rem; color: #444; }
  input { width: 100%; box-sizing: border-box; margin-bottom: 1rem; padding: 0 0.75rem; height: 2.25rem; font: inherit;
    border: 1px solid #747474; border-radius: 0.5rem; }
  input:focus-visible, button:focus-visible { outline: 2px solid #0250d9; outline-offset: 2px; }
  button { width: 100%; height: 2.25rem; font: inherit; font-weight: 600; color: #fff; background: #0250d9; border: 0;
    border-radius: 2rem; cursor: pointer; }
  button:hover { background: #022ac0; }
  [role="alert"] { padding: 0.75rem; color: #8e030f; background: #fddde3; border-radius: 0.5rem; }
`;

/** The page carries one stylesheet and nothing that runs. */
export const LOGIN_PAGE_POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'`;

export interface LoginPage {
  readonly orgName: string;
  /** Where to go after logging in. */
  readonly startUrl: string;
  /** What was typed before. */
  readonly username?: string;
  /** Why the last attempt was refused. */
  readonly problem?: string;
}

/** The log-in form as HTML. */
export function loginPage({ orgName, startUrl, username = '', problem }: LoginPage): string {
  const alert = problem ? `<p role="alert" id="problem">${escapeHtml(problem)}</p>` : '';
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${problem ? 'Error: ' : ''}Log In | ${escapeHtml(orgName)}</title>
    <style>${STYLE}</style>
  </head>
  <body>
    <main>
      <h1>${escapeHtml(orgName)}</h1>
      <p>An org on this machine</p>
      ${alert}
      <form method="post" action="/login"${problem ? ' aria-describedby="problem"' : ''}>
        <input type="hidden" name="startURL" value="${escapeHtml(startUrl)}" />
        <label for="username">Username</label>
        <input id="username" name="un" value="${escapeHtml(username)}" autocomplete="username" required${username ? '' : ' autofocus'} />
        <label for="password">Password</label>
        <input id="password" name="pw" type="password" autocomplete="current-password" required${username ? ' autofocus' : ''} />
        <button type="submit">Log In</button>
      </form>
    </main>
  </body>
</html>
`;
}

function escapeHtml(text: string): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
  return text.replace(/[&<>"']/g, (character) => entities[character]!);
}
