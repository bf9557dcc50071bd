import { readMatters, type MeetingAnswer } from 'c/meetingMatters';

const NOTHING: MeetingAnswer = {
  today: '2026-03-10',
  mayLead: true,
  decisions: [],
  proposals: [],
  promises: [],
  releases: [],
  sprints: [],
  votes: [],
  voters: []
};
const story = { Name: 'S-1', Title__c: 'Board' };

describe('readMatters', () => {
  it('finds nothing where nothing is', () => {
    expect(readMatters(NOTHING)).toEqual([]);
  });

  it('says of a question whether it is late, due, or without a day', () => {
    const question = { Name: 'D-1', Title__c: 'Which?', Kind__c: 'Question', Status__c: 'Open', OwnerId: 'u' };
    const decisions = [
      { ...question, Id: 'late', Due_Date__c: '2026-03-01', Is_Overdue__c: true },
      { ...question, Id: 'due', Due_Date__c: '2026-03-12' },
      { ...question, Id: 'never' }
    ];
    expect(readMatters({ ...NOTHING, decisions }).map(({ reason }) => reason)).toEqual([
      { kind: 'overdue', day: '2026-03-01' },
      { kind: 'due', day: '2026-03-12' },
      { kind: 'noDay' }
    ]);
  });

  it('names the story of a proposed move, who proposes it and why', () => {
    const proposal = {
      Id: 'p',
      Story__c: 's',
      Story__r: story,
      Reason__c: 'law',
      Changed_By__r: { Name: 'Bilal' },
      Changed_On__c: '2026-03-09T10:00:00.000Z'
    };
    expect(readMatters({ ...NOTHING, proposals: [proposal] })).toEqual([
      {
        id: 'p',
        kind: 'proposal',
        title: 'S-1 Board',
        reason: { kind: 'proposed', day: '2026-03-09', by: 'Bilal', why: 'law' }
      }
    ]);
  });

  it('sees a plan at risk in promises, in dates of releases and in sprints', () => {
    const late = { Id: 'i', Name: 'Wallet', Forecast_P85_Date__c: '2026-06-01' };
    const found = readMatters({
      ...NOTHING,
      promises: [{ ...late, Promised_Date__c: '2026-05-01' }],
      releases: [{ ...late, Id: 'r', Release_Date__c: '2026-05-02' }],
      sprints: [{ Id: 'x', Name: 'Sprint 7', Committed_Points__c: 30, Capacity_Points__c: 26 }]
    });
    expect(found.map(({ kind }) => kind)).toEqual(['risk', 'risk', 'risk']);
    expect(found.map(({ reason }) => reason)).toEqual([
      { kind: 'promise', day: '2026-05-01', forecast: '2026-06-01' },
      { kind: 'promise', day: '2026-05-02', forecast: '2026-06-01' },
      { kind: 'overfull', points: 30, capacity: 26 }
    ]);
  });

  it('talks about stories that votes differ on, and not about those that all want', () => {
    const vote = (Stakeholder__c: string, Story__c: string, Points__c: number): MeetingAnswer['votes'][number] => ({
      Stakeholder__c,
      Story__c,
      Points__c,
      Story__r: { Name: Story__c, Title__c: '' }
    });
    const voters = [{ Id: 'a' }, { Id: 'b' }];
    const votes = [vote('a', 'one', 100), vote('b', 'two', 100)];
    expect(readMatters({ ...NOTHING, voters, votes }).map(({ reason }) => reason)).toEqual([
      { kind: 'disagreement', percent: 100 },
      { kind: 'disagreement', percent: 100 }
    ]);
    const alike = [vote('a', 'one', 50), vote('b', 'one', 50)];
    expect(readMatters({ ...NOTHING, voters, votes: alike })).toEqual([]);
  });
});
