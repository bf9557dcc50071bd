import type { Column } from './columns.ts';
import type { Interpretation, ValueUse } from './drafts.ts';
import type { Outcome } from './execution.ts';
import type { Plan } from './planModel.ts';

const number = new Intl.NumberFormat('en-US');

/** Names of people may be many; words of a workflow are few. */
const SHOWN_WORDS = 40;

/** What each column becomes, and how words were understood. Shown before anything is written. */
export function mappingReport(columns: readonly Column[], { valueUses }: Interpretation, plan: Plan): string {
  // A name that repeats is shown once, unless only the first of its columns counts.
  const meanings = new Map<string, string[]>();
  for (const { header, target } of columns) {
    const meaning = target === undefined ? 'not imported' : (MEANING[target] ?? target);
    meanings.set(`${header}\n${meaning}`, [header, meaning]);
  }
  const words = [...wordsOf(columns, valueUses), ...unknownUsers(plan)];
  const more = words.length > SHOWN_WORDS ? [`  ... and ${words.length - SHOWN_WORDS} more`] : [];
  return [
    table(['Column', 'becomes'], [...meanings.values()]),
    ...(words.length === 0 ? [] : ['', table(['Word', 'becomes', 'in'], words.slice(0, SHOWN_WORDS)), ...more])
  ].join('\n');
}

/** In the order of the columns, the most frequent word first. */
function wordsOf(columns: readonly Column[], valueUses: readonly ValueUse[]): string[][] {
  const order = new Map(columns.map(({ header, index }) => [header, index]));
  return valueUses
    .toSorted((a, b) => (order.get(a.header) ?? 0) - (order.get(b.header) ?? 0) || b.rows - a.rows)
    .map(({ header, text, result, rows }) => [
      `${header} "${text}"`,
      result ?? 'not known: the field keeps its default',
      counted(rows, 'row')
    ]);
}

function unknownUsers({ unknownUsers }: Plan): string[][] {
  return [...unknownUsers]
    .toSorted((a, b) => b[1] - a[1])
    .map(([name, rows]) => [`assignee "${name}"`, 'no active user of this org: left blank', counted(rows, 'row')]);
}

/** `1 story`, `3,526 stories`. */
export function counted(count: number, noun: string): string {
  const plural = noun.endsWith('y') ? `${noun.slice(0, -1)}ies` : `${noun}s`;
  return `${number.format(count)} ${count === 1 ? noun : plural}`;
}

const MEANING: Readonly<Record<string, string>> = {
  key: 'key: finds the story again (External Id)',
  issueId: 'number that Parent refers to',
  title: 'Title (of epics: Epic Name)',
  description: 'Description',
  points: 'Points',
  status: 'Status',
  type: 'Type; rows of type Epic become epics',
  priority: 'MoSCoW',
  assignee: 'Assignee',
  dueDate: 'Due Date',
  completedOn: 'Completed On',
  epic: 'Epic',
  parent: 'Epic, or the epic of the parent',
  parentTitle: 'name of an epic that is not in the file',
  epicName: 'Epic Name',
  sprint: 'Sprint (the last of a row)',
  release: 'Release (the first of a row)',
  blocks: 'Dependency: others wait for this one',
  blockedBy: 'Dependency: this one waits for others'
};

/** What will be written, or in a dry run would be. */
export function planReport(plan: Plan, rejected: number): string {
  const rows = [...plan.epicRows, ...plan.stories];
  const creates = rows.filter(({ id }) => id === undefined).length;
  const lines = [
    `${counted(creates, 'row')} to create, ${number.format(rows.length - creates)} to update, ${number.format(plan.unchanged.length)} unchanged, ${number.format(rejected)} rejected`
  ];
  const others = othersReport({
    epics: plan.epics.length,
    sprints: plan.sprints.length,
    releases: plan.releases.length,
    dependencies: plan.dependencies.length
  });
  if (others !== '') {
    lines.push(`Also to create: ${others}`);
  }
  if (plan.leftOut.length > 0) {
    lines.push(`Left out: ${counted(plan.leftOut.length, 'link')} to what is neither in the file nor in the product`);
  }
  return lines.join('\n');
}

/** `2 epics, 1 sprint`, or '' for none. */
export function othersReport(others: Outcome['others']): string {
  const nouns = { epics: 'epic', sprints: 'sprint', releases: 'release', dependencies: 'dependency' } as const;
  return (Object.keys(nouns) as (keyof typeof nouns)[])
    .filter((kind) => others[kind] > 0)
    .map((kind) => counted(others[kind], nouns[kind]))
    .join(', ');
}

export interface Counts {
  readonly read: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly rejected: number;
}

/** The closing count. Throws if a row were unaccounted for, which would be a fault of this program. */
export function countReport({ read, created, updated, unchanged, rejected }: Counts, conditional = false): string {
  if (read !== created + updated + unchanged + rejected) {
    throw new Error(`Rows unaccounted for: ${read} read, ${created} + ${updated} + ${unchanged} + ${rejected} told of`);
  }
  const [read_, created_, updated_, unchanged_, rejected_] = [read, created, updated, unchanged, rejected].map(
    (count) => number.format(count)
  );
  const would = conditional ? ' (dry run: nothing was written)' : '';
  return `${read_} ${read === 1 ? 'row' : 'rows'} read = ${created_} created + ${updated_} updated + ${unchanged_} unchanged + ${rejected_} rejected${would}`;
}

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [header, ...rows].map((line) => line.map((cell) => cell.replace(/\s+/g, ' ')));
  const widths = header.map((_, column) => Math.min(50, Math.max(...lines.map((line) => line[column]?.length ?? 0))));
  return lines
    .map((line) => `  ${line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd())
    .join('\n');
}
