import { readFileSync } from 'node:fs';
import { normalizeHeader, TARGETS, type Target } from './columns.ts';
import { ImportError } from './importError.ts';

/** What the user says about columns and values, over what is recognised. Keys are normalised headers; values lower case. */
export interface MappingOverrides {
  readonly columns: ReadonlyMap<string, Target | null>;
  readonly values: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

export const NO_OVERRIDES: MappingOverrides = { columns: new Map(), values: new Map() };

/** Reads a mapping file for a CSV with these headers. Throws ImportError naming the entry that is wrong. */
export function readMappingFile(path: string, headers: readonly string[]): MappingOverrides {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw new ImportError(`Cannot read the mapping ${path}: ${(error as Error).message}.`, error);
  }
  try {
    return readMapping(JSON.parse(text), path, headers);
  } catch (error) {
    throw error instanceof SyntaxError ? new ImportError(`${path} is not JSON: ${error.message}.`, error) : error;
  }
}

export function readMapping(json: unknown, path: string, headers: readonly string[]): MappingOverrides {
  const known = new Set(headers.map(normalizeHeader));
  const { columns = {}, values = {}, ...others } = objectOf(json, path, 'the file');
  const [other] = Object.keys(others);
  if (other !== undefined) {
    throw new ImportError(`${path}: "${other}" is neither "columns" nor "values".`);
  }
  return {
    columns: new Map(
      entriesFor(columns, path, 'columns', known).map(([header, target]) => [
        normalizeHeader(header),
        targetOf(target, header, path)
      ])
    ),
    values: new Map(
      entriesFor(values, path, 'values', known).map(([header, map]) => [
        normalizeHeader(header),
        valuesOf(map, header, path)
      ])
    )
  };
}

/** Entries by header as the user wrote it, which must be one of the file's. */
function entriesFor(json: unknown, path: string, part: string, known: ReadonlySet<string>): [string, unknown][] {
  const entries = Object.entries(objectOf(json, path, `"${part}"`));
  const stray = entries.find(([header]) => !known.has(normalizeHeader(header)));
  if (stray) {
    throw new ImportError(`${path}: the CSV has no column "${stray[0]}". It has: ${[...known].join(', ')}.`);
  }
  return entries;
}

function targetOf(target: unknown, header: string, path: string): Target | null {
  if (target === null || (TARGETS as readonly unknown[]).includes(target)) {
    return target as Target | null;
  }
  if (typeof target === 'string' && /^\w+__c$/.test(target)) {
    return `field:${target}`;
  }
  throw new ImportError(
    `${path}: column "${header}" cannot go to ${JSON.stringify(target)}. Say null, the API name of a story field, or one of: ${TARGETS.join(', ')}.`
  );
}

function valuesOf(json: unknown, header: string, path: string): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(objectOf(json, path, `the values of "${header}"`)).map(([from, to]) => {
      if (typeof to !== 'string') {
        throw new ImportError(
          `${path}: the value "${from}" of "${header}" must become a text, not ${JSON.stringify(to)}.`
        );
      }
      return [from.trim().toLowerCase(), to];
    })
  );
}

function objectOf(json: unknown, path: string, what: string): Record<string, unknown> {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    throw new ImportError(`${path}: ${what} must be an object of names and values.`);
  }
  return json as Record<string, unknown>;
}
