import { elementScroll, observeElementOffset, observeElementRect, Virtualizer } from '@tanstack/virtual-core';
import type { Contender } from './contender.ts';
import { makeRow, makeScroller, ROW_HEIGHT, setPosition } from './rowMarkup.ts';
import { lastOnTop } from './stories.ts';

const OVERSCAN = 8;

/** TanStack's virtualizer as its adapters use it: rows that stay are kept by key, the others are made and removed. */
export const tanstackVirtual: Contender = {
  mount(box, given) {
    let stories = given;
    let shown = new Map<string, { row: HTMLElement; index: number }>();
    const scroller = makeScroller();
    const sizer = document.createElement('div');
    sizer.className = 'sizer';
    scroller.append(sizer);
    box.append(scroller);

    const render = (): void => {
      const next: typeof shown = new Map();
      sizer.style.height = `${virtualizer.getTotalSize()}px`;
      for (const { index, start } of virtualizer.getVirtualItems()) {
        const story = stories[index]!;
        const before = shown.get(story.id);
        const row = before?.row ?? sizer.appendChild(makeRow(story, index));
        if (before && before.index !== index) setPosition(row, story, index);
        row.style.transform = `translateY(${start}px)`;
        next.set(story.id, { row, index });
      }
      for (const [key, { row }] of shown) if (!next.has(key)) row.remove();
      shown = next;
    };
    const virtualizer = new Virtualizer<HTMLElement, HTMLElement>({
      count: stories.length,
      estimateSize: () => ROW_HEIGHT,
      getScrollElement: () => scroller,
      overscan: OVERSCAN,
      scrollToFn: elementScroll,
      observeElementRect,
      observeElementOffset,
      onChange: render
    });
    const stop = virtualizer._didMount();
    virtualizer._willUpdate();
    render();
    return {
      rowSelector: '.row',
      scroller: () => scroller,
      dropLastOnFirst() {
        stories = lastOnTop(stories);
        render();
      },
      unmount() {
        stop();
        scroller.remove();
      }
    };
  }
};
