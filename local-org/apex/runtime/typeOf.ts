import type { ApexType } from '../types/model.ts';
import { libraryType } from './values/libraryTypes.ts';

/** The type of a value that is not null, as it was made: `List<Id>`, `Account`, a class and never what a variable calls it. */
export function typeOf(value: unknown): ApexType {
  switch (typeof value) {
    case 'string':
      return libraryType('String');
    case 'number':
      return libraryType('Integer');
    case 'boolean':
      return libraryType('Boolean');
    case 'bigint':
      return libraryType('Long');
    default:
      return (value as { apexType: ApexType }).apexType;
  }
}
