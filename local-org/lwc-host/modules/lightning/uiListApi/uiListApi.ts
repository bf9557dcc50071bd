/** `lightning/uiListApi`, which `lightning/uiListsApi` supersedes. Source: LWC Developer Guide "getListUi (Deprecated)". */
import { RECORD_TIME_TO_LIVE, wireAdapterFor } from '../ldsCache/ldsCache.ts';
import { resourceQuery } from '../ldsCache/resourceQuery.ts';
import { objectName } from '../ldsCache/records.ts';
import { path, type ApiRequest } from '../ldsCache/uiApiClient.ts';
import { pageOf, type ListRecordsConfig } from '../uiListsApi/uiListsApi.ts';

/** In place of a list view's name: the object's most recently used records. */
export const MRU = Symbol.for('MRU');

export interface ListUiConfig extends Omit<ListRecordsConfig, 'listViewApiName'> {
  readonly listViewApiName?: string | typeof MRU | null;
  readonly listViewId?: string | null;
}

/** GET /ui-api/list-ui/...: a list view's metadata and records, or without a list view the list views of an object. */
export const getListUi = wireAdapterFor(
  resourceQuery<ListUiConfig>({
    name: 'getListUi',
    timeToLive: RECORD_TIME_TO_LIVE,
    holdsRecords: true,
    isCollection: true,
    request(config) {
      const target = pathOf(config);
      return target === undefined ? undefined : { path: target, query: pageOf(config) as ApiRequest['query'] & object };
    }
  })
);

function pathOf({ objectApiName, listViewApiName, listViewId }: ListUiConfig): string | undefined {
  const object = objectName(objectApiName);
  if (listViewId) {
    return path`/ui-api/list-ui/${listViewId}`;
  }
  if (object === undefined) {
    return undefined;
  }
  if (listViewApiName === MRU) {
    return path`/ui-api/mru-list-ui/${object}`;
  }
  return listViewApiName
    ? path`/ui-api/list-ui/${object}/${listViewApiName as string}`
    : path`/ui-api/list-ui/${object}`;
}
