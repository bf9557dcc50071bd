import { createElement } from 'lwc';
import { USUAL_WEIGHTS } from 'c/scoring';
import { OpenBacklog, type Choice, type Suggestion } from 'c/suggestionModel';
import SuggestionRows, { type Acceptance } from 'c/suggestionRows';
import { story } from '../../suggestionModel/__tests__/story';

class NoResizes {
  observe(): void {}
  disconnect(): void {}
}
globalThis.ResizeObserver = NoResizes as unknown as typeof ResizeObserver;

type Element = HTMLElement & {
  shadowRoot: ShadowRoot;
  suggestion: Suggestion;
  canApply: boolean;
  choice: Choice;
  accepted: Set<string>;
  showSample(sample: object | undefined): void;
};

const suggestionOf = (wsjf: (number | null)[]): Suggestion => {
  const stories = wsjf.map((score, index) => story(index + 1, { wsjf: score }));
  return new OpenBacklog(stories, []).suggest('wsjf', USUAL_WEIGHTS);
};

describe('my order beside the suggested one', () => {
  let element: Element;
  let told: Acceptance[];

  async function open(suggestion: Suggestion, canApply = true): Promise<void> {
    element = createElement('c-suggestion-rows', { is: SuggestionRows }) as unknown as Element;
    told = [];
    element.addEventListener('accept', (event) => told.push((event as CustomEvent<Acceptance>).detail));
    element.canApply = canApply;
    element.suggestion = suggestion;
    document.body.appendChild(element);
    await Promise.resolve();
  }
  afterEach(() => document.body.replaceChildren());

  const all = <Found extends HTMLElement>(selector: string): Found[] => [
    ...element.shadowRoot.querySelectorAll<Found>(selector)
  ];
  const titles = (): string[] => all('.row[data-id] .story-cell').map(({ title }) => title);
  const boxes = (): HTMLInputElement[] => all<HTMLInputElement>('input');
  const press = async (key: string, box: HTMLElement): Promise<KeyboardEvent> => {
    const event = new KeyboardEvent('keydown', { key, cancelable: true });
    box.dispatchEvent(event);
    await Promise.resolve();
    return event;
  };
  const focused = (): string | undefined => (element.shadowRoot.activeElement as HTMLElement | null)?.dataset.id;

  it('shows both', async () => {
    await open(suggestionOf([1, 3, 2]));
    expect(titles()).toEqual(['Story 2', 'Story 3', 'Story 1']);
    expect(all('.mine-cell[role="cell"]').map(({ title }) => title)).toEqual(['Story 1', 'Story 2', 'Story 3']);
  });

  it('offers a checkbox where a place changes, and to who may accept alone', async () => {
    await open(suggestionOf([1, 3, 2, null]));
    expect(boxes()).toHaveLength(3);
    element.canApply = false;
    await Promise.resolve();
    expect(boxes()).toHaveLength(0);
  });

  it('tells what is accepted', async () => {
    await open(suggestionOf([1, 2]));
    const [box] = boxes();
    box!.checked = true;
    box!.dispatchEvent(new CustomEvent('change'));
    expect(told).toEqual([{ id: box!.dataset.id, isAccepted: true }]);
    element.accepted = new Set([box!.dataset.id!]);
    await Promise.resolve();
    expect(all('.accepted')).toHaveLength(1);
  });

  it('leads by keys from one change to the next', async () => {
    await open(suggestionOf([1, 5, null, 4, 3, 2]));
    const ids = boxes().map(({ dataset }) => dataset.id);
    expect(boxes().filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
    boxes()[0]!.focus();
    await press('ArrowDown', boxes()[0]!);
    expect(focused()).toBe(ids[1]);
    await press('End', boxes()[1]!);
    expect(focused()).toBe(ids.at(-1));
    await press('ArrowDown', boxes().at(-1)!);
    expect(focused()).toBe(ids.at(-1));
    await press('PageUp', boxes().at(-1)!);
    expect(focused()).toBe(ids[0]);
    await press('PageDown', boxes()[0]!);
    expect(focused()).toBe(ids.at(-1));
    await press('Home', boxes().at(-1)!);
    await press('ArrowUp', boxes()[0]!);
    expect(focused()).toBe(ids[0]);
    expect((await press('x', boxes()[0]!)).defaultPrevented).toBe(false);
  });

  it('keeps only the rows in view in the page', async () => {
    await open(suggestionOf(Array.from({ length: 5000 }, (_, index) => index)));
    expect(all('.row[data-id]').length).toBeLessThan(60);
    const viewport = element.shadowRoot.querySelector<HTMLElement>('.viewport')!;
    viewport.scrollTop = 41 * 2000;
    viewport.dispatchEvent(new CustomEvent('scroll'));
    await Promise.resolve();
    expect(titles()).toContain('Story 3000');
  });

  it('says how firm a place is, once that is known', async () => {
    await open(suggestionOf([1, 2, 3, null]));
    const ranges = [
      { from: 1, to: 30 },
      { from: 2, to: 8 },
      { from: 1, to: 2 }
    ];
    element.showSample({ range: (index: number) => ranges[index] });
    await Promise.resolve();
    const classes = all('.firm').map(({ className }) => className.split(' ').at(-1));
    expect(classes).toEqual(['is-firm', 'is-fair', 'is-loose', 'unscored']);
  });

  it('says so where a choice leaves no row', async () => {
    await open(suggestionOf([3, 2, 1]));
    element.choice = 'moves';
    await Promise.resolve();
    expect(all('.empty')).toHaveLength(1);
  });
});
