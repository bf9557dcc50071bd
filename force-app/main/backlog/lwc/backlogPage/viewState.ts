import { columnsNamed, USUAL_COLUMNS } from 'c/backlogColumns';
import type { ViewChoice } from 'c/backlogViewBar';
import { filterToState, stateToFilter, type StoryFilter } from 'c/storyFilter';

/** What is shown and how, as the page's address holds it. */
export interface PageView {
  readonly filter: StoryFilter;
  readonly isGrouped: boolean;
  readonly columns: ViewChoice['columns'];
  /** Points above the cut line; null for no line; undefined for what the team can take on next. */
  readonly capacity: number | null | undefined;
}

const NO_LINE = 'none';

/** Names and values of an address; an empty text stands for what is usual. */
export function viewToState({ filter, isGrouped, columns, capacity }: PageView): Record<string, string> {
  const isUsual = columns.length === USUAL_COLUMNS.length && USUAL_COLUMNS.every((name) => columns.includes(name));
  return {
    ...filterToState(filter),
    group: isGrouped ? 'epic' : '',
    columns: isUsual ? '' : columns.join(',') || NO_LINE,
    capacity: capacity === undefined ? '' : capacity === null ? NO_LINE : String(capacity)
  };
}

/** The view that an address names. What it does not know it leaves out. */
export function stateToView(state: Readonly<Record<string, string | undefined>>): PageView {
  const { group, columns, capacity } = state;
  const points = Number(capacity);
  return {
    filter: stateToFilter(state),
    isGrouped: group === 'epic',
    columns: columns ? columnsNamed(columns.split(',')).map(({ name }) => name) : USUAL_COLUMNS,
    capacity: capacity === NO_LINE ? null : capacity && points >= 0 ? points : undefined
  };
}
