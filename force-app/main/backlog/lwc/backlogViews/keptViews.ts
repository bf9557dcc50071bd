import USER_ID from '@salesforce/user/Id';
import { storedValue, storeValue } from 'c/browserStorage';

/** A view of the backlog under a name: the state of the page's address. */
export interface KeptView {
  readonly name: string;
  readonly state: Readonly<Record<string, string>>;
}

const KEY = `foresight.views.${USER_ID}`;

/** Views that a person keeps in this browser. */
export function keptViews(): KeptView[] {
  const kept = storedValue(KEY);
  return Array.isArray(kept) ? kept.filter(isView) : [];
}

export function keepViews(views: readonly KeptView[]): void {
  storeValue(KEY, views);
}

function isView(value: unknown): value is KeptView {
  const view = value as Partial<KeptView> | null;
  return typeof view?.name === 'string' && typeof view.state === 'object' && view.state !== null;
}
