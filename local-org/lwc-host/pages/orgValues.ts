import { appOf, appsOf } from '../../api/ui-api/navigation.ts';
import type { UiApiContext } from '../../api/ui-api/model.ts';
import type { MetadataRegistry } from '../../metadata/model.ts';
import { childText } from '../../metadata/xmlElement.ts';
import { inLanguage } from '../../translation/inLanguage.ts';
import { offeredLanguages } from '../../translation/offeredLanguages.ts';
import { localeFormats } from './localeFormats.ts';
import { resourceUrls } from '../serve/staticResources.ts';

/** What the page tells its components about the org and the user; `one/orgValues` reads it in the browser. */
export function orgValues({ org: anyone, caller }: UiApiContext): Record<string, unknown> {
  const org = inLanguage(anyone, caller.language);
  const context = { org, caller };
  const { metadata } = org;
  const user = org.store.get('SELECT "Name", "Username", "Title", "CompanyName" FROM "User" WHERE "Id" = ?', [
    caller.userId
  ]);
  const granted = metadata.list('CustomPermission').filter(({ fullName }) => caller.access.customPermission(fullName));
  return {
    org: { id: org.id, name: org.name },
    user: { Id: caller.userId, isGuest: false, name: user?.['Name'] ?? '', username: user?.['Username'] ?? '' },
    labels: labelsOf(metadata),
    languages: offeredLanguages(anyone.metadata),
    language: caller.language,
    resources: resourceUrls(metadata),
    customPermissions: granted.map(({ fullName }) => fullName),
    userPermissions: USER_PERMISSIONS.filter((name) => caller.access.userPermission(name)),
    i18n: localeFormats(caller),
    apps: appsOf(context).map((app) => appOf(context, app))
  };
}

/** Those that components ask for most. */
const USER_PERMISSIONS = [
  'ApiEnabled',
  'AssignPermissionSets',
  'CustomizeApplication',
  'EditTask',
  'ManageUsers',
  'ModifyAllData',
  'RunReports',
  'ViewAllData',
  'ViewAllUsers',
  'ViewSetup'
];

function labelsOf(metadata: MetadataRegistry): Record<string, string> {
  const labels = metadata.list('CustomLabel');
  return Object.fromEntries(labels.map((label) => [`c.${label.fullName}`, childText(label.xml, 'value') ?? '']));
}
