import { queryState } from '../queryState/queryState.ts';
import { relatedListInfoQuery } from '../uiRelatedListApi/relatedListQueries.ts';

/** `lightning/stateManagerRelatedListInfo`: columns and label of a related list. */
export default queryState(relatedListInfoQuery, ['parentObjectApiName', 'relatedListId', 'recordTypeId']);
