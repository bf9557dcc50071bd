import type { MoveTarget } from 'c/storyOrder';

/** A place in the words of the controllers. */
export function placeRequest(target: MoveTarget): Record<string, unknown> {
  if (typeof target === 'string') return { isToTop: target === 'top' };
  return 'before' in target ? { beforeId: target.before } : { afterId: target.after };
}

/** A move in the words of the controllers. */
export function moveRequest(ids: readonly string[], target: MoveTarget, reason?: string): Record<string, unknown> {
  return { storyIds: [...ids], ...placeRequest(target), reason };
}
