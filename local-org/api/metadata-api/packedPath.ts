import { decodedName } from '../../metadata/decodedName.ts';
import type { MetadataComponent } from '../../metadata/model.ts';
import { metadataType, parentType } from './metadataTypes.ts';

const folderTypes: Readonly<Record<string, string>> = {
  ReportFolder: 'reports',
  DashboardFolder: 'dashboards',
  EmailFolder: 'email',
  DocumentFolder: 'documents'
};

/**
 * Where a component stands in a package, e.g. `classes/Invoice.cls`, `objects/Invoice__c.object` also for its fields, `lwc/invoice`
 * for a bundle. What the type does not know keeps the path it came with.
 */
export function packedPath({ type, fullName, path }: Pick<MetadataComponent, 'type' | 'fullName' | 'path'>): string {
  if (type === 'CustomLabel' || type === 'CustomLabels') return 'labels/CustomLabels.labels';
  const folder = folderTypes[type];
  if (folder !== undefined) return `${folder}/${fullName}-meta.xml`;
  const parent = parentType(type);
  if (parent) return `${parent.directory}/${parentName(fullName)}.${parent.suffix}`;
  const known = metadataType(type);
  if (!known) return path;
  const stem = `${known.directory}/${fullNameInPath(fullName, path, known.inFolder)}`;
  return known.suffix === '' ? stem : `${stem}.${known.suffix}`;
}

/** `Invoice__c` of `Invoice__c.Amount__c`. */
export const parentName = (fullName: string): string => fullName.split('.')[0]!;

/** Characters that a file name cannot hold are escaped in it, and the file that came in knows how. */
function fullNameInPath(fullName: string, path: string, inFolder: boolean): string {
  const escaped = path
    .slice(path.lastIndexOf('/') + 1)
    .replace(/-meta\.xml$/, '')
    .replace(/\.[^.]+$/, '');
  const isSame = decodedName(escaped) === fullName.slice(fullName.lastIndexOf('/') + 1);
  return !isSame ? fullName : inFolder ? fullName.replace(/[^/]+$/, () => escaped) : escaped;
}
