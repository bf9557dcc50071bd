import { globSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { readXml, textOf, type XmlTree } from './xmlTree.ts';

const root = join(import.meta.dirname, '..', '..');
const main = join(root, 'force-app', 'main');

/** One metadata file: its full name is that of the file without the type's suffix. */
export interface MetadataFile {
  readonly name: string;
  readonly path: string;
  readonly xml: XmlTree;
}

export interface PackageObject extends MetadataFile {
  readonly fields: ReadonlyMap<string, MetadataFile>;
  readonly rules: readonly MetadataFile[];
  readonly listViews: readonly MetadataFile[];
  readonly compactLayouts: readonly MetadataFile[];
}

/** Files of one metadata type below force-app/main, by suffix such as `layout` or `permissionset`, sorted by name. */
export function filesOf(suffix: string, folder = main): MetadataFile[] {
  const ending = `.${suffix}-meta.xml`;
  return globSync(`**/*${ending}`, { cwd: folder })
    .map((path) => join(folder, path))
    .map((path) => ({ name: basename(path, ending), path, xml: readXml(path) }))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}

/** Paths of all metadata files of the package. */
export const metadataPaths = (): string[] => globSync('**/*-meta.xml', { cwd: main }).map((path) => join(main, path));

/** The custom objects of the package with their decomposed parts, by API name. */
export function readObjects(): ReadonlyMap<string, PackageObject> {
  return new Map(filesOf('object').map((file) => [file.name, withParts(file)]));
}

function withParts(file: MetadataFile): PackageObject {
  const folder = dirname(file.path);
  return {
    ...file,
    fields: new Map(filesOf('field', folder).map((field) => [field.name, field])),
    rules: filesOf('validationRule', folder),
    listViews: filesOf('listView', folder),
    compactLayouts: filesOf('compactLayout', folder)
  };
}

export const typeOf = (field: MetadataFile): string => textOf(field.xml, 'type') ?? '';
export const isFormula = (field: MetadataFile): boolean => textOf(field.xml, 'formula') !== undefined;
export const isCalculated = (field: MetadataFile): boolean => isFormula(field) || typeOf(field) === 'Summary';
export const isRequired = (field: MetadataFile): boolean => textOf(field.xml, 'required') === 'true';

/** Fields that have a field permission of their own: not the required ones and not the master. */
export const isPermissioned = (field: MetadataFile): boolean => !isRequired(field) && typeOf(field) !== 'MasterDetail';

/** API name of the object a relationship field points to. */
export const targetOf = (field: MetadataFile): string | undefined => textOf(field.xml, 'referenceTo');
