import { toProposedMove, type ProposalRecord } from '../proposedMove';

jest.mock('../labels', () => ({
  labels: {
    text: '{0}, {1}: {2} {3}',
    placeAbove: 'above {0}',
    placeBelow: 'below {0}',
    placeBetween: 'between {0} and {1}'
  }
}));

const proposal = (more: Partial<ProposalRecord>): ProposalRecord => ({
  Id: '1',
  Story__r: { Name: 'S-00001', Title__c: 'Sail' },
  Reason__c: 'a customer waits',
  Changed_By__r: { Name: 'Bilal' },
  ...more
});
const above = { Place_After__r: { Title__c: 'Pay' } };
const below = { Place_Before__r: { Title__c: 'Leave' } };

describe('a proposed move in words', () => {
  it.each([
    ['both neighbours', { ...above, ...below }, 'between Pay and Leave'],
    ['the one above at the bottom', above, 'below Pay'],
    ['the one below at the top', below, 'above Leave'],
    ['no place that is gone', {}, '']
  ])('names %s', (_, neighbours, place) => {
    expect(toProposedMove(proposal(neighbours)).text).toBe(`Bilal, : S-00001 Sail ${place}`);
  });
});
