import type { FieldValue } from '../../../store/model.ts';
import { Decimal } from '../values/decimal.ts';
import { LibraryObject } from '../values/libraryObject.ts';
import { libraryType } from '../values/libraryTypes.ts';

/** `System.Location`: a point on the globe. */
export class Location extends LibraryObject {
  readonly latitude: number;
  readonly longitude: number;

  constructor(latitude: number, longitude: number) {
    super();
    this.latitude = latitude;
    this.longitude = longitude;
  }

  override get apexType() {
    return libraryType('System.Location');
  }

  override toString(): string {
    return `API LOCATION[latitude=${this.latitude}, longitude=${this.longitude}]`;
  }
}

/** `System.Address`: the parts of an address field by the names that queries give them. */
export class Address extends LibraryObject {
  readonly parts: Readonly<Record<string, FieldValue>>;

  constructor(parts: Readonly<Record<string, FieldValue>>) {
    super();
    this.parts = parts;
  }

  override get apexType() {
    return libraryType('System.Address');
  }

  text(name: string): string | null {
    const part = this.parts[name] ?? null;
    return part === null ? null : String(part);
  }

  number(name: string): Decimal | null {
    const part = this.parts[name] ?? null;
    return part === null ? null : Decimal.ofNumber(Number(part));
  }
}

export const locationValue = (parts: Readonly<Record<string, FieldValue>>): Location =>
  new Location(Number(parts['latitude']), Number(parts['longitude']));

export const addressValue = (parts: Readonly<Record<string, FieldValue>>): Address => new Address(parts);

const EARTH_RADIUS = { mi: 3958.76, km: 6371.009 } as const;

/** Along the great circle, in `mi` or `km`. */
export function distanceBetween(from: Location, to: Location, unit: string): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const [a, b] = [radians(from.latitude), radians(to.latitude)];
  const half = (angle: number) => Math.sin(angle / 2) ** 2;
  const chord = half(b - a) + Math.cos(a) * Math.cos(b) * half(radians(to.longitude - from.longitude));
  return 2 * EARTH_RADIUS[unit.toLowerCase() === 'km' ? 'km' : 'mi'] * Math.asin(Math.sqrt(chord));
}
