import { OrgError } from '../../errors.ts';
import type { Org } from '../../org.ts';
import type { SqlValue } from '../../store/model.ts';

/** What the log-in answers and the user switcher say about a user. */
export interface UserDetails {
  readonly id: string;
  readonly username: string;
  readonly name: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly nickname: string;
  readonly title: string;
  readonly profileId: string;
  readonly profile: string;
  readonly role: string;
  readonly roleId: string;
  readonly timeZone: string;
  readonly locale: string;
  readonly language: string;
  readonly userType: string;
  readonly isActive: boolean;
  /** As stored: `2026-01-31T08:00:00.000Z`. */
  readonly lastModified: string;
}

const SELECT = `SELECT u.*, p."Name" AS "_Profile" FROM "User" u LEFT JOIN "Profile" p ON p."Id" = u."ProfileId"`;

/** A user by Id; throws OrgError NOT_FOUND. */
export function userDetails(org: Org, userId: string): UserDetails {
  const row = org.store.get(`${SELECT} WHERE u."Id" = ?`, [userId]);
  if (!row) throw new OrgError('NOT_FOUND', 'The requested resource does not exist');
  return toDetails(row, org);
}

/** Active users by name. */
export function activeUsers(org: Org): UserDetails[] {
  return org.store
    .all(`${SELECT} WHERE u."IsActive" = 1`)
    .map((row) => toDetails(row, org))
    .sort((one, other) => one.name.localeCompare(other.name));
}

/** Labels of the permission sets a user is assigned, without the hidden ones that stand for profiles. */
export function permissionSetLabels(org: Org, userId: string): string[] {
  return org.store
    .all(
      `SELECT s."Name", s."Label" FROM "PermissionSetAssignment" a JOIN "PermissionSet" s ON s."Id" = a."PermissionSetId"
       WHERE a."AssigneeId" = ? ORDER BY s."Label"`,
      [userId]
    )
    .filter((row) => org.metadata.get('PermissionSet', String(row['Name'])))
    .map((row) => String(row['Label']));
}

function toDetails(row: Record<string, SqlValue>, org: Org): UserDetails {
  const text = (name: string, fallback = ''): string => String(row[name] ?? fallback);
  const fullName = [row['FirstName'], row['LastName']].filter(Boolean).join(' ');
  return {
    id: text('Id'),
    username: text('Username'),
    name: text('Name', fullName),
    firstName: text('FirstName'),
    lastName: text('LastName'),
    email: text('Email'),
    nickname: text('CommunityNickname', text('Alias')),
    title: text('Title'),
    profileId: text('ProfileId'),
    profile: text('_Profile'),
    role: roleName(org, row['UserRoleId']),
    roleId: text('UserRoleId'),
    timeZone: text('TimeZoneSidKey', 'UTC'),
    locale: text('LocaleSidKey', 'en_US'),
    language: text('LanguageLocaleKey', 'en_US'),
    userType: text('UserType', 'Standard').toUpperCase(),
    isActive: row['IsActive'] === 1,
    lastModified: text('LastModifiedDate')
  };
}

function roleName(org: Org, roleId: SqlValue | undefined): string {
  if (typeof roleId !== 'string' || !org.schema.object('UserRole')) return '';
  return String(org.store.get('SELECT "Name" FROM "UserRole" WHERE "Id" = ?', [roleId])?.['Name'] ?? '');
}
