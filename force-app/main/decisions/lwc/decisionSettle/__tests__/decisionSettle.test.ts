import { createElement } from 'lwc';
import DecisionSettle from 'c/decisionSettle';
import { readDecision, type DecisionRecord } from 'c/decisionRecords';

type Field = HTMLElement & { label: string; disabled: boolean; value: string; required: boolean };
const settled = async (): Promise<void> => Promise.resolve();

function open(kind: string, errors: string[] = []): { element: HTMLElement; heard: unknown[] } {
  const record: DecisionRecord = {
    Id: 'd1',
    Name: 'D-1',
    Title__c: 'Which?',
    Kind__c: kind,
    Status__c: 'Open',
    Is_Open__c: true,
    OwnerId: 'paula'
  };
  const element = createElement('c-decision-settle', { is: DecisionSettle }) as unknown as HTMLElement;
  Object.assign(element, { decision: readDecision(record), errors });
  const heard: unknown[] = [];
  element.addEventListener('settle', (event) => heard.push((event as CustomEvent).detail));
  document.body.appendChild(element);
  return { element, heard };
}
const all = (element: HTMLElement, tag: string): Field[] => [...element.shadowRoot!.querySelectorAll<Field>(tag)];
const type = async (field: Field, value: string): Promise<void> => {
  field.dispatchEvent(new CustomEvent('change', { detail: { value } }));
  await settled();
};

describe('c-decision-settle', () => {
  afterEach(() => document.body.replaceChildren());

  it('asks for an answer, and for no reason', async () => {
    const { element, heard } = open('Question');
    const [outcome, reason] = all(element, 'lightning-textarea');
    const [answer] = all(element, 'lightning-button');
    expect([answer!.disabled, reason!.required]).toEqual([true, false]);
    await type(outcome!, '  On Fridays ');
    expect(answer!.disabled).toBe(false);
    answer!.click();
    expect(heard).toEqual([{ id: 'd1', status: 'Closed', outcome: 'On Fridays', reason: '' }]);
  });

  it('asks why of a decision', async () => {
    const { element } = open('Decision');
    const [outcome, reason] = all(element, 'lightning-textarea');
    const [decide] = all(element, 'lightning-button');
    await type(outcome!, 'Phones');
    expect(decide!.disabled).toBe(true);
    await type(reason!, 'Salt water');
    expect(decide!.disabled).toBe(false);
  });

  it('drops what no longer matters without an outcome', () => {
    const { element, heard } = open('Question');
    all(element, 'lightning-button')[1]!.click();
    expect(heard).toEqual([{ id: 'd1', status: 'Dropped', outcome: '', reason: '' }]);
  });

  it('keeps what was typed when the org refuses, and says why', async () => {
    const { element } = open('Question');
    await type(all(element, 'lightning-textarea')[0]!, 'On Fridays');
    Object.assign(element, { errors: ['Not you.'] });
    await settled();
    expect(element.shadowRoot!.querySelector('[role="alert"]')!.textContent).toContain('Not you.');
    expect(all(element, 'lightning-textarea')[0]!.value).toBe('On Fridays');
  });
});
