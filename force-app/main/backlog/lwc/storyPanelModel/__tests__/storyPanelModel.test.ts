import { toPanel, type PanelAnswer } from 'c/storyPanelModel';

const ANSWER: PanelAnswer = {
  isOutdated: false,
  version: '1',
  values: { title: 'Sail' },
  criteria: [{ id: 'c1', thenText: 'it sails' }],
  story: { Id: 's1', Name: 'S-00001', Title__c: 'Sail', Status__c: 'New', Product__c: 'p1' },
  needs: [
    { Id: 'l1', Is_Open__c: true, Predecessor__r: { Id: 's2', Name: 'S-00002', Title__c: 'Rig', Status__c: 'Done' } },
    { Id: 'l2' }
  ],
  neededBy: [{ Id: 'l3', Successor__r: { Id: 's3', Name: 'S-00003', Title__c: 'Land', Points__c: 0 } }],
  questions: [{ Id: 'q1', Title__c: 'Where to?', Is_Open__c: true }],
  epics: [{ Id: 'e1', Name: 'Voyage' }],
  types: { Bug: 'Fehler' },
  place: { total: 3, above: [], below: [{ Id: 's2', Name: 'S-00002', Title__c: 'Rig' }] },
  rights: {
    fields: [],
    mayAddCriteria: false,
    mayEditCriteria: false,
    mayDeleteCriteria: false,
    mayTickCriteria: false,
    mayLink: false,
    mayUnlink: false,
    mayAsk: false,
    mayAnswer: false
  }
};

describe('the answer to the story page', () => {
  const panel = toPanel(ANSWER);

  it('has blanks where the platform left fields out', () => {
    expect(panel.criteria).toEqual([{ key: 'c1', given: '', when: '', thenText: 'it sails', notes: '', isMet: false }]);
    expect(panel.facts).toMatchObject({
      sprintId: null,
      sprintName: '',
      ownerId: null,
      isBlocked: false,
      openQuestions: 0
    });
    expect(panel.facts.statusLabel).toBe('New');
    expect(panel.place.position).toBeNull();
    expect(panel.questions[0]).toMatchObject({ answer: '', who: '', ageDays: 0, dueDate: null });
  });

  it('keeps what is there, zero included', () => {
    const { Name: key, ...story } = {
      ...ANSWER.story,
      Sprint__c: 'sp',
      Sprint__r: { Name: 'Sprint 1' },
      Open_Question_Count__c: 2
    };
    const { facts } = toPanel({ ...ANSWER, statusLabel: 'Neu', story: { ...story, Name: key } });
    expect(facts).toMatchObject({ key, sprintId: 'sp', sprintName: 'Sprint 1', openQuestions: 2, statusLabel: 'Neu' });
    expect(panel.neededBy[0]?.points).toBe(0);
  });

  it('leaves out links of which the reader may not see the other end', () => {
    expect(panel.needs.map(({ linkId, id, isOpen, status }) => [linkId, id, isOpen, status])).toEqual([
      ['l1', 's2', true, 'Done']
    ]);
    expect(panel.neededBy.map(({ linkId, key }) => [linkId, key])).toEqual([['l3', 'S-00003']]);
  });

  it('offers epics and types by label', () => {
    expect(panel.epics).toEqual([{ label: 'Voyage', value: 'e1' }]);
    expect(panel.types).toEqual([{ label: 'Fehler', value: 'Bug' }]);
  });
});
