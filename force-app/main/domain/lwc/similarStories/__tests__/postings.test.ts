import fc from 'fast-check';
import { Postings } from '../postings';

type Text = ReadonlyMap<string, number>;

const term = fc.constantFrom('boat', 'crew', 'gate', 'pass', 'tick', 'ticket', 'tickets');
const texts = fc.array(
  fc
    .uniqueArray(fc.tuple(term, fc.constantFrom(1, 2)), { selector: ([name]) => name, maxLength: 5 })
    .map((terms): Text => new Map(terms)),
  { maxLength: 12 }
);

function postingsOf(all: readonly Text[]): Postings {
  const postings = new Postings();
  for (const [place, text] of all.entries()) for (const [name, weight] of text) postings.add(name, place, weight);
  return postings;
}

/** Every text weighed by itself and sorted, in the precision that is kept. */
function heaviestByHand(all: readonly Text[], terms: readonly string[]): number[] {
  const weights = all.map((text) =>
    terms.reduce((sum, name) => {
      const rarity = Math.log(1 + all.length / all.filter((other) => other.has(name)).length);
      return text.has(name) ? Math.fround(sum + rarity * text.get(name)!) : sum;
    }, 0)
  );
  return [...weights.keys()].filter((place) => weights[place]! > 0).sort((a, b) => weights[b]! - weights[a]! || a - b);
}

describe('the texts in which terms occur', () => {
  it('come with the heaviest first, those that are wanted, and no more than asked for', () => {
    const asked = fc.uniqueArray(term, { maxLength: 4 });
    fc.assert(
      fc.property(texts, asked, fc.nat(5), fc.nat(3), (all, terms, most, unwanted) => {
        const isWanted = (place: number): boolean => place !== unwanted;
        const expected = heaviestByHand(all, terms).filter(isWanted).slice(0, most);
        expect(postingsOf(all).heaviest(terms, all.length, most, isWanted)).toEqual(expected);
      })
    );
  });

  it('put a rare term before a common one, and what weighs the same in the order of the texts', () => {
    const all = [['boat'], ['boat'], ['gate'], ['boat', 'gate']].map(
      (names) => new Map(names.map((name) => [name, 1]))
    );
    const heaviest = (most: number): number[] => postingsOf(all).heaviest(['boat', 'gate'], 4, most, () => true);
    expect(heaviest(4)).toEqual([3, 2, 0, 1]);
    expect(heaviest(2)).toEqual([3, 2]);
    expect(heaviest(0)).toEqual([]);
  });

  it('know the terms that begin like one', () => {
    const all = ['tick', 'tickets', 'static', 'ticket'].map((name) => new Map([[name, 1]]));
    expect(postingsOf(all).beginningWith('tick')).toEqual(['tickets', 'ticket']);
  });
});
