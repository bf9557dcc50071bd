/** A custom label with `{0}`, `{1}` ... replaced by the arguments; a place without an argument stays as it is. */
export function fillLabel(label: string, ...values: readonly (string | number)[]): string {
  return label.replaceAll(/\{(\d+)\}/g, (place, index: string) => String(values[Number(index)] ?? place));
}
