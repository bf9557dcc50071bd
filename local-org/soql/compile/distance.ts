import { OrgError } from '../../errors.ts';
import { quoted } from '../../store/columns.ts';
import { resolvePath } from '../names/resolvePath.ts';
import type { Distance, Place, Value } from '../syntax/ast.ts';
import { stringContent } from '../syntax/maskedText.ts';
import { malformed } from '../syntax/queryError.ts';
import type { Select } from './compilation.ts';

const earthRadius: Readonly<Record<string, number>> = { km: 6371.0088, mi: 3958.7613 };

/** Great-circle distance of two places in the unit asked for. */
export function distanceSql(select: Select, { from, to, unit, at }: Distance): string {
  const radius = earthRadius[stringContent(select.text.slice(unit.at, unit.end)).toLowerCase()];
  if (radius === undefined) throw malformed(select.text, at, "Invalid distance unit. Valid units: 'mi', 'km'");
  const [a, b] = [pointSql(select, from, at), pointSql(select, to, at)];
  const chord =
    `sin(radians(${a.latitude})) * sin(radians(${b.latitude})) + ` +
    `cos(radians(${a.latitude})) * cos(radians(${b.latitude})) * cos(radians(${b.longitude} - ${a.longitude}))`;
  // Rounding may carry the cosine of equal places just past 1, where there is no angle.
  return `(${radius} * acos(max(-1.0, min(1.0, ${chord}))))`;
}

interface Point {
  readonly latitude: string;
  readonly longitude: string;
}

function pointSql(select: Select, place: Place, at: number): Point {
  if (place.kind === 'point') {
    return { latitude: coordinateSql(select, place.latitude), longitude: coordinateSql(select, place.longitude) };
  }
  if (place.kind === 'bind')
    throw malformed(select.text, place.at, 'A location cannot be bound: use GEOLOCATION(:latitude, :longitude)');
  const { kind, field, tables } = resolvePath(select, place);
  if ((kind !== 'location' && kind !== 'address') || !field) {
    throw malformed(select.text, at, `DISTANCE needs a geolocation field: ${place.names.join('.')}`);
  }
  const alias = tables[0]!.alias;
  const part = (name: 'Latitude' | 'Longitude') => {
    const column =
      kind === 'location' ? field.name.replace(/__c$/i, `__${name}__s`) : field.name.replace(/Address$/, name);
    return `${alias}.${quoted(column)}`;
  };
  return { latitude: part('Latitude'), longitude: part('Longitude') };
}

function coordinateSql({ parameters, text }: Select, value: Value): string {
  if (value.kind === 'number') return parameters.add(() => value.value);
  const bind = value as Value & { kind: 'bind' };
  const name = text.slice(bind.at + 1, bind.end).trim();
  return parameters.add((run) => {
    const bound = run.binds[name];
    if (typeof bound !== 'number')
      throw new OrgError('MALFORMED_QUERY', `Invalid bind expression type for coordinate ${name}`);
    return bound;
  });
}
