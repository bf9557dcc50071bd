import { pipeline, Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { stringify } from 'csv-stringify/sync';
import { COLUMN_DELIMITERS, type CsvFormat } from './model.ts';

/** Why a job's whole upload cannot be taken, in the platform's words. */
export class InvalidUpload extends Error {}

const LINE_ENDINGS = { LF: '\n', CRLF: '\r\n' } as const;

/** The rows of an upload, header first. Throws InvalidUpload where the CSV is broken. */
export async function* readCsv(parts: Iterable<Uint8Array>, format: CsvFormat): AsyncGenerator<string[]> {
  const parser = parse({
    bom: true,
    delimiter: COLUMN_DELIMITERS[format.columnDelimiter],
    record_delimiter: LINE_ENDINGS[format.lineEnding],
    skip_empty_lines: true
  });
  // A fault of the source ends the parser with it, and so reaches the loop below.
  pipeline(Readable.from(checkLineEnding(parts, format), { objectMode: false }), parser, () => undefined);
  try {
    for await (const row of parser) yield row as string[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new InvalidUpload(`InvalidBatch : Failed to parse CSV: ${error.message}`);
  }
}

/** Rows of values as CSV text, every value in quotes, as the platform writes them. */
export function writeCsv(rows: readonly (readonly string[])[], format: CsvFormat): string {
  return stringify(
    rows.map((row) => [...row]),
    {
      delimiter: COLUMN_DELIMITERS[format.columnDelimiter],
      record_delimiter: LINE_ENDINGS[format.lineEnding],
      quoted: true,
      quoted_empty: true
    }
  );
}

/** The header never holds a line break, so the first one tells how the lines end. */
function* checkLineEnding(parts: Iterable<Uint8Array>, { lineEnding }: CsvFormat): Generator<Uint8Array> {
  let seen = false;
  for (const part of parts) {
    const at = seen ? -1 : part.indexOf(10);
    if (at >= 0) {
      seen = true;
      const found = part[at - 1] === 13 ? 'CRLF' : 'LF';
      if (found !== lineEnding) {
        const message = 'ClientInputError : LineEnding is invalid on user data.';
        throw new InvalidUpload(`${message} Current LineEnding setting is ${lineEnding}`);
      }
    }
    yield part;
  }
}
