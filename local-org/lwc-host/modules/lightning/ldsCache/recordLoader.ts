import { fetchResponse, path, type UiApiClient } from './uiApiClient.ts';
import type { RecordRepresentation } from './records.ts';
import type { RecordStore } from './recordStore.ts';

interface Wish {
  readonly id: string;
  readonly fields: readonly string[];
  readonly optionalFields: readonly string[];
  /** Called once, with the server's FetchResponse where it refused. */
  readonly settle: (failure?: { readonly error: unknown }) => void;
}

/** What several components want of one record, as one wish. */
interface MergedWish extends Wish {
  readonly parts: readonly Wish[];
}

interface InFlight {
  readonly fields: ReadonlySet<string>;
  readonly optionalFields: ReadonlySet<string>;
  /** Fulfils when the answer has been dealt with, whatever it was. */
  readonly dealtWith: Promise<void>;
}

interface BatchAnswer {
  readonly results: readonly { readonly statusCode: number; readonly result: unknown }[];
}

/** The most records one request of `records/batch` may name. */
const BATCH_LIMIT = 200;

/** Brings fields of records into the store. What is asked within one microtask travels together: one request per record, one per group
 *  of records that want the same fields; what is already under way is waited for. */
export class RecordLoader {
  readonly store: RecordStore;
  readonly client: UiApiClient;
  readonly inFlight = new Map<string, Set<InFlight>>();
  wishes: Wish[] = [];

  constructor(store: RecordStore, client: UiApiClient) {
    this.store = store;
    this.client = client;
  }

  /** Resolves when the store holds these fields; rejects with the FetchResponse of the server. */
  async load(id: string, fields: readonly string[], optionalFields: readonly string[] = []): Promise<void> {
    const underWay = this.underWay(id, fields, optionalFields);
    if (underWay) {
      await underWay;
      if (this.store.read(id, fields, optionalFields)?.missing.length === 0) {
        return;
      }
    }
    await this.reload(id, fields, optionalFields);
  }

  /** As `load`, but never satisfied with a request that was sent before. */
  reload(id: string, fields: readonly string[], optionalFields: readonly string[] = []): Promise<void> {
    return new Promise((resolve, reject) => {
      this.wishes.push({
        id,
        fields,
        optionalFields,
        settle: (failure) => (failure ? reject(failure.error) : resolve())
      });
      if (this.wishes.length === 1) {
        queueMicrotask(() => this.flush());
      }
    });
  }

  underWay(id: string, fields: readonly string[], optionalFields: readonly string[]): Promise<void> | undefined {
    for (const request of this.inFlight.get(id) ?? []) {
      const asks = (name: string): boolean => request.fields.has(name) || request.optionalFields.has(name);
      if (fields.every((name) => request.fields.has(name)) && optionalFields.every(asks)) {
        return request.dealtWith;
      }
    }
    return undefined;
  }

  flush(): void {
    const perRecord = [...Map.groupBy(this.wishes, (wish) => wish.id).values()].map(mergedWish);
    this.wishes = [];
    for (const group of Map.groupBy(perRecord, fieldsKey).values()) {
      for (let start = 0; start < group.length; start += BATCH_LIMIT) {
        this.send(group.slice(start, start + BATCH_LIMIT));
      }
    }
  }

  send(group: readonly MergedWish[]): void {
    const dealtWith = group.length === 1 ? this.fetchOne(group[0] as MergedWish) : this.fetchMany(group);
    group.forEach((wish) => this.track(wish, dealtWith));
  }

  track(wish: MergedWish, dealtWith: Promise<void>): void {
    const entry = { fields: new Set(wish.fields), optionalFields: new Set(wish.optionalFields), dealtWith };
    const known = this.inFlight.get(wish.id) ?? new Set();
    this.inFlight.set(wish.id, known.add(entry));
    void dealtWith.then(() => {
      known.delete(entry);
      if (known.size === 0 && this.inFlight.get(wish.id) === known) {
        this.inFlight.delete(wish.id);
      }
    });
  }

  async fetchOne(wish: MergedWish): Promise<void> {
    try {
      const record = await this.client.request<RecordRepresentation>({
        path: path`/ui-api/records/${wish.id}`,
        query: { fields: wish.fields, optionalFields: wish.optionalFields }
      });
      this.keep(wish, record);
    } catch (error) {
      await this.fail(wish, error);
    }
  }

  async fetchMany(group: readonly MergedWish[]): Promise<void> {
    const { fields, optionalFields } = group[0] as MergedWish;
    try {
      const answer = await this.client.request<BatchAnswer>({
        path: path`/ui-api/records/batch/${group.map((wish) => wish.id)}`,
        query: { fields, optionalFields }
      });
      await Promise.all(group.map((wish, place) => this.settleOne(wish, answer.results[place])));
    } catch (error) {
      await Promise.all(group.map((wish) => this.fail(wish, error)));
    }
  }

  async settleOne(wish: MergedWish, answer: BatchAnswer['results'][number] | undefined): Promise<void> {
    if (answer && answer.statusCode < 300) {
      this.keep(wish, answer.result as RecordRepresentation);
    } else {
      await this.fail(wish, fetchResponse(answer?.statusCode ?? 404, 'Not Found', answer?.result));
    }
  }

  keep(wish: MergedWish, record: RecordRepresentation): void {
    this.store.ingest([record]);
    const reading = this.store.read(record.id, wish.fields, wish.optionalFields);
    // What an answer leaves out will be left out the next time too: asking again would never end.
    this.store.markAbsent(record.id, reading?.missing ?? []);
    wish.settle();
  }

  /** One bad field must not fail the other components that happened to ask at the same moment: each then asks for itself. */
  async fail(wish: MergedWish, error: unknown): Promise<void> {
    if (wish.parts.length === 1) {
      wish.settle({ error });
    } else {
      await Promise.all(wish.parts.map((part) => this.fetchOne(mergedWish([part]))));
    }
  }
}

function mergedWish(parts: readonly Wish[]): MergedWish {
  const fields = new Set(parts.flatMap((part) => part.fields));
  const optionalFields = new Set(parts.flatMap((part) => part.optionalFields.filter((name) => !fields.has(name))));
  return {
    id: (parts[0] as Wish).id,
    fields: [...fields].sort(),
    optionalFields: [...optionalFields].sort(),
    settle: (failure) => parts.forEach((part) => part.settle(failure)),
    parts
  };
}

function fieldsKey(wish: MergedWish): string {
  return JSON.stringify([wish.fields, wish.optionalFields]);
}
