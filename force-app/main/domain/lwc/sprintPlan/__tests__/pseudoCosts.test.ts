import { PseudoCosts } from '../pseudoCosts';

const split = (by: number, item = 0, sprint = 0): { item: number; sprint: number; by: number } => ({
  item,
  sprint,
  by
});

describe('how much the bound falls with a decision', () => {
  it('is as much as the decision moves, where nothing is known', () => {
    const costs = new PseudoCosts(2, 2);
    expect(costs.expected(split(0.25), true)).toBe(0.75);
    expect(costs.expected(split(0.25), false)).toBe(0.25);
    expect(costs.isKnown(split(0.25), true)).toBe(false);
  });

  it('is the mean of what it fell for each part that was moved, on this side of this item and sprint', () => {
    const costs = new PseudoCosts(2, 2);
    costs.learn(split(0.5), true, 3);
    costs.learn(split(0.75), true, 0.5);
    expect(costs.expected(split(0.5), true)).toBe(0.5 * ((6 + 2) / 2));
    expect(costs.isKnown(split(0.5), true)).toBe(true);
    const others = [split(0.5), split(0.5, 1), split(0.5, 0, 1)] as const;
    expect(others.map((each, index) => costs.isKnown(each, index > 0))).toEqual([false, false, false]);
  });

  it('is as with all decisions, where nothing is known of this one', () => {
    const costs = new PseudoCosts(2, 2);
    costs.learn(split(0.5), true, 3);
    costs.learn(split(0.5, 1, 1), false, 1);
    costs.learn(split(0.5, 1, 1), false, 2);
    expect(costs.expected(split(0.75, 1), false)).toBe(0.75 * ((6 + 2 + 4) / 3));
  });

  it('is reliable after four times, and learns nothing from what moves nothing', () => {
    const costs = new PseudoCosts(1, 1);
    for (let time = 0; time < 3; time++) costs.learn(split(0.5), false, 1);
    costs.learn(split(0.0005), false, 100);
    costs.learn(split(1), true, 100);
    expect([costs.isReliable(split(0.5), false), costs.isKnown(split(0.5), true)]).toEqual([false, false]);
    costs.learn(split(0.5), false, 1);
    expect(costs.isReliable(split(0.5), false)).toBe(true);
    expect(costs.expected(split(0.5), false)).toBe(1);
  });
});
