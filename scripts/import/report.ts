import type { Column } from './columns.ts';
import type { Interpretation } from './drafts.ts';
import type { Plan } from './plan.ts';

const number = new Intl.NumberFormat('en-US');

/** What each column becomes, and how words were understood. Shown before anything is written. */
export function mappingReport(columns: readonly Column[], { valueUses }: Interpretation, plan: Plan): string {
  const words = valueUses.map(({ header, text, result, rows }) => [
    `${header} "${text}"`,
    result ?? 'not known: the field keeps its default',
    `${number.format(rows)} rows`
  ]);
  const users = [...plan.unknownUsers].map(([name, rows]) => [
    `assignee "${name}"`,
    'no active user of this org: left blank',
    `${number.format(rows)} rows`
  ]);
  const meanings = new Map<string, string>();
  for (const { header, target } of columns) {
    meanings.set(header, meanings.get(header) ?? (target === undefined ? 'not imported' : (MEANING[target] ?? target)));
  }
  return [
    table(['Column', 'becomes'], [...meanings]),
    ...(words.length + users.length === 0 ? [] : ['', table(['Word', 'becomes', 'in'], [...words, ...users])])
  ].join('\n');
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
    `${number.format(creates)} rows to create, ${number.format(rows.length - creates)} to update, ${number.format(plan.unchanged.length)} unchanged, ${number.format(rejected)} rejected`
  ];
  const others = [
    [plan.epics.length, 'epics that rows refer to'],
    [plan.sprints.length, 'sprints'],
    [plan.releases.length, 'releases'],
    [plan.dependencies.length, 'dependencies']
  ].filter(([count]) => count !== 0);
  if (others.length > 0) {
    lines.push(
      `Also to create: ${others.map(([count, what]) => `${number.format(Number(count))} ${what}`).join(', ')}`
    );
  }
  if (plan.leftOut.length > 0) {
    lines.push(`${number.format(plan.leftOut.length)} links lead nowhere and are left out`);
  }
  return lines.join('\n');
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
  return `${read_} rows read = ${created_} created + ${updated_} updated + ${unchanged_} unchanged + ${rejected_} rejected${would}`;
}

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [header, ...rows].map((line) => line.map((cell) => cell.replace(/\s+/g, ' ')));
  const widths = header.map((_, column) => Math.min(50, Math.max(...lines.map((line) => line[column]?.length ?? 0))));
  return lines
    .map((line) => `  ${line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd())
    .join('\n');
}
