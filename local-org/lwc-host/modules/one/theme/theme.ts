/** Light or dark; the page comes drawn in the theme that its cookie names. */
export type Theme = 'light' | 'dark';

const A_YEAR = 365 * 24 * 60 * 60;

export function currentTheme(): Theme {
  return document.documentElement.dataset['theme'] === 'dark' ? 'dark' : 'light';
}

export function setTheme(theme: Theme): void {
  document.documentElement.dataset['theme'] = theme;
  document.cookie = `theme=${theme}; path=/; max-age=${A_YEAR}; SameSite=Strict`;
}
