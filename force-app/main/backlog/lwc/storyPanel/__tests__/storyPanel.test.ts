import { createElement } from 'lwc';
import openPanel from '@salesforce/apex/StoryPanelController.open';
import savePanel from '@salesforce/apex/StoryPanelController.save';
import versionOf from '@salesforce/apex/StoryPanelController.version';
import type { PanelAnswer } from 'c/storyPanelModel';
import StoryPanel from 'c/storyPanel';

jest.mock('@salesforce/apex/StoryPanelController.open', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/StoryPanelController.save', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/StoryPanelController.version', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/StoryPanelController.startsOf', () => ({ default: jest.fn(() => Promise.resolve({})) }), {
  virtual: true
});

const [read, save, version] = [openPanel, savePanel, versionOf] as unknown as jest.Mock[];

const answer = (values: Record<string, string> = {}, more: Partial<PanelAnswer> = {}): PanelAnswer =>
  ({
    isOutdated: false,
    version: '1',
    values: { title: 'Sail', type: 'User Story', asA: '', iWant: '', soThat: '', points: '', epicId: '', ...values },
    criteria: [{ id: 'c1', thenText: 'it sails' }],
    story: {
      Id: 's1',
      Name: 'S-00001',
      Title__c: 'Sail',
      Status__c: 'New',
      Product__c: 'p1',
      LastModifiedBy: { Name: 'Paula' }
    },
    needs: [],
    neededBy: [],
    questions: [],
    epics: [],
    types: {},
    place: { position: 1, total: 1, above: [], below: [] },
    rights: {
      fields: ['title', 'iWant'],
      mayAddCriteria: true,
      mayEditCriteria: true
    } as unknown as PanelAnswer['rights'],
    ...more
  }) as PanelAnswer;

type Panel = HTMLElement & { shadowRoot: ShadowRoot; recordId: string };
type Values = HTMLElement & { values: Record<string, string> };
type Choice = HTMLElement & { conflicts: { field: string; theirs: string }[] };

const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 12; turn += 1) await Promise.resolve(); // eslint-disable-line no-await-in-loop -- one turn after the other
};
async function open(): Promise<Panel> {
  const element = createElement('c-story-panel', { is: StoryPanel }) as unknown as Panel;
  element.recordId = 's1';
  document.body.appendChild(element);
  await settled();
  return element;
}
const find = <Found extends HTMLElement>(panel: Panel, selector: string): Found | null =>
  panel.shadowRoot.querySelector<Found>(selector);
const values = (panel: Panel): Record<string, string> => find<Values>(panel, 'c-story-statement')!.values;
const type = async (panel: Panel, detail: Record<string, string>): Promise<void> => {
  find(panel, 'c-story-statement')!.dispatchEvent(new CustomEvent('fieldchange', { detail }));
  await settled();
};
const pressSave = async (panel: Panel): Promise<void> => {
  find(panel, '.panel')!.dispatchEvent(new KeyboardEvent('keydown', { key: 's', ctrlKey: true }));
  await settled();
};

describe('the page of a story', () => {
  beforeEach(() => {
    read!.mockReset().mockResolvedValue(answer());
    save!.mockReset();
    version!.mockReset().mockResolvedValue('1');
  });
  afterEach(() => {
    document.body.replaceChildren();
    localStorage.clear();
    jest.useRealTimers();
  });

  it('says that it cannot be read, and tries again', async () => {
    read!.mockRejectedValueOnce({ body: { message: 'gone' } });
    const panel = await open();
    find(panel, 'c-error-panel')!.dispatchEvent(new CustomEvent('retry'));
    await settled();
    expect(find(panel, 'c-error-panel')).toBeNull();
    expect(values(panel).title).toBe('Sail');
  });

  it('offers to save once something is changed, and saves only that', async () => {
    const panel = await open();
    expect(find(panel, '.bar')).toBeNull();
    await type(panel, { iWant: 'to sail' });
    expect(find(panel, '.bar')).not.toBeNull();
    save!.mockResolvedValue(answer({ iWant: 'to sail' }, { version: '2' }));
    await pressSave(panel);
    expect(save!.mock.calls[0][0].change).toMatchObject({
      storyId: 's1',
      base: { iWant: '' },
      values: { iWant: 'to sail' },
      criteria: null
    });
    expect(find(panel, '.bar')).toBeNull();
    expect(localStorage).toHaveLength(0);
  });

  it('merges what somebody else saved first, and saves by itself where nobody quarrels', async () => {
    const panel = await open();
    await type(panel, { iWant: 'to sail' });
    save!.mockResolvedValueOnce(answer({ title: 'Sail away' }, { isOutdated: true }));
    save!.mockResolvedValueOnce(answer({ title: 'Sail away', iWant: 'to sail' }));
    await pressSave(panel);
    expect(save).toHaveBeenCalledTimes(2);
    expect(values(panel)).toMatchObject({ title: 'Sail away', iWant: 'to sail' });
    expect(find(panel, '.notice')).not.toBeNull();
  });

  it('asks where both changed the same, and saves what was chosen', async () => {
    const panel = await open();
    await type(panel, { title: 'Row' });
    save!.mockResolvedValueOnce(answer({ title: 'Drift' }, { isOutdated: true }));
    await pressSave(panel);
    const choice = find<Choice>(panel, 'c-story-merge-choice')!;
    expect(choice.conflicts.map(({ field, theirs }) => [field, theirs])).toEqual([['title', 'Drift']]);
    await pressSave(panel);
    expect(save).toHaveBeenCalledTimes(1);
    choice.dispatchEvent(new CustomEvent('settle', { detail: { conflict: choice.conflicts[0], value: 'Row' } }));
    await settled();
    save!.mockResolvedValueOnce(answer({ title: 'Row' }));
    await pressSave(panel);
    expect(save!.mock.calls[1][0].change).toMatchObject({ base: { title: 'Drift' }, values: { title: 'Row' } });
  });

  it('keeps what was typed when the org refuses, and says why', async () => {
    const panel = await open();
    const toast = jest.fn();
    panel.addEventListener('lightning__showtoast', toast);
    await type(panel, { title: 'Row' });
    save!.mockRejectedValueOnce({ body: { message: 'Not today.' } });
    await pressSave(panel);
    expect((toast.mock.calls[0][0] as CustomEvent).detail.message).toBe('Not today.');
    expect(values(panel).title).toBe('Row');
    expect(find(panel, '.bar')).not.toBeNull();
  });

  it('does not send what the org would not take, and says what is missing', async () => {
    const panel = await open();
    await type(panel, { title: ' ' });
    await pressSave(panel);
    expect(save).not.toHaveBeenCalled();
    expect(find(panel, '.bar .count')!.textContent).toContain('TitleMissing');
    await type(panel, { title: 'Row' });
    const detail = [{ key: 'c1', given: 'a boat', when: '', thenText: '', notes: '', isMet: false }];
    find(panel, 'c-story-criteria')!.dispatchEvent(new CustomEvent('criteriachange', { detail }));
    await settled();
    expect(find(panel, '.bar .count')!.textContent).toContain('ThenMissing');
    await pressSave(panel);
    expect(save).not.toHaveBeenCalled();
  });

  it('keeps a draft while typing, and begins with it the next time', async () => {
    const first = await open();
    await type(first, { iWant: 'to sail' });
    document.body.replaceChildren();
    expect(localStorage).toHaveLength(1);
    read!.mockResolvedValue(answer({ title: 'Sail away' }));
    const second = await open();
    expect(values(second)).toMatchObject({ title: 'Sail away', iWant: 'to sail' });
    expect(find(second, '.notice')).not.toBeNull();
    find(second, '.notice lightning-button')!.click();
    await settled();
    expect(values(second).iWant).toBe('');
    expect(localStorage).toHaveLength(0);
  });

  it('takes over what somebody else changes while it is open', async () => {
    const panel = await open();
    await type(panel, { iWant: 'to sail' });
    version!.mockResolvedValue('2');
    read!.mockResolvedValue(answer({ title: 'Sail away' }, { version: '2' }));
    window.dispatchEvent(new CustomEvent('focus'));
    await settled();
    expect(values(panel)).toMatchObject({ title: 'Sail away', iWant: 'to sail' });
  });

  it('leaves alone a page that nobody else changed', async () => {
    await open();
    window.dispatchEvent(new CustomEvent('focus'));
    await settled();
    expect(version).toHaveBeenCalledTimes(1);
    expect(read).toHaveBeenCalledTimes(1);
  });

  it('keeps what is typed while a save is on its way', async () => {
    const panel = await open();
    await type(panel, { iWant: 'to sail' });
    let respond: (panel: PanelAnswer) => void = () => undefined;
    save!.mockReturnValueOnce(new Promise((resolve) => (respond = resolve)));
    await pressSave(panel);
    await type(panel, { iWant: 'to sail at noon' });
    respond(answer({ iWant: 'to sail' }));
    await settled();
    expect(values(panel).iWant).toBe('to sail at noon');
    expect(find(panel, '.bar')).not.toBeNull();
  });

  it('takes the criteria of its part, and discards all of it', async () => {
    const panel = await open();
    const part = find<HTMLElement & { criteria: unknown[] }>(panel, 'c-story-criteria')!;
    part.dispatchEvent(new CustomEvent('criteriachange', { detail: [] }));
    await settled();
    expect(part.criteria).toEqual([]);
    find(panel, '.bar lightning-button')!.click();
    await settled();
    expect(part.criteria).toHaveLength(1);
  });

  it('reads anew what a part wrote by itself, and keeps what is edited', async () => {
    const panel = await open();
    await type(panel, { iWant: 'to sail' });
    find(panel, 'c-story-questions')!.dispatchEvent(new CustomEvent('written'));
    await settled();
    expect(read).toHaveBeenCalledTimes(2);
    expect(values(panel).iWant).toBe('to sail');
  });
});
