/** Names hold characters that file systems and XML names refuse percent-encoded; a stray `%` stands for itself. */
export function decodedName(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
