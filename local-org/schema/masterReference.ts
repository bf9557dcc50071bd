import type { FieldSchema } from './model.ts';

/** True where a row belongs to the record it refers to: master-detail, and what standard objects have in its place. */
export const isMasterReference = (field: FieldSchema): boolean =>
  field.type === 'MasterDetail' ||
  (!field.custom && field.referenceTo.length > 0 && field.deleteConstraint === 'Cascade');
