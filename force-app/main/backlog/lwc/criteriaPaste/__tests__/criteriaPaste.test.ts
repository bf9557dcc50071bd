import { createElement } from 'lwc';
import CriteriaPaste from 'c/criteriaPaste';

type Root = { root: ShadowRoot; told: unknown[] };
function open(): Root {
  const element = createElement('c-criteria-paste', { is: CriteriaPaste });
  const told: unknown[] = [];
  for (const name of ['criteriafound', 'cancel']) {
    element.addEventListener(name, (event) => told.push((event as CustomEvent).detail ?? name));
  }
  document.body.appendChild(element);
  return { root: element.shadowRoot!, told };
}
const buttons = (root: ShadowRoot): (HTMLElement & { disabled: boolean })[] => [
  ...root.querySelectorAll<HTMLElement & { disabled: boolean }>('lightning-button')
];
const type = async (root: ShadowRoot, value: string): Promise<void> => {
  root.querySelector('lightning-textarea')!.dispatchEvent(new CustomEvent('change', { detail: { value } }));
  await Promise.resolve();
};

describe('text with criteria', () => {
  afterEach(() => document.body.replaceChildren());

  it('gives nothing while it is blank', async () => {
    const { root } = open();
    expect(buttons(root)[1]!.disabled).toBe(true);
    await type(root, '  ');
    expect(buttons(root)[1]!.disabled).toBe(true);
  });

  it('gives what is in it', async () => {
    const { root, told } = open();
    await type(root, 'Given a\nThen b');
    buttons(root)[1]!.click();
    expect(told).toEqual([[{ given: 'a', when: '', thenText: 'b', notes: '' }]]);
  });

  it('can be left', () => {
    const { root, told } = open();
    buttons(root)[0]!.click();
    expect(told).toEqual(['cancel']);
  });
});
