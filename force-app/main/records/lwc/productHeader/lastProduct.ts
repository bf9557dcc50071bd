import { storedText, storeText } from 'c/browserStorage';

const LAST_PRODUCT = 'foresight.product';

/** The product that was chosen last in this browser; pages start with the first one where there is none. */
export function lastProduct(): string | null {
  return storedText(LAST_PRODUCT);
}

export function keepProduct(id: string): void {
  storeText(LAST_PRODUCT, id);
}
