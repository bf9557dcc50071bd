import { createElement } from 'lwc';
import { graphql } from 'lightning/graphql';
import { getObjectInfo } from 'lightning/uiObjectInfoApi';
import { updateRecord } from 'lightning/uiRecordApi';
import StrategyTree from 'c/strategyTree';
import type { TreeRow } from 'c/strategyRollUp';
import { storyOf } from '../../../../records/lwc/storyRecords/__tests__/storyOf';

jest.mock('@salesforce/apex/StoryFeedController.stampOf', () => ({ default: jest.fn() }), { virtual: true });

class NoResizes {
  observe(): void {}
  disconnect(): void {}
}
globalThis.ResizeObserver = NoResizes as unknown as typeof ResizeObserver;

const wire = graphql as unknown as { emit(data: unknown, filter: (config: { variables?: unknown }) => boolean): void };
const info = getObjectInfo as unknown as { emit(data: unknown): void };
const update = updateRecord as unknown as jest.Mock;

const record = (id: string, change = {}): unknown => ({
  node: { Id: id, Name: { value: id }, Status__c: { value: 'Active', label: 'Active' }, ...change }
});
const answer = {
  uiapi: {
    query: {
      Objective__c: { edges: [record('Faster')] },
      Roadmap_Item__c: { edges: [] },
      Epic__c: {
        edges: [
          record('Boarding', { Objective__c: { value: 'Faster' } }),
          record('Loose', { Objective__c: { value: null } })
        ]
      },
      Release__c: { edges: [] },
      Sprint__c: { edges: [] }
    }
  }
};
const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 8; turn += 1) await Promise.resolve(); // eslint-disable-line no-await-in-loop -- one turn after the other
};

describe('the strategy page', () => {
  let root: ShadowRoot;
  const rows = (): string[] =>
    (root.querySelector('c-strategy-rows') as unknown as { rows: readonly TreeRow[] } | null)?.rows.map(
      ({ node, level }) => `${level} ${node.kind === 'withoutObjective' ? 'loose' : node.name}`
    ) ?? [];
  const fire = async (selector: string, type: string, detail?: unknown): Promise<void> => {
    root.querySelector(selector)!.dispatchEvent(new CustomEvent(type, { detail }));
    await settled();
  };

  beforeEach(async () => {
    const element = createElement('c-strategy-tree', { is: StrategyTree }) as unknown as HTMLElement;
    document.body.appendChild(element);
    root = element.shadowRoot!;
    info.emit({ createable: true, fields: { Objective__c: { updateable: true } } });
    await fire('c-product-header', 'productchange', { id: 'product', name: 'Harbour' });
    wire.emit(answer, (config) => 'variables' in config && !('first' in (config.variables as object)));
    await fire('c-story-feed', 'news', {
      stories: [storyOf('Scan', { epicId: 'Boarding' }), storyOf('Odd', { epicId: 'Loose' })],
      total: 2,
      isComplete: true,
      changedByOthers: []
    });
  });
  afterEach(() => {
    document.body.replaceChildren();
    update.mockReset();
  });

  it('opens with what is right below the objectives', () => {
    expect(rows()).toEqual(['1 Faster', '2 Boarding', '1 loose', '2 Loose']);
  });

  it('opens all, closes all, and one', async () => {
    const [expand, collapse] = [...root.querySelectorAll<HTMLElement>('lightning-button')];
    expand!.click();
    await settled();
    expect(rows()).toContain('3 Story Scan');
    collapse!.click();
    await settled();
    expect(rows()).toEqual(['1 Faster', '1 loose']);
    await fire('c-strategy-rows', 'toggle', { id: 'Faster', isExpanded: true });
    expect(rows()).toEqual(['1 Faster', '2 Boarding', '1 loose']);
  });

  it('searches with the way down to what it finds', async () => {
    await fire('lightning-input', 'change', { value: 'scan' });
    expect(rows()).toEqual(['1 Faster', '2 Boarding', '3 Story Scan']);
  });

  it('shows only what serves no objective', async () => {
    await fire('lightning-input[data-part="unaligned"]', 'change', { checked: true });
    expect(rows()).toEqual(['1 loose', '2 Loose']);
  });

  it('paints an alignment at once, and takes it back when the org refuses', async () => {
    update.mockRejectedValue({ body: { message: 'No' } });
    await fire('c-strategy-rows', 'align', 'Loose');
    await fire('lightning-combobox', 'change', { value: 'Faster' });
    [...root.querySelectorAll<HTMLElement>('.align lightning-button')][0]!.click();
    await Promise.resolve();
    await Promise.resolve();
    expect(update).toHaveBeenCalledWith({ fields: { Id: 'Loose', Objective__c: 'Faster' } });
    await settled();
    expect(rows()).toEqual(['1 Faster', '2 Boarding', '1 loose', '2 Loose']);
  });
});
