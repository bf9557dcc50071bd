import { ApexException } from '../apexException.ts';
import { QueryLocator } from '../../library/database/queryLocator.ts';
import { JobContext } from '../../library/async/jobContext.ts';
import { Id } from '../values/id.ts';
import { ApexList } from '../values/apexList.ts';
import { libraryType, listType } from '../values/libraryTypes.ts';
import { anySObject } from '../sobject/sobjectType.ts';
import { isUserIterable, userItems } from './userItems.ts';
import { callUser } from './callUser.ts';
import { updateJob } from './jobRows.ts';
import { runInOwnTransaction } from './runJob.ts';
import { type RunningJob, statusText } from './submit.ts';

const CONTEXT = 'database_batchablecontext';

/** Runs a batch: start, each piece and finish in a transaction of their own. A piece that fails does not stop the others. */
export function runBatch(job: RunningJob, batch: object, scope: number): void {
  const { environment, id, userId } = job;
  const context = new JobContext('Database.BatchableContext', new Id(id));
  const within = <T>(work: () => T): T => runInOwnTransaction(environment, 'batch', userId, work);
  const pieces = within(() => piecesOf(callUser(batch, `start$${CONTEXT}`, context), scope));
  updateJob(environment, userId, id, { TotalJobItems: pieces.length });
  const isStateful = isInstanceOfStateful(batch);
  let errors = 0;
  let processed = 0;
  for (const piece of pieces) {
    // Without `Database.Stateful` every piece starts with the fields as they were.
    const worker = isStateful ? batch : copyOf(batch);
    const failure = runPiece(job, () => within(() => execute(worker, context, piece)));
    processed++;
    if (failure) errors++;
    const extended = failure && { ExtendedStatus: statusText(failure) };
    updateJob(environment, userId, id, { JobItemsProcessed: processed, NumberOfErrors: errors, ...extended });
  }
  within(() => callUser(batch, `finish$${CONTEXT}`, context));
}

/** Who iterates gives what `execute` declares; its parameter may be a list of anything. */
function execute(batch: object, context: JobContext, piece: ApexList): void {
  const name = executeName(batch);
  callUser(batch, name, context, piece);
}

function executeName(batch: object): string {
  const wanted = `execute$${CONTEXT}$`;
  for (
    let type = Object.getPrototypeOf(batch) as object | null;
    type !== null;
    type = Object.getPrototypeOf(type) as object | null
  ) {
    const found = Object.getOwnPropertyNames(type).find((name) => name.startsWith(wanted));
    if (found !== undefined) return found;
  }
  return `${wanted}list_sobject`;
}

function piecesOf(source: unknown, scope: number): ApexList[] {
  const { items, type } = itemsOf(source);
  const pieces: ApexList[] = [];
  for (let at = 0; at < items.length; at += scope) pieces.push(new ApexList(type, items.slice(at, at + scope)));
  return pieces;
}

function itemsOf(source: unknown) {
  if (source instanceof QueryLocator) return { items: source.records.items, type: source.records.apexType };
  if (source instanceof ApexList) return { items: source.items, type: source.apexType };
  if (isUserIterable(source)) return { items: userItems(source), type: listType(anySObject) };
  return { items: [] as unknown[], type: libraryType('List<Object>') };
}

/** In a test the first failure is the test's. */
function runPiece({ isTest }: RunningJob, work: () => void): ApexException | undefined {
  try {
    work();
    return undefined;
  } catch (error) {
    if (!(error instanceof ApexException) || isTest) throw error;
    return error;
  }
}

const copyOf = (batch: object): object =>
  Object.assign(Object.create(Object.getPrototypeOf(batch) as object), batch) as object;

function isInstanceOfStateful(batch: object): boolean {
  const { apexType } = batch as { apexType: ReturnType<typeof libraryType> };
  for (let type: typeof apexType | undefined = apexType; type; type = type.symbol.superclass) {
    if (type.symbol.interfaces.some(({ symbol }) => symbol.qualifiedName === 'Database.Stateful')) return true;
  }
  return false;
}
