import fc from 'fast-check';
import { agendaOf, minutesOf, type Matter, type Reason } from 'c/agenda';

const TODAY = '2026-03-10';
const matter = (kind: Matter['kind'], title: string, reason: Reason): Matter => ({ id: title, kind, title, reason });
const titles = (matters: readonly Matter[], minutes = 60): string[] =>
  agendaOf(matters, TODAY, minutes).map(({ title }) => title);

describe('agendaOf', () => {
  it('talks of escalations, then of a plan at risk, of what is late, of what is due, of what others propose and differ on', () => {
    const matters = [
      matter('improvement', 'refine', { kind: 'overdue', day: '2026-03-01' }),
      matter('disagreement', 'pass', { kind: 'disagreement', percent: 60 }),
      matter('proposal', 'move', { kind: 'proposed', day: '2026-03-01', by: 'Bilal', why: 'law' }),
      matter('question', 'tax', { kind: 'due', day: '2026-03-12' }),
      matter('decision', 'kiosks', { kind: 'due', day: '2026-03-12' }),
      matter('question', 'night', { kind: 'overdue', day: '2026-03-08' }),
      matter('risk', 'Sprint 7', { kind: 'overfull', points: 30, capacity: 26 }),
      matter('escalation', 'quay', { kind: 'due', day: '2026-03-11' })
    ];
    const expected = ['quay', 'Sprint 7', 'night', 'kiosks', 'tax', 'move', 'pass', 'refine'];
    expect(titles(matters)).toEqual(expected);
  });

  it('puts what is late first among escalations', () => {
    const late = matter('escalation', 'late', { kind: 'overdue', day: '2026-03-01' });
    expect(titles([matter('escalation', 'soon', { kind: 'due', day: '2026-03-11' }), late])).toEqual(['late', 'soon']);
  });

  it('leaves out what is due later than in a week, and keeps what has no day', () => {
    const matters = [
      matter('question', 'far', { kind: 'due', day: '2026-03-18' }),
      matter('question', 'near', { kind: 'due', day: '2026-03-17' }),
      matter('question', 'never', { kind: 'noDay' })
    ];
    expect(titles(matters)).toEqual(['near', 'never']);
  });

  it('takes the three stories that people differ about most', () => {
    const matters = [10, 90, 30, 70].map((percent) =>
      matter('disagreement', String(percent), { kind: 'disagreement', percent })
    );
    expect(titles(matters)).toEqual(['90', '70', '30']);
  });

  it('marks what no longer fits into the time', () => {
    const matters = ['a', 'b'].map((title) => matter('escalation', title, { kind: 'due', day: TODAY }));
    expect(agendaOf(matters, TODAY, 15).map(({ isInTime, box }) => [box, isInTime])).toEqual([
      [10, true],
      [10, false]
    ]);
  });

  it('does not depend on the order in which matters come, and changes none', () => {
    const reasons: fc.Arbitrary<Reason> = fc.oneof(
      fc.record({ kind: fc.constantFrom('due', 'overdue'), day: fc.constantFrom('2026-03-01', '2026-03-12') }),
      fc.constant({ kind: 'noDay' } as const)
    ) as fc.Arbitrary<Reason>;
    const kinds = fc.constantFrom<Matter['kind']>('escalation', 'decision', 'question', 'improvement');
    const any = fc.uniqueArray(fc.record({ id: fc.uuid(), title: fc.uuid(), kind: kinds, reason: reasons }), {
      selector: ({ title }) => title
    });
    fc.assert(
      fc.property(any, fc.nat(120), (matters, minutes) => {
        const before = JSON.stringify(matters);
        const agenda = agendaOf(matters, TODAY, minutes);
        expect(agendaOf([...matters].reverse(), TODAY, minutes)).toEqual(agenda);
        expect(JSON.stringify(matters)).toBe(before);
        const boxes = agenda.filter(({ isInTime }) => isInTime).reduce((sum, { box }) => sum + box, 0);
        expect(boxes).toBeLessThanOrEqual(minutes);
      })
    );
  });
});

describe('minutesOf', () => {
  const words = {
    heading: 'Harbour Pass, 10 March',
    attendees: 'Present',
    decided: 'Decided',
    parked: 'Put off',
    nothing: 'Nothing.'
  };

  it('says what was decided and why, and what was put off', () => {
    const entries = [
      { kind: 'Question', title: 'Night boats?', result: 'Only on Fridays', reason: 'Crews' },
      { kind: 'Escalation', title: 'Quay', result: '', reason: '' }
    ];
    expect(minutesOf(entries, 'Paula, Bilal', words)).toBe(
      '# Harbour Pass, 10 March\n\nPresent: Paula, Bilal\n\n## Decided\n\n- **Night boats?** (Question): Only on Fridays – Crews\n\n## Put off\n\n- **Quay** (Escalation)\n'
    );
  });

  it('says so when nothing was decided', () => {
    expect(minutesOf([], '', words)).toBe('# Harbour Pass, 10 March\n\n## Decided\n\nNothing.\n');
  });

  it('lets no text make a heading of its own', () => {
    const entries = [{ kind: 'Question', title: 'A\n# B', result: 'C\n\n## D', reason: '' }];
    expect(minutesOf(entries, '', words)).toContain('- **A # B** (Question): C ## D');
  });
});
