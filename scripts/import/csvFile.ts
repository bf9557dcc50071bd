import { readFileSync } from 'node:fs';
import { CsvError, parse, type Info } from 'csv-parse/sync';
import { ImportError } from './importError.ts';

export interface CsvRow {
  /** Line of the file on which the row begins, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

export interface CsvFile {
  readonly headers: readonly string[];
  readonly rows: readonly CsvRow[];
}

/** Reads a CSV file. Throws ImportError with the line that is malformed. */
export function readCsvFile(path: string): CsvFile {
  return readCsv(decode(path), path);
}

/** Comma, semicolon or tab between cells; cells may hold line breaks (as \n); blank lines are no rows; columns may repeat. */
export function readCsv(text: string, name: string): CsvFile {
  // One line break for all: the parser counts \r\n inside of quotes as two lines.
  const [header, ...rows] = records(text.replace(/\r\n?/g, '\n'), name);
  if (!header) {
    throw new ImportError(`${name} is empty: the first line must name the columns.`);
  }
  return { headers: header.cells.map((cell) => cell.trim()), rows };
}

const UNREADABLE: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'you may not read it'
};

function decode(path: string): string {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const reason = (code && UNREADABLE[code]) ?? message;
    throw new ImportError(`Cannot read ${path}: ${reason}. Check the path and try again.`, error);
  }
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  try {
    return new TextDecoder(utf16 ? 'utf-16le' : 'utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw new ImportError(`${path} is not UTF-8 text. Save it as "CSV UTF-8" and import it again.`, error);
  }
}

function records(text: string, name: string): CsvRow[] {
  try {
    const parsed = parse(text, {
      bom: true,
      info: true,
      delimiter: delimiterOf(text),
      record_delimiter: '\n',
      relax_column_count: true,
      skip_empty_lines: true
    }) as unknown as { record: string[]; info: Info }[];
    return parsed
      .map(({ record, info }) => ({ line: info.lines - lineBreaks(record), cells: record }))
      .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  } catch (error) {
    throw error instanceof CsvError ? malformed(error, text, name) : error;
  }
}

/** The sign that the first line has most of. */
function delimiterOf(text: string): string {
  const [firstLine = ''] = text.split('\n', 1);
  const counts = [',', ';', '\t'].map((sign) => [sign, firstLine.split(sign).length] as const);
  return counts.reduce((most, next) => (next[1] > most[1] ? next : most))[0];
}

function lineBreaks(cells: readonly string[]): number {
  return cells.reduce((count, cell) => count + (cell.split('\n').length - 1), 0);
}

function malformed(error: CsvError, text: string, name: string): ImportError {
  const at = Number(error['lines'] ?? 1);
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') {
    return new ImportError(
      `${name}, line ${lastOpenQuote(text)}: a cell opens with a quote that is never closed. Close it, then import again; nothing was written.`,
      error
    );
  }
  if (error.code === 'INVALID_OPENING_QUOTE' || error.code === 'CSV_INVALID_CLOSING_QUOTE') {
    return new ImportError(
      `${name}, line ${at}: a quote stands alone inside a cell. Put the cell in quotes and double the quotes in it, then import again; nothing was written.`,
      error
    );
  }
  return new ImportError(
    `${name}, line ${at}: ${error.message}. Mend the line, then import again; nothing was written.`,
    error
  );
}

/** Line of the quote that was still open at the end: the parser only knows where the file ended. */
function lastOpenQuote(text: string): number {
  let open = false;
  let line = 1;
  let openedOn = 1;
  for (const [sign] of text.matchAll(/"|\n/g)) {
    if (sign !== '"') {
      line++;
    } else {
      open = !open;
      openedOn = open ? line : openedOn;
    }
  }
  return openedOn;
}
