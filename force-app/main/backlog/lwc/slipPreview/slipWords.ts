import { fillLabel } from 'c/labelText';
import type { PlannedSprint, ReleaseShift, Shift, Slip } from 'c/storySlip';
import { labels } from './labels';

/** Lines of a list before it is cut. */
const MOST_LINES = 5;

interface SlipLine {
  readonly id: string;
  readonly text: string;
}

/** A part of the preview: a heading, which may be empty, and lines. */
export interface SlipPart {
  readonly name: string;
  readonly heading: string;
  readonly lines: readonly SlipLine[];
  readonly rest: string;
}

/** What words are made of. */
export interface SlipNames {
  readonly sprints: readonly PlannedSprint[];
  readonly story: (id: string) => { readonly key: string; readonly title: string; readonly dueDate?: string | null };
  readonly release: (id: string) => string;
  /** Ids of the stories that are moved: they are no surprise. */
  readonly moved: ReadonlySet<string>;
}

const dateText = (date: string): string => new Date(`${date}T00:00:00`).toLocaleDateString();

function sprintName(sprint: number | null, sprints: readonly PlannedSprint[]): string {
  return sprint === null ? fillLabel(labels.afterLast, sprints.at(-1)?.name ?? '') : (sprints[sprint]?.name ?? '');
}

function shiftLine({ id, from, to }: Shift, { story, sprints }: SlipNames): SlipLine {
  const { key, title } = story(id);
  return { id, text: fillLabel(labels.fromTo, key, title, sprintName(from, sprints), sprintName(to, sprints)) };
}

function dueLine(id: string, { story }: SlipNames): SlipLine {
  const { key, title, dueDate } = story(id);
  return { id, text: fillLabel(labels.dueMissed, key, title, dueDate ? dateText(dueDate) : '') };
}

function releaseLine({ id, from, to, date, isNewlyMissed }: ReleaseShift, names: SlipNames): SlipLine {
  const label = isNewlyMissed ? labels.releaseMissed : labels.releaseLater;
  const [was, is] = [sprintName(from, names.sprints), sprintName(to, names.sprints)];
  return { id, text: fillLabel(label, names.release(id), is, was, dateText(date)) };
}

function part(name: string, heading: string, lines: readonly SlipLine[]): SlipPart[] {
  if (lines.length === 0) return [];
  const rest = lines.length - MOST_LINES;
  return [{ name, heading, lines: lines.slice(0, MOST_LINES), rest: rest > 0 ? fillLabel(labels.more, rest) : '' }];
}

/** A slip in words, the worst first: promises, due dates, stories. */
export function slipWords(slip: Slip, names: SlipNames): SlipPart[] {
  const others = (shifts: readonly Shift[]): SlipLine[] =>
    shifts.filter(({ id }) => !names.moved.has(id)).map((shift) => shiftLine(shift, names));
  const [later, earlier] = [others(slip.later), others(slip.earlier)];
  const releases = (isMissed: boolean): SlipLine[] =>
    slip.releases.filter((shift) => shift.isNewlyMissed === isMissed).map((shift) => releaseLine(shift, names));
  return [
    ...part('missed', '', releases(true)),
    ...part(
      'due',
      '',
      slip.missedDueDates.map((id) => dueLine(id, names))
    ),
    ...part('releases', '', releases(false)),
    ...part('later', fillLabel(labels.laterCount, later.length), later),
    ...part('earlier', fillLabel(labels.earlierCount, earlier.length), earlier)
  ];
}
