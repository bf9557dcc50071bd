import { asIs } from 'c/asIs';
import BacklogList from 'c/backlogList';
import { backlogLines } from 'c/backlogLines';
import { columnsNamed, NO_OPTIONS, USUAL_COLUMNS } from 'c/backlogColumns';
import type { MoveTarget } from 'c/storyOrder';
import { createElement } from 'lwc';
import type { Contender } from './contender.ts';
import { moveStory, type BenchStory } from './stories.ts';

type Move = CustomEvent<{ ids: readonly string[]; target: MoveTarget }>;

const VIEW = {};
const USUAL = {
  cut: null,
  view: VIEW,
  isNews: false,
  columns: columnsNamed(USUAL_COLUMNS),
  options: NO_OPTIONS,
  canRank: true,
  isProposing: false,
  canAct: true,
  editable: new Set(['title', 'status', 'points'])
};

/** What the page around the list does with every order: positions, sums and the cut line included. */
function contentOf(stories: readonly BenchStory[]): object {
  const { lines } = backlogLines(stories, stories, {
    isOpen: ({ status }) => status !== 'Not Now',
    isUnderWay: () => false,
    isGrouped: false,
    collapsed: new Set<string>(),
    capacity: 30
  });
  return asIs({ ...USUAL, lines });
}

/** The product's list, with the page around it that answers a move. */
export const backlogList: Contender = {
  mount(box, given) {
    const list = createElement('c-backlog-list', { is: BacklogList });
    let stories = given;
    Object.assign(list, { content: contentOf(stories) });
    list.addEventListener('storymove', (event) => {
      const { ids, target } = (event as Move).detail;
      stories = moveStory(stories, ids[0]!, target);
      Object.assign(list, { content: contentOf(stories) });
    });
    box.append(list);
    return {
      rowSelector: '.sizer .row',
      scroller: () => globalThis.native.find(list, '.viewport')!,
      unmount: () => list.remove()
    };
  }
};
