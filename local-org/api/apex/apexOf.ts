import type { ApexRuntime } from '../../apex/model.ts';
import { OrgError } from '../../errors.ts';
import type { Org } from '../../org.ts';

/** The Apex of an org; throws OrgError API_CURRENTLY_DISABLED where none runs. */
export function apexOf(org: Org): ApexRuntime {
  const { apex } = org as { apex?: ApexRuntime };
  if (!apex) throw new OrgError('API_CURRENTLY_DISABLED', 'Apex does not run in this org.');
  return apex;
}
