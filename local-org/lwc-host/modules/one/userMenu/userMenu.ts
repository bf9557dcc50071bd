import { LightningElement } from 'lwc';
import { values } from '../orgValues/orgValues.ts';
import { currentTheme, setTheme } from '../theme/theme.ts';
import { filled, hostWords } from '../../lightning/hostWords/hostWords.ts';

interface User {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly profile: string;
  readonly permissionSets: readonly string[];
  readonly isCurrent: boolean;
}

type ShownUser = User & { readonly current: string | null; readonly detail: string };

/** Who is looking at the org: the user, the others to look as, language and theme. */
export default class OneUserMenu extends LightningElement {
  words = hostWords();
  isOpen = false;
  isLoading = false;
  isDark = currentTheme() === 'dark';
  problem = '';
  users: readonly ShownUser[] = [];
  name = values.user.name;
  username = values.user.username;

  /** A language that nobody offers is still the user's. */
  languages = offered(values.language, values.languages);

  get expanded(): string {
    return String(this.isOpen);
  }

  get buttonLabel(): string {
    return filled(this.words.userMenuOf, this.initials, this.name);
  }

  get initials(): string {
    const words = this.name.split(/\s+/).filter(Boolean);
    return [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => word?.charAt(0) ?? '').join('');
  }

  handleToggle(): void {
    this.isOpen = !this.isOpen;
    if (!this.isOpen) return;
    void this.loadUsers();
    requestAnimationFrame(() => (this.refs?.['panel'] as HTMLElement | undefined)?.focus());
  }

  async loadUsers(): Promise<void> {
    this.isLoading = this.users.length === 0;
    this.problem = '';
    try {
      const users = await request<User[]>('/local-org/users');
      this.users = users.map((user) => ({ ...user, current: user.isCurrent ? 'true' : null, detail: detailOf(user) }));
    } catch (error) {
      this.problem = (error as Error).message;
    }
    this.isLoading = false;
  }

  async handleSwitch(event: Event): Promise<void> {
    const { id } = (event.currentTarget as HTMLElement).dataset;
    try {
      await request('/local-org/switch-user', { userId: id });
      location.reload();
    } catch (error) {
      this.problem = (error as Error).message;
    }
  }

  /** As in the user's settings under "Language & Time Zone"; every text on the page is the server's, so the page is asked for anew. */
  async handleLanguage(event: Event): Promise<void> {
    try {
      await request('/local-org/language', { language: (event.target as HTMLSelectElement).value });
      location.reload();
    } catch (error) {
      this.problem = (error as Error).message;
    }
  }

  handleTheme(event: CustomEvent<{ checked: boolean }>): void {
    this.isDark = event.detail.checked;
    setTheme(this.isDark ? 'dark' : 'light');
  }

  handleKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !this.isOpen) return;
    this.isOpen = false;
    (this.refs?.['button'] as HTMLElement).focus();
  }

  /** Closes when the focus goes elsewhere; a click on the panel's own ground leaves it nowhere. */
  handleFocusOut(event: FocusEvent): void {
    const next = event.relatedTarget as Node | null;
    if (next && !(event.currentTarget as Node).contains(next)) this.isOpen = false;
  }
}

interface LanguageChoice {
  readonly value: string;
  readonly label: string;
  readonly isSelected: boolean;
}

function offered(own: string, languages: typeof values.languages): LanguageChoice[] {
  const all = languages.some(({ value }) => value === own) ? languages : [...languages, { value: own, label: own }];
  return all.map((language) => ({ ...language, isSelected: language.value === own }));
}

function detailOf({ title, profile, permissionSets }: User): string {
  return [title || profile, ...permissionSets].filter(Boolean).join(' · ');
}

async function request<Answer>(url: string, body?: object): Promise<Answer> {
  const headers = { 'content-type': 'application/json', 'x-local-org-client': '1' };
  const response = await fetch(url, body ? { method: 'POST', headers, body: JSON.stringify(body) } : { headers });
  const answer = await response.json();
  if (!response.ok) throw new Error(answer?.[0]?.message ?? response.statusText);
  return answer as Answer;
}
