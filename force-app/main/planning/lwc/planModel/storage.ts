import { dropStored, storedValue, storeValue } from 'c/browserStorage';
import { EMPTY_DRAFT } from './draft';
import type { Draft } from './model';

const keyOf = (productId: string): string => `foresight.plan.${productId}`;

/** The draft that was kept for a product in this browser, unless it is of another version. */
export function readDraft(productId: string): Draft {
  const kept = (storedValue(keyOf(productId)) ?? {}) as Partial<Draft>;
  return isDraft(kept) ? { ...EMPTY_DRAFT, ...kept } : EMPTY_DRAFT;
}

export function keepDraft(productId: string, draft: Draft): void {
  if (draft === EMPTY_DRAFT) dropStored(keyOf(productId));
  else storeValue(keyOf(productId), draft);
}

function isDraft(kept: Partial<Draft>): boolean {
  const kinds = Object.entries(EMPTY_DRAFT) as [keyof Draft, unknown][];
  return kinds.every(([key, empty]) => {
    const value = kept[key];
    return value === undefined || (typeof value === 'object' && Array.isArray(value) === Array.isArray(empty));
  });
}
