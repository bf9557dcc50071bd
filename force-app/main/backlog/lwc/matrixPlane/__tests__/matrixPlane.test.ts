import { createElement } from 'lwc';
import { asIs } from 'c/asIs';
import type { MatrixPoint } from 'c/matrixBubbles';
import MatrixPlane from 'c/matrixPlane';
import { commandOf } from '../planeKeys';
import { frontPath, layOutPlane, linesOf, quadrantBoxes, type PlaneShape } from '../planeLayout';

const SHAPE: PlaneShape = {
  width: 800,
  height: 500,
  isRtl: false,
  effortScale: 'steps',
  effortLeast: 1,
  effortMost: 21,
  valueMost: 20,
  valueSteps: undefined
};
const point = (id: string, effort: number, value: number): MatrixPoint => ({
  id,
  label: `Story ${id}`,
  effort,
  value,
  size: 0.2,
  category: 0
});

class NoResizes {
  observe(): void {}
  disconnect(): void {}
}

async function show(points: MatrixPoint[], change: Record<string, unknown> = {}): Promise<HTMLElement> {
  globalThis.ResizeObserver = NoResizes as unknown as typeof ResizeObserver;
  jest.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(SHAPE.width);
  jest.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(SHAPE.height);
  HTMLCanvasElement.prototype.getContext = (() => null) as never;
  const element = createElement('c-matrix-plane', { is: MatrixPlane });
  const settings = { ...SHAPE, effortTitle: 'Effort', valueTitle: 'Value', canSetEffort: true, canSetValue: true };
  const content = asIs({ points, settings: { ...settings, ...change }, marks: { front: [], outliers: [] } });
  Object.assign(element, { content, thresholds: { value: 8, effort: 5 } });
  document.body.append(element);
  await Promise.resolve();
  await Promise.resolve();
  return element;
}
function press(plane: HTMLElement, key: string, change: KeyboardEventInit = {}): void {
  const stage = plane.shadowRoot!.querySelector('.stage')!;
  stage.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...change }));
}
const spoken = (plane: HTMLElement): string => plane.shadowRoot!.querySelector('[role="status"]')!.textContent ?? '';
function events<Detail>(plane: HTMLElement, name: string): Detail[] {
  const seen: Detail[] = [];
  plane.addEventListener(name, (event) => seen.push((event as CustomEvent<Detail>).detail));
  return seen;
}

describe('the layout of the plane', () => {
  it('leaves no story on a line or on its wrong side', () => {
    const layout = layOutPlane(SHAPE);
    const points = [point('a', 5, 8), point('b', 5.5, 7)];
    const { x, y } = linesOf(layout, { value: 8, effort: 5 }, points);
    expect(layout.effort.at(5)).toBeLessThan(x);
    expect(layout.effort.at(5.5)).toBeGreaterThan(x);
    expect(layout.value.at(8)).toBeLessThan(y);
    expect(layout.value.at(7)).toBeGreaterThan(y);
  });

  it('puts little effort on the right where people read from right to left', () => {
    const layout = layOutPlane({ ...SHAPE, isRtl: true });
    expect(layout.effort.at(1)).toBeGreaterThan(layout.effort.at(21));
    const [quickWin] = quadrantBoxes(layout, { x: 300, y: 200 });
    expect(quickWin).toMatchObject({ quadrant: 'quickWin', x: 300 });
  });

  it('draws the front in steps', () => {
    const layout = layOutPlane(SHAPE);
    expect(frontPath([point('a', 1, 3), point('b', 5, 8)], layout)).toMatch(/^M[\d.]+ [\d.]+H[\d.]+V[\d.]+$/);
    expect(frontPath([point('a', 1, 3)], layout)).toBe('');
  });
});

describe('keys on the plane', () => {
  const key = (name: string, change = {}): ReturnType<typeof commandOf> =>
    commandOf({ key: name, altKey: false, ctrlKey: false, metaKey: false, ...change });

  it('go with an arrow, and estimate with Alt besides', () => {
    expect(key('ArrowUp')).toEqual({ kind: 'go', direction: 'up' });
    expect(key('ArrowUp', { altKey: true })).toEqual({ kind: 'estimate', direction: 'up' });
    expect(key('z', { ctrlKey: true })).toEqual({ kind: 'undo' });
    expect(key('x')).toBeUndefined();
  });
});

describe('the plane', () => {
  afterEach(() => document.body.replaceChildren());

  it('goes from story to story and says which it is', async () => {
    const plane = await show([point('a', 1, 3), point('b', 5, 13)]);
    press(plane, 'Home');
    expect(spoken(plane)).toContain('Story a');
    press(plane, 'ArrowRight');
    expect(spoken(plane)).toContain('Story b');
  });

  it('tells the next estimate in a direction, and only what may be set', async () => {
    const plane = await show([point('a', 5, 3)], { canSetValue: false });
    const told = events(plane, 'reestimate');
    press(plane, 'Home');
    press(plane, 'ArrowRight', { altKey: true });
    press(plane, 'ArrowUp', { altKey: true });
    expect(told).toEqual([{ ids: ['a'], effort: 8 }]);
  });

  it('selects all stories of a place, opens it, and estimates each by itself', async () => {
    const plane = await show([point('a', 5, 3), point('b', 5, 3)]);
    const selections = events<string[]>(plane, 'selectionchange');
    press(plane, 'Home');
    press(plane, 'Enter');
    expect(selections).toEqual([['a', 'b']]);
    await Promise.resolve();
    const told = events(plane, 'reestimate');
    press(plane, 'ArrowRight', { altKey: true });
    expect(told).toEqual([{ ids: ['a'], effort: 8 }]);
  });

  it('selects everything, nothing, and asks to undo', async () => {
    const plane = await show([point('a', 1, 3), point('b', 5, 13)]);
    const [selections, undone] = [events<string[]>(plane, 'selectionchange'), events(plane, 'undo')];
    press(plane, 'a', { ctrlKey: true });
    press(plane, 'Escape');
    press(plane, 'z', { metaKey: true });
    expect(selections).toEqual([['a', 'b'], []]);
    expect(undone).toHaveLength(1);
  });
});
