/**
 * External ids begin with the id of the product: two products may come from trackers that number their issues alike. The id and not
 * the name, because products are renamed.
 */
export function externalId(productId: string, key: string): string {
  return `${productId}:${key}`;
}

/** Name of a dependency between two keys. */
export function dependencyKey(predecessor: string, successor: string): string {
  return `${predecessor}>${successor}`;
}

/** External ids are unique without regard to case; so are the names of sprints, releases and epics for an import. */
export function fold(text: string): string {
  return text.trim().toLowerCase();
}
