import { queryState } from '../queryState/queryState.ts';
import { objectInfosQuery } from '../uiObjectInfoApi/uiObjectInfoApi.ts';

/** `lightning/stateManagerObjectInfos`: several object infos at once. */
export default queryState(objectInfosQuery, ['objectApiNames']);
