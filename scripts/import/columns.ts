/** What a column can mean. `field:<API name>` stands for any other field of a story. */
export type Target = (typeof TARGETS)[number] | `field:${string}`;

export const TARGETS = [
  'key',
  'issueId',
  'title',
  'description',
  'points',
  'status',
  'type',
  'priority',
  'assignee',
  'dueDate',
  'completedOn',
  'epic',
  'parent',
  'parentTitle',
  'epicName',
  'sprint',
  'release',
  'blocks',
  'blockedBy'
] as const;

export interface Column {
  readonly index: number;
  readonly header: string;
  /** Undefined: the column is not imported. */
  readonly target: Target | undefined;
}

/** Headers as they are known, lower case, single spaces. Jira's are those of its "Export CSV (all fields)", Server and Cloud. */
const HEADERS: Readonly<Record<string, Target>> = {
  issuekey: 'key',
  'issue key': 'key',
  key: 'key',
  'issue id': 'issueId',
  title: 'title',
  summary: 'title',
  description: 'description',
  storypoint: 'points',
  storypoints: 'points',
  'story point': 'points',
  'story points': 'points',
  points: 'points',
  'story point estimate': 'points',
  'custom field (story points)': 'points',
  'custom field (story point estimate)': 'points',
  status: 'status',
  'issue type': 'type',
  priority: 'priority',
  assignee: 'assignee',
  'due date': 'dueDate',
  resolved: 'completedOn',
  'epic link': 'epic',
  'custom field (epic link)': 'epic',
  parent: 'parent',
  'parent id': 'parent',
  'parent key': 'epic',
  'parent link': 'epic',
  'custom field (parent link)': 'epic',
  'parent summary': 'parentTitle',
  'epic name': 'epicName',
  'custom field (epic name)': 'epicName',
  sprint: 'sprint',
  'custom field (sprint)': 'sprint',
  'fix version/s': 'release',
  'fix version': 'release',
  'fix versions': 'release',
  'outward issue link (blocks)': 'blocks',
  'inward issue link (blocks)': 'blockedBy'
};

/**
 * Targets whose column may stand several times; of the others the first counts. Jira Cloud exports points under two names, and a row
 * has them under one.
 */
const REPEATABLE: ReadonlySet<Target> = new Set([
  'points',
  'sprint',
  'release',
  'blocks',
  'blockedBy',
  'epic',
  'parent'
]);

/** Gives each column its meaning; `overrides` (header -> target, or null for none) come first and match without regard to case. */
export function recognizeColumns(
  headers: readonly string[],
  overrides: ReadonlyMap<string, Target | null> = new Map()
): Column[] {
  const taken = new Set<Target>([...overrides.values()].filter((target) => target !== null));
  return headers.map((header, index) => {
    const name = normalizeHeader(header);
    const override = overrides.get(name);
    if (override !== undefined) {
      return { index, header, target: override ?? undefined };
    }
    const target = HEADERS[name];
    const free = target !== undefined && (REPEATABLE.has(target) || !taken.has(target));
    if (free) {
      taken.add(target);
    }
    return { index, header, target: free ? target : undefined };
  });
}

export function normalizeHeader(header: string): string {
  return header.trim().replace(/\s+/g, ' ').toLowerCase();
}
