import type { StoryLine } from 'c/backlogLines';
import type { FilterOption } from 'c/storyFilter';
import type { Story } from 'c/storyRecords';
import { labels } from './labels';

/** What may be chosen in a cell, by field. */
export interface CellOptions {
  readonly statuses: readonly FilterOption[];
  readonly types: readonly FilterOption[];
  readonly moscows: readonly FilterOption[];
  readonly epics: readonly FilterOption[];
  readonly sprints: readonly FilterOption[];
  readonly releases: readonly FilterOption[];
}

export const NO_OPTIONS: CellOptions = { statuses: [], types: [], moscows: [], epics: [], sprints: [], releases: [] };

/** Fields of a story that are edited in the list. */
export type EditableField =
  'title' | 'points' | 'status' | 'type' | 'businessValue' | 'moscow' | 'epicId' | 'sprintId' | 'releaseId' | 'dueDate';

/** How a cell is edited. */
export type CellEditor =
  | { readonly kind: 'number'; readonly min: number; readonly max: number; readonly step: number }
  | { readonly kind: 'text' }
  | { readonly kind: 'date' }
  | { readonly kind: 'choice'; readonly options: keyof CellOptions; readonly canBeBlank: boolean };

export type ColumnName = keyof typeof labels;

/** One column of the list, beside those that every list has: rank, number and title. */
export interface Column {
  readonly name: ColumnName;
  readonly label: string;
  /** Track of a CSS grid. */
  readonly width: string;
  readonly isNumber: boolean;
  readonly isBadge: boolean;
  readonly field?: EditableField;
  readonly editor?: CellEditor;
  /** What the cell says; a number where it is one. */
  value(line: StoryLine<Story>, options: CellOptions): string | number | null;
}

type Settings = Partial<Omit<Column, 'name' | 'label' | 'width' | 'value'>>;

function column(name: ColumnName, width: string, value: Column['value'], settings: Settings = {}): Column {
  return { name, label: labels[name], width, value, isNumber: false, isBadge: false, ...settings };
}

const choice = (options: keyof CellOptions, canBeBlank: boolean): CellEditor => ({
  kind: 'choice',
  options,
  canBeBlank
});
const NUMBER = { isNumber: true };

/** All columns, in the order in which they stand. */
export const COLUMNS: readonly Column[] = [
  column('type', '7rem', ({ story }) => story.typeLabel, { field: 'type', editor: choice('types', false) }),
  column('epic', 'minmax(6rem, 12rem)', ({ story }) => story.epicName, {
    field: 'epicId',
    editor: choice('epics', true)
  }),
  column('objective', 'minmax(6rem, 12rem)', ({ story }) => story.objectiveName),
  column('release', '8rem', ({ story }) => story.releaseName, { field: 'releaseId', editor: choice('releases', true) }),
  column('sprint', '8rem', ({ story }) => story.sprintName, { field: 'sprintId', editor: choice('sprints', true) }),
  column('requestedBy', '9rem', ({ story }) => story.requestedByName),
  column('dueDate', '7.5rem', ({ story }) => story.dueDate, { field: 'dueDate', editor: { kind: 'date' } }),
  column('status', '9rem', ({ story }) => story.statusLabel, {
    isBadge: true,
    field: 'status',
    editor: choice('statuses', false)
  }),
  column('moscow', '7rem', ({ story }, { moscows }) => labelOf(story.moscow, moscows), {
    field: 'moscow',
    editor: choice('moscows', true)
  }),
  column('businessValue', '5rem', ({ story }) => story.businessValue, {
    ...NUMBER,
    field: 'businessValue',
    editor: { kind: 'number', min: 0, max: 20, step: 1 }
  }),
  column('valueScore', '5rem', ({ story }) => story.valueScore, NUMBER),
  column('wsjf', '5rem', ({ story }) => story.wsjf, NUMBER),
  column('rice', '5rem', ({ story }) => story.rice, NUMBER),
  column('votes', '5rem', ({ story }) => story.votePoints, NUMBER),
  column('points', '4.75rem', ({ story }) => story.points, {
    ...NUMBER,
    field: 'points',
    editor: { kind: 'number', min: 0, max: 9999, step: 0.1 }
  }),
  column('sum', '5rem', (line) => (line.position === null ? null : line.sum), NUMBER)
];

/** What a list shows until somebody chooses. */
export const USUAL_COLUMNS: readonly ColumnName[] = ['epic', 'sprint', 'status', 'points'];

/** The columns of these names, in the order in which they stand. Names that are none are left out. */
export function columnsNamed(names: readonly string[]): Column[] {
  return COLUMNS.filter(({ name }) => names.includes(name));
}

const numbers = new Intl.NumberFormat(undefined, { maximumFractionDigits: 1 });
const dates = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeZone: 'UTC' });

/** A value of a column as people read it; empty where there is none. */
export function cellText({ name }: Column, value: string | number | null): string {
  if (value === null || value === '') return '';
  // Most are small and whole: they read the same in every language.
  if (typeof value === 'number') return Number.isInteger(value) && value < 1000 ? String(value) : numbers.format(value);
  return name === 'dueDate' ? dates.format(new Date(value)) : value;
}

function labelOf(value: string | null, options: readonly FilterOption[]): string {
  return options.find((option) => option.value === value)?.label ?? value ?? '';
}
