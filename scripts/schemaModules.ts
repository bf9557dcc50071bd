import path from 'node:path';

/** Fields that every custom object has. Source: Object Reference, "System Fields". */
const SYSTEM_FIELDS = [
  'Id',
  'Name',
  'OwnerId',
  'RecordTypeId',
  'CreatedById',
  'CreatedDate',
  'LastModifiedById',
  'LastModifiedDate',
  'LastReferencedDate',
  'LastViewedDate',
  'SystemModstamp',
  'IsDeleted'
];

interface ObjectFields {
  readonly fields: Set<string>;
  /** Relationship name -> object it leads to. */
  readonly parents: Map<string, string>;
}

function objectsOf(files: readonly string[], read: (file: string) => string): Map<string, ObjectFields> {
  const objects = new Map<string, ObjectFields>();
  for (const file of files) {
    const [, object, field] =
      /\/objects\/([^/]+)\/(?:fields\/([^/]+)\.field-meta\.xml|[^/]+\.object-meta\.xml)$/.exec(file) ?? [];
    if (!object) continue;
    const found = objects.get(object) ?? { fields: new Set(SYSTEM_FIELDS), parents: new Map() };
    objects.set(object, found);
    if (!field) continue;
    found.fields.add(field);
    const parent = /<referenceTo>\s*(\w+)\s*</.exec(read(file))?.[1];
    if (parent) found.parents.set(field.replace(/__c$/, '__r'), parent);
  }
  return objects;
}

function declareObject(object: string): string {
  return `declare module '@salesforce/schema/${object}' {\n  const object: { readonly objectApiName: '${object}' };\n  export default object;\n}\n`;
}

function declareField(object: string, field: string): string {
  const type = `{ readonly objectApiName: '${object}'; readonly fieldApiName: '${field}' }`;
  return `declare module '@salesforce/schema/${object}.${field}' {\n  const field: ${type};\n  export default field;\n}\n`;
}

/** Standard objects have fields that no metadata of the package lists: the host's build checks those. */
function declareStandard(object: string): string {
  const type = `{ readonly objectApiName: '${object}'; readonly fieldApiName: string }`;
  return `declare module '@salesforce/schema/${object}.*' {\n  const field: ${type};\n  export default field;\n}\n`;
}

/** Fields one relationship up, `Epic__r.Name`; the platform allows two more steps, which a component rarely needs. */
function parentFields(objects: Map<string, ObjectFields>, { parents }: ObjectFields): string[] {
  return [...parents].flatMap(([relationship, parent]) =>
    [...(objects.get(parent)?.fields ?? ['Id', 'Name'])].map((field) => `${relationship}.${field}`)
  );
}

/** Declarations of `@salesforce/schema/*` for the objects and fields among `files`. */
export function schemaModules(files: readonly string[], read: (file: string) => string): string[] {
  const objects = objectsOf(files, read);
  const declarations = [...objects].flatMap(([name, object]) => [
    declareObject(name),
    ...[...object.fields, ...parentFields(objects, object)].map((field) => declareField(name, field))
  ]);
  const referenced = [...objects.values()].flatMap((object) => [...object.parents.values()]);
  const standard = new Set(
    ['User', ...referenced, ...objects.keys()].filter((name) => !path.posix.basename(name).includes('__'))
  );
  return [
    ...declarations,
    ...[...standard].flatMap((name) => [declareStandard(name), ...(objects.has(name) ? [] : [declareObject(name)])])
  ];
}
