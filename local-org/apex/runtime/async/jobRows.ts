import type { Row } from '../../../store/model.ts';
import { createIdSource } from '../../../store/newId.ts';
import { createSetupWriter, type SetupWriter } from '../../../setup/setupRows.ts';
import type { Environment } from '../model.ts';

/** Rows of AsyncApexJob and CronTrigger, which the platform writes itself. */
export function jobWriter({ store, schema, clock }: Environment, userId: string): SetupWriter {
  return createSetupWriter({ store, schema: schema(), newId: createIdSource(store), clock, userId });
}

/** Id of an ApexClass by its name; null where it is of anonymous code. */
export function classId({ store }: Environment, name: string): string | null {
  const row = store.get('SELECT "Id" AS id FROM "ApexClass" WHERE "Name" = ? COLLATE NOCASE', [name.split('.')[0]!]);
  return row ? String(row['id']) : null;
}

/** Changes the row of a job. */
export function updateJob(environment: Environment, userId: string, id: string, values: Row): void {
  jobWriter(environment, userId).update('AsyncApexJob', id, values);
}
