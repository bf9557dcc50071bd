import { escapeHtml, type PlainPage } from './plainPage.ts';

export interface LoginForm {
  readonly orgName: string;
  /** Where to go after logging in. */
  readonly startUrl: string;
  /** What was typed before. */
  readonly username?: string;
  /** Why the last attempt was refused. */
  readonly problem?: string;
}

/** The log-in form; a refusal keeps the username and moves the focus to the password. */
export function loginPage({ orgName, startUrl, username = '', problem }: LoginForm): PlainPage {
  const alert = problem ? `<p role="alert" id="problem">${escapeHtml(problem)}</p>` : '';
  const [focusName, focusPassword] = username ? ['', ' autofocus'] : [' autofocus', ''];
  return {
    status: problem ? 401 : 200,
    title: `${problem ? 'Error: ' : ''}Log In | ${orgName}`,
    content: `
      <h1>${escapeHtml(orgName)}</h1>
      <p>An org on this machine</p>
      ${alert}
      <form method="post" action="/login"${problem ? ' aria-describedby="problem"' : ''}>
        <input type="hidden" name="startURL" value="${escapeHtml(startUrl)}" />
        <label for="username">Username</label>
        <input id="username" name="un" value="${escapeHtml(username)}" autocomplete="username" required${focusName} />
        <label for="password">Password</label>
        <input id="password" name="pw" type="password" autocomplete="current-password" required${focusPassword} />
        <button type="submit">Log In</button>
      </form>`
  };
}
