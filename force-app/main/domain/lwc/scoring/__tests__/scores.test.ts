import {
  scoresOf,
  sharesOf,
  USUAL_WEIGHTS,
  weighed,
  weightedScores,
  type Method,
  type Scorable,
  type Weights
} from 'c/scoring';

const BLANK: Scorable = {
  id: '',
  points: null,
  wsjf: null,
  rice: null,
  businessValue: null,
  timeCriticality: null,
  riskReduction: null,
  reach: null,
  stakeholderValue: null
};
const story = (fields: Partial<Scorable>): Scorable => ({ ...BLANK, ...fields });
const only = (weights: Partial<Weights>): Weights => ({
  value: 0,
  urgency: 0,
  risk: 0,
  reach: 0,
  votes: 0,
  smallness: 0,
  ...weights
});
const worthOf = (method: Method, stories: Scorable[]): number[] => [
  ...scoresOf(method, stories, sharesOf(stories), USUAL_WEIGHTS).worth
];

describe('scores by a formula of the org', () => {
  it('are worth per point, as the formula has it', () => {
    const { worth, effort } = scoresOf('wsjf', [story({ wsjf: 4.5, points: 8 })], sharesOf([]), USUAL_WEIGHTS);
    expect(worth[0]! / effort[0]!).toBe(4.5);
    expect(worthOf('rice', [story({ rice: 100, points: 3 })])).toEqual([300]);
  });

  it('are missing where the formula is blank, or there are no points to go by', () => {
    expect(worthOf('wsjf', [story({ points: 3 }), story({ wsjf: 2 }), story({ wsjf: 2, points: 0 })])).toEqual([
      NaN,
      NaN,
      NaN
    ]);
    expect(worthOf('rice', [story({ points: 3, wsjf: 2 })])).toEqual([NaN]);
  });
});

describe('scores by votes', () => {
  it('count no votes as 0, which is an answer', () => {
    expect(worthOf('votes', [story({ stakeholderValue: 12.5 }), story({ stakeholderValue: 0 }), story({})])).toEqual([
      12.5,
      0,
      NaN
    ]);
  });
});

describe('weighted scores', () => {
  const stories = [
    story({ businessValue: 20, points: 13 }),
    story({ businessValue: 1, points: 1 }),
    story({ businessValue: 3, points: 2 }),
    story({ businessValue: 3 })
  ];
  const shares = sharesOf(stories);

  it('take each criterion by its place among the others, ties alike', () => {
    expect([...shares.value]).toEqual([1, 0, 0.5, 0.5]);
  });

  it('count few points as much', () => {
    expect([...shares.smallness]).toEqual([0, 1, 0.5, NaN]);
    expect([...sharesOf([story({ points: 0 }), story({ points: 3 })]).smallness]).toEqual([NaN, 0.5]);
  });

  it('are means by weight', () => {
    expect([...weightedScores(shares, only({ value: 75, smallness: 25 })).worth]).toEqual([0.75, 0.25, 0.5, NaN]);
  });

  it('do not depend on how high all weights are', () => {
    expect(weightedScores(shares, only({ value: 30, smallness: 10 }))).toEqual(
      weightedScores(shares, only({ value: 75, smallness: 25 }))
    );
  });

  it('ask for the criteria that count, and for no others', () => {
    expect([...weightedScores(shares, only({ value: 50 })).worth]).toEqual([1, 0, 0.5, 0.5]);
    expect(weighed(only({ value: 1, votes: 2 }))).toEqual(['value', 'votes']);
  });

  it('are missing where nothing counts', () => {
    expect([...weightedScores(shares, only({})).worth]).toEqual([NaN, NaN, NaN, NaN]);
  });
});
