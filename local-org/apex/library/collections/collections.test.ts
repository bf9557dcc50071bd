import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calling, thrownBy } from '../../runtime/testing/calling.ts';
import { ApexList } from '../../runtime/values/apexList.ts';
import type { ApexMap } from '../../runtime/values/apexMap.ts';
import { ApexSet } from '../../runtime/values/apexSet.ts';
import { Id } from '../../runtime/values/id.ts';
import { libraryType, listType } from '../../runtime/values/libraryTypes.ts';

const list = calling('System.List');
const set = calling('System.Set');
const map = calling('System.Map');
const texts = (...items: unknown[]): ApexList => ApexList.of('String', items);

test('a List is copied, searched and sorted', () => {
  const original = texts('b', 'a', null);
  const copy = list('List<T> clone()', original) as ApexList;
  list('void sort()', copy);
  assert.deepEqual(
    [original.items, copy.items],
    [
      ['b', 'a', null],
      [null, 'a', 'b']
    ]
  );
  assert.equal(list('Integer indexOf(T item)', original, 'A'), -1);
  assert.equal(list('Boolean contains(T item)', original, null), true);
});

test('a List can be added to itself', () => {
  const own = texts('a');
  list('void addAll(List<T> source)', own, own);
  assert.deepEqual(own.items, ['a', 'a']);
});

test('a Comparator of the user decides, and equals keep their order', () => {
  const byLength = { compare$object$object: (a: string, b: string) => a.length - b.length };
  const own = texts('ccc', 'b', 'aa', 'a');
  list('void sort(Comparator<T> comparator)', own, byLength);
  assert.deepEqual(own.items, ['b', 'a', 'aa', 'ccc']);
});

test('what does not compare cannot be sorted', () => {
  const own = new ApexList(listType(libraryType('Object')), [
    { apexType: libraryType('System.Http') },
    { apexType: libraryType('System.Http') }
  ]);
  assert.match(
    thrownBy(() => list('void sort()', own)),
    /^ListException: .*Http/
  );
});

test('text becomes Ids in collections of Ids, and back', () => {
  const ids = list('new(Iterable<Object> source)', libraryType('List<Id>'), texts('001000000000001')) as ApexList;
  assert.ok(ids.get(0) instanceof Id);
  const back = set('new(Iterable<Object> source)', libraryType('Set<String>'), ids) as ApexSet;
  assert.deepEqual([...back], ['001000000000001AAA']);
});

test('a Set tells whether it has changed', () => {
  const own = ApexSet.of('String', ['a', 'b']);
  assert.equal(set('Boolean addAll(Set<T> source)', own, own), false);
  assert.equal(set('Boolean retainAll(List<T> source)', own, texts('a', 'x')), true);
  assert.equal(set('Boolean containsAll(List<T> source)', own, texts('a')), true);
  assert.equal(set('Boolean removeAll(List<T> source)', own, texts('a')), true);
  assert.equal(set('Boolean isEmpty()', own), true);
});

test('a Map of records goes by their ids', () => {
  const record = (id: string | null) => ({ field: () => (id === null ? null : new Id(id)) });
  const type = libraryType('Map<Id,SObject>');
  const made = map('new(List<SObject> records)', type, texts(record('001000000000001AAA'))) as ApexMap;
  assert.equal(made.has(new Id('001000000000001AAA')), true);
  assert.equal(
    thrownBy(() => map('new(List<SObject> records)', type, texts(record(null)))),
    'ListException: Row with null Id at index: 0'
  );
});

test('an iterator goes through once', () => {
  const iterator = list('Iterator<T> iterator()', texts('a')) as { hasnext$(): boolean; next$(): unknown };
  assert.deepEqual([iterator.hasnext$(), iterator.next$(), iterator.hasnext$()], [true, 'a', false]);
  assert.match(
    thrownBy(() => iterator.next$()),
    /^NoSuchElementException/
  );
});
