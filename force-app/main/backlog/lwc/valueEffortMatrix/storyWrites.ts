import { updateRecord } from 'lightning/uiRecordApi';
import moveStories from '@salesforce/apex/BacklogController.moveStories';
import saveStories from '@salesforce/apex/BacklogController.saveStories';
import type { Turns } from 'c/pendingWrites';
import type { Story } from 'c/storyRecords';

/** Fields of one story as the org gets them, and as the page paints them until it has answered. */
export interface StoryWrite {
  readonly id: string;
  readonly fields: Readonly<Record<string, string | number | null>>;
  readonly change: Partial<Story>;
}

/** What paints changes that are not answered yet. */
export interface Painter {
  paint(id: string, change: Partial<Story>): number;
  confirm(token: number): void;
  takeBack(token: number): void;
  look(): Promise<void>;
}

/** One story goes as a record; several go together, all or none, where the person may call the controller, and else one after the other. */
async function send(writes: readonly StoryWrite[], canSaveMany: boolean): Promise<void> {
  if (writes.length > 1 && canSaveMany) {
    await saveStories({ stories: writes.map(({ id, fields }) => ({ Id: id, ...fields })) });
    return;
  }
  // eslint-disable-next-line no-await-in-loop -- the org counts totals for one after the other
  for (const { id, fields } of writes) await updateRecord({ fields: { Id: id, ...fields } });
}

/** Paints the changes at once, writes them in their turn, and takes them back when the org refuses. Rejects as the write does. */
export async function writeStories(
  feed: Painter,
  writes: readonly StoryWrite[],
  turns: Turns,
  canSaveMany: boolean
): Promise<void> {
  const tokens = writes.map(({ id, change }) => feed.paint(id, change));
  try {
    await turns.take(() => send(writes, canSaveMany));
    for (const token of tokens) feed.confirm(token);
    // What formulas make of it is for the org to say.
    feed.look();
  } catch (error) {
    for (const token of tokens) feed.takeBack(token);
    throw error;
  }
}

/** Where stories go in the backlog: an end, or the place of another story. */
export type RankTarget = 'top' | 'bottom' | { readonly beforeId: string };

/** Moves stories together, or proposes it where the person does not decide. Answers whether it was proposed. */
export async function rankStories(storyIds: readonly string[], target: RankTarget, reason: string): Promise<boolean> {
  const place = typeof target === 'string' ? { isToTop: target === 'top' } : target;
  const answer = await moveStories({ request: { storyIds, ...place, reason: reason || undefined } });
  return (answer as { isProposal: boolean }).isProposal;
}

/** Position `n` of the open backlog without the stories that move, as a place to go to. */
export function targetOf(
  place: 'top' | 'bottom' | number,
  ranked: readonly Story[],
  moving: ReadonlySet<string>
): RankTarget {
  if (typeof place === 'string') return place;
  const beforeId = ranked.filter(({ id }) => !moving.has(id))[place - 1]?.id;
  return beforeId ? { beforeId } : 'bottom';
}
