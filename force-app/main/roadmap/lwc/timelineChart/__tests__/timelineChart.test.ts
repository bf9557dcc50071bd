import { createElement } from 'lwc';
import TimelineChart, { type BarChange, type Chart, type ChartItem } from 'c/timelineChart';
import { dayOf, isoOf } from 'c/timeline';

class NoResizes {
  observe(): void {}
  disconnect(): void {}
}
globalThis.ResizeObserver = NoResizes as unknown as typeof ResizeObserver;

const item = (id: string, start: string, end: string): ChartItem => ({
  id,
  name: id,
  lane: 'one',
  start: dayOf(start),
  end: dayOf(end),
  status: 'Planned',
  promised: dayOf(end),
  p50: null,
  p85: null,
  isAtRisk: false,
  percentDone: 50,
  text: `${id}, from ${start}`
});
const chart: Chart = {
  items: [item('a', '2026-03-02', '2026-03-15'), item('b', '2026-03-16', '2026-03-29')],
  lanes: [{ key: 'one', name: 'One' }],
  milestones: [],
  links: [{ before: 'a', after: 'b' }],
  conflicts: [],
  sprints: [],
  zoom: 'month',
  today: dayOf('2026-03-10'),
  label: 'Roadmap'
};

describe('the timeline', () => {
  let element: HTMLElement & { chart: Chart; canEdit: boolean; drawing: SVGSVGElement | null };
  let changes: BarChange[];
  let opened: string[];
  const bar = (id: string): SVGGElement => element.shadowRoot!.querySelector(`g[data-id="${id}"]`)!;
  const press = async (id: string, key: string, more: KeyboardEventInit = {}): Promise<void> => {
    bar(id).dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, ...more }));
    await Promise.resolve();
  };

  beforeEach(async () => {
    element = createElement('c-timeline-chart', { is: TimelineChart }) as unknown as typeof element;
    changes = [];
    opened = [];
    element.addEventListener('barchange', (event) => changes.push((event as CustomEvent<BarChange>).detail));
    element.addEventListener('baropen', (event) => opened.push((event as CustomEvent<string>).detail));
    element.canEdit = true;
    element.chart = chart;
    document.body.appendChild(element);
    await Promise.resolve();
  });
  afterEach(() => element.remove());

  it('draws each item as a button that says what it is, one of them in the order of Tab', () => {
    const bars = [...element.shadowRoot!.querySelectorAll('g[data-id]')];
    expect(bars.map((one) => one.getAttribute('aria-label'))).toEqual(['a, from 2026-03-02', 'b, from 2026-03-16']);
    expect(bars.map((one) => one.getAttribute('tabindex'))).toEqual(['0', '-1']);
    expect(element.drawing?.tagName).toBe('svg');
  });

  it('moves a bar by a day, and its end alone with shift', async () => {
    await press('a', 'ArrowRight', { altKey: true });
    await press('a', 'ArrowLeft', { altKey: true, shiftKey: true });
    expect(changes.map(({ start, end }) => [isoOf(start), isoOf(end)])).toEqual([
      ['2026-03-03', '2026-03-16'],
      ['2026-03-02', '2026-03-14']
    ]);
  });

  it('goes from bar to bar and opens with Enter', async () => {
    await press('a', 'ArrowDown');
    expect(bar('b').getAttribute('tabindex')).toBe('0');
    await press('b', 'Home');
    expect(bar('a').getAttribute('tabindex')).toBe('0');
    await press('a', 'Enter');
    expect(opened).toEqual(['a']);
  });

  it('changes nothing for who may only read', async () => {
    element.canEdit = false;
    await press('a', 'ArrowRight', { altKey: true });
    bar('a').dispatchEvent(new MouseEvent('click', { bubbles: true }));
    expect(changes).toEqual([]);
    expect(opened).toEqual(['a']);
  });
});
