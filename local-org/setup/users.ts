import type { Org } from '../org.ts';
import type { RecordInput, SaveResult } from '../save/model.ts';

/** A user to be there: made if missing, brought up to date if not. */
export interface UserSeed {
  readonly username: string;
  readonly firstName?: string;
  readonly lastName: string;
  /** Up to 8 characters. */
  readonly alias: string;
  readonly email?: string;
  /** Name of the profile, e.g. `Standard User`. */
  readonly profile: string;
  /** API names of permission sets. */
  readonly permissionSets?: readonly string[];
  readonly title?: string;
  /** IANA name; default UTC. */
  readonly timeZone?: string;
  readonly locale?: string;
  readonly language?: string;
}

/**
 * Makes users and their permission-set assignments through the org's own save order. Doing it twice changes nothing. Answers
 * the user ids by username; throws one sentence where a profile or permission set does not exist, or a user is refused.
 */
export function seedUsers(org: Org, seeds: readonly UserSeed[]): Map<string, string> {
  return org.store.transaction(() => new Map(seeds.map((seed) => [seed.username, seedUser(org, seed)])));
}

function seedUser(org: Org, seed: UserSeed): string {
  const wanted = fieldsOf(org, seed);
  const present = org.store.get('SELECT * FROM "User" WHERE sf_fold("Username") = sf_fold(?)', [seed.username]);
  const id = present ? String(present['Id']) : saved(org.dml.insert('User', [wanted], org.systemCaller()), seed);
  if (present && Object.entries(wanted).some(([name, value]) => present[name] !== (value === true ? 1 : value))) {
    saved(org.dml.update('User', [{ ...wanted, Id: id }], org.systemCaller()), seed);
  }
  for (const name of seed.permissionSets ?? []) assign(org, id, name, seed);
  return id;
}

function fieldsOf(org: Org, seed: UserSeed): RecordInput {
  const profile = org.store.get('SELECT "Id" FROM "Profile" WHERE sf_fold("Name") = sf_fold(?)', [seed.profile]);
  if (!profile) throw new Error(`User ${seed.username}: there is no profile "${seed.profile}"; deploy it first.`);
  return {
    Username: seed.username,
    FirstName: seed.firstName ?? null,
    LastName: seed.lastName,
    Alias: seed.alias,
    CommunityNickname: seed.username.slice(0, 40),
    Email: seed.email ?? seed.username,
    Title: seed.title ?? null,
    EmailEncodingKey: 'UTF-8',
    TimeZoneSidKey: seed.timeZone ?? 'UTC',
    LocaleSidKey: seed.locale ?? 'en_US',
    LanguageLocaleKey: seed.language ?? 'en_US',
    ProfileId: String(profile['Id']),
    IsActive: true
  };
}

function assign(org: Org, userId: string, name: string, seed: UserSeed): void {
  const set = org.store.get('SELECT "Id" FROM "PermissionSet" WHERE sf_fold("Name") = sf_fold(?)', [name]);
  if (!set) throw new Error(`User ${seed.username}: there is no permission set "${name}"; deploy it first.`);
  const values = { AssigneeId: userId, PermissionSetId: String(set['Id']) };
  const present = org.store.get(
    'SELECT 1 FROM "PermissionSetAssignment" WHERE "AssigneeId" = ? AND "PermissionSetId" = ?',
    Object.values(values)
  );
  if (!present) saved(org.dml.insert('PermissionSetAssignment', [values], org.systemCaller()), seed);
}

function saved([result]: SaveResult[], { username }: UserSeed): string {
  if (result?.success && result.id) return result.id;
  throw new Error(`User ${username} was refused: ${result?.errors.map((error) => error.message).join('; ')}`);
}
