import { IANAZone } from 'luxon';

const zones = new Map<string, IANAZone>();
const offsets = new Map<string, number>();
const maximumOffsets = 20_000;

/** A UTC date/time as it is stored, as the wall clock of a time zone (IANA name) shows it: same form, without the `Z`. */
export function localTime(utc: string, zone: string): string {
  const moment = Date.parse(utc);
  return new Date(moment + offsetAt(moment, utc, zone)).toISOString().slice(0, -1);
}

/** Clocks change at full ten minutes only, so one look-up serves them all. */
function offsetAt(moment: number, utc: string, zone: string): number {
  const key = `${utc.slice(0, 15)} ${zone}`;
  const known = offsets.get(key);
  if (known !== undefined) return known;
  const offset = zoneNamed(zone).offset(moment) * 60_000;
  if (offsets.size >= maximumOffsets) offsets.clear();
  offsets.set(key, offset);
  return offset;
}

function zoneNamed(name: string): IANAZone {
  const zone = zones.get(name) ?? IANAZone.create(name);
  zones.set(name, zone);
  return zone;
}
