import { OrgError } from '../../errors.ts';
import type { RestCall } from '../rest/model.ts';
import { objectBody } from '../rest/recordBody.ts';
import { COLUMN_DELIMITERS, type ColumnDelimiter, type CsvFormat, type LineEnding } from './model.ts';

/** A text of a job request, or undefined; throws OrgError INVALIDJOB for anything but text. */
export function jobText(call: RestCall, name: string): string | undefined {
  const value = objectBody(call.body)[name];
  if (value === undefined || value === null || typeof value === 'string') return value ?? undefined;
  throw new OrgError('INVALIDJOB', `InvalidJob : ${name} must be a string`);
}

/** One of the texts a property may have; `fallback` when it is absent. Throws OrgError INVALIDJOB. */
export function jobChoice<T extends string>(call: RestCall, name: string, choices: readonly T[], fallback?: T): T {
  const value = jobText(call, name) ?? fallback;
  const found = choices.find((choice) => choice.toLowerCase() === value?.toLowerCase());
  if (found !== undefined) return found;
  const given = value === undefined ? 'is missing' : `"${value}" is not known`;
  throw new OrgError('INVALIDJOB', `InvalidJob : The ${name} ${given}; it must be one of ${choices.join(', ')}`);
}

/** How the CSV of the job is or will be written. */
export function jobFormat(call: RestCall): CsvFormat {
  jobChoice(call, 'contentType', ['CSV'], 'CSV');
  return {
    lineEnding: jobChoice<LineEnding>(call, 'lineEnding', ['LF', 'CRLF'], 'LF'),
    columnDelimiter: jobChoice(call, 'columnDelimiter', Object.keys(COLUMN_DELIMITERS) as ColumnDelimiter[], 'COMMA')
  };
}
