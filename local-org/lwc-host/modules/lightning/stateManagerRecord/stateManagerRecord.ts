import { queryState } from '../queryState/queryState.ts';
import { recordQuery } from '../uiRecordApi/recordQueries.ts';

/** `lightning/stateManagerRecord`: a record, as `getRecord` reads it. */
export default queryState(recordQuery, ['recordId', 'fields', 'optionalFields']);
