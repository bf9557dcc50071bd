import { createElement } from 'lwc';
import { graphql } from 'lightning/graphql';
import USER_ID from '@salesforce/user/Id';
import { getObjectInfo } from 'lightning/uiObjectInfoApi';
import { updateRecord } from 'lightning/uiRecordApi';
import addStory from '@salesforce/apex/BacklogController.addStory';
import moveStories from '@salesforce/apex/BacklogController.moveStories';
import BacklogPage from 'c/backlogPage';
import type BacklogList from 'c/backlogList';
import { storyNode } from '../../../../records/lwc/storyRecords/__tests__/storyNode';

jest.mock('@salesforce/apex/BacklogController.addStory', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/BacklogController.moveStories', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/BacklogController.openProposals', () => ({ default: jest.fn().mockResolvedValue([]) }), {
  virtual: true
});
jest.mock('@salesforce/customPermission/Foresight_Rank_Any_Product', () => ({ default: undefined }), { virtual: true });

class NoResizes {
  observe(): void {}
  disconnect(): void {}
}
globalThis.ResizeObserver = NoResizes as unknown as typeof ResizeObserver;

interface GraphQLTestAdapter {
  emit(data: unknown, filter?: (config: { variables?: unknown }) => boolean, refresh?: () => Promise<void>): void;
  emitErrors(errors: unknown[], filter?: (config: { variables?: unknown }) => boolean): void;
}
const wire = graphql as unknown as GraphQLTestAdapter;
const objectInfo = getObjectInfo as unknown as { emit(data: unknown): void };
const update = updateRecord as unknown as jest.Mock;
const add = addStory as unknown as jest.Mock;
const moveOnServer = moveStories as unknown as jest.Mock;

type Row = [key: string, title: string, rank: string | null];

const node = ([key, title, rank]: Row): unknown =>
  storyNode(key, { Title__c: { value: title }, Rank__c: { value: rank } });

const FIRST: Row[] = [
  ['S-1', 'Pay', '500000000000'],
  ['S-2', 'Board', '500001000000'],
  ['S-3', 'Sail', '500002000000']
];

const page = (rows: Row[], next?: string): unknown => ({
  uiapi: {
    query: {
      Story__c: {
        totalCount: 4,
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

const products = (...names: string[]): unknown => productsOf(USER_ID, ...names);

// The stub of gql makes every query undefined; only the wire of stories has variables.
const isProducts = (config: { variables?: unknown }): boolean => !('variables' in config);
const isStories = (config: { variables?: unknown }): boolean => 'variables' in config;
const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 12; turn += 1) await Promise.resolve(); // eslint-disable-line no-await-in-loop -- one turn after the other
};

type Page = HTMLElement & { shadowRoot: ShadowRoot };

async function open(): Promise<Page> {
  const element = createElement('c-backlog-page', { is: BacklogPage }) as unknown as Page;
  document.body.appendChild(element);
  objectInfo.emit({
    defaultRecordTypeId: '012000000000000AAA',
    createable: true,
    fields: { Rank__c: { updateable: true }, Points__c: { updateable: true }, Status__c: { updateable: true } }
  });
  await settled();
  return element;
}

async function openWithStories(owner: string = USER_ID): Promise<Page> {
  const element = await open();
  wire.emit(productsOf(owner, 'Harbour'), isProducts);
  await settled();
  wire.emit(page(FIRST), isStories);
  await settled();
  return element;
}

const list = (element: Page): (HTMLElement & Pick<BacklogList, 'stories'>) | null =>
  element.shadowRoot.querySelector('c-backlog-list');
const titles = (element: Page): string[] => list(element)?.stories.map((story) => story.title) ?? [];
const move = (element: Page, id: string, target: object | string): void => {
  list(element)?.dispatchEvent(new CustomEvent('storymove', { detail: { id, target } }));
};

describe('the backlog page', () => {
  beforeEach(() => {
    localStorage.clear();
    update.mockReset().mockResolvedValue({});
    add.mockReset().mockResolvedValue('S-9');
    moveOnServer.mockReset().mockResolvedValue({ isProposal: false, ranks: [] });
  });
  afterEach(() => document.body.replaceChildren());

  it('says so when there is no product', async () => {
    const element = await open();
    wire.emit(products(), isProducts);
    await settled();
    expect(element.shadowRoot.querySelector('.empty')).not.toBeNull();
    expect(list(element)).toBeNull();
  });

  it('shows what has been read so far, how much there is, and asks for the rest', async () => {
    const element = await open();
    wire.emit(products('Harbour'), isProducts);
    await settled();
    wire.emit(page(FIRST, 'next'), isStories);
    await settled();
    expect(titles(element)).toEqual(['Pay', 'Board', 'Sail']);
    expect(element.shadowRoot.querySelector('lightning-progress-bar')).not.toBeNull();
    wire.emit(page([['S-4', 'Land', null]]), isStories);
    await settled();
    expect(titles(element)).toEqual(['Pay', 'Board', 'Sail', 'Land']);
    expect(element.shadowRoot.querySelector('lightning-progress-bar')).toBeNull();
  });

  it('shows an error of the org, and reads again when asked', async () => {
    const element = await open();
    wire.emitErrors([{ message: 'No such column' }], isProducts);
    await settled();
    expect(element.shadowRoot.querySelector('c-error-panel')).not.toBeNull();
    element.shadowRoot.querySelector('c-error-panel')?.dispatchEvent(new CustomEvent('retry'));
    await settled();
    expect(element.shadowRoot.querySelector('c-error-panel')).toBeNull();
  });

  it('paints a move at once, and stands by what the org answers', async () => {
    const element = await openWithStories();
    let answer: (value: unknown) => void = () => {};
    moveOnServer.mockReturnValueOnce(new Promise((resolve) => (answer = resolve)));
    move(element, 'S-3', { before: 'S-1' });
    await settled();
    expect(titles(element)).toEqual(['Sail', 'Pay', 'Board']);
    expect(moveOnServer).toHaveBeenCalledWith({ request: { storyIds: ['S-3'], beforeId: 'S-1', reason: undefined } });
    answer({ isProposal: false, ranks: [{ id: 'S-3', rank: '499999000000' }] });
    await settled();
    expect(titles(element)).toEqual(['Sail', 'Pay', 'Board']);
    expect(list(element)?.stories[0]?.rank).toBe('499999000000');
  });

  it('sends a second move when the first is answered, and paints both meanwhile', async () => {
    const element = await openWithStories();
    let answer: (value: unknown) => void = () => {};
    moveOnServer.mockReturnValueOnce(new Promise((resolve) => (answer = resolve)));
    move(element, 'S-3', 'top');
    move(element, 'S-1', { after: 'S-2' });
    await settled();
    expect(titles(element)).toEqual(['Sail', 'Board', 'Pay']);
    expect(moveOnServer).toHaveBeenCalledTimes(1);
    answer({ isProposal: false, ranks: [{ id: 'S-3', rank: '499999000000' }] });
    await settled();
    expect(moveOnServer).toHaveBeenCalledTimes(2);
    expect(moveOnServer.mock.calls[1][0].request).toMatchObject({ storyIds: ['S-1'], afterId: 'S-2' });
  });

  it('asks the org nothing when a story is dropped where it stands', async () => {
    const element = await openWithStories();
    move(element, 'S-1', 'top');
    await settled();
    expect(moveOnServer).not.toHaveBeenCalled();
  });

  it('puts a story back and says why when its move is refused', async () => {
    const element = await openWithStories();
    const toast = jest.fn();
    element.addEventListener('lightning__showtoast', toast);
    moveOnServer.mockRejectedValue({ body: { message: 'Somebody else is ranking at the same place.' } });
    move(element, 'S-3', { before: 'S-1' });
    await settled();
    expect(titles(element)).toEqual(['Pay', 'Board', 'Sail']);
    expect(toast).toHaveBeenCalledTimes(1);
    expect((toast.mock.calls[0][0] as CustomEvent).detail.message).toBe('Somebody else is ranking at the same place.');
  });

  it('asks whoever does not decide for a reason, and proposes the move', async () => {
    const element = await openWithStories('somebody else');
    move(element, 'S-3', { before: 'S-1' });
    await settled();
    expect(titles(element)).toEqual(['Pay', 'Board', 'Sail']);
    const form = element.shadowRoot.querySelector<HTMLElement & { story: string }>('c-proposal-form');
    expect(form?.story).toBe('S-3 Sail');
    form?.dispatchEvent(new CustomEvent('propose', { detail: 'a customer waits' }));
    await settled();
    expect(moveOnServer.mock.calls[0][0].request).toEqual({
      storyIds: ['S-3'],
      beforeId: 'S-1',
      reason: 'a customer waits'
    });
    expect(element.shadowRoot.querySelector('c-proposal-form')).toBeNull();
    expect(titles(element)).toEqual(['Pay', 'Board', 'Sail']);
  });

  it('shows proposals to the product owner alone', async () => {
    expect((await openWithStories()).shadowRoot.querySelector('c-proposal-list')).not.toBeNull();
    document.body.replaceChildren();
    expect((await openWithStories('somebody else')).shadowRoot.querySelector('c-proposal-list')).toBeNull();
  });

  it('keeps a later change when an earlier one of the same field is refused', async () => {
    const element = await openWithStories();
    let refuse: (error: unknown) => void = () => {};
    update.mockReturnValueOnce(new Promise((_, reject) => (refuse = reject)));
    const edit = (value: number): void => {
      list(element)?.dispatchEvent(new CustomEvent('storyedit', { detail: { id: 'S-1', field: 'points', value } }));
    };
    edit(5);
    edit(8);
    refuse({ body: { message: 'Too late' } });
    await settled();
    expect(list(element)?.stories[0]?.points).toBe(8);
  });

  it('adds a story below the last one', async () => {
    const element = await openWithStories();
    const input = element.shadowRoot.querySelector('.add-title');
    input?.dispatchEvent(new CustomEvent('change', { detail: { value: '  Land  ' } }));
    element.shadowRoot.querySelectorAll('.add lightning-button')[1]?.dispatchEvent(new CustomEvent('click'));
    await settled();
    expect(add).toHaveBeenCalledWith({ productId: 'Harbour', title: 'Land', isAtTop: false });
  });

  it('adds nothing without a title', async () => {
    const element = await openWithStories();
    element.shadowRoot.querySelectorAll('.add lightning-button')[0]?.dispatchEvent(new CustomEvent('click'));
    await settled();
    expect(add).not.toHaveBeenCalled();
  });
});
