import { USUAL_WEIGHTS } from 'c/scoring';
import { OpenBacklog, type Suggestion } from 'c/suggestionModel';
import { story } from './story';

const WSJF = [1, 2, 3, 4, null];
const stories = WSJF.map((wsjf, index) => story(index + 1, { wsjf }));
const idOf = (index: number): string => stories[index - 1]!.id;
const link = (before: number, after: number): { before: string; after: string } => ({
  before: idOf(before),
  after: idOf(after)
});
const suggest = (dependencies = [link(3, 4)]): Suggestion =>
  new OpenBacklog(stories, dependencies).suggest('wsjf', USUAL_WEIGHTS);

describe('a suggested order beside mine', () => {
  it('tells line by line what stands where', () => {
    const suggestion = suggest();
    const titles = [1, 2, 3, 4, 5].map((place) => suggestion.line(place).story.title.slice(6));
    expect(titles.join(' ')).toBe('3 4 2 1 5');
    expect(suggestion.line(1)).toMatchObject({ from: 3, isChanged: true, isScored: true, mine: stories[0] });
    expect(suggestion.line(5)).toMatchObject({ from: 5, isChanged: false, isMoving: false, isScored: false });
    expect(suggestion.movable.size).toBe(2);
    expect(suggestion.changes(idOf(5))).toBe(false);
    expect(suggestion.changes(idOf(4))).toBe(true);
    expect(suggestion.changes('gone')).toBe(false);
  });

  it('leaves the rows that a choice asks for', () => {
    expect([...suggest().places('all')]).toEqual([1, 2, 3, 4, 5]);
    expect([...suggest().places('moves')]).toHaveLength(2);
    expect([...suggest().places('unscored')]).toEqual([5]);
  });

  it('takes along what dependencies need', () => {
    const needed = suggest().withNeeded(new Set([idOf(4)]));
    expect([...needed].sort()).toEqual([idOf(3), idOf(4)]);
    expect(suggest([]).withNeeded(new Set([idOf(4)])).size).toBe(1);
    expect(suggest().linkedWith(idOf(4))).toEqual([idOf(3), idOf(4)]);
    expect(suggest().linkedWith(idOf(1))).toEqual([idOf(1)]);
    expect(suggest().moves(needed)).toEqual([{ ids: [idOf(3), idOf(4)], target: { before: idOf(1) } }]);
  });

  it('counts what changes at the top', () => {
    const many = Array.from({ length: 30 }, (_, index) => story(index, { wsjf: index }));
    expect(new OpenBacklog(many, []).suggest('wsjf', USUAL_WEIGHTS).changedAtTop).toBe(10);
    expect(suggest().changedAtTop).toBe(0);
  });

  it('knows when nothing has a score', () => {
    expect(suggest().isWithoutScores).toBe(false);
    expect(new OpenBacklog(stories, []).suggest('votes', USUAL_WEIGHTS).isWithoutScores).toBe(true);
    expect(new OpenBacklog(stories, []).suggest('rice', USUAL_WEIGHTS).unscored).toBe(5);
  });

  it('tells how far weights that count may go', () => {
    const many = Array.from({ length: 12 }, (_, index) =>
      story(index, { businessValue: index, timeCriticality: 12 - index })
    );
    const ranges = new OpenBacklog(many, []).ranges({ ...USUAL_WEIGHTS, risk: 0, smallness: 0 });
    expect([...ranges.keys()]).toEqual(['value', 'urgency']);
  });
});
