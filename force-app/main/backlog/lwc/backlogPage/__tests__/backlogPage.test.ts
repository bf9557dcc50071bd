import { createElement } from 'lwc';
import { graphql } from 'lightning/graphql';
import USER_ID from '@salesforce/user/Id';
import { getObjectInfo, getPicklistValuesByRecordType } from 'lightning/uiObjectInfoApi';
import addStory from '@salesforce/apex/BacklogController.addStory';
import moveStories from '@salesforce/apex/BacklogController.moveStories';
import restoreRanks from '@salesforce/apex/BacklogController.restoreRanks';
import saveStories from '@salesforce/apex/BacklogController.saveStories';
import BacklogPage from 'c/backlogPage';
import type BacklogList from 'c/backlogList';
import EditStoriesDialog from 'c/editStoriesDialog';
import MoveDialog from 'c/moveDialog';
import NotNowDialog from 'c/notNowDialog';
import { storyNode } from '../../../../records/lwc/storyRecords/__tests__/storyNode';

jest.mock('@salesforce/apex/BacklogController.addStory', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/BacklogController.moveStories', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/BacklogController.restoreRanks', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/BacklogController.saveStories', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/SuggestedOrderController.applyOrder', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/BacklogController.openProposals', () => ({ default: jest.fn().mockResolvedValue([]) }), {
  virtual: true
});
jest.mock(
  '@salesforce/apex/StoryFeedController.stampOf',
  () => ({ default: jest.fn().mockResolvedValue({ newest: null, total: 3 }) }),
  { virtual: true }
);
jest.mock('@salesforce/customPermission/Foresight_Rank_Any_Product', () => ({ default: undefined }), { virtual: true });
// The platform's modal is not among what stands in for it here.
jest.mock('c/moveDialog', () => ({ __esModule: true, default: { open: jest.fn() } }));
jest.mock('c/notNowDialog', () => ({ __esModule: true, default: { open: jest.fn() } }));
jest.mock('c/editStoriesDialog', () => ({ __esModule: true, default: { open: jest.fn() } }));
jest.mock('c/drawingExport', () => ({ saveCsv: jest.fn() }));

class NoResizes {
  observe(): void {}
  disconnect(): void {}
}
globalThis.ResizeObserver = NoResizes as unknown as typeof ResizeObserver;

interface GraphQLTestAdapter {
  emit(data: unknown, filter?: (config: { variables?: object }) => boolean, refresh?: () => Promise<void>): void;
  emitErrors(errors: unknown[], filter?: (config: { variables?: object }) => boolean): void;
}
const wire = graphql as unknown as GraphQLTestAdapter;
const objectInfo = getObjectInfo as unknown as { emit(data: unknown): void };
const picklists = getPicklistValuesByRecordType as unknown as { emit(data: unknown): void };
const add = addStory as unknown as jest.Mock;
const moveOnServer = moveStories as unknown as jest.Mock;
const restore = restoreRanks as unknown as jest.Mock;
const save = saveStories as unknown as jest.Mock;
const dialog = (component: unknown): jest.Mock => (component as { open: jest.Mock }).open;

type Row = [key: string, title: string, rank: string | null];
const node = ([key, title, rank]: Row): unknown =>
  storyNode(key, { Title__c: { value: title }, Rank__c: { value: rank }, Points__c: { value: 3 } });
const FIRST: Row[] = [
  ['S-1', 'Pay', '500000000000'],
  ['S-2', 'Board', '500001000000'],
  ['S-3', 'Sail', '500002000000']
];
const LONG: Row[] = Array.from({ length: 30 }, (_, index) => [
  `S-${index + 1}`,
  `Story ${index + 1}`,
  String(500000000000 + index * 1000000)
]);

const page = (rows: Row[], next?: string): unknown => ({
  uiapi: {
    query: {
      Story__c: {
        totalCount: rows.length,
        pageInfo: { hasNextPage: Boolean(next), endCursor: next ?? null },
        edges: rows.map(node)
      }
    }
  }
});

const productsOf = (owner: string, ...names: string[]): unknown => ({
  uiapi: {
    query: {
      Product__c: {
        totalCount: names.length,
        pageInfo: { hasNextPage: false, endCursor: null },
        edges: names.map((name) => ({
          node: {
            Id: name,
            Name: { value: name },
            Vision__c: { value: 'To sail' },
            Product_Goal__c: { value: null },
            Product_Owner__c: { value: owner },
            Status__c: { value: 'Live' },
            Go_Live_Date__c: { value: null },
            High_Value_From__c: { value: null },
            Low_Effort_Up_To__c: { value: null },
            Sprint_Length_Days__c: { value: null }
          }
        }))
      }
    }
  }
});

// The stub of gql makes every query undefined; the variables tell them apart.
const isProducts = (config: { variables?: object }): boolean => !('variables' in config);
const isStories = ({ variables }: { variables?: object }): boolean => Boolean(variables && 'since' in variables);
const isChoices = ({ variables }: { variables?: object }): boolean => Boolean(variables && !('since' in variables));
const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve(); // eslint-disable-line no-await-in-loop -- one turn after the other
};

type Page = HTMLElement & { shadowRoot: ShadowRoot };
const find = <Part extends HTMLElement = HTMLElement>(element: Page, selector: string): Part | null =>
  element.shadowRoot.querySelector<Part>(selector);
const tell = async (target: Element | null, name: string, detail?: unknown): Promise<void> => {
  target?.dispatchEvent(new CustomEvent(name, { detail, bubbles: false }));
  await settled();
};

async function open(owner: string = USER_ID, rows: Row[] | null = FIRST): Promise<Page> {
  const element = createElement('c-backlog-page', { is: BacklogPage }) as unknown as Page;
  document.body.appendChild(element);
  const fields = ['Rank__c', 'Points__c', 'Status__c', 'Title__c', 'Sprint__c'].map((apiName) => {
    return [apiName, { apiName, label: apiName, updateable: true }];
  });
  objectInfo.emit({
    defaultRecordTypeId: '012000000000000AAA',
    createable: true,
    fields: Object.fromEntries(fields)
  });
  await settled();
  picklists.emit({ picklistFieldValues: { Status__c: { values: [{ label: 'Neu', value: 'New' }] } } });
  wire.emit(productsOf(owner, 'Harbour'), isProducts);
  await settled();
  if (rows) wire.emit(page(rows), isStories);
  await settled();
  return element;
}

const list = (element: Page): (HTMLElement & BacklogList) | null =>
  find<HTMLElement & BacklogList>(element, 'c-backlog-list');
const titles = (element: Page): string[] => list(element)?.content.lines.stories.map(({ title }) => title) ?? [];
const move = (element: Page, id: string, target: object | string): Promise<void> =>
  tell(list(element), 'storymove', { ids: [id], target });
const toasts = (element: Page): { title: string; message: string }[] => {
  const seen: { title: string; message: string }[] = [];
  element.addEventListener('lightning__showtoast', (event) => seen.push((event as CustomEvent).detail));
  return seen;
};

describe('the backlog page', () => {
  beforeEach(() => {
    localStorage.clear();
    add.mockReset().mockResolvedValue('S-9');
    save.mockReset().mockResolvedValue([]);
    restore.mockReset().mockResolvedValue(null);
    moveOnServer.mockReset().mockResolvedValue({ isProposal: false, ranks: [] });
    for (const each of [MoveDialog, NotNowDialog, EditStoriesDialog]) dialog(each).mockReset();
  });
  afterEach(() => document.body.replaceChildren());

  it('shows what has been read so far, how much there is, and asks for the rest', async () => {
    const element = await open(USER_ID, null);
    wire.emit(page(FIRST, 'next'), isStories);
    await settled();
    expect(titles(element)).toEqual(['Pay', 'Board', 'Sail']);
    expect(find(element, 'lightning-progress-bar')).not.toBeNull();
    wire.emit(page([['S-4', 'Land', null]]), isStories);
    await settled();
    expect(titles(element)).toEqual(['Pay', 'Board', 'Sail', 'Land']);
    expect(find(element, 'lightning-progress-bar')).toBeNull();
  });

  it('shows an error of the org, and reads again when asked', async () => {
    const element = await open();
    wire.emitErrors([{ message: 'No such column' }], isStories);
    await settled();
    expect(find(element, 'c-error-panel')).not.toBeNull();
    await tell(find(element, 'c-error-panel'), 'retry');
    expect(find(element, 'c-error-panel')).toBeNull();
  });

  it('paints a move at once, and stands by what the org answers', async () => {
    const element = await open(USER_ID, LONG);
    let answer: (value: unknown) => void = () => {};
    moveOnServer.mockReturnValueOnce(new Promise((resolve) => (answer = resolve)));
    await move(element, 'S-30', { before: 'S-25' });
    expect(titles(element)[24]).toBe('Story 30');
    expect(moveOnServer).toHaveBeenCalledWith({ request: { storyIds: ['S-30'], beforeId: 'S-25', reason: undefined } });
    answer({ isProposal: false, ranks: [{ id: 'S-30', rank: '500023500000' }] });
    await settled();
    expect(titles(element)[24]).toBe('Story 30');
  });

  it('sends a second move when the first is answered, and paints both meanwhile', async () => {
    const element = await open(USER_ID, LONG);
    let answer: (value: unknown) => void = () => {};
    moveOnServer.mockReturnValueOnce(new Promise((resolve) => (answer = resolve)));
    await move(element, 'S-30', { before: 'S-25' });
    await move(element, 'S-29', { before: 'S-30' });
    expect(titles(element).slice(24, 26)).toEqual(['Story 29', 'Story 30']);
    expect(moveOnServer).toHaveBeenCalledTimes(1);
    answer({ isProposal: false, ranks: [{ id: 'S-30', rank: '500023500000' }] });
    await settled();
    expect(moveOnServer).toHaveBeenCalledTimes(2);
  });

  it('asks the org nothing when a story is dropped where it stands', async () => {
    const element = await open();
    await move(element, 'S-1', 'top');
    expect(moveOnServer).not.toHaveBeenCalled();
    expect(find(element, 'c-move-reason')).toBeNull();
  });

  it('paints a move at the top, asks why, and sends it with the reason', async () => {
    const element = await open();
    await move(element, 'S-3', { before: 'S-1' });
    expect(titles(element)).toEqual(['Sail', 'Pay', 'Board']);
    expect(moveOnServer).not.toHaveBeenCalled();
    await tell(find(element, 'c-move-reason'), 'reason', 'a storm comes');
    expect(moveOnServer.mock.calls[0][0].request).toEqual({
      storyIds: ['S-3'],
      beforeId: 'S-1',
      reason: 'a storm comes'
    });
    expect(find(element, 'c-move-reason')).toBeNull();
  });

  it('asks once for several moves at the top, and takes the last back first', async () => {
    const element = await open();
    await move(element, 'S-3', { before: 'S-1' });
    await move(element, 'S-2', { before: 'S-3' });
    expect(titles(element)).toEqual(['Board', 'Sail', 'Pay']);
    await tell(find(element, 'c-move-reason'), 'takeback');
    expect(titles(element)).toEqual(['Sail', 'Pay', 'Board']);
    await tell(find(element, 'c-move-reason'), 'takeback');
    expect(titles(element)).toEqual(['Pay', 'Board', 'Sail']);
    expect(moveOnServer).not.toHaveBeenCalled();
  });

  it('saves a move that waits for its reason rather than losing it when the page is left', async () => {
    const element = await open();
    await move(element, 'S-3', { before: 'S-1' });
    element.remove();
    await settled();
    expect(moveOnServer).toHaveBeenCalledTimes(1);
  });

  it('puts a story back and says why when its move is refused', async () => {
    const element = await open(USER_ID, LONG);
    const seen = toasts(element);
    moveOnServer.mockRejectedValue({ body: { message: 'Somebody else is ranking at the same place.' } });
    await move(element, 'S-30', { before: 'S-25' });
    expect(titles(element)[29]).toBe('Story 30');
    expect(seen.map(({ message }) => message)).toEqual(['Somebody else is ranking at the same place.']);
  });

  it('moves to a position among open stories, and to their end', async () => {
    const element = await open(USER_ID, LONG);
    await tell(list(element), 'storyplace', { ids: ['S-30'], position: 26 });
    expect(moveOnServer.mock.calls[0][0].request).toMatchObject({ storyIds: ['S-30'], beforeId: 'S-26' });
    await tell(list(element), 'storyplace', { ids: ['S-22', 'S-23'], position: 'bottom' });
    expect(moveOnServer.mock.calls[1][0].request).toMatchObject({ storyIds: ['S-22', 'S-23'], afterId: 'S-30' });
  });

  it('takes a move back by the keys it had, and makes it again', async () => {
    const element = await open(USER_ID, LONG);
    moveOnServer.mockResolvedValueOnce({ isProposal: false, ranks: [{ id: 'S-30', rank: '500023500000' }] });
    await move(element, 'S-30', { before: 'S-25' });
    element.shadowRoot
      .querySelector('article')!
      .dispatchEvent(new KeyboardEvent('keydown', { key: 'z', ctrlKey: true }));
    await settled();
    expect(restore.mock.calls[0][0].changes).toEqual([{ id: 'S-30', expected: '500023500000', rank: '500029000000' }]);
    expect(titles(element)[29]).toBe('Story 30');
    element.shadowRoot
      .querySelector('article')!
      .dispatchEvent(new KeyboardEvent('keydown', { key: 'y', ctrlKey: true }));
    await settled();
    expect(restore.mock.calls[1][0].changes).toEqual([{ id: 'S-30', expected: '500029000000', rank: '500023500000' }]);
    expect(titles(element)[24]).toBe('Story 30');
  });

  it('says why when a move cannot be taken back, and leaves the order as it is', async () => {
    const element = await open(USER_ID, LONG);
    const seen = toasts(element);
    moveOnServer.mockResolvedValueOnce({ isProposal: false, ranks: [{ id: 'S-30', rank: '500023500000' }] });
    await move(element, 'S-30', { before: 'S-25' });
    restore.mockRejectedValue({ body: { message: 'S-30: moved by somebody since.' } });
    await tell(find(element, 'lightning-button-icon'), 'click');
    expect(seen.map(({ message }) => message)).toEqual(['S-30: moved by somebody since.']);
    expect(titles(element)[24]).toBe('Story 30');
  });

  it('asks whoever does not decide for a reason, and proposes the move', async () => {
    const element = await open('somebody else');
    await move(element, 'S-3', { before: 'S-1' });
    expect(titles(element)).toEqual(['Pay', 'Board', 'Sail']);
    const form = find<HTMLElement & { story: string }>(element, 'c-proposal-form');
    expect(form?.story).toBe('S-3 Sail');
    await tell(form, 'propose', 'a customer waits');
    expect(moveOnServer.mock.calls[0][0].request).toEqual({
      storyIds: ['S-3'],
      beforeId: 'S-1',
      reason: 'a customer waits'
    });
    expect(find(element, 'c-proposal-form')).toBeNull();
    expect(titles(element)).toEqual(['Pay', 'Board', 'Sail']);
  });

  it('shows proposals to the product owner alone', async () => {
    expect(find(await open(), 'c-proposal-list')).not.toBeNull();
    document.body.replaceChildren();
    expect(find(await open('somebody else'), 'c-proposal-list')).toBeNull();
  });

  it('paints an edit at once, and takes it back and says why when it is refused', async () => {
    const element = await open();
    const seen = toasts(element);
    let refuse: (error: unknown) => void = () => {};
    save.mockReturnValueOnce(new Promise((_, reject) => (refuse = reject)));
    await tell(list(element), 'storyedit', { id: 'S-1', field: 'points', value: 5 });
    const points = (): unknown => list(element)?.content.lines.at(0)?.story?.points;
    expect(points()).toBe(5);
    await tell(list(element), 'storyedit', { id: 'S-1', field: 'points', value: 8 });
    refuse({ body: { message: 'Too late' } });
    await settled();
    expect(seen.map(({ message }) => message)).toEqual(['Too late']);
    expect(points()).toBe(8);
  });

  it('takes an edit back with what the org held before', async () => {
    const element = await open();
    save.mockResolvedValueOnce([{ Id: 'S-1' }]);
    await tell(list(element), 'storyedit', { id: 'S-1', field: 'points', value: 5 });
    await tell(find(element, 'lightning-button-icon'), 'click');
    expect(save.mock.calls[1][0].stories).toEqual([{ Id: 'S-1', Points__c: null }]);
  });

  it('asks for a reason before it puts a story off, which takes it out of its sprint', async () => {
    const element = await open();
    dialog(NotNowDialog).mockResolvedValueOnce(undefined).mockResolvedValueOnce('Later');
    await tell(list(element), 'storyedit', { id: 'S-1', field: 'status', value: 'Not Now' });
    expect(save).not.toHaveBeenCalled();
    await tell(list(element), 'storyaction', { action: 'notNow', ids: ['S-1', 'S-2'] });
    const fields = { Status__c: 'Not Now', Not_Now_Reason__c: 'Later', Sprint__c: null };
    expect(save.mock.calls[0][0].stories).toEqual([
      { Id: 'S-1', ...fields },
      { Id: 'S-2', ...fields }
    ]);
    expect(titles(element)).toEqual(['Sail']);
  });

  it('writes chosen fields to all that are selected', async () => {
    const element = await open();
    await tell(list(element), 'selectionchange', ['S-1', 'S-3']);
    dialog(EditStoriesDialog).mockResolvedValue({ Points__c: 13 });
    await tell(find(element, 'c-backlog-selection-bar'), 'editselected');
    expect(save.mock.calls[0][0].stories).toEqual([
      { Id: 'S-1', Points__c: 13 },
      { Id: 'S-3', Points__c: 13 }
    ]);
  });

  it('asks where a story should go, and moves it there', async () => {
    const element = await open(USER_ID, LONG);
    dialog(MoveDialog).mockResolvedValue({ after: 'S-25' });
    await tell(list(element), 'storyaction', { action: 'move', ids: ['S-30'] });
    expect(moveOnServer.mock.calls[0][0].request).toMatchObject({ storyIds: ['S-30'], afterId: 'S-25' });
  });

  it('adds a story at a position, and below the last one', async () => {
    const element = await open();
    await tell(find(element, 'c-backlog-add-story'), 'add', { title: 'Land', place: 'position', position: 2 });
    expect(add).toHaveBeenCalledWith({ productId: 'Harbour', title: 'Land', place: { beforeId: 'S-2' } });
    await tell(find(element, 'c-backlog-add-story'), 'add', { title: 'Sleep', place: 'bottom', position: 1 });
    expect(add).toHaveBeenLastCalledWith({ productId: 'Harbour', title: 'Sleep', place: undefined });
  });

  it('draws the cut line at what the team can take on next, until somebody says otherwise', async () => {
    const element = await open();
    const sprint = {
      Id: 'next',
      Name: { value: 'Next' },
      Status__c: { value: 'Planned' },
      Start_Date__c: { value: '2026-05-01' },
      End_Date__c: { value: '2026-05-14' },
      Capacity_Points__c: { value: 6 },
      Completed_Points__c: { value: 0 }
    };
    const none = { edges: [] };
    const query = { Sprint__c: { edges: [{ node: sprint }] }, Epic__c: none, Release__c: none };
    wire.emit({ uiapi: { query } }, isChoices);
    await settled();
    expect(list(element)?.content.cut?.at).toBe(2);
    const bar = find(element, 'c-backlog-view-bar');
    await tell(bar, 'viewchange', { isGrouped: false, columns: ['points'], capacity: 3 });
    expect(list(element)?.content.cut?.at).toBe(1);
    await tell(bar, 'viewchange', { isGrouped: false, columns: ['points'], capacity: null });
    expect(list(element)?.content.cut).toBeNull();
  });

  it('filters and groups what is shown without a change of the order', async () => {
    const element = await open();
    const filter = { ...(find(element, 'c-backlog-toolbar') as unknown as { filter: object }).filter, text: 'sail' };
    await tell(find(element, 'c-backlog-toolbar'), 'filterchange', filter);
    expect(titles(element)).toEqual(['Sail']);
    expect(list(element)?.content.lines.at(0)).toMatchObject({ position: 3 });
  });
});
