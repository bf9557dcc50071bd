import type { Point } from 'c/agenda';
import USER_ID from '@salesforce/user/Id';
import { dropStored, storedValue, storeValue } from 'c/browserStorage';
import type { Outcome } from './minutesText';

/** A meeting that is being held, as far as it is: what the minutes on its record do not say. */
export interface KeptMeeting {
  readonly meetingId: string;
  /** ISO date on which it is held; the next day nobody sits there any more. */
  readonly heldOn: string;
  readonly attendees: string;
  readonly agenda: readonly Point[];
  readonly outcomes: readonly Outcome[];
  /** Index of the point that is talked about. */
  readonly at: number;
}

const keyOf = (productId: string): string => `foresight.meeting.${USER_ID}.${productId}`;

/** The meeting of a product that a person leads in this browser, if it is of today. */
export function keptMeeting(productId: string, today: string): KeptMeeting | undefined {
  const kept = storedValue(keyOf(productId));
  return isMeeting(kept) && kept.heldOn === today ? kept : undefined;
}

export function keepMeeting(productId: string, meeting: KeptMeeting): void {
  storeValue(keyOf(productId), meeting);
}

export function dropMeeting(productId: string): void {
  dropStored(keyOf(productId));
}

function isMeeting(value: unknown): value is KeptMeeting {
  const { meetingId, attendees, agenda, outcomes, at } = (value ?? {}) as Partial<KeptMeeting>;
  const isWhole = typeof meetingId === 'string' && typeof attendees === 'string' && Array.isArray(outcomes);
  return isWhole && Array.isArray(agenda) && agenda[at ?? -1] !== undefined;
}
