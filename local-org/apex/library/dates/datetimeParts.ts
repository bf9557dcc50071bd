import { toWallClock, userTimeZone } from '../../runtime/userTime.ts';
import { ApexDate } from '../../runtime/values/apexDate.ts';
import type { Datetime } from '../../runtime/values/datetime.ts';
import { Time } from '../../runtime/values/time.ts';
import type { LibraryCode } from '../model.ts';
import { dayOfYear } from './javaDateFormat.ts';

type Part = (wall: Date) => unknown;

const parts: Readonly<Record<string, Part>> = {
  'Integer year': (wall) => wall.getUTCFullYear(),
  'Integer month': (wall) => wall.getUTCMonth() + 1,
  'Integer day': (wall) => wall.getUTCDate(),
  'Integer dayOfYear': dayOfYear,
  'Integer hour': (wall) => wall.getUTCHours(),
  'Integer minute': (wall) => wall.getUTCMinutes(),
  'Integer second': (wall) => wall.getUTCSeconds(),
  'Integer millisecond': (wall) => wall.getUTCMilliseconds(),
  'Date date': (wall) => new ApexDate(Math.floor(wall.getTime() / 86_400_000)),
  'Time time': (wall) => new Time(wall.getTime())
};

/** Each part once on the user's clock, and once, with `Gmt` behind its name, in UTC. */
export const datetimeParts: Readonly<Record<string, LibraryCode>> = {
  ...Object.fromEntries(
    Object.entries(parts).flatMap(([name, read]) => [
      [`${name}()`, (self: Datetime) => read(new Date(toWallClock(self.milliseconds, userTimeZone())))],
      [`${name}Gmt()`, (self: Datetime) => read(new Date(self.milliseconds))]
    ])
  ),
  'Long getTime()': (self: Datetime) => BigInt(self.milliseconds)
};
