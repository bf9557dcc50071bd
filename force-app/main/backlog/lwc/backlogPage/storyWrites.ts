import moveStories from '@salesforce/apex/BacklogController.moveStories';
import restoreRanks from '@salesforce/apex/BacklogController.restoreRanks';
import saveStories from '@salesforce/apex/BacklogController.saveStories';
import applyOrder from '@salesforce/apex/SuggestedOrderController.applyOrder';
import { notifyRecordUpdateAvailable } from 'lightning/uiRecordApi';
import type { CellOptions } from 'c/backlogColumns';
import { ChangeHistory } from 'c/changeHistory';
import { errorSentences, type AnyError } from 'c/errorText';
import { fillLabel } from 'c/labelText';
import type { StoryChange } from 'c/storyFeed';
import type { Story } from 'c/storyRecords';
import { labels } from './labels';
import { MoveQueue, type PendingMove } from './moveQueue';
import { moveRequest } from './moveRequest';
import { painted, shows, type Fields } from './storyFields';

/** A rank key that was written, and the one it replaced. */
interface RankStep {
  readonly id: string;
  readonly before: string;
  readonly after: string;
}
interface FieldStep {
  readonly id: string;
  readonly before: Fields;
  readonly after: Fields;
}
/** Something that can be taken back: told apart by what is written. */
type Step =
  | { readonly kind: 'ranks'; readonly steps: readonly RankStep[]; readonly words: string }
  | { readonly kind: 'fields'; readonly steps: readonly FieldStep[]; readonly words: string };

interface MoveAnswer {
  readonly ranks: readonly { readonly id: string; readonly rank: string }[];
}
interface WrittenRank {
  readonly id: string;
  readonly rank: string;
  readonly before?: string;
}

/** What writing needs of the page around. */
export interface WriteHost {
  /** Paints changes of stories; the token is for `confirm` or `takeBack`. */
  paintAll(changes: readonly StoryChange[]): number;
  confirm(token: number): void;
  takeBack(token: number): void;
  /** Looks for what others, or rules of the org, have changed. */
  look(): void;
  /** A story without the moves that wait. */
  story(id: string): Story | undefined;
  options(): CellOptions;
  /** Paints the order anew. */
  draw(): void;
  say(text: string): void;
  failed(title: string, message: string): void;
}

/** Records that are told to have changed; the platform reads each of them anew. */
const MOST_TOLD = 200;

/** Writes what is done to stories: painted first, taken back when the org refuses, and kept to be undone. */
export class StoryWrites {
  readonly queue = new MoveQueue();
  readonly #host: WriteHost;
  #history = new ChangeHistory<Step>();
  /** While one is taken back the next has to wait. */
  #isUndoing = false;
  /** Writes that the org has not answered: until then nobody knows what the last step was. */
  #open = new Set<Promise<unknown>>();

  constructor(host: WriteHost) {
    this.#host = host;
  }

  get canUndo(): boolean {
    return !this.#isUndoing && (this.queue.held.length > 0 || this.#open.size > 0 || this.#history.canUndo);
  }
  get canRedo(): boolean {
    return !this.#isUndoing && this.#history.canRedo;
  }
  /** Another backlog is shown. What waits for a reason is saved without one rather than lost. */
  clear(): void {
    this.sendHeld();
    this.queue.clear();
    this.#history.clear();
  }

  // Moves

  move(ids: readonly string[], target: PendingMove['target']): void {
    const move = { ids, target };
    this.queue.add(move);
    this.send(move);
    this.#host.draw();
  }
  /** Paints a move that is sent once there is a reason. */
  hold(ids: readonly string[], target: PendingMove['target']): void {
    this.queue.hold({ ids, target });
    this.#host.draw();
  }
  sendHeld(reason?: string): void {
    for (const move of this.queue.held) this.send(move, reason);
  }
  dropHeld(): void {
    this.queue.dropHeld();
    this.#host.draw();
  }

  private send(move: PendingMove, reason?: string): void {
    const { ids, target } = move;
    const [first = ''] = ids;
    const key = this.#host.story(first)?.key ?? '';
    const request = (): Promise<MoveAnswer> => moveStories({ request: moveRequest(ids, target, reason) });
    const write = this.queue
      .send([move], request)
      .then(({ ranks }) => {
        const words = ids.length > 1 ? fillLabel(labels.moveOfMany, ids.length) : fillLabel(labels.moveOf, key);
        this.written(ranks, words);
      })
      .catch((error: AnyError) => this.fail(fillLabel(labels.moveFailed, key), error))
      .finally(() => this.#host.draw());
    this.track(write);
  }

  private track<Answer>(write: Promise<Answer>): Promise<Answer> {
    this.#open.add(write);
    write.finally(() => this.#open.delete(write)).catch(() => undefined);
    return write;
  }

  /** Keeps keys that the org has written; `before` is what they replaced, where the org said so. */
  private written(ranks: readonly WrittenRank[], words: string): void {
    const steps = ranks.map(({ id, rank, before }) => {
      return { id, before: before ?? this.#host.story(id)?.rank ?? '', after: rank };
    });
    this.#host.confirm(this.#host.paintAll(steps.map(({ id, after }) => ({ id, change: { rank: after } }))));
    // A story that had no place yet cannot be given it back.
    if (steps.length > 0 && steps.every(({ before }) => before !== '')) {
      this.#history.add({ kind: 'ranks', steps, words });
    }
  }

  /** Makes the moves of a suggested order, all or none. */
  applyOrder(productId: string, moves: readonly PendingMove[], reason: string): Promise<boolean> {
    return this.track(this.writeOrder(productId, moves, reason));
  }
  private async writeOrder(productId: string, moves: readonly PendingMove[], reason: string): Promise<boolean> {
    for (const move of moves) this.queue.add(move);
    this.#host.draw();
    const request = (): Promise<readonly WrittenRank[]> =>
      applyOrder({ productId, moves: moves.map(({ ids, target }) => moveRequest(ids, target)), reason });
    try {
      this.written(await this.queue.send(moves, request), reason);
      return true;
    } catch (error) {
      this.fail(labels.orderFailed, error as AnyError);
      return false;
    } finally {
      this.#host.draw();
    }
  }

  // Fields

  /** Writes the same fields to stories, all or none. */
  edit(ids: readonly string[], fields: Fields): Promise<boolean> {
    return this.track(this.writeFields(ids, fields));
  }
  private async writeFields(ids: readonly string[], fields: Fields): Promise<boolean> {
    const key = this.#host.story(ids[0] ?? '')?.key ?? '';
    const words = ids.length > 1 ? fillLabel(labels.editOfMany, ids.length) : fillLabel(labels.editOf, key);
    const title = ids.length > 1 ? fillLabel(labels.editManyFailed, ids.length) : fillLabel(labels.editFailed, key);
    try {
      const before = await this.save(ids.map((id) => ({ id, fields })));
      const byId = new Map(before.map((record) => [record.Id as string, record]));
      const steps = ids.map((id) => ({ id, before: held(byId.get(id) ?? {}, fields), after: fields }));
      this.#history.add({ kind: 'fields', steps, words });
      return true;
    } catch (error) {
      this.fail(title, error as AnyError);
      return false;
    } finally {
      this.#host.draw();
    }
  }

  private async save(edits: readonly { id: string; fields: Fields }[]): Promise<readonly Fields[]> {
    const options = this.#host.options();
    const token = this.#host.paintAll(edits.map(({ id, fields }) => ({ id, change: painted(fields, options) })));
    try {
      const stories = edits.map(({ id, fields }) => ({ Id: id, ...fields }));
      const before = (await saveStories({ stories })) as readonly Fields[];
      this.#host.confirm(token);
      this.#host.look();
      // Other components read these records anew in their own time.
      notifyRecordUpdateAvailable(edits.slice(0, MOST_TOLD).map(({ id }) => ({ recordId: id })));
      return before;
    } catch (error) {
      this.#host.takeBack(token);
      throw error;
    }
  }

  // Undo and redo

  undo(): void {
    if (this.#isUndoing) return;
    if (this.queue.held.length > 0) {
      this.dropHeld();
      this.#host.say(labels.undoneHeld);
      return;
    }
    if (this.#open.size > 0) {
      this.undoOnceAnswered();
      return;
    }
    const step = this.#history.undo();
    if (step) this.restore(step, 'before');
  }
  /** What was done last is taken back, not what was answered last. */
  private async undoOnceAnswered(): Promise<void> {
    this.#isUndoing = true;
    await Promise.allSettled(this.#open);
    this.#isUndoing = false;
    this.undo();
  }
  redo(): void {
    const step = this.#isUndoing ? undefined : this.#history.redo();
    if (step) this.restore(step, 'after');
  }

  private async restore(step: Step, side: 'before' | 'after'): Promise<void> {
    this.#isUndoing = true;
    this.#host.draw();
    try {
      await (step.kind === 'ranks' ? this.restoreRanks(step.steps, side) : this.restoreFields(step.steps, side));
      this.#host.say(fillLabel(side === 'before' ? labels.undone : labels.redone, step.words));
    } catch (error) {
      this.#history.drop(step);
      this.fail(side === 'before' ? labels.undoFailed : labels.redoFailed, error as AnyError);
    } finally {
      this.#isUndoing = false;
      this.#host.draw();
    }
  }

  private async restoreRanks(steps: readonly RankStep[], side: 'before' | 'after'): Promise<void> {
    const other = side === 'before' ? 'after' : 'before';
    const token = this.#host.paintAll(steps.map((step) => ({ id: step.id, change: { rank: step[side] } })));
    this.#host.draw();
    try {
      const changes = steps.map((step) => ({ id: step.id, expected: step[other], rank: step[side] }));
      await restoreRanks({ changes, reason: side === 'before' ? labels.undoReason : labels.redoReason });
      this.#host.confirm(token);
    } catch (error) {
      this.#host.takeBack(token);
      throw error;
    }
  }

  private async restoreFields(steps: readonly FieldStep[], side: 'before' | 'after'): Promise<void> {
    const other = side === 'before' ? 'after' : 'before';
    const changed = steps.flatMap((step) => {
      const story = this.#host.story(step.id);
      return story && shows(story, step[other]) ? [] : [story?.key ?? ''];
    });
    // Nobody's work is overwritten to take back mine.
    if (changed.length > 0) throw new Error(fillLabel(labels.changedSince, changed.slice(0, 5).join(', ')));
    await this.save(steps.map((step) => ({ id: step.id, fields: step[side] })));
  }

  private fail(title: string, error: AnyError): void {
    this.#host.failed(title, errorSentences(error).join(' '));
  }
}

/** What a record held in these fields. Blank fields are left out of an answer. */
function held(record: Fields, fields: Fields): Fields {
  return Object.fromEntries(Object.keys(fields).map((name) => [name, record[name] ?? null]));
}
