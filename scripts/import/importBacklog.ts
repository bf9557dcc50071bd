import type { Connection } from 'jsforce';
import type { ImportArguments } from './arguments.ts';
import { findProduct, findUsers, readBacklog, readLimits } from './backlog.ts';
import { awaitJobs } from './bulkWriting.ts';
import { openCheckpoint, type Checkpoint } from './checkpoint.ts';
import { recognizeColumns, type Column } from './columns.ts';
import { readCsvFile, type CsvFile } from './csvFile.ts';
import { checkFields, interpret, type Interpretation, type Rejection } from './drafts.ts';
import { execute, recordsOf, type Outcome } from './execution.ts';
import { ImportError } from './importError.ts';
import { NO_OVERRIDES, readMappingFile } from './mappingFile.ts';
import { createProduct } from './newProduct.ts';
import { planImport } from './plan.ts';
import { EMPTY_BACKLOG, type ExistingBacklog, type Plan } from './planModel.ts';
import { writeRejects } from './rejects.ts';
import { counted, countReport, mappingReport, othersReport, planReport, type Counts } from './report.ts';
import type { Terminal } from './terminal.ts';

export interface ImportResult {
  readonly counts: Counts;
  /** Rows refused, and links left out. */
  readonly refused: readonly Rejection[];
  readonly rejectsFile: string | undefined;
}

/**
 * Imports a CSV into a product of an org: reads, shows the mapping and the plan, asks where somebody can answer, writes, and counts every
 * row. Throws ImportError with one sentence where it cannot go on. Undefined: the user said no.
 */
export async function importBacklog(
  args: ImportArguments,
  connect: () => Promise<Connection>,
  terminal: Terminal
): Promise<ImportResult | undefined> {
  const file = readCsvFile(args.file);
  const overrides = args.mappingFile === undefined ? NO_OVERRIDES : readMappingFile(args.mappingFile, file.headers);
  const columns = checkedColumns(args.file, recognizeColumns(file.headers, overrides.columns));
  const connection = await connect();
  const checkpoint = openCheckpoint(connection.instanceUrl, args.file, args.product);
  await resume(connection, checkpoint, terminal);

  const limits = await readLimits(connection);
  checkFields(columns, limits);
  const interpretation = interpret(file, columns, limits, overrides);
  const productId = await findProduct(connection, args.product);
  const existing = await readExisting(connection, productId, interpretation);
  const plan = planImport(interpretation.drafts, existing);
  terminal.say(
    `${args.file}: ${counted(file.rows.length, 'row')} for ${args.product}${productId ? '' : ' (new)'} in ${connection.instanceUrl}\n`
  );
  terminal.say(`${mappingReport(columns, interpretation, plan)}\n`);
  terminal.say(planReport(plan, interpretation.rejections.length));

  if (args.dryRun) {
    return finish(args, file, terminal, interpretation, plan, outcomeOf(plan));
  }
  if (!args.yes && terminal.isInteractive && !(await terminal.confirm('Import?'))) {
    terminal.say('Nothing was written.');
    return undefined;
  }
  const outcome = await write(args, connection, productId, existing, plan, checkpoint, terminal);
  const result = finish(args, file, terminal, interpretation, plan, outcome);
  checkpoint.finish();
  return result;
}

function checkedColumns(file: string, columns: readonly Column[]): readonly Column[] {
  for (const [target, names] of [['key', 'issuekey or Issue key'] as const, ['title', 'title or Summary'] as const]) {
    if (!columns.some((column) => column.target === target)) {
      const found = columns.map(({ header }) => `"${header}"`).join(', ');
      throw new ImportError(
        `${file} has no column for the ${target}: name one ${names}, or say which it is with --mapping. The columns are ${found}.`
      );
    }
  }
  return columns;
}

async function resume(connection: Connection, { before }: Checkpoint, terminal: Terminal): Promise<void> {
  if (before) {
    terminal.say(
      `The last import of this file stopped after ${before.done} of ${before.total} records; this one goes on from there.`
    );
    await awaitJobs(connection, before.jobs);
  }
}

async function readExisting(
  connection: Connection,
  productId: string | undefined,
  { drafts }: Interpretation
): Promise<ExistingBacklog> {
  const users = await findUsers(connection, drafts);
  if (productId === undefined) {
    return { ...EMPTY_BACKLOG, users };
  }
  const stories = drafts.filter(({ kind }) => kind === 'story');
  const fields = new Set(stories.flatMap(({ values }) => Object.keys(values)));
  if (stories.some(({ assignee }) => assignee)) {
    fields.add('Assignee__c');
  }
  return { ...(await readBacklog(connection, productId, [...fields])), users };
}

async function write(
  args: ImportArguments,
  connection: Connection,
  productId: string | undefined,
  existing: ExistingBacklog,
  plan: Plan,
  checkpoint: Checkpoint,
  terminal: Terminal
): Promise<Outcome> {
  const total = recordsOf(plan);
  if (total === 0) {
    return outcomeOf(plan);
  }
  checkpoint.start(total);
  const started = performance.now();
  const bar = terminal.progress(total);
  try {
    const outcome = await execute(plan, {
      connection,
      productId: productId ?? (await createProduct(connection, args.product, args.owner)),
      existing,
      batchSize: args.batchSize,
      api: args.api,
      checkpoint,
      onProgress: (records) => bar.advance(records)
    });
    bar.stop();
    const seconds = (performance.now() - started) / 1000;
    terminal.say(
      `Wrote ${counted(total, 'record')} in ${seconds.toFixed(1)} s (${Math.round(total / seconds)} a second)`
    );
    return outcome;
  } catch (error) {
    bar.stop();
    throw error;
  }
}

/** What a dry run would come to if the org refused nothing. */
function outcomeOf({ epicRows, stories }: Plan): Outcome {
  const rows = [...epicRows, ...stories];
  const created = rows.filter(({ id }) => id === undefined).length;
  return {
    created,
    updated: rows.length - created,
    rejections: [],
    leftOut: [],
    others: { epics: 0, sprints: 0, releases: 0, dependencies: 0 }
  };
}

function finish(
  args: ImportArguments,
  file: CsvFile,
  terminal: Terminal,
  interpretation: Interpretation,
  plan: Plan,
  outcome: Outcome
): ImportResult {
  const rejected = [...interpretation.rejections, ...outcome.rejections];
  const refused = [...rejected, ...plan.leftOut, ...outcome.leftOut];
  const counts: Counts = {
    read: file.rows.length,
    created: outcome.created,
    updated: outcome.updated,
    unchanged: plan.unchanged.length,
    rejected: rejected.length
  };
  const rejectsFile = writeRejects(args.file, file.headers, refused);
  const others = othersReport(outcome.others);
  if (others !== '') {
    terminal.say(`Also created: ${others}`);
  }
  if (rejectsFile !== undefined) {
    const links = refused.length - rejected.length;
    terminal.say(`Refused: ${counted(rejected.length, 'row')} and ${counted(links, 'link')}, see ${rejectsFile}`);
  }
  terminal.say(countReport(counts, args.dryRun));
  return { counts, refused, rejectsFile };
}
