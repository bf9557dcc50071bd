import { createElement } from 'lwc';
import OrderSuggestions, { type OrderAcceptance } from 'c/orderSuggestions';
import { USUAL_WEIGHTS, type Weights } from 'c/scoring';
import type { Suggestion } from 'c/suggestionModel';
import type { Story } from 'c/storyRecords';
import { story } from '../../suggestionModel/__tests__/story';

class NoResizes {
  observe(): void {}
  disconnect(): void {}
}
globalThis.ResizeObserver = NoResizes as unknown as typeof ResizeObserver;

type Rows = HTMLElement & { suggestion: Suggestion; accepted: Set<string>; canApply: boolean; choice: string };
type Element = HTMLElement & {
  shadowRoot: ShadowRoot;
  stories: Story[];
  dependencies: { before: string; after: string }[];
  canApply: boolean;
  weights: Weights | undefined;
};

const STORIES = [1, 2, 3, 4].map((wsjf, index) =>
  story(index + 1, { wsjf, businessValue: wsjf, timeCriticality: 5 - wsjf, riskReduction: 1 })
);
const [first, , third, fourth] = STORIES.map(({ id }) => id);
const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 5; turn += 1) await Promise.resolve(); // eslint-disable-line no-await-in-loop -- one turn after the other
};

describe('suggested orders', () => {
  let element: Element;
  let accepted: OrderAcceptance[];
  let weights: Weights[];

  async function open(fields: Partial<Element> = {}): Promise<void> {
    element = createElement('c-order-suggestions', { is: OrderSuggestions }) as unknown as Element;
    accepted = [];
    weights = [];
    element.addEventListener('orderaccept', (event) => accepted.push((event as CustomEvent<OrderAcceptance>).detail));
    element.addEventListener('weightschange', (event) => weights.push((event as CustomEvent<Weights>).detail));
    Object.assign(element, { stories: STORIES, canApply: true }, fields);
    document.body.appendChild(element);
    await settled();
  }
  beforeEach(() => {
    jest.useFakeTimers();
    localStorage.clear();
  });
  afterEach(() => {
    document.body.replaceChildren();
    jest.useRealTimers();
  });

  const find = <Found extends HTMLElement>(selector: string): Found =>
    element.shadowRoot.querySelector<Found>(selector)!;
  const rows = (): Rows => find<Rows>('c-suggestion-rows');
  const order = (): string => [1, 2, 3, 4].map((place) => rows().suggestion.line(place).story.title.slice(6)).join(' ');
  const choose = async (selector: string, value: string): Promise<void> => {
    find(selector).dispatchEvent(new CustomEvent('change', { detail: { value } }));
    await settled();
  };
  const accept = async (id: string, isAccepted = true): Promise<void> => {
    rows().dispatchEvent(new CustomEvent('accept', { detail: { id, isAccepted } }));
    await settled();
  };
  const click = (part: string): boolean => find(`[data-part="${part}"]`).dispatchEvent(new CustomEvent('click'));

  it('orders open stories by WSJF at first', async () => {
    await open({
      stories: [...STORIES, story(5, { wsjf: 9, status: 'Done' }), story(6, { wsjf: 9, status: 'Not Now' })]
    });
    expect(rows().suggestion.size).toBe(4);
    expect(order()).toBe('4 3 2 1');
  });

  it('says so where there is nothing to order', async () => {
    await open({ stories: [] });
    expect(find('.empty')).not.toBeNull();
    expect(rows()).toBeNull();
  });

  it('respects dependencies, also those that arrive later', async () => {
    await open();
    element.dependencies = [{ before: first!, after: fourth! }];
    await settled();
    expect(order()).toBe('3 1 4 2');
  });

  it('orders by another method, and remembers it for this user', async () => {
    await open();
    await choose('.method', 'weighted');
    const [now, slider] = [order(), find('c-suggestion-weights')];
    slider.dispatchEvent(new CustomEvent('weights', { detail: { ...USUAL_WEIGHTS, value: 0, urgency: 100 } }));
    await settled();
    expect(order()).toBe('1 2 3 4');
    expect(now).toBe('4 3 2 1');
    expect(weights).toEqual([{ ...USUAL_WEIGHTS, value: 0, urgency: 100 }]);
    document.body.replaceChildren();
    await open();
    expect(order()).toBe('1 2 3 4');
    expect(element.weights).toEqual({ ...USUAL_WEIGHTS, value: 0, urgency: 100 });
  });

  it('takes weights that the page gives, and starts with the usual ones where what is kept makes no sense', async () => {
    localStorage.setItem('foresight.order.undefined', '{"method":"wsjf"}');
    await open();
    expect(element.weights).toEqual(USUAL_WEIGHTS);
    element.weights = { ...USUAL_WEIGHTS, value: 5 };
    element.weights = undefined;
    expect(element.weights!.value).toBe(5);
  });

  it('tells the fewest moves to accept all', async () => {
    await open();
    click('all');
    expect(accepted).toHaveLength(1);
    expect(accepted[0]!.method).toBe('wsjf');
    expect(accepted[0]!.moves.flatMap(({ ids }) => ids)).toHaveLength(3);
  });

  it('tells more than the org takes at once in parts', async () => {
    const many = Array.from({ length: 2500 }, (_, index) => story(index, { id: `id${index}`, wsjf: index }));
    await open({ stories: many });
    click('all');
    const counts = accepted.map(({ moves }) => moves.flatMap(({ ids }) => ids).length);
    expect(counts).toEqual([1000, 1000, 499]);
  });

  it('tells the moves of the chosen stories and of those they need', async () => {
    await open({ dependencies: [{ before: third!, after: fourth! }] });
    const button = (): HTMLElement & { disabled: boolean } => find('[data-part="chosen"]');
    expect(button().disabled).toBe(true);
    await accept(fourth!);
    expect(button().disabled).toBe(false);
    expect([...rows().accepted].sort()).toEqual([third, fourth]);
    expect(find('.also').textContent).not.toBe('');
    click('chosen');
    expect(accepted[0]!.moves).toEqual([{ ids: [third, fourth], target: { before: first } }]);
    await accept(third!, false);
    expect(rows().accepted.size).toBe(0);
  });

  it('forgets what was chosen and changes no more', async () => {
    await open();
    await accept(fourth!);
    element.stories = STORIES.map((each) => ({ ...each, wsjf: 10 - each.wsjf! }));
    await settled();
    expect(rows().accepted.size).toBe(0);
  });

  it('offers nothing to accept to who may not rank', async () => {
    await open({ canApply: false });
    expect(find('.actions')).toBeNull();
    expect(rows().canApply).toBe(false);
  });

  it('tries other weights once nothing changes, and says how far they may go', async () => {
    await open({
      stories: Array.from({ length: 15 }, (_, index) => story(index + 1, { ...STORIES[index % 4], id: `id${index}` }))
    });
    await choose('.method', 'weighted');
    const slider = find<HTMLElement & { ranges: Map<string, object> }>('c-suggestion-weights');
    expect(slider.ranges.size).toBe(0);
    jest.runAllTimers();
    await settled();
    expect(slider.ranges.size).toBeGreaterThan(0);
    await choose('.choice', 'moves');
    expect(rows().choice).toBe('moves');
  });

  it('says in sentences what a method cannot do', async () => {
    await open();
    const sentences = (): number => element.shadowRoot.querySelectorAll('.summary li').length;
    await choose('.method', 'votes');
    expect(sentences()).toBe(1);
    await choose('.method', 'rice');
    expect(sentences()).toBe(2);
    await choose('.method', 'weighted');
    const none = { value: 0, urgency: 0, risk: 0, reach: 0, votes: 0, smallness: 0 };
    find('c-suggestion-weights').dispatchEvent(new CustomEvent('weights', { detail: none }));
    await settled();
    expect(sentences()).toBe(1);
  });
});
