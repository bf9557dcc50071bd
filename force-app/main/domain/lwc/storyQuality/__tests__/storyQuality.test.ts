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

  it.each<[Code, Partial<StoryToCheck>, object, number]>([
    ['missingTitle', { title: '' }, { letter: 'V', severity: 'error', field: 'title' }, 75],
    [
      'longTitle',
      { title: 'x'.repeat(95) },
      { letter: 'S', severity: 'hint', field: 'title', start: 90, end: 95, count: 95 },
      96
    ],
    ['missingRole', { asA: '' }, { letter: 'V', severity: 'warning', field: 'asA' }, 90],
    ['vagueRole', { asA: 'user ' }, { letter: 'V', severity: 'hint', field: 'asA', start: 0, end: 4 }, 96],
    ['missingWish', { iWant: '' }, { letter: 'V', severity: 'error', field: 'iWant' }, 75],
    ['missingBenefit', { soThat: '' }, { letter: 'V', severity: 'error', field: 'soThat' }, 80],
    [
      'benefitIsWish',
      { soThat: 'Season pass' },
      { letter: 'V', severity: 'warning', field: 'soThat', start: 0, end: 11 },
      90
    ],
    ['noCriteria', { criteria: [] }, { letter: 'T', severity: 'error' }, 80],
    ['vagueCriterion', { criteria: criterion('fast') }, { letter: 'T', severity: 'warning', criterion: 0 }, 94],
    ['vagueWord', { soThat: 'it is robust' }, { letter: 'T', severity: 'warning', field: 'soThat' }, 95],
    ['openQuestions', { openQuestions: 1 }, { letter: 'E', severity: 'warning' }, 90],
    ['noPoints', { points: null }, { letter: 'E', severity: 'hint' }, 95],
    ['tooLarge', { points: 13 }, { letter: 'S', severity: 'warning' }, 85],
    [
      'severalWishes',
      { iWant: 'buy a pass and cancel a trip' },
      { letter: 'S', severity: 'warning', field: 'iWant', word: 'and' },
      92
    ],
    ['manyCriteria', { criteria: times(9) }, { letter: 'S', severity: 'warning' }, 90],
    ['solution', { iWant: 'a dialog' }, { letter: 'N', severity: 'hint', field: 'iWant', word: 'dialog' }, 95],
    ['waits', { openPredecessors: 1 }, { letter: 'I', severity: 'hint' }, 95]
  ])(
    'says of %s what it is about, how bad it is and where, and takes it off the score',
    (code, change, about, score) => {
      const quality = check(change);
      expect(quality.findings).toHaveLength(1);
      expect(quality.findings[0]).toMatchObject({ code, ...about });
      expect(quality.score).toBe(score);
      const { letter, severity } = quality.findings[0]!;
      expect(quality.letters.filter(({ worst }) => worst)).toEqual([{ letter, worst: severity }]);
    }
  );

  it.each(['and', 'as well as', 'and also', 'und', 'sowie', 'und auch'])('sees two wishes joined by "%s"', (joiner) => {
    const [found] = check({ iWant: `buy a pass ${joiner} cancel a trip` }).findings;
    expect(found).toMatchObject({ code: 'severalWishes', word: joiner });
  });

  it.each(['see  times and prices of all boats', 'to see all times and prices'])(
    'takes few words beside a joiner for what belongs together: %s',
    (iWant) => expect(codes({ iWant })).toEqual([])
  );

  it('names one word of a solution, not each', () => {
    expect(codes({ iWant: 'a button, a dialog' })).toEqual(['solution']);
  });

  it('lets a benefit share words with the wish as long as it says more', () => {
    expect(codes({ soThat: 'the season matters' })).toEqual([]);
  });

  it.each(['seamless', 'several', 'usually', 'effiziente', 'optimaler', 'manchmal'])('knows as vague: %s', (word) => {
    expect(codes({ title: `A ${word} thing` })).toEqual(['vagueWord']);
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
    ['Als ein Kapitän will ich die Liste, um auszulaufen', ['Kapitän', 'die Liste', 'um auszulaufen']],
    ['  As  an  islander,  I  would  like  a  pass,  so  that  I  sail  .  ', ['islander', 'a pass', 'I sail']],
    [
      '  Als  eine  Pendlerin  möchte  ich  ,  Abfahrten  sehen,  damit  ich  pünktlich  bin  .  ',
      ['Pendlerin', 'Abfahrten sehen', 'ich pünktlich bin']
    ]
  ])('is taken apart: %s', (text, [asA, iWant, soThat]) => {
    expect(splitSentence(text)).toEqual({ asA, iWant, soThat });
  });
  it.each([
    '',
    'a commuter',
    'I want a pass',
    'As a commuter',
    'Just as a commuter I want a pass',
    'Nicht als Pendler will ich das'
  ])('is left alone where it is none: %s', (text) => {
    expect(splitSentence(text)).toBeUndefined();
  });
});
