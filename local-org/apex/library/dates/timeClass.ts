import { refusingNulls } from '../../runtime/arguments.ts';
import { Time } from '../../runtime/values/time.ts';
import type { LibraryClass } from '../model.ts';

const by = (unit: number) => (self: Time, amount: number) => new Time(self.milliseconds + unit * amount);
const part = (unit: number, count: number) => (self: Time) => Math.floor(self.milliseconds / unit) % count;

export const timeClass: LibraryClass = {
  declaration: 'primitive System.Time',
  members: refusingNulls({
    'static Time newInstance(Integer hour, Integer minute, Integer second, Integer millisecond)': Time.of,
    'Time addHours(Integer hours)': by(3_600_000),
    'Time addMinutes(Integer minutes)': by(60_000),
    'Time addSeconds(Integer seconds)': by(1000),
    'Time addMilliseconds(Integer milliseconds)': by(1),
    'Integer hour()': part(3_600_000, 24),
    'Integer minute()': part(60_000, 60),
    'Integer second()': part(1000, 60),
    'Integer millisecond()': part(1, 1000)
  })
};
