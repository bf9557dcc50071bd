/**
 * What a person keeps in this browser. Storage may be switched off (private windows) or full, and may hold anything: then nothing is found, and what
 * was to be kept lasts as long as the page.
 */

/** The text under a key; null where there is none. */
export function storedText(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** What `storeValue` kept under a key, of a shape that nobody vouches for; undefined where there is nothing, or no JSON. */
export function storedValue(key: string): unknown {
  try {
    return JSON.parse(storedText(key) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}

export function storeText(key: string, text: string): void {
  try {
    localStorage.setItem(key, text);
  } catch {
    // It lasts as long as the page.
  }
}

export function storeValue(key: string, value: unknown): void {
  storeText(key, JSON.stringify(value));
}

export function dropStored(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Nothing was kept then.
  }
}

/** Keys that begin so. */
export function storedKeys(prefix: string): string[] {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(prefix));
  } catch {
    return [];
  }
}
