import fc from 'fast-check';
import { releaseChecks, releaseNotes, type CheckCode, type ReleaseFacts, type ReleaseStory } from 'c/releaseContents';

const story = (change: Partial<ReleaseStory> = {}): ReleaseStory => ({
  id: 'S',
  title: 'Pay',
  type: 'User Story',
  status: 'Done',
  points: 3,
  isBlocked: false,
  openQuestions: 0,
  ...change
});
const release: ReleaseFacts = {
  date: '2026-05-01',
  p85: '2026-04-20',
  isOverBudget: false,
  headings: [true, true, true, true]
};
const unmet = (stories: ReleaseStory[], facts: Partial<ReleaseFacts> = {}): [CheckCode, readonly string[]][] =>
  releaseChecks(stories, { ...release, ...facts })
    .filter(({ isMet }) => !isMet)
    .map(({ code, storyIds }) => [code, storyIds]);

describe('a release', () => {
  it('is ready when everything is done, said and in time', () => {
    expect(unmet([story()])).toEqual([]);
  });

  it('names the stories that keep it from being ready', () => {
    const stories = [
      story(),
      story({ id: 'A', status: 'In Progress', isBlocked: true }),
      story({ id: 'B', status: 'New', points: null, openQuestions: 1 })
    ];
    expect(unmet(stories)).toEqual([
      ['estimated', ['B']],
      ['questions', ['B']],
      ['blocked', ['A']],
      ['done', ['A', 'B']]
    ]);
  });

  it('is not ready without scope, words or a date, or past its forecast or budget', () => {
    expect(unmet([])).toEqual([['scope', []]]);
    expect(unmet([story()], { headings: [true, false, true, true] })).toEqual([['headings', []]]);
    expect(unmet([story()], { date: null })).toEqual([['date', []]]);
    expect(unmet([story()], { p85: '2026-05-02' })).toEqual([['forecast', []]]);
    expect(unmet([story()], { isOverBudget: true })).toEqual([['budget', []]]);
  });

  it('is not asked about money by who may not see it, nor about a forecast that is not there', () => {
    const codes = releaseChecks([story()], { ...release, isOverBudget: null, p85: null }).map(({ code }) => code);
    expect(codes).not.toContain('budget');
    expect(codes).not.toContain('forecast');
  });

  it('does not wait for what is put off or finished', () => {
    expect(unmet([story(), story({ status: 'Not Now', points: null, isBlocked: true })])).toEqual([]);
    expect(unmet([story({ points: null, isBlocked: true, openQuestions: 2 })])).toEqual([]);
  });
});

describe('release notes', () => {
  const noted = (title: string, change = {}) => ({ title, status: 'Done', group: 'Tickets', benefit: '', ...change });

  it('have a heading for each group and a line for each finished story', () => {
    const notes = releaseNotes('Summer', [
      noted('Pay by card', { benefit: 'I need no cash' }),
      noted('Log in', { group: 'Account' }),
      noted('Refund'),
      noted('Later', { status: 'New' })
    ]);
    expect(notes).toBe(
      '# Summer\n\n## Tickets\n\n- **Pay by card**: I need no cash\n- **Refund**\n\n## Account\n\n- **Log in**'
    );
  });

  it('say the words of a story as they are, whatever Markdown makes of them', () => {
    expect(releaseNotes('A', [noted('*new*\n# <b>')])).toContain(String.raw`- **\*new\* \# \<b\>**`);
    fc.assert(
      fc.property(fc.string(), (title) => {
        expect(releaseNotes('A', [noted(title)]).split('\n')).toHaveLength(5);
      })
    );
  });
});
