import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import '../../library/symbols.ts';
import { hash } from '../equality.ts';
import { thrownBy } from '../testing/calling.ts';
import { ApexList } from './apexList.ts';
import { ApexMap } from './apexMap.ts';
import { ApexSet } from './apexSet.ts';
import { Decimal } from './decimal.ts';
import { Double } from './double.ts';
import { Id } from './id.ts';
import { libraryType } from './libraryTypes.ts';

const guardMessage = 'FinalException: Cannot modify a collection while it is being iterated.';

/** As a class of a user who defines both: equal regardless of case. */
class Loose {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  equals$object(other: unknown): boolean {
    return other instanceof Loose && other.text.toLowerCase() === this.text.toLowerCase();
  }

  hashcode$(): number {
    return hash(this.text.toLowerCase());
  }
}

test('a Map does what a Map of JavaScript does', () => {
  const command = fc.tuple(fc.constantFrom('put', 'remove', 'get'), fc.string({ maxLength: 2 }), fc.integer());
  fc.assert(
    fc.property(fc.array(command), (commands) => {
      const map = new ApexMap(libraryType('Map<String,Integer>'));
      const plain = new Map<string, number>();
      for (const [what, key, value] of commands) {
        assert.equal(map.get(key), plain.get(key) ?? null);
        if (what === 'put') {
          assert.equal(map.put(key, value), plain.get(key) ?? null);
          plain.set(key, value);
        } else if (what === 'remove') {
          assert.equal(map.remove(key), plain.get(key) ?? null);
          plain.delete(key);
        }
      }
      assert.deepEqual(map.keySet().size, plain.size);
      assert.deepEqual(map.values().items, [...plain.values()]);
    })
  );
});

test('a Set of lists finds them by what they hold', () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 3 })), (arrays) => {
      const set = new ApexSet(libraryType('Set<List<Integer>>'));
      const plain = new Set<string>();
      for (const array of arrays) {
        assert.equal(set.add(ApexList.of('Integer', [...array])), !plain.has(array.join()));
        plain.add(array.join());
      }
      for (const array of arrays) {
        const list = ApexList.of('Integer', [...array]);
        assert.equal(set.remove(list), plain.delete(array.join()));
        assert.equal(set.has(list), false);
      }
      assert.equal(set.size, 0);
    })
  );
});

test('keys regard case, and null is one of them', () => {
  const map = new ApexMap(libraryType('Map<String,Integer>'));
  map.put('a', 1);
  map.put('A', 2);
  map.put(null, 3);
  assert.deepEqual([map.size, map.get('a'), map.get('A'), map.get(null)], [3, 1, 2, 3]);
});

test('classes with equals and hashCode say themselves what is equal', () => {
  const set = new ApexSet(libraryType('Set<Object>'), [new Loose('a'), new Loose('A'), new Loose('b')]);
  assert.equal(set.size, 2);
  assert.equal(set.remove(new Loose('B')), true);
  assert.equal(set.has(new Loose('a')), true);
  assert.equal(set.size, 1);
});

test('what was changed after it was put in is not found any more', () => {
  const list = ApexList.of('Integer', [1]);
  const set = new ApexSet(libraryType('Set<List<Integer>>'), [list]);
  list.add(2);
  assert.equal(set.has(list), false);
  assert.equal(set.size, 1);
});

test('numbers of different types are different elements of a Set<Object>; scale is not regarded', () => {
  const one = [1, 1n, new Double(1), Decimal.parse('1.0'), Decimal.parse('1.00')];
  assert.equal(new ApexSet(libraryType('Set<Object>'), one).size, 4);
});

test('ids are keys by value', () => {
  const map = new ApexMap(libraryType('Map<Id,Integer>'));
  map.put(new Id('001000000000001AAA'), 1);
  assert.equal(map.get(new Id('001000000000001AAA')), 1);
  assert.deepEqual(String([...map.keySet()][0]), '001000000000001AAA');
});

test('indices out of bounds are told', () => {
  const list = ApexList.of('Integer', [1, 2]);
  assert.equal(
    thrownBy(() => list.get(2)),
    'ListException: List index out of bounds: 2'
  );
  assert.equal(
    thrownBy(() => list.get(-1)),
    'ListException: List index out of bounds: -1'
  );
  assert.equal(
    thrownBy(() => list.remove(5)),
    'ListException: List index out of bounds: 5'
  );
});

test('a collection cannot be changed while it is walked over', () => {
  const list = ApexList.of('Integer', [1, 2]);
  assert.equal(
    thrownBy(() => [...list].length && walk(list, () => list.add(3))),
    guardMessage
  );
  const set = ApexSet.of('Integer', [1, 2]);
  assert.equal(
    thrownBy(() => walk(set, () => set.remove(1))),
    guardMessage
  );
  const map = new ApexMap(libraryType('Map<String,Integer>'), [{ key: 'a', value: 1 }]);
  assert.equal(
    thrownBy(() => walk(map.keySet(), () => map.remove('a'))),
    guardMessage
  );
  assert.equal(
    thrownBy(() => walk(map.keySet(), () => map.put('a', 2))),
    'nothing'
  );
  assert.equal(
    thrownBy(() => walk(map.values(), () => map.remove('a'))),
    'nothing'
  );
  list.add(4);
  assert.equal(list.size, 3);
});

function walk(collection: Iterable<unknown>, work: () => unknown): void {
  for (const _ of collection) work();
}
