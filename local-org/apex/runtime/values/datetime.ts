import type { ClassType } from '../../types/model.ts';
import { libraryType } from './libraryTypes.ts';

/** A moment, to the millisecond. What it looks like depends on the time zone it is shown in. */
export class Datetime {
  /** Since 1970-01-01 in UTC. */
  readonly milliseconds: number;

  constructor(milliseconds: number) {
    this.milliseconds = milliseconds;
  }

  /** `2026-01-31T08:00:00.000Z`, as the store writes moments. */
  static ofIso(text: string): Datetime {
    return new Datetime(Date.parse(text));
  }

  get apexType(): ClassType {
    return libraryType('Datetime');
  }

  get key(): string {
    return `\0m${this.milliseconds}`;
  }

  /** `2026-01-31T08:00:00.000Z`. */
  toIso(): string {
    return new Date(this.milliseconds).toISOString();
  }

  /** `2026-01-31 08:00:00` in UTC, as a debug log shows it. */
  toString(): string {
    return this.toIso().slice(0, -5).replace('T', ' ');
  }
}
