import { OrgError } from '../../errors.ts';
import type { Org } from '../../org.ts';
import type { ObjectSchema } from '../../schema/model.ts';
import type { Caller } from '../../security/model.ts';
import { lookupField } from '../rest/lookups.ts';
import type { IngestOperation, Job } from './model.ts';

/** What a client wants done, as it wrote it. */
interface Wanted {
  readonly operation: IngestOperation;
  readonly object: string | undefined;
  readonly externalIdFieldName: string | undefined;
}

/** What an ingest job works on, in canonical names; throws OrgError INVALIDJOB where the caller may not, or it makes no sense. */
export function ingestTarget(
  { operation, object: name = '', externalIdFieldName }: Wanted,
  org: Org,
  caller: Caller
): Pick<Job, 'object' | 'operation'> & Partial<Job> {
  const object = org.schema.object(name);
  if (!object || !caller.access.object(object.name).read) {
    throw new OrgError('INVALIDJOB', `InvalidJob : Unable to find object: ${name}`);
  }
  if (operation === 'hardDelete' && !caller.access.object(object.name).modifyAll) {
    throw new OrgError('INVALIDJOB', 'FeatureNotEnabled : hardDelete is not enabled for this user');
  }
  if (operation !== 'upsert') return { object: object.name, operation };
  return { object: object.name, operation, externalIdField: externalIdField(externalIdFieldName, object) };
}

function externalIdField(name: string | undefined, object: ObjectSchema): string {
  if (!name) throw new OrgError('INVALIDJOB', 'InvalidJob : External ID was blank for upsert');
  try {
    return lookupField(object, name).name;
  } catch (error) {
    if (!(error instanceof OrgError)) throw error;
    const message = `InvalidJob : Field name provided, ${name} does not match an External ID for ${object.name}`;
    throw new OrgError('INVALIDJOB', message);
  }
}

/**
 * Whether a caller may look at a job and steer it: its maker, and who may see every record of its object anyway. Results hold what
 * the maker could read, so they are nobody else's business.
 */
export const mayUse = (job: Job, caller: Caller): boolean =>
  job.createdById === caller.userId || caller.access.object(job.object).modifyAll;
