/** What imports of `@salesforce/apex` and `@salesforce/apex/Class.method` become.
 *  Source: LWC Developer Guide "Call Apex Methods". */
import { PICKLIST_TIME_TO_LIVE, client, wireAdapterFor } from '../ldsCache/ldsCache.ts';
import { refreshResult, type WireAdapterConstructor, type WireResult } from '../ldsCache/wireAdapter.ts';
import { path } from '../ldsCache/uiApiClient.ts';
import { fieldPath, qualifiedFieldName, type FieldInput } from '../ldsCache/records.ts';

type Parameters = Readonly<Record<string, unknown>>;

export interface ApexMethod {
  /** Runs the method each time it is called. Rejects with a FetchResponse whose body names the exception. */
  (parameters?: Parameters): Promise<unknown>;
  /** For `@wire`: the method must be cacheable; nothing is called while a parameter is undefined. */
  readonly adapter: WireAdapterConstructor<Parameters, WireResult<unknown>>;
}

/** The method of an Apex class, `MyClass.myMethod` or `ns.MyClass.myMethod`. */
export function apexMethod(name: string): ApexMethod {
  const method = (parameters: Parameters = {}): Promise<unknown> => call(name, parameters, false);
  const adapter = wireAdapterFor<Parameters, unknown>({
    name: `@salesforce/apex/${name}`,
    timeToLive: PICKLIST_TIME_TO_LIVE,
    key: (parameters) => (Object.values(parameters).includes(undefined) ? undefined : JSON.stringify(parameters)),
    load: (parameters) => call(name, parameters, true)
  });
  return Object.assign(method, { adapter });
}

/** POST /lwr/apex/{class}/{method}, the parameters by name as JSON. A method that returns nothing yields null. */
async function call(name: string, parameters: Parameters, isWired: boolean): Promise<unknown> {
  const dot = name.lastIndexOf('.');
  const answer = await client.request({
    method: 'POST',
    path: path`/lwr/apex/${name.slice(0, dot)}/${name.slice(dot + 1)}`,
    query: isWired ? { cacheable: true } : {},
    body: parameters
  });
  return answer ?? null;
}

/** Runs the method of a wire again; resolves when the wire has the fresh answer. */
export async function refreshApex(wiredResult: unknown): Promise<void> {
  const refreshed = refreshResult(wiredResult);
  if (!refreshed) {
    throw new Error('Refresh failed because resolved configuration is not available.');
  }
  await refreshed;
}

/** A field of an sObject that Apex returned, also across relationships; undefined where it is not there. */
export function getSObjectValue(sobject: Parameters | null | undefined, field: FieldInput): unknown {
  let value: unknown = sobject;
  for (const name of fieldPath(qualifiedFieldName(field))) {
    value = (value as Parameters | null | undefined)?.[name];
  }
  return value;
}
