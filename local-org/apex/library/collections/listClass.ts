import { given } from '../../runtime/arguments.ts';
import { equalsAsKey } from '../../runtime/equality.ts';
import { ApexList } from '../../runtime/values/apexList.ts';
import type { ApexSet } from '../../runtime/values/apexSet.ts';
import type { ClassType } from '../../types/model.ts';
import type { LibraryClass } from '../model.ts';
import { recordListMembers } from './records.ts';
import { elementsFor } from './elements.ts';
import { sortList, sortListBy } from './sorting.ts';

export const listClass: LibraryClass = {
  declaration: 'class System.List<T> implements Iterable<T>',
  members: {
    'new()': (type: ClassType) => new ApexList(type),
    'new(Iterable<Object> source)': (type: ClassType, source: unknown) =>
      new ApexList(type, [...elementsFor(type, given(source))]),
    'void add(T item)': (self: ApexList, item: unknown) => self.add(item),
    'void add(Integer index, T item)': (self: ApexList, index: number | null, item: unknown) =>
      self.insert(given(index), item),
    'void addAll(List<T> source)': (self: ApexList, source: ApexList | null) => addAll(self, source),
    'void addAll(Set<T> source)': (self: ApexList, source: ApexSet | null) => addAll(self, source),
    'void addAll(Iterable<T> source)': addAll,
    'void clear()': (self: ApexList) => self.clear(),
    'List<T> clone()': (self: ApexList) => new ApexList(self.apexType, [...self.items]),
    'Boolean contains(T item)': (self: ApexList, item: unknown) => indexOf(self, item) >= 0,
    'Boolean equals(Object other)': (self: ApexList, other: unknown) => self.sameAs(other),
    ...recordListMembers,
    'T get(Integer index)': (self: ApexList, index: number) => self.get(index),
    'Integer hashCode()': (self: ApexList) => self.hashCode(),
    'Integer indexOf(T item)': indexOf,
    'Boolean isEmpty()': (self: ApexList) => self.items.length === 0,
    'Iterator<T> iterator()': (self: ApexList) => self.iterator$(),
    'T remove(Integer index)': (self: ApexList, index: number) => self.remove(index),
    'void set(Integer index, T item)': (self: ApexList, index: number, item: unknown) => self.set(index, item),
    'Integer size()': (self: ApexList) => self.items.length,
    'void sort()': sortList,
    'void sort(Comparator<T> comparator)': sortListBy
  }
};

function addAll(self: ApexList, source: unknown): void {
  self.guard.check();
  for (const item of [...elementsFor(self.apexType, given(source))]) self.items.push(item);
}

function indexOf(self: ApexList, item: unknown): number {
  return self.items.findIndex((each) => equalsAsKey(each, item));
}
