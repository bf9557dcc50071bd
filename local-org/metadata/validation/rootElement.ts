import { OBJECT_CHILD_TYPES } from '../componentNames.ts';
import type { XmlElement } from '../model.ts';

/** Namespace of every metadata file. */
export const METADATA_NAMESPACE = 'http://soap.sforce.com/2006/04/metadata';

/** Developer tools have long written this one beside classes; the platform takes it. */
const toolingNamespace = 'urn:metadata.tooling.soap.sforce.com';

/** Root elements by the ending of the file that holds them. Of other endings every type is let pass. */
const rootsByEnding: Readonly<Record<string, string>> = {
  app: 'CustomApplication',
  businessProcess: 'BusinessProcess',
  cls: 'ApexClass',
  compactLayout: 'CompactLayout',
  component: 'ApexComponent',
  cspTrustedSite: 'CspTrustedSite',
  customPermission: 'CustomPermission',
  dashboard: 'Dashboard',
  email: 'EmailTemplate',
  field: 'CustomField',
  fieldSet: 'FieldSet',
  fieldTranslation: 'CustomFieldTranslation',
  flexipage: 'FlexiPage',
  flow: 'Flow',
  globalValueSet: 'GlobalValueSet',
  group: 'Group',
  index: 'Index',
  js: 'LightningComponentBundle',
  labels: 'CustomLabels',
  layout: 'Layout',
  listView: 'ListView',
  md: 'CustomMetadata',
  messageChannel: 'LightningMessageChannel',
  mutingpermissionset: 'MutingPermissionSet',
  namedCredential: 'NamedCredential',
  object: 'CustomObject',
  objectTranslation: 'CustomObjectTranslation',
  page: 'ApexPage',
  pathAssistant: 'PathAssistant',
  permissionset: 'PermissionSet',
  permissionsetgroup: 'PermissionSetGroup',
  profile: 'Profile',
  queue: 'Queue',
  quickAction: 'QuickAction',
  recordType: 'RecordType',
  remoteSite: 'RemoteSiteSetting',
  report: 'Report',
  reportType: 'ReportType',
  resource: 'StaticResource',
  role: 'Role',
  sharingReason: 'SharingReason',
  sharingRules: 'SharingRules',
  standardValueSet: 'StandardValueSet',
  tab: 'CustomTab',
  testSuite: 'ApexTestSuite',
  translation: 'Translations',
  trigger: 'ApexTrigger',
  validationRule: 'ValidationRule',
  webLink: 'WebLink',
  workflow: 'Workflow'
};

/** The root element that a file must have; undefined where its name does not tell. */
export function expectedRoot(path: string): string | undefined {
  if (/(^|\/)aura\/[^/]+\/[^/]+$/.test(path)) return 'AuraDefinitionBundle';
  const ending = /\.([A-Za-z]+)(?:-meta\.xml)?$/.exec(path)?.[1] ?? '';
  return Object.hasOwn(rootsByEnding, ending) ? rootsByEnding[ending] : undefined;
}

/** Files that tools take apart and put together again on the way, root element included: the namespace may be left out. */
const rewritten = new Set([
  'CustomObject',
  'CustomObjectTranslation',
  'CustomFieldTranslation',
  ...Object.values(OBJECT_CHILD_TYPES)
]);

/** Whether a file's root element is in the namespace of metadata. */
export function hasMetadataNamespace({ name, attributes }: XmlElement): boolean {
  const namespace = attributes['xmlns'];
  if (namespace === undefined) return rewritten.has(name);
  return namespace === METADATA_NAMESPACE || namespace === toolingNamespace;
}
