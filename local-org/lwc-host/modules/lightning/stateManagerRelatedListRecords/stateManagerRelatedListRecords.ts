import { queryState } from '../queryState/queryState.ts';
import { relatedListRecordsQuery } from '../uiRelatedListApi/relatedListQueries.ts';

/** `lightning/stateManagerRelatedListRecords`: the records of a related list. */
export default queryState(relatedListRecordsQuery, [
  'parentRecordId',
  'relatedListId',
  'fields',
  'optionalFields',
  'pageSize',
  'sortBy',
  'where'
]);
