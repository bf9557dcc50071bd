import { decodedName } from './decodedName.ts';
import type { XmlElement } from './model.ts';

/** Types that stand inside a CustomObject, by the element that holds them in a whole (not decomposed) object file. */
export const OBJECT_CHILD_TYPES: Readonly<Record<string, string>> = {
  fields: 'CustomField',
  validationRules: 'ValidationRule',
  recordTypes: 'RecordType',
  compactLayouts: 'CompactLayout',
  listViews: 'ListView',
  fieldSets: 'FieldSet',
  webLinks: 'WebLink',
  businessProcesses: 'BusinessProcess',
  indexes: 'Index',
  sharingReasons: 'SharingReason'
};

const childTypes = new Set(Object.values(OBJECT_CHILD_TYPES));

/** Types whose files stand in the folder of what they belong to. */
const insideParentFolder = new Set(['CustomFieldTranslation', 'BotVersion']);

/** Types whose components live in folders of the org: `Folder/Name`. */
const folderedTypes: Readonly<Record<string, string>> = {
  Report: 'reports',
  Dashboard: 'dashboards',
  EmailTemplate: 'email',
  Document: 'documents',
  ReportFolder: 'reports',
  DashboardFolder: 'dashboards',
  EmailFolder: 'email',
  DocumentFolder: 'documents'
};

/** The Metadata API type of a file, from its root element: `CaseSettings` and its kin are all `Settings`. */
export function typeOfRoot(root: XmlElement, path: string): string {
  return /\.settings(-meta\.xml)?$/.test(path) ? 'Settings' : root.name;
}

/** Full name of the component that a file defines, from its type and where it stands. */
export function fullNameOf(type: string, path: string): string {
  const steps = path.split('/').map(decodedName);
  const name = steps
    .at(-1)!
    .replace(/-meta\.xml$/, '')
    .replace(/\.[^.]+$/, '');
  if (childTypes.has(type) && steps.length >= 3) return `${steps.at(-3)}.${name}`;
  if (insideParentFolder.has(type)) return `${steps.at(-2)}.${name}`;
  const folder = folderedTypes[type];
  const at = folder === undefined ? -1 : steps.lastIndexOf(folder);
  return at < 0 ? name : [...steps.slice(at + 1, -1), name].join('/');
}
