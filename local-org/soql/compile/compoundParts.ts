import type { FieldSchema } from '../../schema/model.ts';
import { quoted } from '../../store/columns.ts';
import type { Table } from '../names/tables.ts';

const addressParts = ['City', 'Country', 'GeocodeAccuracy', 'Latitude', 'Longitude', 'PostalCode', 'State', 'Street'];

/** The stored parts of an address or location under the keys that REST gives them, those that the object has. */
export function compoundParts(table: Table, field: FieldSchema, kind: 'address' | 'location') {
  const nameOf = (part: string) =>
    kind === 'address' ? field.name.replace(/Address$/, part) : field.name.replace(/__c$/i, `__${part}__s`);
  const parts = kind === 'address' ? addressParts : ['Latitude', 'Longitude'];
  return parts
    .filter((part) => table.object.fields.has(nameOf(part)))
    .map((part) => ({
      key: part[0]!.toLowerCase() + part.slice(1),
      sql: `${table.alias}.${quoted(nameOf(part))}`
    }));
}
