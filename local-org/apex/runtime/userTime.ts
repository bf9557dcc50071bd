import { IANAZone } from 'luxon';
import { current } from './transaction.ts';
import type { Datetime } from './values/datetime.ts';

const zones = new Map<string, IANAZone>();

/** The IANA name of the running user's time zone. */
export function userTimeZone(): string {
  return current().caller.timeZone;
}

/** Milliseconds that a zone (IANA name) is ahead of UTC at a moment. */
export function zoneOffset(zone: string, milliseconds: number): number {
  return zoneNamed(zone).offset(milliseconds) * 60_000;
}

/** The wall clock of a zone at a moment, as the milliseconds at which UTC shows the same. */
export function toWallClock(milliseconds: number, zone: string): number {
  return milliseconds + zoneOffset(zone, milliseconds);
}

/** The moment when the wall clock of a zone shows what UTC shows at `wall`; of an hour that is skipped, as if it were not. */
export function fromWallClock(wall: number, zone: string): number {
  const guess = wall - zoneOffset(zone, wall);
  const offset = zoneOffset(zone, guess);
  const moment = wall - offset;
  return zoneOffset(zone, moment) === offset ? moment : wall - Math.min(offset, zoneOffset(zone, moment));
}

/** `2026-01-31 09:00:00` on the user's clock: what a Datetime is as text. */
export function localText(moment: Datetime): string {
  const wall = new Date(toWallClock(moment.milliseconds, userTimeZone()));
  return wall.toISOString().slice(0, -5).replace('T', ' ');
}

function zoneNamed(name: string): IANAZone {
  let zone = zones.get(name);
  if (zone === undefined) zones.set(name, (zone = IANAZone.create(name)));
  return zone;
}
