import { OrgError } from '../../errors.ts';
import type { MetadataComponent } from '../../metadata/model.ts';
import type { Org } from '../../org.ts';
import type { Caller } from '../../security/model.ts';

/** The class of that name; throws OrgError NOT_FOUND, or INSUFFICIENT_ACCESS where the caller may not run it. */
export function enabledClass(org: Org, className: string, { access }: Caller): MetadataComponent {
  const apexClass = org.metadata.get('ApexClass', className);
  if (!apexClass) throw new OrgError('NOT_FOUND', `The Apex class '${className}' does not exist.`);
  if (access.classEnabled(apexClass.fullName)) return apexClass;
  throw new OrgError('INSUFFICIENT_ACCESS', `You do not have access to the Apex class named '${apexClass.fullName}'.`);
}
