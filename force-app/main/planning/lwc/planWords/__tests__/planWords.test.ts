import type { BoardWarning } from 'c/planModel';
import { explanationWords, fixWords, formatDay, namesOf, problemWords, warningWords, type Names } from 'c/planWords';
import type { Explanation, PlanProblemCode } from 'c/sprintPlan';

// In jest a label reads as its name, so that what is held here is which sentence is chosen; the browser stories read the words.
const names: Names = {
  story: (id) => `S ${id}`,
  key: (id) => id.toUpperCase(),
  sprint: (at) => `Sprint ${at}`,
  epic: (id) => `Epic ${id}`,
  group: (id) => `Group ${id}`,
  due: () => 'May 1'
};
const warning = (code: BoardWarning['code'], change: Partial<BoardWarning> = {}): BoardWarning => ({
  code,
  sprint: 'x',
  storyIds: ['a', 'b'],
  ...change
});

describe('warnings in words', () => {
  const CODES: [BoardWarning['code'], string][] = [
    ['overCapacity', 'OverCapacity'],
    ['neededLater', 'NeededLater'],
    ['neededNotPlanned', 'NeededNotPlanned'],
    ['dueMissed', 'DueMissed'],
    ['notEstimated', 'NotEstimated'],
    ['excludedPlanned', 'ExcludedPlanned'],
    ['mustHaveMissing', 'MustHaveMissing'],
    ['overBudget', 'OverBudget'],
    ['overEpicBudget', 'OverEpicBudget'],
    ['shareMissed', 'ShareMissed'],
    ['notReady', 'NotReady'],
    ['blocked', 'Blocked'],
    ['changedByOthers', 'ChangedByOthers'],
    ['noGoal', 'NoGoal'],
    ['noCapacity', 'NoCapacity'],
    ['aboveVelocity', 'AboveVelocity'],
    ['leftOut', 'LeftOutSprint']
  ];
  it.each(CODES)('%s has a sentence of its own', (code, label) => {
    expect(warningWords(warning(code), names)).toBe(`c.PlanWords_${label}`);
  });

  it('tell a plan that leaves somebody out from a sprint that does', () => {
    expect(warningWords({ code: 'leftOut', sprint: undefined, storyIds: [], names: ['Ines'] }, names)).toBe(
      'c.PlanWords_LeftOutPlan'
    );
  });

  it('offer what can be done', () => {
    const fix = (change: BoardWarning['fix']): string =>
      fixWords(warning('blocked', change ? { fix: change } : {}), names);
    expect(fix(undefined)).toBe('');
    expect(fix({ kind: 'open', storyId: 'a' })).toBe('c.PlanWords_FixOpen');
    expect(fix({ kind: 'accept', storyIds: ['a'] })).toBe('c.PlanWords_FixAccept');
    expect(fix({ kind: 'edit', sprint: 'x' })).toBe('c.PlanWords_FixEdit');
    expect(fix({ kind: 'move', storyIds: ['a'], to: 'x' })).toBe('c.PlanWords_FixMoveHere');
    expect(fix({ kind: 'move', storyIds: ['a', 'b'], to: '' })).toBe('c.PlanWords_FixMoveMany');
  });
});

describe('problems in words', () => {
  const CODES: [PlanProblemCode, string][] = [
    ['cycle', 'Cycle'],
    ['negativePoints', 'NegativePoints'],
    ['mustHaveExcluded', 'Contradicts'],
    ['pinnedAndExcluded', 'Contradicts'],
    ['requiredTooLarge', 'RequiredTooLarge'],
    ['requiredNeedsExcluded', 'RequiredNeedsExcluded'],
    ['pinnedOverCapacity', 'PinnedOverCapacity'],
    ['requiredOverBudget', 'RequiredOverBudget'],
    ['shareUnreachable', 'ShareUnreachable'],
    ['noPlanInTime', 'NoPlanInTime'],
    ['nothingFits', 'NothingFits'],
    ['notEstimated', 'NoticeNotEstimated']
  ];
  it.each(CODES)('%s has its sentence', (code, label) => {
    expect(problemWords({ code, storyIds: ['a', 'b'], sprint: 0, amount: 5, limit: 3 }, names)).toBe(
      `c.PlanWords_${label}`
    );
  });
});

describe('reasons in words', () => {
  it('say where a story is, and each reason', () => {
    const explanation: Explanation = {
      kind: 'in',
      sprint: 1,
      value: 3,
      reasons: [
        { code: 'pinned' },
        { code: 'mustHave' },
        { code: 'needed', by: ['a'] },
        { code: 'value', valuePerPoint: 2, price: 1 }
      ]
    };
    expect(explanationWords(explanation, names)).toEqual(
      ['In', 'Pinned', 'MustHave', 'Needed', 'Value'].map((label) => `c.PlanWords_Why${label}`)
    );
  });

  it('say why not: what it would displace, for a loss or for none', () => {
    const out = (stories: string[], loss: number): string[] =>
      explanationWords(
        { kind: 'out', reasons: [{ code: 'displaces', stories, loss, needs: [], uncertainty: 0 }] },
        names
      );
    expect([out(['a'], 2), out(['a'], 0), out([], 2)].flat()).toEqual(
      ['Displaces', 'AsGood', 'Loses'].map((label) => `c.PlanWords_Why${label}`)
    );
    expect(explanationWords({ kind: 'unknown' }, names)).toEqual(['c.PlanWords_WhyUnknown']);
  });
});

describe('names', () => {
  it('are counted where they are many', () => {
    expect(namesOf(['a', 'b'], names.story)).toBe('S a; S b');
    expect(namesOf(['a', 'b', 'c', 'd', 'e'], names.story)).toBe('c.PlanWords_AndMore');
  });

  it('of days have their year where they are far away', () => {
    expect(formatDay('2001-01-12')).toMatch(/2001/);
    expect(formatDay(null)).toBe('');
  });
});
