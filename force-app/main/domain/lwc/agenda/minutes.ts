/** What came of one point. */
export interface MinutesEntry {
  readonly kind: string;
  readonly title: string;
  /** What was decided; empty where it was put off. */
  readonly result: string;
  readonly reason: string;
}

/** Headings, in the language of who writes. */
export interface MinutesWords {
  readonly heading: string;
  readonly attendees: string;
  readonly decided: string;
  readonly parked: string;
  readonly nothing: string;
}

/** One line of Markdown: what people type must not make headings or lists of its own. */
const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

function lineOf({ kind, title, result, reason }: MinutesEntry): string {
  const what = `- **${oneLine(title)}** (${kind})`;
  const outcome = [result, reason].map(oneLine).filter(Boolean).join(' – ');
  return outcome ? `${what}: ${outcome}` : what;
}

/** Minutes as Markdown: who was there, what was decided and why, what was put off. */
export function minutesOf(entries: readonly MinutesEntry[], attendees: string, words: MinutesWords): string {
  const decided = entries.filter(({ result }) => result !== '').map(lineOf);
  const parked = entries.filter(({ result }) => result === '').map(lineOf);
  const parts = [`# ${oneLine(words.heading)}`];
  if (attendees.trim()) parts.push(`${words.attendees}: ${oneLine(attendees)}`);
  parts.push(`## ${words.decided}`, decided.length > 0 ? decided.join('\n') : words.nothing);
  if (parked.length > 0) parts.push(`## ${words.parked}`, parked.join('\n'));
  return `${parts.join('\n\n')}\n`;
}
