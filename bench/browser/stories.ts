import { moveInOrder, type MoveTarget } from 'c/storyOrder';

/** What the page of the product gives its list, made up: the same stories at every run. */
export interface BenchStory {
  readonly id: string;
  readonly key: string;
  readonly rank: string;
  readonly title: string;
  readonly type: string;
  readonly status: string;
  readonly statusLabel: string;
  readonly points: number | null;
  readonly epicId: string | null;
  readonly epicName: string;
  readonly sprintId: string | null;
  readonly sprintName: string;
  readonly isBlocked: boolean;
  readonly isReady: boolean;
  readonly openQuestions: number;
  readonly searchText: string;
}

const TITLES = [
  'See the next sailings',
  'Buy a single ticket',
  'Pay by card at the kiosk',
  'Cancel a booking with a refund'
];
const STATUSES = ['New', 'Refining', 'Ready', 'In Progress', 'Done'];
const POINTS = [null, 1, 2, 3, 5, 8];

const pick = <T>(list: readonly T[], index: number): T => list[index % list.length]!;

export function makeStories(count: number): BenchStory[] {
  return Array.from({ length: count }, (_, index) => {
    const title = `${pick(TITLES, index)} when the ferry is full, part ${index}`;
    const status = pick(STATUSES, index * 3);
    return {
      id: `a0B${String(index).padStart(12, '0')}AAA`,
      key: `S-${String(index).padStart(6, '0')}`,
      rank: String(500_000_000_000 + index * 1_000_000),
      title,
      type: 'User Story',
      status,
      statusLabel: status,
      points: pick(POINTS, index),
      epicId: `a0E${index % 40}`,
      epicName: `Epic ${index % 40} of the harbour`,
      sprintId: `a0S${index % 12}`,
      sprintName: `Sprint ${index % 12}`,
      isBlocked: index % 50 === 0,
      isReady: index % 2 === 0,
      openQuestions: 0,
      searchText: title.toLowerCase()
    };
  });
}

/** What the page of the product does with a move, whichever list shows it: paints the new order. */
export function moveStory(stories: readonly BenchStory[], id: string, target: MoveTarget): BenchStory[] {
  return [...moveInOrder(stories, [id], target)];
}

export const lastOnTop = (stories: readonly BenchStory[]): BenchStory[] =>
  moveStory(stories, stories.at(-1)!.id, 'top');
