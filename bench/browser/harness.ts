// Runs in the page in place of the shell: mounts one contender at a time and times it. Driven from backlogList.ts through `bench`.
import '@lwc/synthetic-shadow';
import { backlogList } from './backlogList.ts';
import type { Contender, Mounted } from './contender.ts';
import { afterPaint, scrollThrough, type ScrollFrames, type ScrollScript } from './frames.ts';
import { lightningDatatable } from './lightningDatatable.ts';
import { plainDom } from './plainDom.ts';
import { makeStories, type BenchStory } from './stories.ts';
import { tanstackVirtual } from './tanstackVirtual.ts';

const CONTENDERS = { backlogList, tanstackVirtual, plainDom, lightningDatatable } satisfies Record<string, Contender>;

export type ContenderName = keyof typeof CONTENDERS;

const WIDTH = 1200;
const HEIGHT = 640;

let mounted: Mounted;
let box: HTMLElement;
let stories: BenchStory[];
let lastKey = '';

function makeBox(): HTMLElement {
  const element = document.createElement('div');
  Object.assign(element.style, { width: `${WIDTH}px`, height: `${HEIGHT}px`, overflow: 'hidden', contain: 'strict' });
  element.style.setProperty('--backlog-list-height', `${HEIGHT}px`);
  document.body.replaceChildren(element);
  return element;
}

const rowCount = (): number => globalThis.native.count(box, mounted.rowSelector);

/** Whether there is a row right under the header's edge, in the middle and at the bottom of what is in view. */
function isCovered(): boolean {
  const { left, top, bottom } = mounted.scroller().getBoundingClientRect();
  return [bottom - 4, (top + bottom) / 2, top + 48].every(
    (y) => globalThis.native.at(left + 300, y)?.closest(mounted.rowSelector) !== null
  );
}

/** Whether the story that was last when it was mounted is the first one now; below a header, if there is one. */
function isLastOnTop(): boolean {
  const { left, top } = mounted.scroller().getBoundingClientRect();
  return [12, 48].some((y) => {
    const row = globalThis.native.at(left + 300, top + y)?.closest(mounted.rowSelector);
    return row ? globalThis.native.text(row).includes(lastKey) : false;
  });
}

async function rowsPainted(): Promise<number> {
  let time = await afterPaint();
  while (rowCount() === 0) time = await afterPaint();
  return time;
}

const bench = {
  /** An empty box and stories for it. What was mounted before is taken away. */
  async prepare(count: number): Promise<void> {
    mounted?.unmount();
    box = makeBox();
    stories = makeStories(count);
    lastKey = stories.at(-1)!.key;
    await afterPaint();
  },

  /** Milliseconds from the empty box to painted rows. */
  async mount(name: ContenderName): Promise<number> {
    const started = performance.now();
    mounted = CONTENDERS[name].mount(box, stories);
    return (await rowsPainted()) - started;
  },

  /** Once nothing more happens to the page: elements in the box, and rows among them. */
  size: () => ({ elements: globalThis.native.count(box, '*'), rows: rowCount() }),

  scroll(script: ScrollScript): Promise<ScrollFrames> {
    return scrollThrough(mounted.scroller(), script, isCovered);
  },

  async scrollTo(top: number): Promise<void> {
    mounted.scroller().scrollTop = top;
    await afterPaint();
    await afterPaint();
  },

  isDragged: () => mounted.dropLastOnFirst === undefined,

  /** Where a mouse takes hold of the row that is now at the bottom or the top of the view. */
  handle(end: 'first' | 'last'): { x: number; y: number } {
    const { left, top, bottom } = mounted.scroller().getBoundingClientRect();
    const y = end === 'first' ? top + 12 : bottom - 20;
    const button = globalThis.native.at(left + 300, y)!.closest(mounted.rowSelector)!;
    const handle = globalThis.native.find(button, '.handle')!.getBoundingClientRect();
    return { x: handle.x + handle.width / 2, y };
  },

  /** Milliseconds from the next release of the mouse, or from now where rows are not dragged, to the story painted in first place. */
  async drop(): Promise<number> {
    const started = mounted.dropLastOnFirst ? performance.now() : await released();
    mounted.dropLastOnFirst?.();
    let time = await afterPaint();
    while (!isLastOnTop()) time = await afterPaint();
    return time - started;
  }
};

function released(): Promise<number> {
  return new Promise((resolve) => {
    addEventListener('pointerup', () => resolve(performance.now()), { capture: true, once: true });
  });
}

export type BenchPage = typeof bench;

Object.assign(globalThis, { bench });
