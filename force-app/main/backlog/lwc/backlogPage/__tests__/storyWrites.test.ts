import saveStories from '@salesforce/apex/BacklogController.saveStories';
import { storyOf } from '../../../../records/lwc/storyRecords/__tests__/storyOf';
import { StoryWrites, type WriteHost } from '../storyWrites';

jest.mock('@salesforce/apex/BacklogController.moveStories', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/BacklogController.restoreRanks', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/BacklogController.saveStories', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/SuggestedOrderController.applyOrder', () => ({ default: jest.fn() }), { virtual: true });

const save = saveStories as unknown as jest.Mock;
const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 12; turn += 1) await Promise.resolve(); // eslint-disable-line no-await-in-loop -- one turn after the other
};

describe('taking back what was written', () => {
  let story = storyOf('S');
  let writes: StoryWrites;
  const host = (): WriteHost => ({
    paintAll: (changes) => {
      for (const { change } of changes) story = { ...story, ...change };
      return 1;
    },
    confirm: () => undefined,
    takeBack: () => undefined,
    look: () => undefined,
    story: () => story,
    options: () => ({}) as ReturnType<WriteHost['options']>,
    draw: () => undefined,
    say: () => undefined,
    failed: () => undefined
  });

  beforeEach(() => {
    story = storyOf('S', { title: 'Old', points: 5 });
    writes = new StoryWrites(host());
    save.mockReset();
  });

  it('waits for the org, and takes back what was done last rather than what was answered last', async () => {
    save.mockResolvedValueOnce([{ Id: 'S', Title__c: 'Old' }]);
    await writes.edit(['S'], { Title__c: 'New' });
    let answer: (before: unknown) => void = () => undefined;
    save.mockReturnValueOnce(new Promise((resolve) => (answer = resolve)));
    const edit = writes.edit(['S'], { Points__c: 13 });
    writes.undo();
    await settled();
    expect(save).toHaveBeenCalledTimes(2);
    save.mockResolvedValueOnce([{ Id: 'S', Points__c: 13 }]);
    answer([{ Id: 'S', Points__c: 5 }]);
    await edit;
    await settled();
    expect(save).toHaveBeenLastCalledWith({ stories: [{ Id: 'S', Points__c: 5 }] });
  });

  it('has nothing to take back of what the org refused', async () => {
    save.mockRejectedValueOnce({ body: { message: 'No' } });
    const edit = writes.edit(['S'], { Points__c: -1 });
    expect(writes.canUndo).toBe(true);
    await edit;
    await settled();
    expect(writes.canUndo).toBe(false);
  });
});
