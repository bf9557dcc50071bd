import { given } from '../../runtime/arguments.ts';
import { iterate } from '../../runtime/iteration.ts';
import type { ApexList } from '../../runtime/values/apexList.ts';
import { ApexSet } from '../../runtime/values/apexSet.ts';
import type { ClassType } from '../../types/model.ts';
import type { LibraryClass } from '../model.ts';
import { elementsFor } from './elements.ts';

type Source = ApexList | ApexSet | null;

export const setClass: LibraryClass = {
  declaration: 'class System.Set<T> implements Iterable<T>',
  members: {
    'new()': (type: ClassType) => new ApexSet(type),
    'new(Iterable<Object> source)': (type: ClassType, source: unknown) =>
      new ApexSet(type, elementsFor(type, given(source))),
    'Boolean add(T item)': (self: ApexSet, item: unknown) => self.add(item),
    'Boolean addAll(List<T> source)': addAll,
    'Boolean addAll(Set<T> source)': addAll,
    'Boolean addAll(Iterable<T> source)': addAll,
    'void clear()': (self: ApexSet) => self.clear(),
    'Set<T> clone()': (self: ApexSet) => new ApexSet(self.apexType, self.items()),
    'Boolean contains(T item)': (self: ApexSet, item: unknown) => self.has(item),
    'Boolean containsAll(List<T> source)': containsAll,
    'Boolean containsAll(Set<T> source)': containsAll,
    'Boolean containsAll(Iterable<T> source)': containsAll,
    'Boolean equals(Object other)': (self: ApexSet, other: unknown) => self.sameAs(other),
    'Integer hashCode()': (self: ApexSet) => self.hashCode(),
    'Boolean isEmpty()': (self: ApexSet) => self.size === 0,
    'Iterator<T> iterator()': (self: ApexSet) => self.iterator$(),
    'Boolean remove(T item)': (self: ApexSet, item: unknown) => self.remove(item),
    'Boolean removeAll(List<T> source)': removeAll,
    'Boolean removeAll(Set<T> source)': removeAll,
    'Boolean removeAll(Iterable<T> source)': removeAll,
    'Boolean retainAll(List<T> source)': retainAll,
    'Boolean retainAll(Set<T> source)': retainAll,
    'Boolean retainAll(Iterable<T> source)': retainAll,
    'Integer size()': (self: ApexSet) => self.size
  }
};

/** Each answers whether the set has changed. */
function addAll(self: ApexSet, source: Source): boolean {
  const before = self.size;
  for (const item of [...elementsFor(self.apexType, given(source))]) self.add(item);
  return self.size !== before;
}

function removeAll(self: ApexSet, source: Source): boolean {
  const before = self.size;
  for (const item of [...iterate(given(source))]) self.remove(item);
  return self.size !== before;
}

function retainAll(self: ApexSet, source: Source): boolean {
  const kept = new ApexSet(self.apexType, iterate(given(source)));
  const before = self.size;
  for (const item of [...self.items()]) if (!kept.has(item)) self.remove(item);
  return self.size !== before;
}

function containsAll(self: ApexSet, source: Source): boolean {
  return [...iterate(given(source))].every((item) => self.has(item));
}
