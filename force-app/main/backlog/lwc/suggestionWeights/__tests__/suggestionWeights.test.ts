import { createElement } from 'lwc';
import { USUAL_WEIGHTS, type Weights } from 'c/scoring';
import SuggestionWeights from 'c/suggestionWeights';

type Slider = HTMLElement & { value: number; label: string };
type Element = HTMLElement & { shadowRoot: ShadowRoot; weights: Weights; ranges: Map<string, object> };

describe('the weights of criteria', () => {
  let element: Element;
  let told: Weights[];
  const sliders = (): Slider[] => [...element.shadowRoot.querySelectorAll<Slider>('lightning-slider')];

  beforeEach(async () => {
    element = createElement('c-suggestion-weights', { is: SuggestionWeights }) as unknown as Element;
    told = [];
    element.addEventListener('weights', (event) => told.push((event as CustomEvent<Weights>).detail));
    element.ranges = new Map([['value', { from: 30.2, to: 55.9 }]]);
    document.body.appendChild(element);
    await Promise.resolve();
  });
  afterEach(() => document.body.replaceChildren());

  it('shows a slider for each criterion', () => {
    expect(sliders().map(({ value }) => value)).toEqual(Object.values(USUAL_WEIGHTS));
  });

  it('says how far a weight may go, where that is known', () => {
    const texts = [...element.shadowRoot.querySelectorAll('.range')].map(({ textContent }) => textContent);
    expect(texts.filter(Boolean)).toHaveLength(1);
  });

  it('tells what is wanted, and leaves showing it to the page', () => {
    sliders()[1]!.dispatchEvent(new CustomEvent('change', { detail: { value: '75' } }));
    expect(told).toEqual([{ ...USUAL_WEIGHTS, urgency: 75 }]);
    expect(sliders()[1]!.value).toBe(USUAL_WEIGHTS.urgency);
  });

  it('goes back to the usual weights', () => {
    element.shadowRoot.querySelector('lightning-button')!.dispatchEvent(new CustomEvent('click'));
    expect(told).toEqual([USUAL_WEIGHTS]);
  });
});
