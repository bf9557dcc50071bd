import { minutesOf, type MinutesEntry } from 'c/agenda';
import { labels } from './labels';

/** What came of a point, by the key of the point. */
export interface Outcome extends MinutesEntry {
  readonly key: string;
}

/** The minutes as Markdown, in the language of who leads. */
export function minutesText(outcomes: readonly Outcome[], attendees: string, heading: string): string {
  return minutesOf(outcomes, attendees, {
    heading,
    attendees: labels.attendees,
    decided: labels.decided,
    parked: labels.parked,
    nothing: labels.nothingYet
  });
}
