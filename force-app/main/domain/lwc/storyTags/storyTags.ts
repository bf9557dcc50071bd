const SAME = new Intl.Collator(undefined, { sensitivity: 'base' });

/** The tags in a text: what stands between commas, each once, whatever its case. */
export function readTags(text: string): string[] {
  const tags: string[] = [];
  for (const part of text.split(',')) {
    const tag = part.trim().replaceAll(/\s+/g, ' ');
    if (tag !== '' && !tags.some((other) => SAME.compare(other, tag) === 0)) tags.push(tag);
  }
  return tags;
}

/**
 * The tags of a story once a change is made to them, as the text that is kept.
 * @param change tags to add; those with a minus in front are taken away
 */
export function changeTags(text: string, change: string): string {
  const changes = readTags(change);
  const taken = changes.filter((tag) => tag.startsWith('-')).map((tag) => tag.slice(1).trim());
  const added = changes.filter((tag) => !tag.startsWith('-'));
  const kept = readTags(text).filter((tag) => !taken.some((other) => SAME.compare(other, tag) === 0));
  return readTags([...kept, ...added].join(',')).join(', ');
}
