import type { RecordRepresentation } from '../modules/lightning/ldsCache/records.ts';
import type { Fetch } from '../modules/lightning/ldsCache/uiApiClient.ts';

type Values = Record<string, unknown>;

/** Just enough of an org's UI API to see what the modules ask of one: records in memory, every request written down. */
export class FakeUiApi {
  readonly records = new Map<string, { apiName: string; version: number; values: Values }>();
  readonly requests: string[] = [];
  readonly bodies: unknown[] = [];
  readonly headers: Record<string, string>[] = [];
  readonly hidden = new Set<string>();
  /** Answers that are not records, by method and path. */
  readonly routes = new Map<string, (body: unknown) => unknown>();
  /** Waits before each answer: a test decides when the org answers. */
  gate: Promise<void> = Promise.resolve();

  readonly fetch: Fetch = async (url, init) => {
    const { pathname, searchParams } = new URL(url, 'https://org.invalid');
    const path = decodeURIComponent(pathname).replace('/services/data/v66.0', '');
    this.requests.push(`${init.method} ${path}${decodeURIComponent(new URL(url, 'https://org.invalid').search)}`);
    this.headers.push(init.headers as Record<string, string>);
    const body = init.body ? JSON.parse(String(init.body)) : undefined;
    if (body) {
      this.bodies.push(body);
    }
    const answer = this.answer(init.method ?? 'GET', path, searchParams, body);
    await this.gate;
    return answer;
  };

  put(id: string, apiName: string, values: Values): void {
    this.records.set(id, { apiName, version: (this.records.get(id)?.version ?? 0) + 1, values });
  }

  answer(method: string, path: string, query: URLSearchParams, body: unknown): Response {
    const route = this.routes.get(`${method} ${path}`);
    if (route) {
      return json(200, route(body));
    }
    const [, batch, ids = ''] = /^\/ui-api\/records\/(batch\/)?([\w,]+)$/.exec(path) ?? [];
    if (batch) {
      const results = ids.split(',').map((id) => this.result(id, query));
      return json(200, { hasErrors: results.some(({ statusCode }) => statusCode !== 200), results });
    }
    if (method === 'PATCH') {
      const { fields } = body as { fields: Values };
      this.put(ids, this.records.get(ids)!.apiName, { ...this.records.get(ids)!.values, ...fields });
      return json(200, this.represent(ids, Object.keys(fields)));
    }
    if (method === 'DELETE') {
      this.records.delete(ids);
      return new Response(null, { status: 204 });
    }
    const { statusCode, result } = this.result(ids, query);
    return json(statusCode, result);
  }

  result(id: string, query: URLSearchParams): { statusCode: number; result: unknown } {
    const list = (name: string): string[] => (query.get(name) ?? '').split(',').filter((field) => field !== '');
    const fields = list('fields').map(withoutObject);
    const record = this.records.get(id);
    if (!record) {
      return {
        statusCode: 404,
        result: [{ errorCode: 'NOT_FOUND', message: 'The requested resource does not exist' }]
      };
    }
    const refused = fields.find((field) => this.hidden.has(field));
    if (refused) {
      return { statusCode: 400, result: [{ errorCode: 'INVALID_FIELD', message: `No such column '${refused}'` }] };
    }
    const optional = list('optionalFields').map(withoutObject);
    const seen = [...fields, ...optional.filter((field) => !this.hidden.has(field))];
    return { statusCode: 200, result: this.represent(id, seen) };
  }

  represent(id: string, paths: readonly string[]): RecordRepresentation {
    const { apiName, version, values } = this.records.get(id)!;
    const heads = Map.groupBy(paths, (path) => path.split('.')[0]!);
    const fields = [...heads].map(([name, whole]) => {
      const rest = whole.map((path) => path.split('.').slice(1).join('.')).filter((path) => path !== '');
      const value = rest.length > 0 ? this.represent(values[name] as string, rest) : (values[name] ?? null);
      return [name, { displayValue: null, value }];
    });
    return { id, apiName, weakEtag: version, fields: Object.fromEntries(fields) };
  }
}

const withoutObject = (name: string): string => name.slice(name.indexOf('.') + 1);

function json(status: number, body: unknown): Response {
  return new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } });
}

/** The 18-character id number `n` of a key prefix. */
export const idOf = (prefix: string, n: number): string => `${prefix}${String(n).padStart(12, '0')}AAA`;
