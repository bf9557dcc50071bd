import type { MetadataComponent, MetadataRegistry } from '../../../metadata/model.ts';
import type { ObjectSchema, Schema } from '../../../schema/model.ts';
import { metadataType } from '../metadataTypes.ts';
import type { Manifest } from '../package/manifest.ts';

export interface Selection {
  readonly components: readonly MetadataComponent[];
  /** What was named and is not there, in the platform's words. */
  readonly missing: readonly string[];
}

/** The live components that a manifest names. An object comes with all that stands inside it. */
export function selectComponents(manifest: Manifest, metadata: MetadataRegistry, schema: Schema): Selection {
  const found = new Set<MetadataComponent>();
  const missing: string[] = [];
  for (const { name, members } of manifest.types) {
    for (const member of members) {
      const components = componentsNamed(name, member, metadata, schema);
      for (const component of components ?? []) found.add(component);
      if (!components) missing.push(`Entity of type '${name}' named '${member}' cannot be found`);
    }
  }
  return { components: [...found], missing };
}

function componentsNamed(
  type: string,
  member: string,
  metadata: MetadataRegistry,
  schema: Schema
): readonly MetadataComponent[] | undefined {
  if (type === 'CustomLabels') return metadata.list('CustomLabel');
  if (member === '*') return wildcard(type, metadata);
  if (type === 'CustomObject') return objectNamed(member, metadata, schema);
  const component = metadata.get(type, member) ?? metadata.get(FOLDERS[type] ?? type, member);
  if (!component) return undefined;
  return type === 'CustomObjectTranslation'
    ? [component, ...inside(component.fullName, [TRANSLATED_FIELD], metadata)]
    : [component];
}

/** A folder is named by the type of what it holds. */
const FOLDERS: Readonly<Record<string, string>> = {
  Report: 'ReportFolder',
  Dashboard: 'DashboardFolder',
  EmailTemplate: 'EmailFolder',
  Document: 'DocumentFolder'
};

const TRANSLATED_FIELD = 'CustomFieldTranslation';
const OBJECT_PARTS = metadataType('CustomObject')!.children;

/** Wildcards mean what was made in the org: no standard objects. */
function wildcard(type: string, metadata: MetadataRegistry): readonly MetadataComponent[] {
  const all = metadata.list(type);
  if (type === 'CustomObjectTranslation') return [...all, ...metadata.list(TRANSLATED_FIELD)];
  if (type !== 'CustomObject') return all;
  return all
    .filter(({ fullName }) => /__\w+$/.test(fullName))
    .flatMap((object) => [object, ...inside(object.fullName, OBJECT_PARTS, metadata)]);
}

function objectNamed(name: string, metadata: MetadataRegistry, schema: Schema): MetadataComponent[] | undefined {
  const own = metadata.get('CustomObject', name);
  const known = own?.fullName ?? schema.object(name)?.name;
  if (known === undefined) return undefined;
  return [own ?? standardObject(schema.object(known)!), ...inside(known, OBJECT_PARTS, metadata)];
}

/** A standard object that nobody has customized has no component of its own; how it is shared can be said of it. */
function standardObject({ name: fullName, sharingModel }: ObjectSchema): MetadataComponent {
  const place = { line: 1, column: 1, attributes: {}, children: [] };
  const attributes = { xmlns: 'http://soap.sforce.com/2006/04/metadata' };
  const children = [{ ...place, name: 'sharingModel', text: sharingModel }];
  const xml = { ...place, name: 'CustomObject', text: '', attributes, children };
  return { type: 'CustomObject', fullName, path: `objects/${fullName}.object`, xml };
}

function inside(parent: string, types: readonly string[], metadata: MetadataRegistry): MetadataComponent[] {
  const prefix = `${parent}.`.toLowerCase();
  return types
    .flatMap((type) => metadata.list(type))
    .filter(({ fullName }) => fullName.toLowerCase().startsWith(prefix));
}
