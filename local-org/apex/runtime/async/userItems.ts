import { callUser, hasMethod } from './callUser.ts';

/** Something with an `iterator()`, of a user's class or of the library. */
export const isUserIterable = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && (hasMethod(value, 'iterator$') || hasMethod(value, 'hasnext$'));

/** All that an iterable, or an iterator, gives. */
export function userItems(source: object): unknown[] {
  const iterator = hasMethod(source, 'iterator$') ? callUser(source, 'iterator$') : source;
  const items: unknown[] = [];
  while (callUser(iterator, 'hasnext$') === true) items.push(callUser(iterator, 'next$'));
  return items;
}
