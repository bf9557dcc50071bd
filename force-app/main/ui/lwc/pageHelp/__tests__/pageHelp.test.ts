import { createElement } from 'lwc';
import PageHelp from 'c/pageHelp';

describe('the help of a page', () => {
  function open(): HTMLElement {
    const element = createElement('c-page-help', { is: PageHelp }) as unknown as HTMLElement;
    Object.assign(element, { heading: 'Roadmap', helpText: 'Drag a bar.' });
    document.body.appendChild(element);
    return element;
  }
  const panel = (element: HTMLElement): HTMLElement | null => element.shadowRoot!.querySelector('[role="dialog"]');
  const button = (element: HTMLElement): HTMLElement => element.shadowRoot!.querySelector('lightning-button-icon')!;
  afterEach(() => document.body.replaceChildren());

  it('opens by its button with the focus inside, and closes by Escape', async () => {
    const element = open();
    expect(panel(element)).toBeNull();
    button(element).click();
    await Promise.resolve();
    expect(panel(element)!.textContent).toContain('Drag a bar.');
    expect(element.shadowRoot!.activeElement).toBe(panel(element));
    panel(element)!.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }));
    await Promise.resolve();
    expect(panel(element)).toBeNull();
  });

  it('closes when the focus goes elsewhere', async () => {
    const element = open();
    const elsewhere = document.body.appendChild(document.createElement('button'));
    button(element).click();
    await Promise.resolve();
    panel(element)!.dispatchEvent(new FocusEvent('focusout', { bubbles: true, relatedTarget: elsewhere }));
    await Promise.resolve();
    expect(panel(element)).toBeNull();
  });
});
