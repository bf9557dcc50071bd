import type { Connection, SaveResult } from 'jsforce';
import { ImportError } from './importError.ts';
import type { FieldValue } from './storyFields.ts';

export type NewRecord = Readonly<Record<string, FieldValue>>;

/** What became of one record. */
export type Written = { readonly id: string } | { readonly reason: string; readonly fields: readonly string[] };

export interface WriteOptions {
  readonly connection: Connection;
  readonly batchSize: number;
  /** Told how many more records were dealt with. */
  onProgress(records: number): void;
}

/** Inserts or updates records (those with `Id`) in order, in batches; each succeeds or fails for itself. One answer per record. */
export async function writeBatches(
  object: string,
  records: readonly NewRecord[],
  options: WriteOptions
): Promise<Written[]> {
  const written: Written[] = [];
  for (let start = 0; start < records.length; start += options.batchSize) {
    const batch = records.slice(start, start + options.batchSize);
    const results = await save(options.connection, object, batch, start);
    written.push(...results.map(asWritten));
    options.onProgress(batch.length);
  }
  return written;
}

async function save(
  connection: Connection,
  object: string,
  batch: readonly NewRecord[],
  done: number
): Promise<SaveResult[]> {
  try {
    const isUpdate = batch.every((record) => 'Id' in record);
    return isUpdate
      ? await connection.sobject(object).update(batch as unknown as { Id: string }[], { allOrNone: false })
      : await connection.sobject(object).create([...batch], { allOrNone: false });
  } catch (error) {
    throw interrupted(object, done, error as Error);
  }
}

/** The connection broke or the org refused the whole request: what was written stays, a second run goes on from there. */
export function interrupted(object: string, done: number, error: Error): ImportError {
  return new ImportError(
    `The import stopped after ${done} records of ${object}: ${error.message}. What was written stays; run the same command again and it goes on from there.`,
    error
  );
}

function asWritten(result: SaveResult): Written {
  if (result.success) {
    return { id: result.id };
  }
  const errors = result.errors as readonly {
    message: string;
    statusCode?: string;
    errorCode?: string;
    fields?: string[];
  }[];
  return {
    reason: errors.map(({ message, statusCode, errorCode }) => `${message} (${statusCode ?? errorCode})`).join('; '),
    fields: errors.flatMap(({ fields }) => fields ?? [])
  };
}
