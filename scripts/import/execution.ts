import type { Connection } from 'jsforce';
import { writeInBulk } from './bulkWriting.ts';
import type { Checkpoint } from './checkpoint.ts';
import type { Draft, Rejection } from './drafts.ts';
import { dependencyKey, externalId, fold } from './externalIds.ts';
import type { ExistingBacklog, NamedRecord, Plan, RowWrite } from './planModel.ts';
import { writeBatches, type NewRecord, type WriteOptions, type Written } from './writing.ts';

/** From this many stories on, one bulk job is quicker than hundreds of requests. */
const BULK_FROM = 5_000;

export interface ExecutionOptions {
  readonly connection: Connection;
  readonly productId: string;
  readonly existing: ExistingBacklog;
  readonly batchSize: number;
  readonly api: 'collections' | 'bulk' | undefined;
  readonly checkpoint: Checkpoint;
  onProgress(records: number): void;
}

/** What became of the rows and links of a plan. */
export interface Outcome {
  created: number;
  updated: number;
  readonly rejections: Rejection[];
  readonly leftOut: Rejection[];
  /** Records beside the rows: sprints, releases, epics that only were referred to, dependencies. */
  readonly others: Record<'epics' | 'sprints' | 'releases' | 'dependencies', number>;
}

/** How many records a plan writes. */
export function recordsOf(plan: Plan): number {
  const { epicRows, epics, sprints, releases, stories, dependencies } = plan;
  return [epicRows, epics, sprints, releases, stories, dependencies].reduce((sum, part) => sum + part.length, 0);
}

/** Writes a plan: what stories refer to, the stories in the order of the file, then what links them. */
export async function execute(plan: Plan, options: ExecutionOptions): Promise<Outcome> {
  const execution = new Execution(plan, options);
  await execution.run();
  return execution.outcome;
}

class Execution {
  readonly outcome: Outcome = {
    created: 0,
    updated: 0,
    rejections: [],
    leftOut: [],
    others: { epics: 0, sprints: 0, releases: 0, dependencies: 0 }
  };
  readonly #plan: Plan;
  readonly #options: ExecutionOptions;
  readonly #write: WriteOptions;
  /** Folded key -> id, of what this run created. */
  readonly #epics = new Map<string, string>();
  readonly #sprints = new Map<string, string>();
  readonly #releases = new Map<string, string>();
  readonly #stories = new Map<string, string>();
  /** Why a sprint, release or epic was refused. */
  readonly #refused = new Map<string, string>();

  constructor(plan: Plan, options: ExecutionOptions) {
    this.#plan = plan;
    this.#options = options;
    this.#write = {
      connection: options.connection,
      batchSize: options.batchSize,
      onProgress: (records) => {
        options.checkpoint.advance(records);
        options.onProgress(records);
      }
    };
  }

  async run(): Promise<void> {
    const plan = this.#plan;
    await this.#createNamed('Sprint__c', 'sprint:', plan.sprints, this.#sprints, 'sprints');
    await this.#createNamed('Release__c', 'release:', plan.releases, this.#releases, 'releases');
    await this.#createNamed('Epic__c', '', plan.epics, this.#epics, 'epics');
    await this.#writeRows('Epic__c', plan.epicRows, this.#epics);
    // The package ranks new stories behind those that are there, in the order in which they come.
    await this.#writeRows('Story__c', plan.stories, this.#stories);
    await this.#createDependencies();
  }

  async #createNamed(
    object: string,
    prefix: string,
    records: readonly NamedRecord[],
    ids: Map<string, string>,
    kind: keyof Outcome['others']
  ): Promise<void> {
    const inserts = records.map(({ key, name }) => this.#owned({ Name: name }, `${prefix}${key}`));
    const written = await writeBatches(object, inserts, this.#write);
    written.forEach((result, index) => {
      const { key, name } = records[index] as NamedRecord;
      if ('id' in result) {
        ids.set(fold(key), result.id);
        this.outcome.others[kind]++;
      } else {
        this.#refused.set(name, `: ${result.reason}`);
      }
    });
  }

  /** Creates, then updates. Every row ends as created, updated or rejected. */
  async #writeRows(object: 'Epic__c' | 'Story__c', rows: readonly RowWrite[], ids: Map<string, string>): Promise<void> {
    const creates = rows.filter(({ id }) => id === undefined);
    const updates = rows.filter(({ id }) => id !== undefined);
    const inserts = creates.map((row) => this.#owned(this.#valuesOf(row), row.draft.key));
    const changes = updates.map((row) => ({
      Id: String(row.id),
      ...this.#valuesOf(row),
      External_Id__c: externalId(this.#options.productId, row.draft.key)
    }));
    const created = await this.#send(object, inserts);
    created.forEach((result, index) => this.#account((creates[index] as RowWrite).draft, result, ids, 'created'));
    const updated = await this.#send(object, changes);
    updated.forEach((result, index) => this.#account((updates[index] as RowWrite).draft, result, ids, 'updated'));
  }

  #send(object: string, records: readonly NewRecord[]): Promise<Written[]> {
    const api = this.#options.api ?? (records.length >= BULK_FROM ? 'bulk' : 'collections');
    return api === 'bulk' && object === 'Story__c' && records.length > 0
      ? writeInBulk(object, records, { ...this.#write, checkpoint: this.#options.checkpoint })
      : writeBatches(object, records, this.#write);
  }

  #account(draft: Draft, result: Written, ids: Map<string, string>, count: 'created' | 'updated'): void {
    if ('id' in result) {
      this.outcome[count]++;
      ids.set(fold(draft.key), result.id);
      return;
    }
    const column = result.fields.map((field) => draft.sources[field]).find((header) => header !== undefined) ?? '';
    this.outcome.rejections.push({ row: draft.row, column, reason: result.reason });
  }

  #owned(values: NewRecord, key: string): NewRecord {
    const { productId } = this.#options;
    return { Product__c: productId, External_Id__c: externalId(productId, key), ...values };
  }

  #valuesOf(row: RowWrite): NewRecord {
    return {
      ...row.values,
      ...this.#link(row, 'Epic__c', row.epic, this.#epics),
      ...this.#link(row, 'Sprint__c', row.sprint, this.#sprints),
      ...this.#link(row, 'Release__c', row.release, this.#releases)
    };
  }

  #link(
    row: RowWrite,
    field: string,
    target: NamedRecord | undefined,
    created: ReadonlyMap<string, string>
  ): NewRecord {
    if (!target) {
      return {};
    }
    const id = target.id ?? created.get(fold(target.key));
    if (id === undefined) {
      const { draft } = row;
      const cell = { Epic__c: draft.epic ?? draft.parent, Sprint__c: draft.sprint, Release__c: draft.release }[field];
      const reason = `${target.name} was refused${this.#refused.get(target.name) ?? ''}; the story was imported without it`;
      this.outcome.leftOut.push({ row: draft.row, column: cell?.header ?? '', reason });
      return {};
    }
    return { [field]: id };
  }

  async #createDependencies(): Promise<void> {
    const { productId, existing } = this.#options;
    const idOf = (key: string) => this.#stories.get(key) ?? existing.stories.get(key)?.id;
    const links = this.#plan.dependencies.map((link) => ({
      link,
      before: idOf(link.predecessor),
      after: idOf(link.successor)
    }));
    const possible = links.filter(({ before, after }) => before !== undefined && after !== undefined);
    const inserts = possible.map(({ link, before, after }) => ({
      External_Id__c: externalId(productId, dependencyKey(link.predecessor, link.successor)),
      Predecessor__c: String(before),
      Successor__c: String(after)
    }));
    const written = await writeBatches('Story_Dependency__c', inserts, this.#write);
    const refused = new Map(possible.map(({ link }, index) => [link, written[index] as Written]));
    for (const { link } of links) {
      const result = refused.get(link) ?? { reason: 'one of the two stories was refused', fields: [] };
      if ('id' in result) {
        this.outcome.others.dependencies++;
      } else {
        const reason = `${result.reason}; the story was imported without the link to ${link.cell.text}`;
        this.outcome.leftOut.push({ row: link.draft.row, column: link.cell.header, reason });
      }
    }
  }
}
