/** `lightning/uiRelatedListApi`. Source: LWC Developer Guide "lightning/uiRelatedListApi". */
import { wireAdapterFor } from '../ldsCache/ldsCache.ts';
import {
  relatedListCountQuery,
  relatedListInfoQuery,
  relatedListInfoBatchQuery,
  relatedListRecordsQuery,
  relatedListRecordsBatchQuery,
  relatedListsInfoQuery
} from './relatedListQueries.ts';

export const getRelatedListsInfo = wireAdapterFor(relatedListsInfoQuery);
export const getRelatedListInfo = wireAdapterFor(relatedListInfoQuery);
export const getRelatedListInfoBatch = wireAdapterFor(relatedListInfoBatchQuery);
export const getRelatedListRecords = wireAdapterFor(relatedListRecordsQuery);
export const getRelatedListRecordsBatch = wireAdapterFor(relatedListRecordsBatchQuery);
export const getRelatedListCount = wireAdapterFor(relatedListCountQuery);
