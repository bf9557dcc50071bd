import type { Caller } from '../../../security/model.ts';
import { current } from '../transaction.ts';

/** `as user`, `as system`, `AccessLevel.USER_MODE`; where code says nothing it runs in system mode. */
export type AccessMode = 'user' | 'system' | undefined;

/** Who a query or a save runs as, and whether sharing narrows it. `isSharing` is what the class of the code says. */
export interface Reach {
  readonly caller: Caller;
  readonly withSharing: boolean;
}

export function reachOf(access: AccessMode, isSharing: boolean = current().isSharing): Reach {
  const transaction = current();
  if (access === 'user') return { caller: transaction.asUser(), withSharing: true };
  // "As system" ignores permissions; sharing stays what the class declares.
  return { caller: transaction.caller, withSharing: isSharing };
}
