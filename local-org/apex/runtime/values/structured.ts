/**
 * Values that are equal when what they hold is equal, but may change (lists, sets, maps, records). A Set or a Map finds them by `hashCode`
 * at the time of asking: one that was changed after it was put in is not found any more, as on the platform.
 */
export interface StructuredValue {
  /** Equality of Set and Map: text with regard to case. `other` is of any kind. */
  sameAs(other: unknown): boolean;
  hashCode(): number;
}

/** Whether a value compares by what it holds. */
export function isStructured(value: object): value is StructuredValue {
  return 'sameAs' in value;
}
