import type { Connection } from 'jsforce';
import { harbourPass, type SampleUsers } from './harbourPass.ts';
import type { SampleSet } from './model.ts';
import { loadServiceCase } from './serviceCase.ts';

/** Records a request, the limit of sObject Collections. */
const CHUNK = 200;

/** Loads the sample product into an org; records that are there already are brought up to date. Answers how many were written. */
export async function loadSample(connection: Connection, users: SampleUsers, today: Date): Promise<number> {
  let count = 0;
  const isFirst = !(await isSampleLoaded(connection));
  for (const set of harbourPass(today, users)) {
    if (isFirst && set.replaces) await remove(connection, set.object, set.replaces);
    if (!isFirst && set.key === null) continue;
    await loadSet(connection, set);
    count += set.records.length;
  }
  if (isFirst) count += await loadServiceCase(connection);
  return count;
}

/** True when the sample's product is in the org. */
export async function isSampleLoaded(connection: Connection): Promise<boolean> {
  const result = await connection.query(
    `SELECT Id FROM Product__c WHERE External_Id__c = 'sample:product:harbour-pass'`
  );
  return result.totalSize > 0;
}

/** Deletes what a query answers. */
async function remove(connection: Connection, object: string, query: string): Promise<void> {
  const { records } = await connection.query<{ Id: string }>(query, { autoFetch: true, maxFetch: 10_000 });
  const ids = records.map(({ Id }) => Id);
  for (let start = 0; start < ids.length; start += CHUNK) {
    await connection.sobject(object).destroy(ids.slice(start, start + CHUNK), { allOrNone: true });
  }
}

async function loadSet(connection: Connection, { object, key, records }: SampleSet): Promise<void> {
  for (let start = 0; start < records.length; start += CHUNK) {
    const chunk = records.slice(start, start + CHUNK).map((record) => ({ ...record }));
    const sobject = connection.sobject(object);
    const results = await (key === null
      ? sobject.create(chunk, { allOrNone: true })
      : sobject.upsert(chunk, key, { allOrNone: true }));
    results.forEach((result, index) => {
      if (result.success) return;
      const reasons = result.errors.map((error) => `${error.errorCode}: ${error.message}`).join('; ');
      throw new Error(
        `The sample could not be loaded: ${object} ${String(chunk[index]?.[key ?? 'Reason__c'])}: ${reasons}`
      );
    });
  }
}

/** Users of an org by user name; the logged-in user stands in for those it does not have. */
export async function sampleUsers(connection: Connection): Promise<SampleUsers> {
  const { user_id: me } = await connection.identity();
  const names = ['po', 'ba', 'dev', 'stakeholder', 'admin'].map((name) => `'${name}@foresight.example'`);
  const { records } = await connection.query<{ Id: string; Username: string }>(
    `SELECT Id, Username FROM User WHERE IsActive = TRUE AND Username IN (${names.join(', ')})`
  );
  const idOf = (name: string): string => records.find(({ Username }) => Username.startsWith(`${name}@`))?.Id ?? me;
  return {
    productOwner: idOf('po'),
    sponsor: idOf('admin'),
    analyst: idOf('ba'),
    team: idOf('dev'),
    stakeholder: idOf('stakeholder')
  };
}
