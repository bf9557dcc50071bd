import fc from 'fast-check';
import {
  choose,
  EVERYTHING,
  groupByKind,
  KINDS,
  readDecision,
  type Decision,
  type DecisionRecord
} from 'c/decisionRecords';

const record = (id: string, change: Partial<DecisionRecord> = {}): DecisionRecord => ({
  Id: id,
  Name: `D-${id}`,
  Title__c: `Title ${id}`,
  Kind__c: 'Question',
  Status__c: 'Open',
  Is_Open__c: true,
  OwnerId: 'paula',
  ...change
});
const decision = (id: string, change: Partial<DecisionRecord> = {}): Decision => readDecision(record(id, change));
const ids = (decisions: readonly Decision[]): string[] => decisions.map(({ id }) => id);

describe('decisionRecords', () => {
  it('reads what is left out as empty', () => {
    const { dueDate, outcome, ageDays, isOverdue, subjects, ownerName } = decision('1');
    expect([dueDate, outcome, ageDays, isOverdue, subjects, ownerName]).toEqual([null, '', 0, false, [], '']);
  });

  it('names what it is about', () => {
    const { subjects } = decision('1', {
      Story__c: 's',
      Story__r: { Name: 'S-1', Title__c: 'Board' },
      Sprint__c: 'x',
      Sprint__r: { Name: 'Sprint 6' }
    });
    expect(subjects).toEqual([
      { id: 's', name: 'S-1 Board' },
      { id: 'x', name: 'Sprint 6' }
    ]);
  });

  it('puts open ones first, by their day, and then the newest that are settled', () => {
    const settled = { Status__c: 'Closed', Is_Open__c: false };
    const log = [
      decision('old', { ...settled, Decided_On__c: '2026-01-01' }),
      decision('new', { ...settled, Decided_On__c: '2026-02-01' }),
      decision('never'),
      decision('late', { Due_Date__c: '2026-03-02' }),
      decision('soon', { Due_Date__c: '2026-03-01' })
    ];
    expect(ids(choose(log, EVERYTHING))).toEqual(['soon', 'late', 'never', 'new', 'old']);
  });

  it('chooses by kind, state, owner, overdue and words', () => {
    const log = [
      decision('1', { Kind__c: 'Escalation', Is_Overdue__c: true, OwnerId: 'ines' }),
      decision('2', { Is_Open__c: false, Reason__c: 'Salt water' }),
      decision('3', { Owner: { Name: 'Ines' } })
    ];
    expect(ids(choose(log, { ...EVERYTHING, kind: 'Escalation' }))).toEqual(['1']);
    expect(ids(choose(log, { ...EVERYTHING, state: 'settled' }))).toEqual(['2']);
    expect(ids(choose(log, { ...EVERYTHING, state: 'open' }))).toEqual(['1', '3']);
    expect(ids(choose(log, { ...EVERYTHING, ownerId: 'ines' }))).toEqual(['1']);
    expect(ids(choose(log, { ...EVERYTHING, isOverdue: true }))).toEqual(['1']);
    expect(ids(choose(log, { ...EVERYTHING, text: ' WATER salt ' }))).toEqual(['2']);
    expect(ids(choose(log, { ...EVERYTHING, text: 'ines' }))).toEqual(['3']);
  });

  it('loses nothing when it groups', () => {
    const any = fc.array(fc.record({ kind: fc.constantFrom(...KINDS), due: fc.constantFrom('2026-03-01', undefined) }));
    fc.assert(
      fc.property(any, (all) => {
        const log = all.map(({ kind, due }, index) =>
          decision(String(index), { Kind__c: kind, ...(due ? { Due_Date__c: due } : {}) })
        );
        const groups = groupByKind(choose(log, EVERYTHING));
        const kinds = groups.map(({ kind }) => KINDS.indexOf(kind));
        expect(kinds).toEqual([...new Set(kinds)].sort());
        expect(groups.flatMap(({ decisions }) => ids(decisions)).sort()).toEqual(ids(log).sort());
      })
    );
  });
});
