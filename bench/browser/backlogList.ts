import BacklogList from 'c/backlogList';
import type { MoveTarget } from 'c/storyOrder';
import { createElement } from 'lwc';
import type { Contender } from './contender.ts';
import { moveStory } from './stories.ts';

type Move = CustomEvent<{ id: string; target: MoveTarget }>;

/** The product's list, with the page around it that answers a move. */
export const backlogList: Contender = {
  mount(box, given) {
    const list = createElement('c-backlog-list', { is: BacklogList });
    let stories = [...given];
    const rights = { canRank: true, canEstimate: true, canSetStatus: true };
    Object.assign(list, { ...rights, statusOptions: [], stories });
    list.addEventListener('storymove', (event) => {
      const { id, target } = (event as Move).detail;
      stories = moveStory(stories, id, target);
      Object.assign(list, { stories });
    });
    box.append(list);
    return {
      rowSelector: '.sizer .row',
      scroller: () => globalThis.native.find(list, '.viewport')!,
      unmount: () => list.remove()
    };
  }
};
