import { IANAZone } from 'luxon';
import { given } from '../../runtime/arguments.ts';
import { zoneOffset } from '../../runtime/userTime.ts';
import type { Datetime } from '../../runtime/values/datetime.ts';
import { LibraryObject } from '../../runtime/values/libraryObject.ts';
import { libraryType } from '../../runtime/values/libraryTypes.ts';
import type { LibraryClass } from '../model.ts';

/** A time zone by its IANA name, which is what the platform calls its id. */
export class TimeZone extends LibraryObject {
  readonly id: string;

  constructor(id: string) {
    super();
    this.id = id;
  }

  override get apexType() {
    return libraryType('System.TimeZone');
  }

  get key(): string {
    return `\0z${this.id}`;
  }

  override toString(): string {
    return this.id;
  }
}

export const timeZoneClass: LibraryClass = {
  declaration: 'class System.TimeZone',
  members: {
    'static TimeZone getTimeZone(String id)': (id: string | null) => named(given(id)),
    'String getID()': (self: TimeZone) => self.id,
    'String getDisplayName()': displayName,
    'Integer getOffset(Datetime moment)': (self: TimeZone, moment: Datetime | null) =>
      zoneOffset(self.id, given(moment).milliseconds),
    'String toString()': (self: TimeZone) => self.id
  }
};

/** Java takes a zone that it does not know for GMT. */
function named(id: string): TimeZone {
  return new TimeZone(IANAZone.isValidZone(id) ? id : 'GMT');
}

/** `(GMT+01:00) Central European Standard Time (Europe/Berlin)`. */
function displayName({ id }: TimeZone): string {
  const options = { timeZone: id, timeZoneName: 'long' } as const;
  const winter = new Date(Date.UTC(new Date().getUTCFullYear(), 0, 1));
  const parts = new Intl.DateTimeFormat('en-US', options).formatToParts(winter);
  const name = parts.find(({ type }) => type === 'timeZoneName')!.value;
  const minutes = Math.abs(zoneOffset(id, winter.getTime())) / 60_000;
  const offset = [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
  return `(GMT${zoneOffset(id, winter.getTime()) < 0 ? '-' : '+'}${offset}) ${name} (${id})`;
}
