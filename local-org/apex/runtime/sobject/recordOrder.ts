import { compareForSort } from '../ordering.ts';
import type { SObject } from './sobject.ts';

/**
 * The order of `List.sort` over records: by label of the object, by name, then by standard and at last by custom fields, each in the order
 * of the alphabet. What is not set comes first.
 * https://developer.salesforce.com/docs/atlas.en-us.apexcode.meta/apexcode/langCon_apex_list_sorting_sobject.htm
 */
export function compareRecords(left: SObject, right: SObject): number {
  const byLabel = compareForSort(left.object.label, right.object.label);
  if (byLabel !== 0) return byLabel;
  for (const name of sortedNames(left, right)) {
    const order = compareForSort(valueOf(left, name), valueOf(right, name));
    if (order !== 0) return order;
  }
  return 0;
}

function sortedNames(left: SObject, right: SObject): string[] {
  const { fields } = left.object;
  const names = [...new Set([...left.setNames(), ...right.setNames()])].filter(
    (name) => fields.has(name) && name !== 'Id'
  );
  const rank = (name: string): number => (name === 'Name' ? 0 : name.endsWith('__c') ? 2 : 1);
  return names.sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
}

function valueOf(record: SObject, name: string): unknown {
  return record.isSet(name) ? record.field(name) : null;
}
