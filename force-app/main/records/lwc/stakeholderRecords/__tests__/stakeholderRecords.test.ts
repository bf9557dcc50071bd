import { readStakeholders, readVoters, readVotes } from 'c/stakeholderRecords';

const value = <T>(one: T) => ({ value: one });
const edges = <T>(...nodes: T[]) => ({ edges: nodes.map((node) => ({ node })) });
const voter = { Id: 'id', Name: value('Ines'), Is_Me__c: value(true) };

describe('records of stakeholders', () => {
  it('count a vote once where nobody has said what it weighs', () => {
    const node = {
      ...voter,
      Role__c: value(null),
      Group__c: { value: 'End User', label: 'Endnutzer' },
      Influence__c: value(null),
      Interest__c: value(7),
      Weight__c: value(null),
      Vote_Points_Spent__c: value(null)
    };
    expect(readStakeholders({ uiapi: { query: { Stakeholder__c: edges(node) } } })[0]).toEqual({
      id: 'id',
      name: 'Ines',
      isMe: true,
      role: '',
      group: 'End User',
      groupLabel: 'Endnutzer',
      influence: null,
      interest: 7,
      weight: 1,
      spent: 0
    });
  });

  it('know who is looking', () => {
    expect(readVoters({ uiapi: { query: { Stakeholder__c: edges(voter) } } })).toEqual([
      { id: 'id', name: 'Ines', isMe: true }
    ]);
  });

  it('leave out votes for a story that is gone, and say where the next page begins', () => {
    const vote = (story: string | null) => ({
      Story__c: value(story),
      Stakeholder__c: value('id'),
      Points__c: value(30)
    });
    const page = (hasNextPage: boolean) => ({
      uiapi: {
        query: { Vote__c: { ...edges(vote('S'), vote(null)), pageInfo: { hasNextPage, endCursor: 'cursor' } } }
      }
    });
    expect(readVotes(page(true))).toEqual({
      votes: [{ storyId: 'S', stakeholderId: 'id', points: 30 }],
      next: 'cursor'
    });
    expect(readVotes(page(false)).next).toBeUndefined();
  });
});
