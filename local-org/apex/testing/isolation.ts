import type { ObjectSchema, Schema } from '../../schema/model.ts';
import { accountObjects } from '../../schema/standard/accounts.ts';
import { fileObjects } from '../../schema/standard/files.ts';
import { productObjects } from '../../schema/standard/products.ts';
import { salesObjects } from '../../schema/standard/sales.ts';
import { activityObjects, serviceObjects } from '../../schema/standard/service.ts';
import { quoted } from '../../store/columns.ts';
import type { Store } from '../../store/model.ts';

const businessObjects = new Set(
  [...accountObjects, ...salesObjects, ...productObjects, ...serviceObjects, ...activityObjects, ...fileObjects].map(
    ({ name }) => name
  )
);

/** Of which no test sees the records that were there before, unless it says `SeeAllData=true`: business data, but no set-up. */
function isData({ name, kind }: ObjectSchema): boolean {
  return kind === 'standard'
    ? businessObjects.has(name)
    : kind !== 'customMetadata' && kind !== 'external' && kind !== 'event';
}

/** Takes all business data away. Whoever calls this is in a transaction that is going to be rolled back. */
export function hideData(store: Store, schema: Schema): void {
  const tables = new Set(
    store.all(`SELECT name FROM sqlite_schema WHERE type = 'table'`).map(({ name }) => String(name))
  );
  for (const object of schema.objects()) {
    if (isData(object) && tables.has(object.name)) store.run(`DELETE FROM ${quoted(object.name)}`);
  }
}
