/** `lightning/uiLookupsApi`: candidates for lookup fields. Source: User Interface API Developer Guide "Lookups". */
import { RECORD_TIME_TO_LIVE, wireAdapterFor } from '../ldsCache/ldsCache.ts';
import { allPresent, resourceQuery } from '../ldsCache/resourceQuery.ts';
import { fieldPath, objectName, qualifiedFieldName, type FieldInput, type ObjectInput } from '../ldsCache/records.ts';
import { path } from '../ldsCache/uiApiClient.ts';
import type { RecordRepresentation } from '../ldsCache/records.ts';

export interface LookupConfig {
  /** The lookup field, e.g. `Contact.AccountId`. */
  readonly fieldApiName?: FieldInput | null;
  /** Older form of naming the field: with the object apart. */
  readonly objectApiName?: ObjectInput | null;
  readonly targetApiName?: ObjectInput | null;
  readonly requestParams?: LookupParameters | null;
}

export interface LookupParameters {
  readonly q?: string;
  readonly searchType?: 'Recent' | 'TypeAhead' | 'Search';
  readonly page?: number;
  readonly pageSize?: number;
  readonly dependentFieldBindings?: string;
}

export interface LookupAnswer {
  readonly count: number;
  readonly records: readonly RecordRepresentation[];
}

/** GET /ui-api/lookups/{objectApiName}/{fieldApiName}/{targetApiName} */
export const lookupRecordsQuery = resourceQuery<LookupConfig, LookupAnswer>({
  name: 'getLookupRecords',
  timeToLive: RECORD_TIME_TO_LIVE,
  holdsRecords: true,
  isCollection: true,
  request({ fieldApiName, objectApiName, targetApiName, requestParams }) {
    const [object, field] = lookupField(fieldApiName, objectApiName);
    const present = allPresent(object, field);
    const target = objectName(targetApiName);
    const end = target === undefined ? '' : path`/${target}`;
    return present && { path: path`/ui-api/lookups/${present[0]}/${present[1]}` + end, query: { ...requestParams } };
  }
});

function lookupField(field: FieldInput | null | undefined, object: ObjectInput | null | undefined): [string?, string?] {
  if (field === undefined || field === null) {
    return [];
  }
  const name = qualifiedFieldName(field);
  return name.includes('.') ? [name.split('.')[0], fieldPath(name).join('.')] : [objectName(object), name];
}

export const getLookupRecords = wireAdapterFor(lookupRecordsQuery);
