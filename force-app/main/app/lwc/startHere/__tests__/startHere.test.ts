import { createElement } from 'lwc';
import look from '@salesforce/apex/StartController.look';
import StartHere from 'c/startHere';
import type { StartRow } from 'c/startRows';

jest.mock('@salesforce/apex/StartController.look', () => ({ default: jest.fn() }), { virtual: true });

const answer = look as unknown as jest.Mock;
const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 5; turn += 1) await Promise.resolve(); // eslint-disable-line no-await-in-loop -- one turn after the other
};

type Rows = HTMLElement & { rows: StartRow[] };

describe('the start page', () => {
  async function open(start: object): Promise<HTMLElement> {
    answer.mockResolvedValue({ isOwner: true, steps: [], matters: [], mine: [], ...start });
    const element = createElement('c-start-here', { is: StartHere }) as unknown as HTMLElement;
    document.body.appendChild(element);
    choose(element, 'ferry');
    await settled();
    return element;
  }
  function choose(element: HTMLElement, id: string): void {
    const header = element.shadowRoot!.querySelector('c-product-header')!;
    header.dispatchEvent(new CustomEvent('productchange', { detail: { id, name: id } }));
  }
  const lists = (element: HTMLElement): Rows[] => [...element.shadowRoot!.querySelectorAll<Rows>('c-start-rows')];
  const names = (element: HTMLElement): string[] => lists(element).flatMap(({ rows }) => rows.map(({ name }) => name));
  afterEach(() => {
    document.body.replaceChildren();
    answer.mockReset();
  });

  it('lists steps while one is to do, first of all', async () => {
    const element = await open({
      steps: [
        { name: 'vision', isDone: true },
        { name: 'goal', isDone: false }
      ]
    });
    expect(names(element)).toEqual(['vision', 'goal']);
    expect(lists(element)[0]!.rows.map(({ isDone }) => isDone)).toEqual([true, false]);
    expect(element.shadowRoot!.querySelector('.first')).not.toBeNull();
  });

  it('folds the steps away when all are done, until they are asked for', async () => {
    const element = await open({ steps: [{ name: 'vision', isDone: true }] });
    expect(names(element)).toEqual([]);
    element.shadowRoot!.querySelector<HTMLElement>('.toggle')!.click();
    await settled();
    expect(names(element)).toEqual(['vision']);
  });

  it('leads each matter to where it is dealt with, and leaves out what it does not know', async () => {
    const element = await open({
      matters: [
        { name: 'feedback', count: 4 },
        { name: 'weather', count: 1 }
      ]
    });
    expect(names(element)).toEqual(['feedback']);
    expect(lists(element)[0]!.rows[0]!.target).toMatchObject({ attributes: { apiName: 'Feedback_Inbox' } });
  });

  it('shows others only what is theirs', async () => {
    const element = await open({ isOwner: false, mine: [{ name: 'myVotes', count: 30 }] });
    expect(names(element)).toEqual(['myVotes']);
    expect(element.shadowRoot!.querySelectorAll('section')).toHaveLength(1);
  });

  it('keeps the answer about the product that is shown', async () => {
    const element = await open({});
    let late: (start: object) => void = () => undefined;
    answer.mockReturnValueOnce(new Promise((resolve) => (late = resolve)));
    choose(element, 'slow');
    choose(element, 'port');
    await settled();
    late({ isOwner: false, steps: [], matters: [], mine: [{ name: 'myStories', count: 1 }] });
    await settled();
    expect(names(element)).toEqual([]);
  });

  it('says what went wrong, and reads again when asked', async () => {
    const element = await open({});
    answer.mockRejectedValueOnce({ body: { message: 'Gone.' } });
    choose(element, 'gone');
    await settled();
    const panel = element.shadowRoot!.querySelector('c-error-panel')!;
    expect(panel.shadowRoot!.textContent).toContain('Gone.');
    panel.dispatchEvent(new CustomEvent('retry'));
    await settled();
    expect(element.shadowRoot!.querySelector('c-error-panel')).toBeNull();
  });
});
