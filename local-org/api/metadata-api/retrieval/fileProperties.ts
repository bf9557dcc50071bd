import type { MetadataComponent } from '../../../metadata/model.ts';
import type { Org } from '../../../org.ts';
import { componentHistory } from '../../../metadata/componentStore.ts';
import { packedPath } from '../packedPath.ts';

/** Objects whose rows stand for components, so that the component has the row's id. */
const ROWS: Readonly<Record<string, string>> = {
  ApexClass: 'Name',
  ApexTrigger: 'Name',
  ApexPage: 'Name',
  StaticResource: 'Name',
  PermissionSet: 'Name',
  CustomPermission: 'DeveloperName',
  PermissionSetGroup: 'DeveloperName'
};

export type FileProperties = Readonly<Record<string, string>>;

/** `FileProperties` of a component. Source: Metadata API Developer Guide, "FileProperties". */
export function fileProperties(component: MetadataComponent, org: Org, folder = ''): FileProperties {
  const { type, fullName } = component;
  const history = componentHistory(org.store, component);
  return {
    createdById: history.createdById,
    createdByName: userName(org, history.createdById),
    createdDate: history.createdDate,
    fileName: folder + packedPath(component),
    fullName,
    id: rowId(org, type, fullName),
    lastModifiedById: history.lastModifiedById,
    lastModifiedByName: userName(org, history.lastModifiedById),
    lastModifiedDate: history.lastModifiedDate,
    manageableState: 'unmanaged',
    namespacePrefix: '',
    type
  };
}

function rowId(org: Org, type: string, fullName: string): string {
  const key = ROWS[type];
  if (key === undefined) return '';
  return String(
    org.store.get(`SELECT "Id" FROM "${type}" WHERE "${key}" = ? COLLATE NOCASE`, [fullName])?.['Id'] ?? ''
  );
}

const userName = (org: Org, userId: string): string =>
  String(org.store.get('SELECT "Name" FROM "User" WHERE "Id" = ?', [userId])?.['Name'] ?? '');
