import { METADATA_TIME_TO_LIVE, RECORD_TIME_TO_LIVE } from '../ldsCache/ldsCache.ts';
import { allPresent, resourceQuery } from '../ldsCache/resourceQuery.ts';
import { objectName, recordId18, type ObjectInput } from '../ldsCache/records.ts';
import { path } from '../ldsCache/uiApiClient.ts';
import { pageOf, type ListConfig, type ListRecordsConfig } from '../uiListsApi/uiListsApi.ts';

interface ParentObject {
  readonly parentObjectApiName?: ObjectInput | null;
  readonly recordTypeId?: string | null;
}

interface RelatedList {
  readonly parentRecordId?: string | null;
  /** Name of the child relationship, e.g. `Contacts`, `Invoices__r`. */
  readonly relatedListId?: string | null;
}

type Page = Omit<ListRecordsConfig, keyof ListConfig>;
type RelatedListParameters = Page & { readonly relatedListId: string };

/** GET /ui-api/related-list-info/{parentObjectApiName} */
export const relatedListsInfoQuery = resourceQuery<ParentObject>({
  name: 'getRelatedListsInfo',
  timeToLive: METADATA_TIME_TO_LIVE,
  request({ parentObjectApiName, recordTypeId }) {
    const object = objectName(parentObjectApiName);
    return object === undefined
      ? undefined
      : { path: path`/ui-api/related-list-info/${object}`, query: { recordTypeId } };
  }
});

/** GET /ui-api/related-list-info/{parentObjectApiName}/{relatedListId} */
export const relatedListInfoQuery = resourceQuery<ParentObject & RelatedList>({
  name: 'getRelatedListInfo',
  timeToLive: METADATA_TIME_TO_LIVE,
  request({ parentObjectApiName, recordTypeId, relatedListId }) {
    const list = allPresent(objectName(parentObjectApiName), relatedListId);
    return list && { path: path`/ui-api/related-list-info/${list[0]}/${list[1]}`, query: { recordTypeId } };
  }
});

/** GET /ui-api/related-list-info/batch/{parentObjectApiName}/{relatedListNames} */
export const relatedListInfoBatchQuery = resourceQuery<
  ParentObject & { readonly relatedListNames?: readonly string[] | null }
>({
  name: 'getRelatedListInfoBatch',
  timeToLive: METADATA_TIME_TO_LIVE,
  request({ parentObjectApiName, recordTypeId, relatedListNames }) {
    const object = objectName(parentObjectApiName);
    return object !== undefined && relatedListNames?.length
      ? { path: path`/ui-api/related-list-info/batch/${object}/${relatedListNames}`, query: { recordTypeId } }
      : undefined;
  }
});

/** POST /ui-api/related-list-records/{parentRecordId}/{relatedListId} */
export const relatedListRecordsQuery = resourceQuery<RelatedList & Page>({
  name: 'getRelatedListRecords',
  timeToLive: RECORD_TIME_TO_LIVE,
  holdsRecords: true,
  isCollection: true,
  request(config) {
    const list = allPresent(recordId18(config.parentRecordId), config.relatedListId);
    const body = pageOf(config);
    return list && { method: 'POST', path: path`/ui-api/related-list-records/${list[0]}/${list[1]}`, body };
  }
});

/** POST /ui-api/related-list-records/batch/{parentRecordId} */
export const relatedListRecordsBatchQuery = resourceQuery<
  RelatedList & { readonly relatedListParameters?: readonly RelatedListParameters[] | null }
>({
  name: 'getRelatedListRecordsBatch',
  timeToLive: RECORD_TIME_TO_LIVE,
  holdsRecords: true,
  isCollection: true,
  request({ parentRecordId, relatedListParameters }) {
    const id = recordId18(parentRecordId);
    const lists = (relatedListParameters ?? []).map(({ relatedListId, ...page }) => ({
      relatedListId,
      ...pageOf(page)
    }));
    return id !== undefined && lists.length > 0
      ? {
          method: 'POST',
          path: path`/ui-api/related-list-records/batch/${id}`,
          body: { relatedListParameters: lists }
        }
      : undefined;
  }
});

/** GET /ui-api/related-list-count/{parentRecordId}/{relatedListId} */
export const relatedListCountQuery = resourceQuery<RelatedList & { readonly maxCount?: number | null }>({
  name: 'getRelatedListCount',
  timeToLive: RECORD_TIME_TO_LIVE,
  isCollection: true,
  request({ parentRecordId, relatedListId, maxCount }) {
    const list = allPresent(recordId18(parentRecordId), relatedListId);
    return list && { path: path`/ui-api/related-list-count/${list[0]}/${list[1]}`, query: { maxCount } };
  }
});
