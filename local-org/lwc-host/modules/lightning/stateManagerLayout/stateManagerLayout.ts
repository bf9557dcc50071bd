import { queryState } from '../queryState/queryState.ts';
import { layoutQuery } from '../uiLayoutApi/uiLayoutApi.ts';

/** `lightning/stateManagerLayout`: a page layout. */
export default queryState(layoutQuery, ['objectApiName', 'layoutType', 'mode', 'recordTypeId']);
