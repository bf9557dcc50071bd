import { createElement } from 'lwc';
import ProposalForm from 'c/proposalForm';

type Form = HTMLElement & { shadowRoot: ShadowRoot };

function open(): Form {
  const element = createElement('c-proposal-form', { is: ProposalForm }) as unknown as Form;
  document.body.appendChild(element);
  return element;
}

const buttons = (element: Form): (HTMLElement & { disabled: boolean })[] => [
  ...element.shadowRoot.querySelectorAll<HTMLElement & { disabled: boolean }>('lightning-button')
];

describe('the form for a proposal', () => {
  afterEach(() => document.body.replaceChildren());

  it('tells the reason, and takes none that is blank', async () => {
    const element = open();
    const propose = jest.fn();
    element.addEventListener('propose', propose);
    expect(buttons(element)[0]?.disabled).toBe(true);
    element.shadowRoot
      .querySelector('lightning-textarea')
      ?.dispatchEvent(new CustomEvent('change', { detail: { value: ' a customer waits ' } }));
    await Promise.resolve();
    expect(buttons(element)[0]?.disabled).toBe(false);
    buttons(element)[0]?.dispatchEvent(new CustomEvent('click'));
    expect((propose.mock.calls[0][0] as CustomEvent<string>).detail).toBe('a customer waits');
  });

  it('is left with its button and with Escape', () => {
    const element = open();
    const cancel = jest.fn();
    element.addEventListener('cancel', cancel);
    buttons(element)[1]?.dispatchEvent(new CustomEvent('click'));
    element.shadowRoot.querySelector('section')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    expect(cancel).toHaveBeenCalledTimes(2);
  });
});
