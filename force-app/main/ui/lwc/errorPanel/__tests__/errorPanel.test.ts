import { createElement } from 'lwc';
import ErrorPanel from 'c/errorPanel';

describe('the error panel', () => {
  afterEach(() => document.body.replaceChildren());

  it('says what went wrong and offers to try again', () => {
    const element = createElement('c-error-panel', { is: ErrorPanel });
    element.error = { body: { message: 'The org could not be reached.' } };
    const retried = jest.fn();
    element.addEventListener('retry', retried);
    document.body.appendChild(element);

    expect(element.shadowRoot?.querySelector('[role="alert"] p')?.textContent).toBe('The org could not be reached.');
    element.shadowRoot?.querySelector('lightning-button')?.dispatchEvent(new CustomEvent('click'));
    expect(retried).toHaveBeenCalledTimes(1);
  });
});
