import type { MetadataComponent, MetadataRegistry, XmlElement } from '../metadata/model.ts';
import { decodedName } from '../metadata/decodedName.ts';
import { createRegistry } from '../metadata/registry.ts';
import { childFlag, childNamed, childrenNamed, childText } from '../metadata/xmlElement.ts';
import type { DeployCheck } from '../org.ts';
import { createProblemList } from '../schema/problems.ts';
import type { Schema } from '../schema/model.ts';

/**
 * Checks what permission sets, layouts, list views and the like refer to. Only names of custom objects and fields are held to
 * it: the platform has more standard ones than are known here.
 */
export const referenceCheck: DeployCheck = (components, schema) => {
  const registry = createRegistry(components, schema.version);
  const problems = createProblemList();
  for (const component of components) {
    const check = checks[component.type];
    check?.({ component, registry, schema, add: (problem, element) => problems.add(component, problem, element) });
  }
  return [...problems.problems];
};

interface Check {
  readonly component: MetadataComponent;
  readonly registry: MetadataRegistry;
  readonly schema: Schema;
  add(problem: string, element: XmlElement | undefined): void;
}

const checks: Readonly<Record<string, (check: Check) => void>> = {
  PermissionSet: (check) => {
    checkPermissions(check);
    checkNamed(check, pagesOfPermissions);
  },
  PermissionSetGroup: checkGroup,
  Profile: checkPermissions,
  Layout: checkLayout,
  ListView: checkListView,
  CompactLayout: (check) => checkTexts(check, 'fields', (name) => noField('fields', `${ownerOf(check)}.${name}`)),
  FieldSet: checkFieldSet,
  CustomTab: checkTab,
  RecordType: checkRecordType
};

const isCustom = (name: string) => /__(c|mdt|e|x|kav)$/i.test(name);
const ownerOf = ({ component }: Check) => component.fullName.split('.')[0]!;
const noField = (where: string, name: string) => `In field: ${where} - no CustomField named ${name} found`;

/** A custom field, or one of a custom object, that does not exist. `Region__r.Name` and the like are left to whoever shows them. */
function isMissing({ schema }: Check, object: string, field: string): boolean {
  return isCustom(field) && !field.includes('__r.') && schema.field(object, field) === undefined;
}

function checkPermissions(check: Check): void {
  const { component, schema, add } = check;
  for (const entry of childrenNamed(component.xml, 'objectPermissions')) {
    const object = childText(entry, 'object') ?? '';
    if (isCustom(object) && !schema.object(object))
      add(`In field: field - no CustomObject named ${object} found`, entry);
  }
  for (const entry of childrenNamed(component.xml, 'fieldPermissions')) checkFieldPermission(check, entry);
  checkNamed(check, codeOfPermissions);
}

/** Elements that name components: the element, its child with the name, and the type of what it names. */
type Naming = readonly [element: string, child: string, type: string];

const codeOfPermissions: readonly Naming[] = [
  ['classAccesses', 'apexClass', 'ApexClass'],
  ['customPermissions', 'name', 'CustomPermission'],
  ['recordTypeVisibilities', 'recordType', 'RecordType']
];

/** Profiles are let pass: those of an org name what other packages brought. */
const pagesOfPermissions: readonly Naming[] = [
  ['tabSettings', 'tab', 'CustomTab'],
  ['applicationVisibilities', 'application', 'CustomApplication']
];

function checkNamed({ component, registry, add }: Check, namings: readonly Naming[]): void {
  for (const [element, child, type] of namings) {
    for (const entry of childrenNamed(component.xml, element)) {
      const name = childText(entry, child) ?? '';
      // `standard-Account`, `standard__LightningSales`: the platform's own, more than are known here.
      if (/^standard(-|__)/.test(name) || registry.get(type, name)) continue;
      add(`In field: ${child} - no ${type} named ${name} found`, entry);
    }
  }
}

function checkGroup({ component, registry, add }: Check): void {
  for (const entry of childrenNamed(component.xml, 'permissionSets')) {
    if (!registry.get('PermissionSet', entry.text)) {
      add(`In field: permissionSets - no PermissionSet named ${entry.text} found`, entry);
    }
  }
}

function checkListView(check: Check): void {
  checkTexts(check, 'columns', (name) => `Could not resolve list view column: ${name}`);
  for (const filter of childrenNamed(check.component.xml, 'filters')) {
    const field = childText(filter, 'field') ?? '';
    if (isMissing(check, ownerOf(check), field))
      check.add(`Could not resolve list view filter field: ${field}`, filter);
  }
}

/** Required and master-detail fields are everyone's who has the object: the platform takes no permission for them. */
function checkFieldPermission(check: Check, entry: XmlElement): void {
  const name = childText(entry, 'field') ?? '';
  const [object = '', field = ''] = name.split('.');
  const found = check.schema.field(object, field);
  if (isMissing(check, object, field)) check.add(noField('field', name), entry);
  else if (found?.custom && (found.required || found.type === 'MasterDetail')) {
    check.add(`You cannot deploy to a required field: ${name}`, entry);
  }
}

/** `Account-Account Layout`; what comes first may also be a page that is no object, as in `CaseClose-Close Case Layout`. */
function checkLayout(check: Check): void {
  const { component, schema, add } = check;
  const object = component.fullName.split('-')[0]!;
  if (!schema.object(object)) {
    if (isCustom(object)) add(`Entity of type 'CustomObject' named '${object}' cannot be found`, component.xml);
    return;
  }
  for (const item of descendants(component.xml, 'layoutItems')) {
    const field = childText(item, 'field') ?? '';
    if (isMissing(check, object, field)) add(noField('field', `${object}.${field}`), item);
  }
  for (const list of childrenNamed(component.xml, 'relatedLists')) {
    const name = childText(list, 'relatedList') ?? '';
    const [child = '', field = ''] = name.split('.');
    if (isCustom(child) && isMissing(check, child, field)) add(`Cannot find related list:${name}`, list);
  }
}

function checkTexts(check: Check, element: string, problem: (name: string) => string): void {
  for (const entry of childrenNamed(check.component.xml, element)) {
    if (isMissing(check, ownerOf(check), entry.text)) check.add(problem(entry.text), entry);
  }
}

function checkFieldSet(check: Check): void {
  for (const entry of ['displayedFields', 'availableFields'].flatMap((name) =>
    childrenNamed(check.component.xml, name)
  )) {
    const field = childText(entry, 'field') ?? '';
    if (isMissing(check, ownerOf(check), field)) check.add(noField('field', `${ownerOf(check)}.${field}`), entry);
  }
}

function checkTab({ component, schema, add }: Check): void {
  if (!childFlag(component.xml, 'customObject') || schema.object(component.fullName)) return;
  add(
    `In field: customObject - no CustomObject named ${component.fullName} found`,
    childNamed(component.xml, 'customObject')
  );
}

/** Values of a record type must be among those of its picklist; they stand percent-encoded. */
function checkRecordType(check: Check): void {
  for (const entry of childrenNamed(check.component.xml, 'picklistValues')) {
    const name = childText(entry, 'picklist') ?? '';
    const field = check.schema.field(ownerOf(check), name);
    if (isMissing(check, ownerOf(check), name)) check.add(noField('picklist', `${ownerOf(check)}.${name}`), entry);
    if (!field?.custom || !field.picklist) continue;
    const known = new Set(field.picklist.values.map(({ value }) => value.toLowerCase()));
    for (const value of childrenNamed(entry, 'values')) {
      const text = decodedName(childText(value, 'fullName') ?? '');
      if (!known.has(text.toLowerCase())) check.add(`Picklist value: ${text} in picklist: ${name} not found`, value);
    }
  }
}

function* descendants(element: XmlElement | undefined, name: string): Iterable<XmlElement> {
  for (const child of element?.children ?? []) {
    if (child.name === name) yield child;
    else yield* descendants(child, name);
  }
}
