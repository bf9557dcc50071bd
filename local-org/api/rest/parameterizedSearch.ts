import { OrgError } from '../../errors.ts';
import { isObject, objectBody } from './recordBody.ts';
import type { RestCall } from './model.ts';

const SCOPES = ['ALL', 'NAME', 'EMAIL', 'PHONE', 'SIDEBAR'];

interface Returning {
  readonly name: string;
  readonly fields: readonly string[];
  readonly limit: number | undefined;
}

interface ParameterizedSearch {
  readonly words: string;
  readonly scope: string;
  readonly objects: readonly Returning[];
  readonly overallLimit: number | undefined;
}

/**
 * `parameterizedSearch` as SOSL: GET with `q`, `sobject`, `X.fields`, `X.limit`, `in`, `overallLimit`; POST with the same as JSON.
 * Unlike in SOSL, the words are plain text. Throws OrgError MALFORMED_SEARCH, INVALID_FIELD.
 */
export function toSosl(call: RestCall): string {
  const { words, scope, objects, overallLimit } = call.method === 'POST' ? fromBody(call) : fromQuery(call);
  if (words.trim() === '') throw new OrgError('MALFORMED_SEARCH', 'No search term found. Specify the parameter q');
  if (!SCOPES.includes(scope.toUpperCase())) throw new OrgError('MALFORMED_SEARCH', `Unknown search scope: ${scope}`);
  if (objects.length === 0) throw new OrgError('MALFORMED_SEARCH', 'No object to search: specify sobject');
  const find = `FIND {${words.replace(/[?&|!{}[\]()^~*:\\"'+-]/g, '\\$&')}} IN ${scope.toUpperCase()} FIELDS`;
  const limit = overallLimit === undefined ? '' : ` LIMIT ${overallLimit}`;
  return `${find} RETURNING ${objects.map(returning).join(', ')}${limit}`;
}

function returning({ name, fields, limit }: Returning): string {
  for (const part of [name, ...fields]) {
    if (!/^\w+(\.\w+)*$/.test(part)) throw new OrgError('INVALID_FIELD', `No such column '${part}'`, [part]);
  }
  const columns = fields.length === 0 ? 'Id' : fields.join(', ');
  return `${name}(${columns}${limit === undefined ? '' : ` LIMIT ${limit}`})`;
}

function fromQuery({ query }: RestCall): ParameterizedSearch {
  const list = (text: string | null): string[] => (text ?? '').split(',').filter((item) => item.trim() !== '');
  const shared = list(query.get('fields'));
  return {
    words: query.get('q') ?? '',
    scope: query.get('in') ?? 'ALL',
    overallLimit: wholeNumber(query.get('overallLimit')),
    objects: query
      .getAll('sobject')
      .flatMap(list)
      .map((name) => {
        const own = list(query.get(`${name}.fields`));
        return { name, fields: own.length > 0 ? own : shared, limit: wholeNumber(query.get(`${name}.limit`)) };
      })
  };
}

function fromBody(call: RestCall): ParameterizedSearch {
  const { q, in: scope, fields, sobjects, overallLimit } = objectBody(call.body);
  const shared = texts(fields);
  return {
    words: String(q ?? ''),
    scope: String(scope ?? 'ALL'),
    overallLimit: wholeNumber(overallLimit),
    objects: (Array.isArray(sobjects) ? sobjects.filter(isObject) : []).map((object) => {
      const own = texts(object.fields);
      return {
        name: String(object.name ?? ''),
        fields: own.length > 0 ? own : shared,
        limit: wholeNumber(object.limit)
      };
    })
  };
}

const texts = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

function wholeNumber(value: unknown): number | undefined {
  if (value === undefined || value === null) return undefined;
  const number = Number(value);
  if (Number.isInteger(number) && number > 0) return number;
  throw new OrgError('MALFORMED_SEARCH', `Not a positive whole number: ${String(value)}`);
}
