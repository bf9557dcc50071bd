import { createElement } from 'lwc';
import { createRecord, updateRecord } from 'lightning/uiRecordApi';
import type { Question } from 'c/storyPanelModel';
import StoryQuestions from 'c/storyQuestions';

const [create, update] = [createRecord, updateRecord] as unknown as jest.Mock[];
const FACTS = { id: 's1', productId: 'p1', ownerId: 'u9', ownerName: 'Paula' };
const question = (more: Partial<Question> = {}): Question => ({
  id: 'q1',
  title: 'Where to?',
  isOpen: true,
  isOverdue: false,
  dueDate: null,
  ageDays: 3,
  answer: '',
  who: 'Paula',
  ...more
});

type Element = HTMLElement & { shadowRoot: ShadowRoot };
function open(given: object = {}): Element {
  const element = createElement('c-story-questions', { is: StoryQuestions });
  Object.assign(element, { questions: [], facts: FACTS, rights: { mayAsk: true, mayAnswer: true }, ...given });
  document.body.appendChild(element);
  return element as unknown as Element;
}
const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 5; turn += 1) await Promise.resolve(); // eslint-disable-line no-await-in-loop -- one turn after the other
};
const find = (element: Element, selector: string): HTMLElement =>
  element.shadowRoot.querySelector<HTMLElement>(selector)!;
const fill = async (element: Element, selector: string, value: string): Promise<void> => {
  find(element, selector).dispatchEvent(new CustomEvent('change', { detail: { value } }));
  await settled();
};

describe('questions about a story', () => {
  beforeEach(() => {
    create!.mockReset().mockResolvedValue({});
    update!.mockReset().mockResolvedValue({});
  });
  afterEach(() => document.body.replaceChildren());

  it('are asked of the product owner, unless somebody else is chosen', async () => {
    const element = open();
    const written = jest.fn();
    element.addEventListener('written', written);
    expect((find(element, '[data-part="ask"]') as HTMLInputElement).disabled).toBe(true);
    await fill(element, '[data-part="title"]', ' Where to? ');
    find(element, '[data-part="ask"]').click();
    await settled();
    expect(create!.mock.calls[0][0]).toMatchObject({
      apiName: 'Decision__c',
      fields: {
        Title__c: 'Where to?',
        Kind__c: 'Question',
        Story__c: 's1',
        Product__c: 'p1',
        OwnerId: 'u9',
        Due_Date__c: null
      }
    });
    expect(written).toHaveBeenCalledTimes(1);
    await fill(element, '[data-part="title"]', 'By when?');
    await fill(element, '.field[type="date"], lightning-combobox ~ lightning-input', '2026-12-24');
    find(element, '[data-part="title"]').dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter' }));
    await settled();
    expect(create!.mock.calls[1][0].fields).toMatchObject({ Title__c: 'By when?', Due_Date__c: '2026-12-24' });
  });

  it('keep what was typed when the org refuses', async () => {
    const element = open();
    const toast = jest.fn();
    element.addEventListener('lightning__showtoast', toast);
    create!.mockRejectedValue({ body: { message: 'No.' } });
    await fill(element, '[data-part="title"]', 'Why?');
    find(element, '[data-part="ask"]').click();
    await settled();
    expect((toast.mock.calls[0][0] as CustomEvent).detail.message).toBe('No.');
    expect((find(element, '[data-part="title"]') as HTMLInputElement).value).toBe('Why?');
  });

  it('are answered in place, today and by me', async () => {
    const element = open({ questions: [question()] });
    find(element, '[data-part="answer"]').click();
    await settled();
    await fill(element, '[data-part="text"]', 'To Northpier.');
    find(element, '.form .end lightning-button:last-child').click();
    await settled();
    const { fields } = update!.mock.calls[0][0];
    expect(fields).toMatchObject({ Id: 'q1', Outcome__c: 'To Northpier.', Status__c: 'Closed' });
    expect(fields.Decided_On__c).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(element.shadowRoot.querySelector('.form')).toBeNull();
  });

  it('can be left without an answer', async () => {
    const element = open({ questions: [question()] });
    find(element, '[data-part="answer"]').click();
    await settled();
    find(element, '.form .end lightning-button').click();
    await settled();
    expect(element.shadowRoot.querySelector('.form')).toBeNull();
    expect(update).not.toHaveBeenCalled();
  });

  it('show their answer once they have one', () => {
    const element = open({ questions: [question({ isOpen: false, answer: 'To Northpier.' })] });
    expect(find(element, '.answer').textContent).toBe('To Northpier.');
    expect(element.shadowRoot.querySelector('[data-part="answer"]')).toBeNull();
  });

  it('stand out when they are overdue', () => {
    const element = open({ questions: [question({ isOverdue: true, dueDate: '2026-01-02' }), question({ id: 'q2' })] });
    expect(element.shadowRoot.querySelectorAll('.overdue')).toHaveLength(1);
  });

  it('are only read by who may not ask or answer', () => {
    const element = open({ questions: [question()], rights: {} });
    expect(element.shadowRoot.querySelector('lightning-button, lightning-input')).toBeNull();
    expect(find(element, 'a').textContent).toBe('Where to?');
  });

  it('lead to the first that waits, else to where one is asked', () => {
    const element = open({ questions: [question()] }) as Element & { show(): void };
    const focus = jest.spyOn(find(element, '[data-part="answer"]'), 'focus');
    element.show();
    expect(focus).toHaveBeenCalled();
    const blank = open() as Element & { show(): void };
    const ask = jest.spyOn(find(blank, '[data-part="title"]'), 'focus');
    blank.show();
    expect(ask).toHaveBeenCalled();
  });
});
