/** Drafts of earlier visits hold keys as well, so that a count alone would give the same one twice. */
const visit = Date.now().toString(36);
let given = 0;

/** A key for a criterion that the org does not have yet. */
export function newKey(): string {
  given += 1;
  return `new-${visit}-${given}`;
}

export function isNewKey(key: string): boolean {
  return key.startsWith('new-');
}
