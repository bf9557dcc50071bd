import type { MetadataComponent, MetadataRegistry, XmlElement } from '../metadata/model.ts';
import { childFlag, childrenNamed, childText, childTexts } from '../metadata/xmlElement.ts';
import type { Row } from '../store/model.ts';
import { reconcileRows, type SetupWriter } from './setupRows.ts';
import { profileName, standardProfiles } from './standardProfiles.ts';

/** Keeps profiles, permission sets and what they give in step with the live metadata, for SOQL to see. */
export function syncPermissionRows(writer: SetupWriter, metadata: MetadataRegistry): void {
  const holders = [...syncProfiles(writer, metadata), ...syncPermissionSets(writer, metadata)];
  reconcile(writer, 'ObjectPermissions', ['ParentId', 'SobjectType'], holders.flatMap(objectPermissions));
  reconcile(writer, 'FieldPermissions', ['ParentId', 'Field'], holders.flatMap(fieldPermissions));
  reconcile(writer, 'PermissionSetTabSetting', ['ParentId', 'Name'], holders.flatMap(tabSettings));
  reconcile(
    writer,
    'SetupEntityAccess',
    ['ParentId', 'SetupEntityId'],
    holders.flatMap((holder) => entityAccess(writer, holder))
  );
  syncGroups(writer, metadata);
}

/** A row of PermissionSet and the component whose permissions it carries, if it has one. */
interface Holder {
  readonly id: string;
  readonly xml: XmlElement | undefined;
}

const reconcile = (writer: SetupWriter, object: string, key: readonly string[], rows: readonly Row[]) =>
  reconcileRows(writer, object, 'TRUE', key, rows);

/** Every profile has a permission set of its own, which carries its permissions. */
function syncProfiles(writer: SetupWriter, metadata: MetadataRegistry): Holder[] {
  const components = new Map(metadata.list('Profile').map((component) => [profileName(component.fullName), component]));
  const names = new Set([
    ...standardProfiles.map((profile) => profile.name),
    ...components.keys(),
    ...profilesInUse(writer)
  ]);
  const license = writer.find('UserLicense', { LicenseDefinitionKey: 'SFDC' })!;
  const profiles = [...names].map((name) => ({
    Name: name,
    UserType: 'Standard',
    UserLicenseId: license,
    Description: childText(components.get(name)?.xml, 'description') ?? null,
    ...systemPermissions(writer, 'Profile', components.get(name)?.xml, name === 'System Administrator')
  }));
  const profileIds = reconcile(writer, 'Profile', ['Name'], profiles);
  const sets = profiles.map(
    ({ Name: name, UserType: _, Description: _description, UserLicenseId: _license, ...permissions }) => {
      const profileId = profileIds.get(name.toLowerCase())!;
      return {
        Name: `X${profileId.slice(0, 15)}`,
        Label: profileId.slice(0, 15),
        ProfileId: profileId,
        IsOwnedByProfile: true,
        IsCustom: false,
        Type: 'Profile',
        LicenseId: license,
        ...permissions
      };
    }
  );
  const setIds = reconcileRows(writer, 'PermissionSet', '"IsOwnedByProfile" = 1', ['Name'], sets);
  return profiles.map(({ Name }, at) => ({
    id: setIds.get(sets[at]!.Name.toLowerCase())!,
    xml: components.get(Name)?.xml
  }));
}

/** A profile that users have stays although its component is gone. */
function profilesInUse({ store }: SetupWriter): string[] {
  const rows = store.all('SELECT DISTINCT p."Name" AS name FROM "Profile" p JOIN "User" u ON u."ProfileId" = p."Id"');
  return rows.map((row) => String(row['name']));
}

function syncPermissionSets(writer: SetupWriter, metadata: MetadataRegistry): Holder[] {
  const components = metadata.list('PermissionSet');
  const ids = reconcileRows(
    writer,
    'PermissionSet',
    '"IsOwnedByProfile" = 0',
    ['Name'],
    components.map((component) => permissionSetRow(writer, component))
  );
  return components.map(({ fullName, xml }) => ({ id: ids.get(fullName.toLowerCase())!, xml }));
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
    ...systemPermissions(writer, 'PermissionSet', xml, false)
  };
}

/** `userPermissions` as the checkbox columns `Permissions...`. */
function systemPermissions(writer: SetupWriter, object: string, xml: XmlElement | undefined, all: boolean): Row {
  const granted = new Set(enabled(xml, 'userPermissions').map((entry) => `Permissions${childText(entry, 'name')}`));
  const columns = [...writer.schema.object(object)!.fields.keys()].filter((name) => name.startsWith('Permissions'));
  return Object.fromEntries(columns.map((name) => [name, all || granted.has(name)]));
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
  reconcile(writer, 'PermissionSetGroupComponent', ['PermissionSetGroupId', 'PermissionSetId'], members);
}
