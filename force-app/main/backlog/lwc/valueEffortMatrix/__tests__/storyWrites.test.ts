import { updateRecord } from 'lightning/uiRecordApi';
import saveStories from '@salesforce/apex/BacklogController.saveStories';
import { Turns } from 'c/pendingWrites';
import { storyOf } from '../../../../records/lwc/storyRecords/__tests__/storyOf';
import { writesOf } from '../matrixActions';
import { inverse, rightsOf, writeOf } from '../matrixRights';
import { targetOf, writeStories, type Painter } from '../storyWrites';

jest.mock('@salesforce/apex/BacklogController.saveStories', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/BacklogController.moveStories', () => ({ default: jest.fn() }), { virtual: true });

function painter(): Painter & { readonly log: string[] } {
  const log: string[] = [];
  let tokens = 0;
  return {
    log,
    paint: (id, change) => {
      log.push(`paint ${id} ${JSON.stringify(change)}`);
      return ++tokens;
    },
    confirm: (token) => {
      log.push(`confirm ${token}`);
    },
    takeBack: (token) => {
      log.push(`take back ${token}`);
    },
    look: async () => {
      log.push('look');
    }
  };
}
const ACT = { kind: 'putOff', place: 'top', sprintId: '', reason: 'later', tags: '' } as const;

describe('writing stories', () => {
  beforeEach(() => jest.resetAllMocks());

  it('paints a change before the org has answered, and confirms it after', async () => {
    const feed = painter();
    await writeStories(feed, [writeOf('a', { points: 5 })], new Turns(), true);
    expect(feed.log).toEqual(['paint a {"points":5}', 'confirm 1', 'look']);
    expect(updateRecord).toHaveBeenCalledWith({ fields: { Id: 'a', Points__c: 5 } });
  });

  it('takes everything back when the org refuses', async () => {
    const feed = painter();
    (saveStories as unknown as jest.Mock).mockRejectedValue(new Error('no'));
    const writes = [writeOf('a', { points: 5 }), writeOf('b', { points: 5 })];
    await expect(writeStories(feed, writes, new Turns(), true)).rejects.toThrow('no');
    expect(feed.log.slice(2)).toEqual(['take back 1', 'take back 2']);
    expect(updateRecord).not.toHaveBeenCalled();
  });

  it('writes several one after the other for who may not call the controller', async () => {
    await writeStories(painter(), [writeOf('a', { points: 5 }), writeOf('b', { points: 5 })], new Turns(), false);
    expect(updateRecord).toHaveBeenCalledTimes(2);
    expect(saveStories).not.toHaveBeenCalled();
  });

  it('knows what takes a change back: the same fields as they were', () => {
    const story = storyOf('a', { status: 'Ready', statusLabel: 'Ready', sprintId: 's1', sprintName: 'Sprint 1' });
    const [write] = writesOf(ACT, [story], () => '', 'Not Now');
    expect(inverse(story, write!.fields, write!.change)).toEqual({
      id: 'a',
      fields: { Status__c: 'Ready', Not_Now_Reason__c: '', Sprint__c: 's1' },
      change: { status: 'Ready', statusLabel: 'Ready', notNowReason: '', sprintId: 's1', sprintName: 'Sprint 1' }
    });
  });
});

describe('a place in the backlog', () => {
  const ranked = ['a', 'b', 'c', 'd'].map((id) => storyOf(id));

  it('is counted without the stories that move', () => {
    expect(targetOf(2, ranked, new Set(['a']))).toEqual({ beforeId: 'c' });
    expect(targetOf(9, ranked, new Set(['a']))).toBe('bottom');
    expect(targetOf('top', ranked, new Set(['a']))).toBe('top');
  });
});

describe('rights', () => {
  const info = (...updateable: string[]): never =>
    ({ fields: Object.fromEntries(updateable.map((name) => [name, { updateable: true }])) }) as never;

  it('follow the fields, and for the order whose product it is', () => {
    const story = info('Points__c', 'Rank__c');
    const given = { story, mayPropose: true, isDecider: false, isValueGiven: true };
    expect(rightsOf(given)).toMatchObject({ effort: true, value: false, rank: false, propose: true });
    expect(rightsOf({ ...given, isDecider: true })).toMatchObject({ rank: true, propose: false });
  });

  it('leave a value alone that is worked out from something else', () => {
    const given = { story: info('Business_Value__c'), mayPropose: false, isDecider: true };
    expect(rightsOf({ ...given, isValueGiven: true }).value).toBe(true);
    expect(rightsOf({ ...given, isValueGiven: false }).value).toBe(false);
  });
});
