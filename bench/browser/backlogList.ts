import BacklogList from 'c/backlogList';
import { compareRanked, planMove, type MoveTarget } from 'c/rankMove';
import { createElement } from 'lwc';
import type { Contender } from './contender.ts';

type Move = CustomEvent<{ id: string; target: MoveTarget }>;

/** The product's list, with around it what its page does with a move: a new key, sorted anew. */
export const backlogList: Contender = {
  mount(box, given) {
    const list = createElement('c-backlog-list', { is: BacklogList });
    let stories = [...given];
    const rights = { canRank: true, canEstimate: true, canSetStatus: true };
    Object.assign(list, { ...rights, statusOptions: [], stories });
    list.addEventListener('storymove', (event) => {
      const { id, target } = (event as Move).detail;
      const ranks = new Map(planMove(stories, [id], target).map((write) => [write.id, write.rank]));
      stories = stories
        .map((story) => (ranks.has(story.id) ? { ...story, rank: ranks.get(story.id)! } : story))
        .sort(compareRanked);
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
