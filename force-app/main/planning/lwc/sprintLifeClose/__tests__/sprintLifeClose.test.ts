import { createElement } from 'lwc';
import closeSprint from '@salesforce/apex/SprintLifeController.closeSprint';
import SprintLifeClose from 'c/sprintLifeClose';

jest.mock('@salesforce/apex/SprintLifeController.closeSprint', () => ({ default: jest.fn() }), { virtual: true });
jest.mock('@salesforce/apex/SprintLifeController.lifeOf', () => ({ default: jest.fn() }), { virtual: true });
jest.mock(
  'lightning/modal',
  () => {
    const { LightningElement } = jest.requireActual<typeof import('lwc')>('lwc');
    return {
      __esModule: true,
      default: class extends LightningElement {
        close(result: unknown): void {
          this.dispatchEvent(new CustomEvent('closed', { detail: result }));
        }
      }
    };
  },
  { virtual: true }
);

const close = closeSprint as unknown as jest.Mock;
const story = (Id: string, Status__c = 'In Progress'): object => ({
  Id,
  Name: Id,
  Title__c: 'Story',
  Status__c,
  Points__c: 3,
  Is_Ready__c: true,
  Is_Blocked__c: false
});
const life = (targets: object[]): object => ({
  sprint: { Id: 's', Name: 'Sprint 1', Status__c: 'Active', Product__c: 'p' },
  stories: [story('a'), story('b', 'Done'), story('c')],
  targets,
  removals: [],
  feedback: [],
  improvements: [],
  mayDecide: true
});
const NEXT = { Id: 'n', Name: 'Sprint 2', Capacity_Points__c: 10, Free_Points__c: 4 };

type Element = HTMLElement & { shadowRoot: ShadowRoot };
type Field = HTMLElement & { label: string; value: string; disabled: boolean; reasons: readonly string[] };
const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 8; turn += 1) await Promise.resolve(); // eslint-disable-line no-await-in-loop -- one turn after the other
};
async function open(targets: object[] = [NEXT]): Promise<{ element: Element; closed: unknown[] }> {
  const element = createElement('c-sprint-life-close', { is: SprintLifeClose }) as unknown as Element;
  Object.assign(element, { life: life(targets) });
  const closed: unknown[] = [];
  element.addEventListener('closed', (event) => closed.push((event as CustomEvent).detail));
  document.body.appendChild(element);
  await settled();
  return { element, closed };
}
const combos = (element: Element): Field[] => [...element.shadowRoot.querySelectorAll<Field>('lightning-combobox')];
const closeButton = (element: Element): Field =>
  [...element.shadowRoot.querySelectorAll<Field>('lightning-button')].at(-1)!;
const choose = async (field: Field, value: string): Promise<void> => {
  field.dispatchEvent(new CustomEvent('change', { detail: { value } }));
  await settled();
};
const sent = (): unknown => close.mock.calls[0][0].request;

afterEach(() => {
  document.body.replaceChildren();
  close.mockReset().mockResolvedValue(undefined);
});
beforeEach(() => close.mockResolvedValue(undefined));

describe('closing a sprint', () => {
  it('sends what is not done to the next sprint, unless it is told otherwise', async () => {
    const { element, closed } = await open();
    closeButton(element).click();
    await settled();
    const target = (storyId: string): object => ({ storyId, place: 'sprint', sprintId: 'n' });
    expect(sent()).toEqual({ sprintId: 's', targets: [target('a'), target('c')], notNowReason: '' });
    expect(closed).toEqual([true]);
  });

  it('offers the top of the backlog where there is no other sprint', async () => {
    const { element } = await open([]);
    expect(combos(element).map(({ value }) => value)).toEqual(['top', 'top', 'top']);
  });

  it('lets each story go elsewhere; putting one off needs a reason', async () => {
    const { element } = await open();
    await choose(combos(element)[2]!, 'notNow');
    expect([combos(element)[0]!.value, closeButton(element).disabled]).toEqual(['each', true]);
    await choose(element.shadowRoot.querySelector<Field>('lightning-input')!, 'Later');
    closeButton(element).click();
    await settled();
    expect(sent()).toMatchObject({
      targets: [
        { storyId: 'a', place: 'sprint' },
        { storyId: 'c', place: 'notNow', sprintId: null }
      ],
      notNowReason: 'Later'
    });
  });

  it('sends all of them to one place at once', async () => {
    const { element } = await open();
    await choose(combos(element)[1]!, 'backlog');
    await choose(combos(element)[0]!, 'top');
    expect(combos(element).map(({ value }) => value)).toEqual(['top', 'top', 'top']);
  });

  it('shows why it was refused, and stays', async () => {
    close.mockRejectedValue({ body: { message: 'One.\nTwo.' } });
    const { element, closed } = await open();
    closeButton(element).click();
    await settled();
    expect(element.shadowRoot.querySelector<Field>('c-plan-reasons')!.reasons).toEqual(['One.', 'Two.']);
    expect(closed).toEqual([]);
  });
});
