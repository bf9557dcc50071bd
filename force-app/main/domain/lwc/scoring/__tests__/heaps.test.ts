import fc from 'fast-check';
import { MinHeap } from '../minHeap';
import { PairingHeap } from '../pairingHeap';

const keys = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 40 });

describe('a heap of numbers by their keys', () => {
  it('gives them least first, equal keys by number, however they came in', () => {
    fc.assert(
      fc.property(keys, fc.integer({ min: 1, max: 7 }), (some, step) => {
        const heap = new MinHeap(Float64Array.from(some));
        const numbers = some.map((_, index) => index);
        const shuffled = [...numbers].sort((a, b) => ((a * step) % 11) - ((b * step) % 11));
        for (const number of shuffled) heap.push(number);
        const sorted = [...numbers].sort((a, b) => some[a]! - some[b]! || a - b);
        expect(numbers.map(() => heap.pop())).toEqual(sorted);
        expect(heap.pop()).toBeUndefined();
      })
    );
  });

  it('gives the least of what is in it while more comes in', () => {
    fc.assert(
      fc.property(keys, fc.array(fc.boolean(), { minLength: 40, maxLength: 40 }), (some, takes) => {
        const heap = new MinHeap(Float64Array.from(some));
        const inside: number[] = [];
        some.forEach((_, number) => {
          heap.push(number);
          inside.push(number);
          if (!takes[number]) return;
          inside.sort((a, b) => some[b]! - some[a]! || b - a);
          expect(heap.pop()).toBe(inside.pop());
        });
      })
    );
  });
});

describe('heaps that melt into one another', () => {
  const drained = (heaps: PairingHeap, from: number): number[] => {
    const all: number[] = [];
    for (let heap = from; heap >= 0; heap = heaps.withoutFirst(heap)) all.push(heap);
    return all;
  };

  it('give all their numbers in order', () => {
    fc.assert(
      fc.property(keys, fc.nat(40), (some, split) => {
        const isFirst = (a: number, b: number): boolean => some[a]! < some[b]! || (some[a] === some[b] && a < b);
        const heaps = new PairingHeap(some.length, isFirst);
        const numbers = some.map((_, index) => index);
        const melt = (part: number[]): number => part.reduce((heap, number) => heaps.meld(heap, number), -1);
        const heap = heaps.meld(melt(numbers.slice(0, split)), melt(numbers.slice(split)));
        expect(drained(heaps, heap)).toEqual([...numbers].sort((a, b) => some[a]! - some[b]! || a - b));
      })
    );
  });

  it('leave alone what has been taken out', () => {
    const heaps = new PairingHeap(4, (a, b) => a < b);
    const rest = heaps.withoutFirst([0, 1, 2].reduce((heap, number) => heaps.meld(heap, number), -1));
    expect(drained(heaps, heaps.meld(0, 3))).toEqual([0, 3]);
    expect(drained(heaps, rest)).toEqual([1, 2]);
  });

  it('are what the other is where one is empty', () => {
    const heaps = new PairingHeap(2, (a, b) => a < b);
    expect([heaps.meld(-1, 1), heaps.meld(0, -1), heaps.meld(-1, -1)]).toEqual([1, 0, -1]);
  });
});
