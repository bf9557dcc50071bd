import type { QueriedRecord } from './model.ts';

/** Name of the object a queried record is of. A polymorphic parent shows as `Name`; only its url tells what it is. */
export function objectNameOf({ attributes }: Pick<QueriedRecord, 'attributes'>): string {
  return attributes.url?.split('/').at(-2) ?? attributes.type;
}
