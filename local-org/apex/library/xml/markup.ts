/** Text as XML writes it between tags. */
export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Text as XML writes it between the quotes of an attribute. */
export function escapeAttribute(text: string): string {
  return escapeText(text).replaceAll('"', '&quot;');
}

/** `prefix:name`, or `name` where there is no prefix. */
export function qualified(prefix: string | null, name: string): string {
  return prefix === null || prefix === '' ? name : `${prefix}:${name}`;
}
