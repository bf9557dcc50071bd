import { current } from '../../runtime/transaction.ts';
import { toWallClock, userTimeZone } from '../../runtime/userTime.ts';
import { ApexDate } from '../../runtime/values/apexDate.ts';
import { Datetime } from '../../runtime/values/datetime.ts';

/** The moment by the clock of the org. */
export function now(): Datetime {
  return new Datetime(current().environment.clock().getTime());
}

/** The day it is where the running user is. */
export function today(): ApexDate {
  return new ApexDate(Math.floor(toWallClock(now().milliseconds, userTimeZone()) / 86_400_000));
}
