import type { LibraryClass } from '../model.ts';

/** What user classes implement to be sorted or walked over, and to be called by name. */
export const collectionInterfaces: readonly LibraryClass[] = [
  { declaration: 'interface System.Iterator<T>', members: { 'Boolean hasNext()': null, 'T next()': null } },
  { declaration: 'interface System.Iterable<T>', members: { 'Iterator<T> iterator()': null } },
  { declaration: 'interface System.Comparable', members: { 'Integer compareTo(Object other)': null } },
  { declaration: 'interface System.Comparator<T>', members: { 'Integer compare(T left, T right)': null } }
];
