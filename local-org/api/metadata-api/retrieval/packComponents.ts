import { zipSync } from 'fflate';
import { OBJECT_CHILD_TYPES } from '../../../metadata/componentNames.ts';
import type { MetadataComponent, SourceFile, XmlElement } from '../../../metadata/model.ts';
import { writeXml } from '../../../metadata/xmlWriter.ts';
import { metadataType } from '../metadataTypes.ts';
import { packedPath } from '../packedPath.ts';

const encoder = new TextEncoder();
const NAMESPACE = { xmlns: 'http://soap.sforce.com/2006/04/metadata' };

/** Types that share a file with others of their parent, by the element they are there. */
const elementOf: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(OBJECT_CHILD_TYPES).map(([element, type]) => [type, element])),
  CustomLabel: 'labels',
  CustomFieldTranslation: 'fields'
};
const rootOf: Readonly<Record<string, string>> = {
  CustomLabel: 'CustomLabels',
  CustomFieldTranslation: 'CustomObjectTranslation'
};

/** Components as the files of a package. Code and bundles keep their bytes; what is XML alone is written anew. */
export function packComponents(components: readonly MetadataComponent[]): SourceFile[] {
  const whole = components.filter(({ type }) => !isShared(type));
  const shared = Map.groupBy(
    components.filter(({ type }) => isShared(type)),
    sharedPath
  );
  return [
    ...whole.flatMap(packOne),
    ...[...shared].map(([path, members]) => ({ path, content: encoder.encode(writeXml(joined(members))) }))
  ].sort((one, other) => (one.path < other.path ? -1 : 1));
}

const isShared = (type: string): boolean =>
  type in elementOf || type === 'CustomObject' || type === 'CustomObjectTranslation';

const sharedPath = (component: MetadataComponent): string =>
  component.type === 'CustomFieldTranslation'
    ? `objectTranslations/${component.fullName.split('.')[0]}.objectTranslation`
    : packedPath(component);

/** One file of an object and what of it was asked for, its elements sorted by name as the platform does. */
function joined(members: readonly MetadataComponent[]): XmlElement {
  const own = members.find(({ type }) => !(type in elementOf))?.xml;
  const parts = members.filter(({ type }) => type in elementOf).map(partOf);
  const children = [...(own?.children ?? []), ...parts].sort((one, other) =>
    one.name < other.name ? -1 : one.name > other.name ? 1 : 0
  );
  const name = own?.name ?? rootOf[members[0]!.type] ?? 'CustomObject';
  return { name, text: '', line: 1, column: 1, attributes: NAMESPACE, children };
}

function partOf({ type, fullName, xml }: MetadataComponent): XmlElement {
  const named = xml?.children.some(({ name }) => name === 'fullName' || type === 'CustomFieldTranslation');
  const own = fullName.slice(fullName.indexOf('.') + 1);
  const children = named ? xml!.children : [textElement('fullName', own), ...(xml?.children ?? [])];
  return { name: elementOf[type]!, text: '', line: 1, column: 1, attributes: {}, children };
}

const textElement = (name: string, text: string): XmlElement => ({
  name,
  text,
  line: 1,
  column: 1,
  attributes: {},
  children: []
});

function packOne(component: MetadataComponent): SourceFile[] {
  const { type, xml, files = [] } = component;
  const path = packedPath(component);
  if (metadataType(type)?.suffix === '') return packBundle(component, path);
  const definition = xml ? encoder.encode(writeXml(xml)) : undefined;
  if (files.length === 0) return definition ? [{ path, content: definition }] : [];
  const content = type === 'StaticResource' ? resourceContent(component) : files[0]!.content;
  return [{ path, content }, ...(definition ? [{ path: `${path}-meta.xml`, content: definition }] : [])];
}

/** A bundle's files hold its definition as well. */
function packBundle({ files = [], path: folder }: MetadataComponent, path: string): SourceFile[] {
  return files.map((file) => ({ path: path + file.path.slice(folder.length), content: file.content }));
}

/** A resource that is a folder in the project travels as an archive. */
function resourceContent({ files = [], path }: MetadataComponent): Uint8Array {
  const folder = path.replace(/\.[^/]*$/, '/');
  if (!files.every((file) => file.path.startsWith(folder))) return files[0]!.content;
  return zipSync(Object.fromEntries(files.map((file) => [file.path.slice(folder.length), file.content])));
}
