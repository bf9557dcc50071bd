import { deepFreeze } from './deepFreeze.ts';
import type { RecordStore } from './recordStore.ts';

/** One kind of question to the org whose answers components share. `Raw` is what is kept, `View` what components see. */
export interface Query<Config, Raw, View = Raw> {
  readonly name: string;
  /** How long an answer may be served again without asking, in milliseconds. */
  readonly timeToLive: number;
  /** Which records it holds depends on the others of the object: a create or a delete anywhere may change it. */
  readonly isCollection?: boolean;
  /** The same key = the same question; undefined while a required parameter is missing: the org is not asked. */
  key(config: Config): string | undefined;
  /** Who refreshes is told even when the org says the same as before. */
  readonly tellsEveryRefresh?: boolean;
  /** Asks the org. `isForced`: an answer to a request sent earlier will not do. */
  load(config: Config, isForced: boolean): Promise<Raw>;
  /** The answer as of now, from the record store; undefined when the store cannot tell any more and the org must be asked. */
  view?(raw: Raw, config: Config): QueryView<View> | undefined;
  /** Brings the store up to date for an outdated answer by asking for less than all of it; undefined where that cannot be done. */
  repair?(raw: Raw, config: Config): Promise<void> | undefined;
  /** The answer where the store knows it without having asked. */
  peek?(config: Config): Raw | undefined;
}

export interface QueryView<View> {
  readonly value: View;
  /** Records whose changes change the value. */
  readonly recordIds: Iterable<string>;
  /** A later save made part of it wrong: shown until the org has answered again. */
  readonly isOutdated: boolean;
  /** What did not change is the very same object as before: another object is another value. */
  readonly isShared?: boolean;
  /** When the oldest part was fetched, where the store knows better than the answer as a whole. */
  readonly oldest?: number;
}

export type Result<View> =
  { readonly data: View; readonly error: undefined } | { readonly data: undefined; readonly error: unknown };

export type ResultListener<View> = (result: Result<View>) => void;

/** One question that has been asked, its answer, and who listens to it. */
export class QueryEntry<Config, Raw, View> {
  readonly query: Query<Config, Raw, View>;
  readonly config: Config;
  readonly store: RecordStore;
  /** Each listener with what it heard last. */
  readonly listeners = new Map<ResultListener<View>, Result<View> | undefined>();
  result: Result<View> | undefined;
  fetchedAt = 0;
  answer: { raw: Raw } | undefined;
  loading: Promise<void> | undefined;
  /** Something it shows was saved while the org was being asked: the answer may be older than the save. */
  isOvertaken = false;
  forced: Promise<void> | undefined;
  /** Turns of asking: an answer that comes after that of a later turn is dropped. */
  lastAsked = 0;
  lastAnswered = 0;
  recordIds: Iterable<string> = [];
  stopWatching: (() => void) | undefined;

  constructor(query: Query<Config, Raw, View>, config: Config, store: RecordStore) {
    this.query = query;
    this.config = config;
    this.store = store;
  }

  /** Hears the answer at once where it is fresh, else when the org has answered; then each change. Returns what ends it. */
  subscribe(listener: ResultListener<View>): () => void {
    this.settleFromStore();
    this.listeners.set(listener, undefined);
    this.watch();
    if (this.isFresh() && this.result) {
      this.tell(this.result);
    } else {
      void this.load(false);
    }
    return () => this.unsubscribe(listener);
  }

  unsubscribe(listener: ResultListener<View>): void {
    this.listeners.delete(listener);
    if (this.listeners.size === 0) {
      this.watch();
    }
  }

  /** Asks the org again and resolves when the listeners have heard; the promise resolves whatever the org says. */
  refresh(): Promise<void> {
    this.forced ??= this.load(true).finally(() => (this.forced = undefined));
    return this.forced;
  }

  /** The next component that asks gets a new answer; those that listen keep theirs. */
  expire(): void {
    this.fetchedAt = 0;
  }

  isFresh(): boolean {
    return this.result?.error === undefined && this.store.now() - this.fetchedAt < this.query.timeToLive;
  }

  settleFromStore(): void {
    const raw = this.query.peek?.(this.config);
    if (raw !== undefined) {
      this.answer = { raw };
      this.fetchedAt = this.store.now();
    }
    if (this.answer) {
      this.publish(this.answer.raw);
    }
  }

  /** `mayRepair`: the answer is known to be outdated in parts, which alone may be asked for. */
  load(isForced: boolean, mayRepair = false): Promise<void> {
    if (this.loading && !isForced) {
      return this.loading;
    }
    const loading = this.ask(isForced, mayRepair).finally(() => {
      if (this.loading === loading) {
        this.loading = undefined;
      }
    });
    this.loading = loading;
    return loading;
  }

  /** A save while the question was under way makes its answer outdated: ask once more, then be content. */
  async ask(isForced: boolean, mayRepair: boolean): Promise<void> {
    try {
      if (mayRepair && (await this.repair())) {
        return;
      }
      const { isOutdated } = await this.askOnce(isForced);
      if (isOutdated || this.isOvertaken) {
        await this.askOnce(true);
      }
    } catch (error) {
      this.tell({ data: undefined, error });
    }
  }

  /** True when the answer is right again. */
  async repair(): Promise<boolean> {
    const repairing = this.answer && this.query.repair?.(this.answer.raw, this.config);
    if (!this.answer || !repairing) {
      return false;
    }
    this.isOvertaken = false;
    // What could not be brought up to date is still outdated below, and then all of it is asked for.
    await repairing.catch(() => undefined);
    return !this.publish(this.answer.raw).isOutdated && !this.isOvertaken;
  }

  async askOnce(isForced: boolean): Promise<{ readonly isOutdated: boolean }> {
    this.isOvertaken = false;
    const turn = (this.lastAsked += 1);
    const raw = await this.query.load(this.config, isForced);
    if (turn < this.lastAnswered) {
      return { isOutdated: false };
    }
    this.lastAnswered = turn;
    this.answer = { raw };
    this.fetchedAt = this.store.now();
    return this.publish(raw, true);
  }

  /** Tells the listeners the answer as of now, and whether it is still right. */
  publish(raw: Raw, isNew = false): { readonly isOutdated: boolean } {
    if (!this.query.view) {
      this.tell({ data: raw as unknown as View, error: undefined });
      return { isOutdated: false };
    }
    const view = this.query.view(raw, this.config);
    this.watch(view?.recordIds ?? []);
    if (!view) {
      this.fetchedAt = 0;
      return { isOutdated: true };
    }
    this.fetchedAt = Math.min(this.fetchedAt, view.oldest ?? this.fetchedAt);
    const mustTell = isNew && this.forced !== undefined && this.query.tellsEveryRefresh === true;
    this.tell({ data: view.value, error: undefined }, mustTell || (view.isShared === true && !isNew));
    return view;
  }

  /** A listener hears a result once, and one equal to the last not at all; `byIdentity`: only the same object counts as equal. */
  tell(result: Result<View>, byIdentity = false): void {
    if (!sameResult(this.result, result, byIdentity)) {
      this.result = deepFreeze(result);
    }
    for (const [listener, heard] of [...this.listeners]) {
      if (this.result && heard !== this.result && this.listeners.has(listener)) {
        this.listeners.set(listener, this.result);
        listener(this.result);
      }
    }
  }

  watch(recordIds = this.recordIds): void {
    const isWatching = this.stopWatching !== undefined;
    if (recordIds === this.recordIds && isWatching === this.listeners.size > 0) {
      return;
    }
    this.stopWatching?.();
    this.recordIds = recordIds;
    this.stopWatching =
      this.listeners.size > 0 ? this.store.subscribe(recordIds, () => this.handleRecordChange()) : undefined;
  }

  handleRecordChange(): void {
    if (!this.answer) {
      return;
    }
    if (this.loading) {
      this.isOvertaken ||= this.isOutdated();
    } else if (this.publish(this.answer.raw).isOutdated) {
      void this.load(true, true);
    }
  }

  /** The store knows that the answer is no longer right, or cannot tell. */
  isOutdated(): boolean {
    return this.answer !== undefined && this.query.view !== undefined && this.viewOf(this.answer.raw).isOutdated;
  }

  viewOf(raw: Raw): { readonly isOutdated: boolean } {
    return this.query.view?.(raw, this.config) ?? { isOutdated: true };
  }
}

function sameResult(before: Result<unknown> | undefined, after: Result<unknown>, byIdentity: boolean): boolean {
  if (before === undefined || (before.error === undefined) !== (after.error === undefined)) {
    return false;
  }
  if (before.error === undefined && (byIdentity || before.data === after.data)) {
    return before.data === after.data;
  }
  return JSON.stringify(before.data ?? before.error) === JSON.stringify(after.data ?? after.error);
}
