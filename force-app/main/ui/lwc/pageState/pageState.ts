import type { PageReference } from 'lightning/navigation';

const PREFIX = 'c__';

/** What a page keeps in its address (`?c__epic=...`), without the prefix that the platform asks of custom names. */
export function readState(page: PageReference | null | undefined): Record<string, string> {
  const own = Object.entries(page?.state ?? {}).filter(([name, value]) => name.startsWith(PREFIX) && value);
  return Object.fromEntries(own.map(([name, value]) => [name.slice(PREFIX.length), value as string]));
}

/**
 * The same page with some of its state changed; an empty text removes a name. For `NavigationMixin.Navigate` with `replace`, which
 * changes the address and keeps the page.
 */
export function withState(page: PageReference, changes: Readonly<Record<string, string>>): PageReference {
  const state = { ...page.state };
  for (const [name, value] of Object.entries(changes)) {
    if (value === '') delete state[PREFIX + name];
    else state[PREFIX + name] = value;
  }
  return { ...page, state };
}
