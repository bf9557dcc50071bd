import { apexError } from '../../runtime/apexException.ts';
import { compareForSort } from '../../runtime/ordering.ts';
import type { ApexList } from '../../runtime/values/apexList.ts';

/** What a Comparator of the user looks like when it runs; parameters of its interface count as Object. */
interface UserComparator {
  compare$object$object(left: unknown, right: unknown): number;
}

/** Sorts in place and keeps the order of equals, as `List.sort` does. */
export function sortList(list: ApexList): void {
  list.guard.check();
  list.items.sort(compareForSort);
}

/** Sorts as a Comparator says. */
export function sortListBy(list: ApexList, comparator: UserComparator | null): void {
  if (comparator === null) throw apexError('System.NullPointerException', 'Attempt to de-reference a null object');
  list.guard.check();
  list.items.sort((left, right) => comparator.compare$object$object(left, right));
}
