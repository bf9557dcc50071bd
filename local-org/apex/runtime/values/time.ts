import type { ClassType } from '../../types/model.ts';
import { libraryType } from './libraryTypes.ts';

const millisecondsADay = 86_400_000;

/** A time of the day, to the millisecond. */
export class Time {
  /** Since midnight. */
  readonly milliseconds: number;

  /** Beyond a day it starts over. */
  constructor(milliseconds: number) {
    this.milliseconds = ((milliseconds % millisecondsADay) + millisecondsADay) % millisecondsADay;
  }

  static of(hour: number, minute: number, second: number, millisecond: number): Time {
    return new Time(((hour * 60 + minute) * 60 + second) * 1000 + millisecond);
  }

  /** `08:00:00.000Z`, as the store writes times. */
  static ofIso(text: string): Time {
    return new Time(Date.parse(`1970-01-01T${text}`));
  }

  get apexType(): ClassType {
    return libraryType('Time');
  }

  get key(): string {
    return `\0t${this.milliseconds}`;
  }

  /** `08:00:00.000Z`. */
  toString(): string {
    return new Date(this.milliseconds).toISOString().slice(11);
  }
}
