import { OrgError } from '../errors.ts';
import type { MetadataRegistry } from '../metadata/model.ts';
import type { Schema } from '../schema/model.ts';
import type { SqlValue, Store } from '../store/model.ts';
import { administratorAccess, grantedAccess } from './access.ts';
import { addGrants, muteGrants, noGrants, readGrants } from './grants.ts';
import type { Grants } from './grants.ts';
import type { Access, Caller } from './model.ts';
import { ADMINISTRATOR_PROFILE, profileFullName, standardProfileGrants } from './standardProfiles.ts';

export interface AccessControlDeps {
  readonly store: Store;
  readonly metadata: MetadataRegistry;
  schema(): Schema;
}

export interface AccessControl {
  /** What a user may do now. Users of one profile and the same permission sets share one answer until the metadata changes. */
  accessOf(userId: string): Access;
  /** Throws OrgError INVALID_SESSION_ID when the user does not exist or is inactive. */
  callerFor(userId: string, mode?: Caller['mode']): Caller;
}

type Values = Record<string, SqlValue>;

/** Reads permissions from the live metadata and the assignment rows; nothing needs telling when either changes. */
export function createAccessControl(deps: AccessControlDeps): AccessControl {
  let cache = new Map<string, Access>();
  let cacheKey = '';

  function accessFor(user: Values): Access {
    const key = `${deps.metadata.version}/${deps.schema().version}`;
    if (key !== cacheKey) [cache, cacheKey] = [new Map(), key];
    const profile = text(user['ProfileName']);
    const sets = assignedSets(deps, text(user['Id']));
    const userKey = JSON.stringify([profile, sets]);
    const known = cache.get(userKey);
    if (known) return known;
    const access =
      profile === ADMINISTRATOR_PROFILE
        ? administratorAccess(deps.schema)
        : grantedAccess(collectGrants(deps.metadata, profile, sets), deps.schema);
    cache.set(userKey, access);
    return access;
  }

  return {
    accessOf: (userId) => accessFor(activeUser(deps.store, userId)),
    callerFor(userId, mode = 'user') {
      const user = activeUser(deps.store, userId);
      return {
        userId: text(user['Id']),
        mode,
        access: accessFor(user),
        timeZone: text(user['TimeZoneSidKey']) || 'UTC',
        locale: text(user['LocaleSidKey']) || 'en_US',
        language: text(user['LanguageLocaleKey']) || 'en_US'
      };
    }
  };
}

const text = (value: SqlValue | undefined): string => (value === null || value === undefined ? '' : String(value));

/** Ids are case-sensitive in their first 15 characters, which are all that identify. */
function activeUser(store: Store, userId: string): Values {
  const user = store.get(
    `SELECT u.*, p."Name" AS "ProfileName" FROM "User" u LEFT JOIN "Profile" p ON p."Id" = u."ProfileId"
     WHERE u."Id" >= ? AND u."Id" < ? AND u."IsActive" = 1`,
    [userId.slice(0, 15), userId.slice(0, 15) + '~']
  );
  if (!user || userId.length < 15) throw new OrgError('INVALID_SESSION_ID', 'Session expired or invalid');
  return user;
}

interface AssignedSets {
  readonly sets: readonly string[];
  readonly groups: readonly string[];
}

function assignedSets({ store, schema }: AccessControlDeps, userId: string): AssignedSets {
  const grouped =
    schema().object('PermissionSetGroup') && schema().field('PermissionSetAssignment', 'PermissionSetGroupId');
  const names = store.all(
    `SELECT s."Name" AS "Name" FROM "PermissionSetAssignment" a JOIN "PermissionSet" s ON s."Id" = a."PermissionSetId"
     WHERE a."AssigneeId" = ? ORDER BY 1`,
    [userId]
  );
  const groups = grouped
    ? store.all(
        `SELECT g."DeveloperName" AS "Name" FROM "PermissionSetAssignment" a
         JOIN "PermissionSetGroup" g ON g."Id" = a."PermissionSetGroupId" WHERE a."AssigneeId" = ? ORDER BY 1`,
        [userId]
      )
    : [];
  return { sets: names.map((row) => text(row['Name'])), groups: groups.map((row) => text(row['Name'])) };
}

function collectGrants(metadata: MetadataRegistry, profile: string, assigned: AssignedSets): Grants {
  const total = standardProfileGrants(profile);
  addComponent(total, metadata, 'Profile', profileFullName(profile));
  for (const name of assigned.sets) addComponent(total, metadata, 'PermissionSet', name);
  for (const name of assigned.groups) addGrants(total, groupGrants(metadata, name));
  return total;
}

function groupGrants(metadata: MetadataRegistry, name: string): Grants {
  const total = noGrants();
  const children = metadata.get('PermissionSetGroup', name)?.xml?.children ?? [];
  for (const { name: kind, text: member } of children) {
    if (kind === 'permissionSets') addComponent(total, metadata, 'PermissionSet', member);
  }
  for (const { name: kind, text: member } of children) {
    const muting = kind === 'mutingPermissionSets' ? metadata.get('MutingPermissionSet', member) : undefined;
    if (muting) muteGrants(total, readGrants(muting));
  }
  return total;
}

function addComponent(total: Grants, metadata: MetadataRegistry, type: string, name: string): void {
  const component = metadata.get(type, name);
  if (component) addGrants(total, readGrants(component));
}
