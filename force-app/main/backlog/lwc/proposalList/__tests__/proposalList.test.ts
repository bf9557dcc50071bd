import { createElement } from 'lwc';
import acceptProposals from '@salesforce/apex/BacklogController.acceptProposals';
import declineProposals from '@salesforce/apex/BacklogController.declineProposals';
import openProposals from '@salesforce/apex/BacklogController.openProposals';
import ProposalList from 'c/proposalList';

jest.mock('@salesforce/apex/BacklogController.acceptProposals', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/BacklogController.declineProposals', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/BacklogController.openProposals', () => ({ default: jest.fn() }), { virtual: true });

const [accept, decline, read] = [acceptProposals, declineProposals, openProposals] as unknown as jest.Mock[];

const proposal = (Id: string, place: object): object => ({
  Id,
  Story__r: { Name: 'S-00003', Title__c: 'Sail' },
  Reason__c: 'a customer waits',
  Changed_By__r: { Name: 'Bilal' },
  ...place
});

const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 5; turn += 1) await Promise.resolve(); // eslint-disable-line no-await-in-loop -- one turn after the other
};

type List = HTMLElement & { shadowRoot: ShadowRoot; productId: string };

async function open(records: object[]): Promise<List> {
  read!.mockResolvedValue(records);
  const element = createElement('c-proposal-list', { is: ProposalList }) as unknown as List;
  element.productId = 'Harbour';
  document.body.appendChild(element);
  await settled();
  return element;
}

const texts = (element: List): (string | null)[] =>
  [...element.shadowRoot.querySelectorAll('.words')].map((words) => words.textContent);
const press = (element: List, selector: string): void => {
  element.shadowRoot.querySelector(selector)?.dispatchEvent(new CustomEvent('click'));
};

describe('the list of proposals', () => {
  beforeEach(() => {
    accept!.mockReset().mockResolvedValue(null);
    decline!.mockReset().mockResolvedValue(null);
  });
  afterEach(() => document.body.replaceChildren());

  it('shows nothing while there are none', async () => {
    expect((await open([])).shadowRoot.querySelector('section')).toBeNull();
  });

  it('says who wants what, and why', async () => {
    const element = await open([proposal('1', { Place_After__r: { Title__c: 'Pay' } })]);
    expect(read).toHaveBeenLastCalledWith({ productId: 'Harbour' });
    expect(texts(element)[0]).toContain('a customer waits');
  });

  it('accepts one, and tells so that the order is read anew', async () => {
    const element = await open([proposal('1', { Place_Before__r: { Title__c: 'Pay' } }), proposal('2', {})]);
    const decided = jest.fn();
    element.addEventListener('decided', decided);
    press(element, '[data-part="accept"]');
    await settled();
    expect(accept).toHaveBeenCalledWith({ proposalIds: ['1'], reason: null });
    expect(decided).toHaveBeenCalledTimes(1);
    expect(texts(element)).toHaveLength(1);
  });

  it('declines one with a reason', async () => {
    const element = await open([proposal('1', {})]);
    press(element, '[data-part="decline"]');
    await settled();
    const button = element.shadowRoot.querySelector<HTMLElement & { disabled: boolean }>('lightning-button');
    expect(button?.disabled).toBe(true);
    element.shadowRoot
      .querySelector('.decline-reason')
      ?.dispatchEvent(new CustomEvent('change', { detail: { value: ' not before the pilot ' } }));
    await settled();
    press(element, 'lightning-button');
    await settled();
    expect(decline).toHaveBeenCalledWith({ proposalIds: ['1'], reason: 'not before the pilot' });
  });

  it('puts one back when the org refuses, and says why', async () => {
    const element = await open([proposal('1', {})]);
    const toast = jest.fn();
    element.addEventListener('lightning__showtoast', toast);
    accept!.mockRejectedValue({ body: { message: 'Its place is gone.' } });
    press(element, '[data-part="accept"]');
    await settled();
    expect(texts(element)).toHaveLength(1);
    expect((toast.mock.calls[0][0] as CustomEvent).detail.message).toBe('Its place is gone.');
  });
});
