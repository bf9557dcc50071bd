import { createElement } from 'lwc';
import MoveReason from 'c/moveReason';

function show(): { element: HTMLElement; told: [name: string, detail: unknown][] } {
  const element = createElement('c-move-reason', { is: MoveReason });
  const told: [string, unknown][] = [];
  for (const name of ['reason', 'takeback']) {
    element.addEventListener(name, (event) => told.push([name, (event as CustomEvent).detail]));
  }
  document.body.appendChild(element);
  return { element, told };
}
const find = (element: HTMLElement, selector: string): HTMLElement =>
  element.shadowRoot!.querySelector<HTMLElement>(selector)!;

describe('the question why', () => {
  afterEach(() => document.body.replaceChildren());

  it('takes a quick reason in one click', () => {
    const { element, told } = show();
    find(element, 'button').click();
    expect(told[0]![0]).toBe('reason');
    expect(told[0]![1]).toBeTruthy();
  });

  it('takes a reason in words, but no blank one', () => {
    const { element, told } = show();
    const type = (value: string): void => {
      find(element, '.other').dispatchEvent(new CustomEvent('change', { detail: { value } }));
      find(element, '.other').dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter' }));
    };
    type('   ');
    type(' a storm ');
    expect(told).toEqual([['reason', 'a storm']]);
  });

  it('takes the move back on Escape', () => {
    const { element, told } = show();
    find(element, 'section').dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    expect(told).toEqual([['takeback', null]]);
  });
});
