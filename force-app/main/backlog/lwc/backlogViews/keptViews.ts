import USER_ID from '@salesforce/user/Id';

/** A view of the backlog under a name: the state of the page's address. */
export interface KeptView {
  readonly name: string;
  readonly state: Readonly<Record<string, string>>;
}

const KEY = `foresight.views.${USER_ID}`;

/** Views that a person keeps in this browser. Storage may be switched off, and may hold anything; then there are none. */
export function keptViews(): KeptView[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isView) : [];
  } catch {
    return [];
  }
}

export function keepViews(views: readonly KeptView[]): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(views));
  } catch {
    // They last as long as the page.
  }
}

function isView(value: unknown): value is KeptView {
  const view = value as Partial<KeptView> | null;
  return typeof view?.name === 'string' && typeof view.state === 'object' && view.state !== null;
}
