import fc from 'fast-check';
import { fitCriterion, parseCriteria, printCriteria, type CriterionText } from 'c/criteriaText';

const criterion = (given: string, when: string, thenText: string, notes = ''): CriterionText => ({
  given,
  when,
  thenText,
  notes
});
const only = (thenText: string): CriterionText => criterion('', '', thenText);

describe('criteria out of pasted text', () => {
  it.each<[string, string, CriterionText[]]>([
    ['nothing', '  \n\n', []],
    [
      'Gherkin on lines',
      'Given a ticket\nWhen I scan it\nThen the gate opens',
      [criterion('a ticket', 'I scan it', 'the gate opens')]
    ],
    [
      'Gherkin on one line',
      'Given a ticket, when I scan it, then the gate opens',
      [criterion('a ticket', 'I scan it', 'the gate opens')]
    ],
    ['no given', 'When I scan it then the gate opens', [criterion('', 'I scan it', 'the gate opens')]],
    [
      'German',
      'Gegeben sei ein Ticket\nWenn ich es scanne\nDann öffnet sich die Schranke',
      [criterion('ein Ticket', 'ich es scanne', 'öffnet sich die Schranke')]
    ],
    [
      'German on one line',
      'Angenommen ich bin an Bord, wenn ich zahle, dann sehe ich den Beleg',
      [criterion('ich bin an Bord', 'ich zahle', 'sehe ich den Beleg')]
    ],
    ['capitals and colons', 'GIVEN: a\nWhen : b\nTHEN: c', [criterion('a', 'b', 'c')]],
    ['bold of Jira and Markdown', '*Given* a\n**When** b\n_Then_ c', [criterion('a', 'b', 'c')]],
    [
      'a word that only begins like one',
      'Thenceforth it rains\nGivens are fine',
      [only('Thenceforth it rains'), only('Givens are fine')]
    ],
    ['bullets of Jira', '* one\n** two\n# three\n- four', [only('one'), only('two'), only('three'), only('four')]],
    ['numbers', '1. one\n2) two\n(3) three\na) four', [only('one'), only('two'), only('three'), only('four')]],
    ['check boxes', '- [ ] one\n- [x] two\n[ ] three', [only('one'), only('two'), only('three')]],
    ['bare lines', 'The boat sails\nThe crew waves', [only('The boat sails'), only('The crew waves')]],
    [
      'two scenarios without a blank line',
      'Given a\nThen b\nGiven c\nThen d',
      [criterion('a', '', 'b'), criterion('c', '', 'd')]
    ],
    ['a second when', 'When a\nThen b\nWhen c\nThen d', [criterion('', 'a', 'b'), criterion('', 'c', 'd')]],
    ['blank lines inside a scenario', 'Given a\n\nWhen b\n\nThen c', [criterion('a', 'b', 'c')]],
    ['and, but', 'Given a\nAnd b\nWhen c\nThen d\nBut e', [criterion('a\nAnd b', 'c', 'd\nBut e')]],
    ['and without anything before it', 'And so it goes', [only('And so it goes')]],
    [
      'a line that goes on',
      'Given a ticket\n  of last year\nThen it is refused',
      [criterion('a ticket\nof last year', '', 'it is refused')]
    ],
    ['a list inside a part', 'Then I see:\n* the price\n* the route', [only('I see:\nthe price\nthe route')]],
    ['bullets of a part under way', 'Given\n- a\n- b\nThen c', [criterion('a\nb', '', 'c')]],
    ['a bullet behind a whole scenario', 'Given a\nThen b\n- another', [criterion('a', '', 'b'), only('another')]],
    ['bulleted Gherkin', '* Given a\n* When b\n* Then c', [criterion('a', 'b', 'c')]],
    ['an unfinished scenario', 'Given a\nWhen b', [only('Given a\nWhen b')]],
    ['the name of a scenario', 'Scenario: late boat\nGiven a\nThen b', [criterion('a', '', 'b', 'late boat')]],
    ['a name and nothing else', 'Scenario: late boat', [only('late boat')]],
    ['notes', 'Then b\nNote: ask Ines', [criterion('', '', 'b', 'ask Ines')]],
    [
      'examples',
      'Given <a>\nThen <b>\nExamples:\n| a | b |\n| 1 | 2 |',
      [criterion('<a>', '', '<b>', 'Examples:\n| a | b |\n| 1 | 2 |')]
    ],
    ['the heading', 'h3. Acceptance criteria:\n* one', [only('one')]],
    ['the German heading', '**Akzeptanzkriterien**\n- eins', [only('eins')]],
    ['line ends of Windows', 'Given a\r\nThen b\r\n', [criterion('a', '', 'b')]],
    ['a second then after a blank line', 'Then a\n\nThen b', [only('a'), only('b')]],
    ['then twice', 'When a\nThen b\nThen c', [criterion('', 'a', 'b\nc')]],
    ['a bare bullet', '-\n- one', [only('-'), only('one')]],
    ['a long number, empty check boxes', '100. one\n- [] two\n[] three', [only('one'), only('two'), only('three')]],
    ['a box inside a line', 'Tick [x] there', [only('Tick [x] there')]],
    ['headings of all sorts', '## Acceptance criteria\n*Acceptance criteria* :\n- one', [only('one')]],
    ['a line about criteria', 'Read the acceptance criteria', [only('Read the acceptance criteria')]],
    [
      'a given before the one above has its end',
      'Given a\nWhen b\nGiven c\nThen d',
      [only('Given a\nWhen b'), criterion('c', '', 'd')]
    ],
    ['a then below a bare line', 'one\nThen two', [only('one'), only('two')]],
    ['when and then within an end', 'Then a when b then c', [only('a when b then c')]],
    [
      'words that need their colon',
      'Note that it rains\n\nScenario one is dry',
      [only('Note that it rains'), only('Scenario one is dry')]
    ]
  ])('%s', (_, text, expected) => {
    expect(parseCriteria(text)).toEqual(expected);
  });

  it.each([
    'Given that',
    'Given',
    'Gegeben sei',
    'Gegeben seien',
    'Gegeben ist',
    'Gegeben  sind',
    'Gegeben',
    'Angenommen'
  ])('knows as a given: %s', (begin) => {
    expect(parseCriteria(`${begin} a\nThen b`)).toEqual([criterion('a', '', 'b')]);
  });

  it.each(['When', 'Wenn', 'Falls'])('knows as a when, within a line too: %s', (begin) => {
    expect(parseCriteria(`${begin} a\nThen b`)).toEqual([criterion('', 'a', 'b')]);
    expect(parseCriteria(`Given a, ${begin} b\nThen c`)).toEqual([criterion('a', 'b', 'c')]);
  });

  it.each(['And', 'But', 'Und', 'Aber'])('goes on with what is under way after: %s', (begin) => {
    expect(parseCriteria(`- Then a\n- ${begin} b`)).toEqual([only(`a\n${begin} b`)]);
  });

  it.each(['Note', 'Notes', 'Notiz', 'Hinweis'])('knows as a note: %s', (begin) => {
    expect(parseCriteria(`Then a\n${begin}: ask`)).toEqual([criterion('', '', 'a', 'ask')]);
  });

  it.each(['Scenario outline', 'Scenario', 'Szenariogrundriss', 'Szenario', 'Example', 'Beispiel', 'Beispiele'])(
    'knows as the name of what follows: %s',
    (begin) => {
      expect(parseCriteria(`${begin}: late\nGiven a\nThen b`)).toEqual([criterion('a', '', 'b', 'late')]);
    }
  );

  it.each(['Example:', 'Examples:', '*Beispiel:*', 'Beispiele:'])('keeps a table with its criterion: %s', (begin) => {
    expect(parseCriteria(`Then a\n${begin}\n| 1 |`)).toEqual([criterion('', '', 'a', `${begin}\n| 1 |`)]);
  });

  it('begins the next criterion with its name', () => {
    expect(parseCriteria('Then a\nScenario: late\nThen b')).toEqual([only('a'), criterion('', '', 'b', 'late')]);
  });

  it('prints what there is, and nothing else', () => {
    expect(printCriteria([criterion('a', 'b', 'c\nd', 'n'), only('e')])).toBe(
      'Given a\nWhen b\nThen c\n  d\nNote: n\n\nThen e'
    );
  });

  const word = fc.constantFrom('ticket', 'Fähre', 'gate', 'opens', 'I', '5', 'crew’s', 'pay');
  const line = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' '));
  const lines = fc.array(line, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('\n'));
  const optional = fc.oneof(fc.constant(''), lines);
  const anyCriterion = fc.record({ given: optional, when: optional, thenText: lines, notes: optional });

  it('reads what it printed', () => {
    fc.assert(
      fc.property(fc.array(anyCriterion, { maxLength: 5 }), (criteria) => {
        expect(parseCriteria(printCriteria(criteria))).toEqual(criteria);
      })
    );
  });

  it('loses no word, whatever is pasted', () => {
    const piece = fc.constantFrom(
      'Given',
      'when',
      'Then',
      'and',
      '- ',
      '* ',
      '\n',
      '\n\n',
      ', ',
      'Scenario: ',
      '| ',
      'Note: ',
      'Wenn ',
      'dann ',
      ':'
    );
    const text = fc
      .array(
        fc.oneof(
          piece,
          word.map((one) => `${one} `)
        ),
        { maxLength: 40 }
      )
      .map((parts) => parts.join(' '));
    const wordsOf = (from: string): string[] => from.match(/ticket|Fähre|gate|opens|crew’s|pay/gu) ?? [];
    fc.assert(
      fc.property(text, (pasted) => {
        const found = parseCriteria(pasted);
        const kept = found.flatMap(({ given, when, thenText, notes }) =>
          wordsOf(`${given}\n${when}\n${thenText}\n${notes}`)
        );
        expect(kept.sort()).toEqual(wordsOf(pasted).sort());
        for (const { thenText } of found) expect(thenText).not.toBe('');
      })
    );
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string(), (text) => expect(Array.isArray(parseCriteria(text))).toBe(true)));
  });
});

describe('criteria that are longer than their fields', () => {
  it('are cut, and stand whole in the notes', () => {
    expect(fitCriterion(criterion('abcdefgh', 'b', 'abc def'), 5)).toEqual(
      criterion('abcd…', 'b', 'abc…', 'abcdefgh\nabc def')
    );
  });
  it('leave alone what fits', () => {
    const fitting = criterion('abcde', '', 'abc', 'a note that may be longer');
    expect(fitCriterion(fitting, 5)).toEqual(fitting);
  });
  it('keep notes that were there', () => {
    expect(fitCriterion(criterion('', 'abcdef', 'c', 'n'), 5).notes).toBe('n\nabcdef');
  });
});
