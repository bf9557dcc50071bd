/** `lightning/refresh`. Source: LWC Developer Guide "RefreshView API". */
import {
  RefreshNode,
  refreshBelow,
  type RefreshElement,
  type RefreshHandler,
  type RefreshStatus
} from './refreshTree.ts';

export { REFRESH_COMPLETE, REFRESH_COMPLETE_WITH_ERRORS, REFRESH_ERROR } from './refreshTree.ts';

export const RefreshEventName = 'lightning__refresh';

/** Dispatched by a component: the nearest registered container refreshes what is registered below it. */
export class RefreshEvent extends CustomEvent<undefined> {
  constructor() {
    super(RefreshEventName, { composed: true, cancelable: true, bubbles: true });
  }
}

interface Registration {
  readonly node: RefreshNode;
  readonly stop: () => void;
}

const registrations = new Map<number, Registration>();
let lastHandle = 0;

function register(node: RefreshNode, stop: () => void): number {
  lastHandle += 1;
  registrations.set(lastHandle, { node, stop });
  return lastHandle;
}

/** Takes part in refreshes. Returns the handle that `unregisterRefreshHandler` takes. */
export function registerRefreshHandler(element: RefreshElement, handler: RefreshHandler): number {
  return register(new RefreshNode(element, handler.bind(element)), () => undefined);
}

/** Begins a refresh whenever a RefreshEvent reaches the element; `onRefresh` is given the promise of its outcome. */
export function registerRefreshContainer(
  element: RefreshElement,
  onRefresh?: (status: Promise<RefreshStatus>) => void
): number {
  const node = new RefreshNode(element);
  const handleRefresh = (event: Event): void => {
    event.stopPropagation();
    const status = refreshBelow(node);
    onRefresh?.call(element, status);
  };
  element.addEventListener(RefreshEventName, handleRefresh);
  return register(node, () => element.removeEventListener(RefreshEventName, handleRefresh));
}

function unregister(handle: number): boolean {
  const registration = registrations.get(handle);
  registration?.stop();
  registration?.node.remove();
  return registrations.delete(handle);
}

export const unregisterRefreshHandler = unregister;
export const unregisterRefreshContainer = unregister;
