interface NotedStory {
  readonly title: string;
  readonly status: string;
  /** What the note is grouped by, as it reads. */
  readonly group: string;
  /** What the user can do now, in the user's words; empty where the story does not say. */
  readonly benefit: string;
}

const DONE = 'Done';

/** Characters that Markdown would read as its own. */
const escape = (text: string): string =>
  text
    .replaceAll(/([\\`*_[\]<>#])/g, String.raw`\$1`)
    .replaceAll(/\s+/g, ' ')
    .trim();

/**
 * Notes of a release as Markdown: a heading for each group, a line for each finished story, with its benefit where it says one. Groups stand in
 * the order in which they first come.
 */
export function releaseNotes(title: string, stories: readonly NotedStory[]): string {
  const groups = new Map<string, string[]>();
  for (const { status, group, title: name, benefit } of stories) {
    if (status !== DONE) continue;
    const line = benefit ? `- **${escape(name)}**: ${escape(benefit)}` : `- **${escape(name)}**`;
    groups.set(group, [...(groups.get(group) ?? []), line]);
  }
  const parts = [...groups].map(([name, lines]) => `## ${escape(name)}\n\n${lines.join('\n')}`);
  return [`# ${escape(title)}`, ...parts].join('\n\n');
}
