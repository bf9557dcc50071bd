import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readProject } from '../../local-org/metadata/readProject.ts';
import { openOrg } from '../../local-org/openOrg.ts';
import type { Org } from '../../local-org/org.ts';
import type { RecordInput, SaveResult } from '../../local-org/save/model.ts';
import type { Caller } from '../../local-org/security/model.ts';
import { seedUsers } from '../../local-org/setup/users.ts';

export type Role = 'owner' | 'analyst' | 'developer' | 'stakeholder' | 'admin';

const sets: Record<Role, string> = {
  owner: 'Foresight_Product_Owner',
  analyst: 'Foresight_Business_Analyst',
  developer: 'Foresight_Team_Member',
  stakeholder: 'Foresight_Stakeholder',
  admin: 'Foresight_Admin'
};
/** The pages need the compiled components of the LWC host, which is not what is tested here. */
const leftOut = ['LightningComponentBundle', 'FlexiPage'];

export interface PackageOrg {
  readonly org: Org;
  /** User id of the one user with that role's permission set, on the profile Standard User. */
  readonly userId: Record<Role, string>;
  readonly as: Record<Role, Caller>;
  /** Inserts one record as that role and answers its id; throws what the org says when it refuses. */
  insert(object: string, record: RecordInput, role?: Role): string;
  /** First row of a query as that role. */
  first(soql: string, role?: Role): Record<string, unknown>;
  close(): void;
}

/**
 * A local org in a folder of its own with the package's objects and permission sets, and one user for each role. `clock` is what the org
 * takes for now.
 */
export async function openPackageOrg(clock?: () => Date): Promise<PackageOrg> {
  const dir = mkdtempSync(join(tmpdir(), 'foresight-package-'));
  const org = await openOrg({ dir, ...(clock && { clock }) });
  const { components } = readProject(join(import.meta.dirname, '..', '..'));
  const deployed = await org.deploy(components.filter(({ type }) => !leftOut.includes(type)));
  if (!deployed.success) throw new Error(JSON.stringify(deployed.problems, null, 2));
  const userId = usersOf(org);
  const as = mapRoles((role) => org.callerFor(userId[role]));
  return {
    org,
    userId,
    as,
    insert: (object, record, role = 'owner') => idOf(org.dml.insert(object, [record], as[role])[0]!),
    first: (soql, role = 'owner') => ({ ...org.soql.query(soql, as[role]).records[0] }),
    close() {
      org.close();
      rmSync(dir, { recursive: true, force: true });
    }
  };
}

function usersOf(org: Org): Record<Role, string> {
  const username = (role: Role): string => `package.${role}@foresight.example`;
  const seeds = Object.entries(sets).map(([role, set]) => ({
    username: username(role as Role),
    lastName: role,
    alias: role.slice(0, 8),
    profile: 'Standard User',
    permissionSets: [set]
  }));
  const ids = seedUsers(org, seeds);
  return mapRoles((role) => ids.get(username(role))!);
}

const mapRoles = <T>(value: (role: Role) => T): Record<Role, T> =>
  Object.fromEntries(Object.keys(sets).map((role) => [role, value(role as Role)])) as Record<Role, T>;

/** Id of a saved record; throws with the first error where it was refused. */
export function idOf(result: SaveResult): string {
  if (result.success && result.id) return result.id;
  const [error] = result.errors;
  throw new Error(`${error?.statusCode}: ${error?.message}`);
}
