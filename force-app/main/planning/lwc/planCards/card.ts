import { fillLabel } from 'c/labelText';
import type { Story, StoryMarks } from 'c/planModel';
import { formatNumber } from 'c/planWords';
import { labels } from './labels';

/** Mark of a story on its card; `kind` is how it looks. */
export interface Badge {
  readonly key: string;
  readonly text: string;
  readonly className: string;
}

/** A story as a card shows it. */
export interface Card {
  readonly id: string;
  readonly key: string;
  readonly title: string;
  readonly epic: string;
  readonly points: string;
  readonly badges: readonly Badge[];
  readonly gripLabel: string;
  readonly menuLabel: string;
  readonly selectLabel: string;
  readonly isSelected: boolean;
  readonly isLocked: boolean;
  readonly url: string;
  readonly className: string;
  readonly style: string;
  readonly tabIndex: number;
  readonly position: number;
}

export interface CardView {
  readonly index: number;
  readonly rowHeight: number;
  readonly column: string;
  readonly marks: StoryMarks;
  readonly isActive: boolean;
  readonly isCarried: boolean;
  readonly canPlan: boolean;
  readonly objectName: string;
}

function badgesOf(story: Story, { marks }: CardView): Badge[] {
  const badge = (isOn: boolean, key: string, text: string): Badge[] => {
    return isOn ? [{ key, text, className: `mark ${key}` }] : [];
  };
  const isDone = story.status === 'Done';
  return [
    ...badge(isDone, 'done', labels.done),
    ...badge(!isDone && marks.moved.has(story.id), 'moved', labels.moved),
    ...badge(marks.pins.has(story.id), 'pinned', labels.pinned),
    ...badge(marks.mustHaves.has(story.id), 'must', labels.mustHave),
    ...badge(marks.excluded.has(story.id), 'excluded', labels.excluded),
    ...badge(!isDone && story.isBlocked, 'blocked', labels.blocked),
    ...badge(!isDone && !story.isReady && !story.isBlocked, 'unready', labels.notReady)
  ];
}

export function cardOf(story: Story, view: CardView): Card {
  const { index, rowHeight, marks } = view;
  const points = story.points === null ? labels.noPoints : fillLabel(labels.points, formatNumber(story.points));
  const isDone = story.status === 'Done';
  const badges = badgesOf(story, view);
  const states = [
    isDone ? 'is-done' : '',
    marks.moved.has(story.id) ? 'is-moved' : '',
    marks.excluded.has(story.id) ? 'is-excluded' : '',
    marks.selected.has(story.id) ? 'is-selected' : '',
    marks.warned.has(story.id) ? 'is-warned' : '',
    view.isCarried ? 'is-carried' : ''
  ];
  return {
    id: story.id,
    key: story.key,
    title: story.title,
    epic: story.epicName,
    points: story.points === null ? '–' : formatNumber(story.points),
    badges,
    gripLabel: [
      fillLabel(labels.grip, story.key, story.title, points, view.column),
      ...badges.map(({ text }) => text),
      ...(marks.warned.has(story.id) ? [labels.warned] : [])
    ].join(', '),
    menuLabel: fillLabel(labels.menu, story.key),
    selectLabel: fillLabel(labels.select, story.key),
    isSelected: marks.selected.has(story.id),
    isLocked: isDone || !view.canPlan,
    url: `/lightning/r/${view.objectName}/${story.id}/view`,
    className: `card ${states.filter(Boolean).join(' ')}`,
    style: `transform: translateY(${index * rowHeight}px)`,
    tabIndex: view.isActive ? 0 : -1,
    position: index + 1
  };
}
