import type { MetadataComponent, MetadataRegistry, XmlElement } from '../metadata/model.ts';
import { childFlag, childrenNamed, childText, childTexts } from '../metadata/xmlElement.ts';
import type { Row } from '../store/model.ts';
import { keyOf, reconcileRows, type SetupWriter } from './setupRows.ts';
import { profileName, standardPermissions, standardProfiles } from './standardProfiles.ts';

/** Keeps profiles, permission sets and what they give in step with the live metadata, for SOQL to see. */
export function syncPermissionRows(writer: SetupWriter, metadata: MetadataRegistry): void {
  const holders = syncHolders(writer, metadata);
  const reconcile = (object: string, key: string, rows: readonly Row[]) =>
    reconcileRows(writer, object, ['ParentId', key], rows);
  reconcile('ObjectPermissions', 'SobjectType', holders.flatMap(objectPermissions));
  reconcile('FieldPermissions', 'Field', holders.flatMap(fieldPermissions));
  reconcile('PermissionSetTabSetting', 'Name', holders.flatMap(tabSettings));
  reconcile(
    'SetupEntityAccess',
    'SetupEntityId',
    holders.flatMap((holder) => entityAccess(writer, holder))
  );
  syncGroups(writer, metadata);
}

/** A row of PermissionSet and the component whose permissions it carries, if it has one. */
interface Holder {
  readonly id: string;
  readonly xml: XmlElement | undefined;
}

/** Rows of PermissionSet: those of the project, and one of each profile, which carries its permissions. */
function syncHolders(writer: SetupWriter, metadata: MetadataRegistry): Holder[] {
  const profiles = metadata.list('Profile');
  const xmlOfProfile = new Map(profiles.map(({ fullName, xml }) => [profileName(fullName), xml]));
  const profileIds = syncProfiles(writer, xmlOfProfile);
  const holders = [
    ...[...profileIds].map(([name, id]) => ({
      row: profileSetRow(writer, id, xmlOfProfile.get(name), name),
      xml: xmlOfProfile.get(name)
    })),
    ...metadata.list('PermissionSet').map((set) => ({ row: permissionSetRow(writer, set), xml: set.xml }))
  ];
  const key = ['ProfileId', 'Name'];
  const ids = reconcileRows(
    writer,
    'PermissionSet',
    key,
    holders.map(({ row }) => row)
  );
  return holders.map(({ row, xml }) => ({ id: ids.get(keyOf(row, key))!, xml }));
}

/** Ids of the profiles by name: standard ones, those of the project, and those that users have. */
function syncProfiles(
  writer: SetupWriter,
  xmlOfProfile: ReadonlyMap<string, XmlElement | undefined>
): Map<string, string> {
  const standard = standardProfiles.map((profile) => profile.name);
  const names = [...new Set([...standard, ...xmlOfProfile.keys(), ...profilesInUse(writer)])];
  const licenseId = writer.find('UserLicense', { LicenseDefinitionKey: 'SFDC' })!;
  const rows = names.map((name) => ({
    Name: name,
    UserType: 'Standard',
    UserLicenseId: licenseId,
    Description: childText(xmlOfProfile.get(name), 'description') ?? null,
    ...profilePermissions(writer, 'Profile', xmlOfProfile.get(name), name)
  }));
  const ids = reconcileRows(writer, 'Profile', ['Name'], rows);
  return new Map(names.map((name) => [name, ids.get(name.toLowerCase())!]));
}

function profileSetRow(writer: SetupWriter, profileId: string, xml: XmlElement | undefined, name: string): Row {
  return {
    Name: `X${profileId.slice(0, 15)}`,
    Label: profileId.slice(0, 15),
    ProfileId: profileId,
    IsOwnedByProfile: true,
    IsCustom: false,
    Type: 'Profile',
    ...profilePermissions(writer, 'PermissionSet', xml, name)
  };
}

/** A profile that users have stays although its component is gone. */
function profilesInUse({ store }: SetupWriter): string[] {
  const rows = store.all('SELECT DISTINCT p."Name" AS name FROM "Profile" p JOIN "User" u ON u."ProfileId" = p."Id"');
  return rows.map((row) => String(row['name']));
}

function permissionSetRow(writer: SetupWriter, { fullName, xml }: MetadataComponent): Row {
  return {
    Name: fullName,
    Label: childText(xml, 'label') ?? fullName,
    Description: childText(xml, 'description') ?? null,
    IsOwnedByProfile: false,
    IsCustom: true,
    Type: 'Regular',
    HasActivationRequired: childFlag(xml, 'hasActivationRequired'),
    ...permissionColumns(writer, 'PermissionSet', granted(xml))
  };
}

/** Permissions of a profile: all for the administrator, those of its metadata, else those that the platform's own profile has. */
function profilePermissions(writer: SetupWriter, object: string, xml: XmlElement | undefined, name: string): Row {
  if (name === 'System Administrator') return permissionColumns(writer, object, undefined);
  const own = standardProfiles.find((profile) => profile.name === name)?.fullName ?? '';
  return permissionColumns(writer, object, xml ? granted(xml) : (standardPermissions[own] ?? []));
}

const granted = (xml: XmlElement | undefined): string[] =>
  enabled(xml, 'userPermissions').map((entry) => childText(entry, 'name') ?? '');

/** Permissions as the checkbox columns `Permissions...`; every one where `names` is undefined. */
function permissionColumns(writer: SetupWriter, object: string, names: readonly string[] | undefined): Row {
  const columns = [...writer.schema.object(object)!.fields.keys()].filter((name) => name.startsWith('Permissions'));
  return Object.fromEntries(columns.map((name) => [name, names?.includes(name.replace('Permissions', '')) ?? true]));
}

function enabled(xml: XmlElement | undefined, name: string): XmlElement[] {
  return childrenNamed(xml, name).filter((entry) => childFlag(entry, 'enabled'));
}

function objectPermissions({ id, xml }: Holder): Row[] {
  return childrenNamed(xml, 'objectPermissions').map((entry) => ({
    ParentId: id,
    SobjectType: childText(entry, 'object') ?? '',
    PermissionsRead: childFlag(entry, 'allowRead'),
    PermissionsCreate: childFlag(entry, 'allowCreate'),
    PermissionsEdit: childFlag(entry, 'allowEdit'),
    PermissionsDelete: childFlag(entry, 'allowDelete'),
    PermissionsViewAllRecords: childFlag(entry, 'viewAllRecords'),
    PermissionsModifyAllRecords: childFlag(entry, 'modifyAllRecords')
  }));
}

function fieldPermissions({ id, xml }: Holder): Row[] {
  return childrenNamed(xml, 'fieldPermissions').map((entry) => ({
    ParentId: id,
    SobjectType: (childText(entry, 'field') ?? '').split('.')[0]!,
    Field: childText(entry, 'field') ?? '',
    PermissionsRead: childFlag(entry, 'readable'),
    PermissionsEdit: childFlag(entry, 'editable')
  }));
}

/** Permission sets say `tabSettings`, profiles `tabVisibilities`. */
function tabSettings({ id, xml }: Holder): Row[] {
  const entries = [...childrenNamed(xml, 'tabSettings'), ...childrenNamed(xml, 'tabVisibilities')];
  const shown = entries.filter((entry) => !/^(None|Hidden)$/.test(childText(entry, 'visibility') ?? 'None'));
  return shown.map((entry) => ({
    ParentId: id,
    Name: childText(entry, 'tab') ?? '',
    Visibility: /^(Visible|DefaultOn)$/.test(childText(entry, 'visibility')!) ? 'DefaultOn' : 'DefaultOff'
  }));
}

function entityAccess(writer: SetupWriter, { id, xml }: Holder): Row[] {
  const entity = (type: string, nameField: string, name: string | undefined) => {
    const entityId = name === undefined ? undefined : writer.find(type, { [nameField]: name });
    return entityId === undefined ? [] : [{ ParentId: id, SetupEntityId: entityId, SetupEntityType: type }];
  };
  return [
    ...enabled(xml, 'classAccesses').flatMap((entry) => entity('ApexClass', 'Name', childText(entry, 'apexClass'))),
    ...enabled(xml, 'pageAccesses').flatMap((entry) => entity('ApexPage', 'Name', childText(entry, 'apexPage'))),
    ...enabled(xml, 'customPermissions').flatMap((entry) =>
      entity('CustomPermission', 'DeveloperName', childText(entry, 'name'))
    )
  ];
}

function syncGroups(writer: SetupWriter, metadata: MetadataRegistry): void {
  const members = metadata.list('PermissionSetGroup').flatMap(({ fullName, xml }) => {
    const groupId = writer.find('PermissionSetGroup', { DeveloperName: fullName })!;
    const setIds = childTexts(xml, 'permissionSets').map((name) => writer.find('PermissionSet', { Name: name }));
    return setIds
      .filter((id) => id !== undefined)
      .map((id) => ({ PermissionSetGroupId: groupId, PermissionSetId: id }));
  });
  reconcileRows(writer, 'PermissionSetGroupComponent', ['PermissionSetGroupId', 'PermissionSetId'], members);
}
