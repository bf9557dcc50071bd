import { asIs } from 'c/asIs';
import MatrixPlane from 'c/matrixPlane';
import { createElement } from 'lwc';
import type { Contender, Place } from './contender.ts';
import { MOST_EFFORT, MOST_VALUE } from './points.ts';

type Plane = HTMLElement & { content: object };

/** Where nought and the greatest numbers stand in the plane, in pixels of a box of 1,200 by 640. If that changes, no tip shows, and the table says so. */
const INNER = { left: 64, right: 1152, top: 52, bottom: 574 };

/** The product's plane, with the page around it that answers a new estimate: quadrants, lines and names included. */
export const ours: Contender = {
  mount(box, given) {
    const plane = createElement('c-matrix-plane', { is: MatrixPlane }) as Plane;
    let points = given.map(({ id, effort, value, group }) => ({
      id,
      label: id,
      effort,
      value,
      size: 0.12,
      category: group
    }));
    plane.style.height = '100%';
    const contentOf = (): object =>
      asIs({
        points,
        settings: {
          effortScale: 'linear',
          effortTitle: 'Effort',
          valueTitle: 'Value',
          effortLeast: 0,
          effortMost: MOST_EFFORT,
          valueMost: MOST_VALUE,
          valueSteps: undefined,
          canSetEffort: true,
          canSetValue: true
        },
        marks: { front: [], outliers: [] }
      });
    Object.assign(plane, { content: contentOf(), thresholds: { value: 8, effort: 20 } });
    plane.addEventListener('reestimate', (event) => {
      const { ids, effort, value } = (event as CustomEvent<{ ids: string[]; effort?: number; value?: number }>).detail;
      points = points.map((point) =>
        ids.includes(point.id) ? { ...point, effort: effort ?? point.effort, value: value ?? point.value } : point
      );
      plane.content = contentOf();
    });
    box.append(plane);
    const find = (selector: string): HTMLElement => globalThis.native.find(plane, selector) as HTMLElement;
    const tell = (type: string, { x, y }: Place): void => {
      const pointer = {
        bubbles: true,
        composed: true,
        clientX: x,
        clientY: y,
        pointerId: 1,
        pointerType: 'mouse',
        button: 0
      };
      find('.stage').dispatchEvent(new PointerEvent(type, pointer));
    };
    return {
      canvas: () => find('canvas') as HTMLCanvasElement | null,
      where(index) {
        const { left, top } = find('.stage').getBoundingClientRect();
        const { effort, value } = given[index]!;
        return {
          x: left + INNER.left + ((INNER.right - INNER.left) * effort) / MOST_EFFORT,
          y: top + INNER.bottom - ((INNER.bottom - INNER.top) * value) / MOST_VALUE
        };
      },
      hover: (place) => tell('pointermove', place),
      isTipShown: () => globalThis.native.count(plane, '.tip') > 0,
      grab(index) {
        tell('pointerdown', this.where(index));
      },
      drag: (place) => tell('pointermove', place),
      release: (place) => tell('pointerup', place),
      unmount: () => plane.remove()
    };
  }
};
