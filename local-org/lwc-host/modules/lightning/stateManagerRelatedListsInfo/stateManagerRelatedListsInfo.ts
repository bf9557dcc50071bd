import { queryState } from '../queryState/queryState.ts';
import { relatedListsInfoQuery } from '../uiRelatedListApi/relatedListQueries.ts';

/** `lightning/stateManagerRelatedListsInfo`: the related lists of an object. */
export default queryState(relatedListsInfoQuery, ['parentObjectApiName', 'recordTypeId']);
