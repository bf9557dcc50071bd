import fc from 'fast-check';
import { LIMITS, splitSentence, storyQuality, type Code, type StoryToCheck } from 'c/storyQuality';

const GOOD: StoryToCheck = {
  isUserStory: true,
  title: 'Buy a season pass',
  asA: 'commuter',
  iWant: 'to buy a season pass on my phone',
  soThat: 'I need not queue each month',
  points: 5,
  criteria: [{ given: 'a commuter', when: 'they pay', thenText: 'the pass is valid for 30 days' }],
  openQuestions: 0,
  openPredecessors: 0
};
const check = (change: Partial<StoryToCheck> = {}): ReturnType<typeof storyQuality> =>
  storyQuality({ ...GOOD, ...change });
const codes = (change: Partial<StoryToCheck>): Code[] => check(change).findings.map(({ code }) => code);
const criterion = (thenText: string): StoryToCheck['criteria'] => [{ given: '', when: '', thenText }];
const times = (count: number): StoryToCheck['criteria'] =>
  Array.from({ length: count }, () => criterion('it is so')[0]!);

describe('the quality of a story', () => {
  it('is 100 where there is nothing to say', () => {
    expect(check()).toMatchObject({ score: 100, findings: [] });
    expect(check().letters.map(({ letter, worst }) => [letter, worst])).toEqual(
      [...'INVEST'].map((letter) => [letter, undefined])
    );
  });

  it.each<[string, Partial<StoryToCheck>, Code[]]>([
    ['no title', { title: ' ' }, ['missingTitle']],
    ['a title that is a text', { title: 'x'.repeat(91) }, ['longTitle']],
    ['a title as long as it may be', { title: 'x'.repeat(90) }, []],
    ['nobody', { asA: '' }, ['missingRole']],
    ['anybody', { asA: 'User' }, ['vagueRole']],
    ['anybody in German', { asA: 'Benutzerin' }, []],
    ['anybody inflected', { asA: 'Benutzer' }, ['vagueRole']],
    ['a customer of a kind', { asA: 'season pass customer' }, []],
    ['no wish', { iWant: '' }, ['missingWish']],
    ['no benefit', { soThat: '' }, ['missingBenefit']],
    ['the wish for a benefit', { soThat: 'season pass on phone' }, ['benefitIsWish']],
    ['one word of the wish in the benefit', { soThat: 'my phone' }, []],
    ['how instead of what', { iWant: 'to click a button for my pass' }, ['solution']],
    ['how, in German', { iWant: 'eine Schaltfläche für den Kauf' }, ['solution']],
    ['two wishes', { iWant: 'to buy a pass and to cancel a trip' }, ['severalWishes']],
    ['two nouns', { iWant: 'to see times and prices' }, []],
    ['a vague wish', { iWant: 'to buy it quickly' }, ['vagueWord']],
    ['a vague benefit', { soThat: 'it is user-friendly' }, ['vagueWord']],
    ['a vague title', { title: 'Modern tickets' }, ['vagueWord']],
    ['no criteria', { criteria: [] }, ['noCriteria']],
    ['a vague criterion', { criteria: criterion('the page loads fast') }, ['vagueCriterion']],
    ['as many criteria as may be', { criteria: times(8) }, []],
    ['too many criteria', { criteria: times(9) }, ['manyCriteria']],
    ['questions', { openQuestions: 1 }, ['openQuestions']],
    ['no estimate', { points: null }, ['noPoints']],
    ['no effort', { points: 0 }, []],
    ['as large as may be', { points: 8 }, []],
    ['too large', { points: 8.5 }, ['tooLarge']],
    ['others first', { openPredecessors: 2 }, ['waits']]
  ])('tells %s', (_, change, expected) => {
    expect(codes(change)).toEqual(expected);
  });

  it('says where a vague word stands', () => {
    const [found] = check({ iWant: 'to pay quickly at the gate' }).findings;
    expect(found).toMatchObject({
      field: 'iWant',
      start: 7,
      end: 14,
      word: 'quickly',
      letter: 'T',
      severity: 'warning'
    });
    expect(check({ criteria: [...criterion('ok'), ...criterion('it is fast')] }).findings[0]).toMatchObject({
      criterion: 1,
      word: 'fast'
    });
  });

  it.each([
    ['breakfast is served', false],
    ['steadfast', false],
    ['Fast!', true],
    ['fast-track', false],
    ['as soon as possible', true],
    ['tickets, passes etc.', true],
    ['schnelleren Zugang', true],
    ['schnellste', false],
    ['Schnellboot', false],
    ['benutzerfreundliche Seite', true],
    ['eine z.B. blaue Seite', true],
    ['paid and/or booked', true]
  ])('knows vague words as whole words: %s', (text, isVague) => {
    expect(codes({ title: text }).includes('vagueWord')).toBe(isVague);
  });

  it('finds the whole of a phrase once', () => {
    const found = check({ soThat: 'I board as soon as possible' }).findings.filter(({ code }) => code === 'vagueWord');
    expect(found.map(({ word }) => word)).toEqual(['as soon as possible']);
  });

  it('asks no bug, technical work or spike for a sentence', () => {
    expect(codes({ isUserStory: false, asA: '', iWant: '', soThat: '' })).toEqual([]);
    expect(codes({ isUserStory: false, title: '', criteria: [] })).toEqual(['missingTitle', 'noCriteria']);
  });

  it('gives each letter the worst that was found about it', () => {
    const { letters } = check({ soThat: '', asA: 'user', points: null });
    expect(Object.fromEntries(letters.map(({ letter, worst }) => [letter, worst]))).toMatchObject({
      V: 'error',
      E: 'hint',
      T: undefined
    });
  });

  it('names the number that is too large', () => {
    expect(check({ points: 13 }).findings[0]).toMatchObject({ count: 13, letter: 'S' });
    expect(check({ openQuestions: 2 }).findings[0]?.count).toBe(2);
    expect(check({ openPredecessors: 3 }).findings[0]?.count).toBe(3);
    expect(check({ criteria: times(9) }).findings[0]?.count).toBe(9);
  });

  it('keeps to the limits it is given', () => {
    expect(storyQuality({ ...GOOD, points: 13 }, { ...LIMITS, mostPoints: 13 }).findings).toEqual([]);
  });

  it('has a score that its findings add up to, and puts the costly ones first', () => {
    const text = fc.constantFrom(
      '',
      'user',
      'to pay fast and to board easily and soon',
      'to press a button',
      'a good reason'
    );
    const story = fc.record({
      isUserStory: fc.boolean(),
      title: text,
      asA: text,
      iWant: text,
      soThat: text,
      points: fc.option(fc.constantFrom(0, 3, 40), { nil: null }),
      criteria: fc.array(fc.record({ given: text, when: text, thenText: text }), { maxLength: 10 }),
      openQuestions: fc.nat(3),
      openPredecessors: fc.nat(3)
    });
    fc.assert(
      fc.property(story, (any) => {
        const { score, findings } = storyQuality(any);
        const costs = findings.map(({ cost }) => cost);
        expect(score).toBe(Math.max(0, 100 - costs.reduce((sum, cost) => sum + cost, 0)));
        expect(costs).toEqual([...costs].sort((one, other) => other - one));
        for (const { field, criterion: at, start, end, word } of findings) {
          const where = field ? any[field] : at === undefined ? undefined : any.criteria[at]?.thenText;
          expect(word === undefined || where?.slice(start, end) === word).toBe(true);
        }
      })
    );
  });
});

describe('a pasted sentence', () => {
  it.each([
    ['As a commuter, I want to see sailings so that I am on time.', ['commuter', 'to see sailings', 'I am on time']],
    ['as an islander I would like a pass', ['islander', 'a pass', '']],
    ['As a\n captain I need the list,\nso that I can sail', ['captain', 'the list', 'I can sail']],
    ['As a clerk I want a report in order to close the day', ['clerk', 'a report', 'to close the day']],
    [
      'Als Pendlerin möchte ich Abfahrten sehen, damit ich pünktlich bin.',
      ['Pendlerin', 'Abfahrten sehen', 'ich pünktlich bin']
    ],
    ['Als ein Kapitän will ich die Liste, um auszulaufen', ['Kapitän', 'die Liste', 'um auszulaufen']]
  ])('is taken apart: %s', (text, [asA, iWant, soThat]) => {
    expect(splitSentence(text)).toEqual({ asA, iWant, soThat });
  });
  it.each(['', 'a commuter', 'I want a pass', 'As a commuter'])('is left alone where it is none: %s', (text) => {
    expect(splitSentence(text)).toBeUndefined();
  });
});
