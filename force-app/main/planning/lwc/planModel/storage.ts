import { EMPTY_DRAFT } from './draft';
import type { Draft } from './model';

const keyOf = (productId: string): string => `foresight.plan.${productId}`;

/** The draft that was kept for a product in this browser. Storage may be switched off, or hold what another version wrote. */
export function readDraft(productId: string): Draft {
  try {
    const text = localStorage.getItem(keyOf(productId));
    const kept = text ? (JSON.parse(text) as Partial<Draft>) : {};
    return isDraft(kept) ? { ...EMPTY_DRAFT, ...kept } : EMPTY_DRAFT;
  } catch {
    return EMPTY_DRAFT;
  }
}

export function keepDraft(productId: string, draft: Draft): void {
  try {
    if (draft === EMPTY_DRAFT) localStorage.removeItem(keyOf(productId));
    else localStorage.setItem(keyOf(productId), JSON.stringify(draft));
  } catch {
    // The draft then lives as long as the page.
  }
}

function isDraft(kept: Partial<Draft>): boolean {
  const kinds = Object.entries(EMPTY_DRAFT) as [keyof Draft, unknown][];
  return kinds.every(([key, empty]) => {
    const value = kept[key];
    return value === undefined || (typeof value === 'object' && Array.isArray(value) === Array.isArray(empty));
  });
}
