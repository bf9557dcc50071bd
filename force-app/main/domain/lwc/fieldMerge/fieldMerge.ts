export { changedFields, mergeFields, type Conflict, type FieldMerge, type FieldValues } from './mergeFields';
export { mergeRows, type Row, type RowConflict, type RowMerge } from './mergeRows';
