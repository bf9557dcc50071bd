import type { Contender } from './contender.ts';
import { makeRow, makeScroller } from './rowMarkup.ts';
import { lastOnTop } from './stories.ts';

/** Every row in the page; a drop moves one element and numbers the rows anew. */
export const plainDom: Contender = {
  mount(box, given) {
    let stories = given;
    const scroller = makeScroller();
    scroller.append(...stories.map(makeRow));
    box.append(scroller);
    return {
      rowSelector: '.row',
      scroller: () => scroller,
      unmount: () => scroller.remove(),
      dropLastOnFirst() {
        stories = lastOnTop(stories);
        scroller.prepend(scroller.lastElementChild!);
        [...scroller.children].forEach((row, index) => {
          row.setAttribute('aria-rowindex', String(index + 2));
          row.children[1]!.firstElementChild!.textContent = String(index + 1);
        });
      }
    };
  }
};
