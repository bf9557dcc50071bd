const LAST_PRODUCT = 'foresight.product';

/** The product that was chosen last in this browser. Storage may be switched off; pages then start with the first product. */
export function lastProduct(): string | null {
  try {
    return localStorage.getItem(LAST_PRODUCT);
  } catch {
    return null;
  }
}

export function keepProduct(id: string): void {
  try {
    localStorage.setItem(LAST_PRODUCT, id);
  } catch {
    // Nothing depends on it.
  }
}
