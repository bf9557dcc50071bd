import { choicesToState, matrixOf, stateToChoices, USUAL_CHOICES, type MatrixChoices } from 'c/matrixModel';
import { storyOf } from '../../../../records/lwc/storyRecords/__tests__/storyOf';

const choices = (change: Partial<MatrixChoices> = {}): MatrixChoices => ({ ...USUAL_CHOICES, ...change });

describe('what the matrix makes of stories', () => {
  it('places those that have effort and the chosen value, and keeps the others apart', () => {
    const stories = [
      storyOf('a', { points: 3, businessValue: 8, valueScore: 9 }),
      storyOf('b', { points: null, businessValue: 8 }),
      storyOf('c', { points: 5, businessValue: null, valueScore: 4 })
    ];
    expect(matrixOf(stories, choices()).placed.map(({ id }) => id)).toEqual(['a']);
    expect(matrixOf(stories, choices()).unplaced.map(({ id }) => id)).toEqual(['b', 'c']);
    expect(matrixOf(stories, choices({ value: 'valueScore' })).placed.map(({ id, value }) => [id, value])).toEqual([
      ['a', 9],
      ['c', 4]
    ]);
  });

  it('sizes by the largest there is, and all alike where nothing sizes them', () => {
    const stories = [
      storyOf('a', { points: 1, businessValue: 1, reach: 50 }),
      storyOf('b', { points: 1, businessValue: 2, reach: 200 }),
      storyOf('c', { points: 1, businessValue: 3, reach: null })
    ];
    expect(matrixOf(stories, choices({ size: 'reach' })).placed.map(({ size }) => size)).toEqual([0.25, 1, 0]);
    expect(new Set(matrixOf(stories, choices()).placed.map(({ size }) => size)).size).toBe(1);
  });

  it('gives the seven largest groups a colour each, and one more to all others', () => {
    const stories = Array.from({ length: 30 }, (_, index) =>
      storyOf(`id${index}`, { points: 1, businessValue: 1, epicName: `Epic ${index < 12 ? 0 : index % 10}` })
    );
    const { categories, placed } = matrixOf(stories, choices({ color: 'epic' }));
    expect(categories).toHaveLength(8);
    expect(categories[0]).toMatchObject({ index: 0, group: 'Epic 0' });
    expect(categories[7]?.group).toBeNull();
    expect(categories.flatMap(({ ids }) => ids)).toHaveLength(30);
    expect(placed.filter(({ category }) => category === 7)).toHaveLength(categories[7]!.ids.length);
  });

  it('finds front and outliers only where they are shown', () => {
    const stories = [storyOf('a', { points: 1, businessValue: 1 })];
    expect(matrixOf(stories, choices()).front).toHaveLength(1);
    expect(matrixOf(stories, choices({ isFrontShown: false })).front).toEqual([]);
  });
});

describe('choices in the address', () => {
  it('come back as they were, and leave out what is as usual', () => {
    const chosen = choices({ value: 'stakeholderValue', scale: 'linear', isFrontShown: false, isTable: true });
    const state = choicesToState(chosen);
    expect(stateToChoices(state)).toEqual(chosen);
    expect(Object.values(choicesToState(USUAL_CHOICES)).every((text) => text === '')).toBe(true);
  });

  it('stay as usual where the address says something unknown', () => {
    expect(stateToChoices({ value: 'luck', scale: '', color: 'rainbow' })).toEqual(USUAL_CHOICES);
  });
});
