import { queryState } from '../queryState/queryState.ts';
import { objectInfoQuery } from '../uiObjectInfoApi/uiObjectInfoApi.ts';

/** `lightning/stateManagerObjectInfo`: what an object and its fields are. */
export default queryState(objectInfoQuery, ['objectApiName']);
