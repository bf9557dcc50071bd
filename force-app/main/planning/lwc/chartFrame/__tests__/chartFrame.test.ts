import { createElement } from 'lwc';
import ChartFrame from 'c/chartFrame';
import { saveCsv, savePng } from 'c/drawingExport';

jest.mock('c/drawingExport', () => ({ saveCsv: jest.fn(), savePng: jest.fn(), saveSvg: jest.fn() }));

type Frame = HTMLElement & Record<string, unknown> & { shadowRoot: ShadowRoot };
const turn = (): Promise<void> => Promise.resolve();

async function open(): Promise<Frame> {
  const element = createElement('c-chart-frame', { is: ChartFrame }) as unknown as Frame;
  Object.assign(element, {
    heading: 'Burndown',
    fileName: 'Burndown Sprint 1',
    columns: ['Day', 'Points'],
    rows: [
      { key: 'a', cells: ['Mon', 5] },
      { key: 'b', cells: ['Tue', null] }
    ],
    readings: [
      { key: 'a', at: 0.1, title: 'Mon', lines: ['5 remain'] },
      { key: 'b', at: 0.6, title: 'Tue', lines: ['3 remain', 'Done: Pay'] }
    ]
  });
  document.body.appendChild(element);
  await turn();
  return element;
}
const find = (element: Frame, selector: string): HTMLElement =>
  element.shadowRoot.querySelector<HTMLElement>(selector)!;
const tip = (element: Frame): string[] =>
  [...element.shadowRoot.querySelectorAll('.tip p')].map((p) => p.textContent ?? '');
const key = async (element: Frame, name: string): Promise<void> => {
  find(element, '.cursor').dispatchEvent(new KeyboardEvent('keydown', { key: name, cancelable: true }));
  await turn();
};

describe('the frame around a chart', () => {
  afterEach(() => document.body.replaceChildren());

  it('shows the same as a table, and the chart again', async () => {
    const element = await open();
    expect(find(element, 'table')).toBeNull();
    find(element, '.view').click();
    await turn();
    const cells = [...element.shadowRoot.querySelectorAll('tbody th, tbody td')].map((cell) => cell.textContent);
    expect(cells).toEqual(['Mon', '5', 'Tue', '']);
    expect(find(element, '.drawing').classList).toContain('slds-hide');
    find(element, '.view').click();
    await turn();
    expect(find(element, 'table')).toBeNull();
  });

  it('is read with the keyboard, from one end to the other and no further', async () => {
    const element = await open();
    find(element, '.cursor').dispatchEvent(new CustomEvent('focus'));
    await turn();
    expect(tip(element)).toEqual(['Tue', '3 remain', 'Done: Pay']);
    await key(element, 'ArrowLeft');
    expect(tip(element)).toEqual(['Mon', '5 remain']);
    expect(find(element, '.cursor').getAttribute('aria-valuetext')).toBe('Mon. 5 remain');
    await key(element, 'ArrowLeft');
    expect(tip(element)[0]).toBe('Mon');
    await key(element, 'End');
    expect(tip(element)[0]).toBe('Tue');
    await key(element, 'Escape');
    expect(tip(element)).toEqual([]);
  });

  it('saves data and picture under its name', async () => {
    const element = await open();
    const menu = find(element, 'lightning-button-menu');
    menu.dispatchEvent(new CustomEvent('select', { detail: { value: 'csv' } }));
    expect(saveCsv).toHaveBeenCalledWith(
      ['Day', 'Points'],
      [
        ['Mon', 5],
        ['Tue', null]
      ],
      'Burndown Sprint 1'
    );
    const told = jest.fn();
    element.addEventListener('lightning__showtoast', told);
    (savePng as unknown as jest.Mock).mockRejectedValueOnce(new Error('no canvas'));
    menu.dispatchEvent(new CustomEvent('select', { detail: { value: 'png' } }));
    await turn();
    await turn();
    await turn();
    expect(told).toHaveBeenCalledTimes(1);
  });
});
