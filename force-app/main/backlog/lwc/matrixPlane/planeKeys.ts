import type { Direction } from 'c/matrixBubbles';

/** What a key means on the plane. */
export type PlaneCommand =
  | { readonly kind: 'go'; readonly direction: Direction }
  | { readonly kind: 'goToEnd'; readonly end: 'first' | 'last' }
  | { readonly kind: 'estimate'; readonly direction: Direction }
  | { readonly kind: 'open' | 'toggle' | 'selectAll' | 'leave' | 'undo' };

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down'
};
const PLAIN: Readonly<Record<string, PlaneCommand>> = {
  Home: { kind: 'goToEnd', end: 'first' },
  End: { kind: 'goToEnd', end: 'last' },
  Enter: { kind: 'open' },
  ' ': { kind: 'toggle' },
  Escape: { kind: 'leave' },
  '+': { kind: 'estimate', direction: 'up' },
  '-': { kind: 'estimate', direction: 'down' }
};

/** The command of a key; undefined for keys that are not the plane's. */
export function commandOf(
  event: Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey'>
): PlaneCommand | undefined {
  const direction = ARROWS[event.key];
  if (event.ctrlKey || event.metaKey) {
    if (event.key.toLowerCase() === 'a') return { kind: 'selectAll' };
    return event.key.toLowerCase() === 'z' ? { kind: 'undo' } : undefined;
  }
  if (direction) return { kind: event.altKey ? 'estimate' : 'go', direction };
  return event.altKey ? undefined : PLAIN[event.key];
}
