/** Sent up from a component that registers, so that the nearest registered ancestor takes it in. */
const REGISTER_EVENT = 'lightning__registerrefreshnode';

export const REFRESH_COMPLETE = 'RefreshComplete';
export const REFRESH_COMPLETE_WITH_ERRORS = 'RefreshCompleteWithError';
export const REFRESH_ERROR = 'RefreshError';

export type RefreshStatus = typeof REFRESH_COMPLETE | typeof REFRESH_COMPLETE_WITH_ERRORS | typeof REFRESH_ERROR;

/** Resolves with false when what lies below need not be refreshed. */
export type RefreshHandler = () => Promise<unknown>;

/** A component or an element: where events are heard and sent. */
export type RefreshElement = Pick<EventTarget, 'addEventListener' | 'removeEventListener' | 'dispatchEvent'>;

/** A registered component with those registered below it. */
export class RefreshNode {
  readonly element: RefreshElement;
  readonly handler: RefreshHandler | undefined;
  readonly children = new Set<RefreshNode>();
  parent: RefreshNode | undefined;

  /** Joins the tree of the nearest registered ancestor, if there is one. */
  constructor(element: RefreshElement, handler?: RefreshHandler) {
    this.element = element;
    this.handler = handler;
    element.dispatchEvent(new CustomEvent(REGISTER_EVENT, { bubbles: true, composed: true, detail: this }));
    element.addEventListener(REGISTER_EVENT, this.adopt);
  }

  adopt = (event: Event): void => {
    const node = (event as CustomEvent<RefreshNode>).detail;
    event.stopPropagation();
    node.parent = this;
    this.children.add(node);
  };

  /** Leaves the tree; what was below it moves up. */
  remove(): void {
    this.element.removeEventListener(REGISTER_EVENT, this.adopt);
    this.parent?.children.delete(this);
    for (const child of this.children) {
      child.parent = this.parent;
      this.parent?.children.add(child);
    }
    this.children.clear();
  }
}

/** Runs the handlers below a container, parents before their children, and says how it went. */
export async function refreshBelow(container: RefreshNode): Promise<RefreshStatus> {
  let level = [...container.children];
  let failures = 0;
  let calls = 0;
  while (level.length > 0) {
    const answers = await Promise.allSettled(level.map(async (node) => node.handler?.()));
    calls += answers.length;
    failures += answers.filter(({ status }) => status === 'rejected').length;
    const goesOn = (place: number): boolean => {
      const answer = answers[place];
      return answer?.status === 'fulfilled' && answer.value !== false;
    };
    level = level.flatMap((node, place) => (goesOn(place) ? [...node.children] : []));
  }
  if (failures === 0) {
    return REFRESH_COMPLETE;
  }
  return failures === calls ? REFRESH_ERROR : REFRESH_COMPLETE_WITH_ERRORS;
}
