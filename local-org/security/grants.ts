import type { MetadataComponent, XmlElement } from '../metadata/model.ts';
import type { ObjectAccess } from './model.ts';

/** What one profile or permission set gives, read from its XML. Keys are lower case: the platform's names ignore case. */
export interface Grants {
  readonly objects: Map<string, ObjectGrant>;
  /** `invoice__c.amount__c` */
  readonly fields: Map<string, { readonly readable: boolean; readonly editable: boolean }>;
  readonly tabs: Set<string>;
  readonly apps: Set<string>;
  readonly customPermissions: Set<string>;
  readonly classes: Set<string>;
  /** Custom metadata types and custom settings the user may read. */
  readonly settings: Set<string>;
  /** `ModifyAllData`, `ViewAllData` ... in lower case. */
  readonly userPermissions: Set<string>;
}

/** Grants of nothing, to add to. */
export const noGrants = (): Grants => ({
  objects: new Map(),
  fields: new Map(),
  tabs: new Set(),
  apps: new Set(),
  customPermissions: new Set(),
  classes: new Set(),
  settings: new Set(),
  userPermissions: new Set()
});

const textOf = (element: XmlElement, name: string): string =>
  element.children.find((child) => child.name === name)?.text ?? '';

const isTrue = (element: XmlElement, name: string): boolean => textOf(element, name) === 'true';

const keyOf = (element: XmlElement, name: string): string => textOf(element, name).toLowerCase();

const VISIBLE_TABS = new Set(['Visible', 'DefaultOn']);

/** Each section of a Profile or PermissionSet file, by element name. Source: Metadata API Developer Guide, "Profile", "PermissionSet". */
const SECTIONS: Readonly<Record<string, (element: XmlElement, grants: Grants) => void>> = {
  objectPermissions: (element, grants) => grants.objects.set(keyOf(element, 'object'), objectGrantOf(element)),
  fieldPermissions: (element, grants) => {
    const right = { readable: isTrue(element, 'readable'), editable: isTrue(element, 'editable') };
    grants.fields.set(keyOf(element, 'field'), right);
  },
  tabSettings: addTab,
  tabVisibilities: addTab,
  applicationVisibilities: (element, grants) => addWhen(element, 'visible', 'application', grants.apps),
  customPermissions: (element, grants) => addWhen(element, 'enabled', 'name', grants.customPermissions),
  classAccesses: (element, grants) => addWhen(element, 'enabled', 'apexClass', grants.classes),
  customMetadataTypeAccesses: (element, grants) => addWhen(element, 'enabled', 'name', grants.settings),
  customSettingAccesses: (element, grants) => addWhen(element, 'enabled', 'name', grants.settings),
  userPermissions: (element, grants) => addWhen(element, 'enabled', 'name', grants.userPermissions)
};

function addTab(element: XmlElement, grants: Grants): void {
  if (VISIBLE_TABS.has(textOf(element, 'visibility'))) grants.tabs.add(keyOf(element, 'tab'));
}

function addWhen(element: XmlElement, flag: string, name: string, target: Set<string>): void {
  if (isTrue(element, flag)) target.add(keyOf(element, name));
}

type ObjectGrant = ObjectAccess & { readonly viewAllFields: boolean };

const objectGrantOf = (element: XmlElement): ObjectGrant => ({
  read: isTrue(element, 'allowRead'),
  create: isTrue(element, 'allowCreate'),
  edit: isTrue(element, 'allowEdit'),
  delete: isTrue(element, 'allowDelete'),
  viewAll: isTrue(element, 'viewAllRecords'),
  modifyAll: isTrue(element, 'modifyAllRecords'),
  viewAllFields: isTrue(element, 'viewAllFields')
});

/** Create, edit and delete imply read, and "all" implies the record-wise right, as the platform's own dependency rules have it. */
function withImplied(grant: ObjectGrant): ObjectGrant {
  const viewAll = grant.modifyAll || grant.viewAll;
  const remove = grant.modifyAll || grant.delete;
  const edit = remove || grant.edit;
  return { ...grant, read: viewAll || edit || grant.create || grant.read, edit, delete: remove, viewAll };
}

/** Reads a Profile, PermissionSet or MutingPermissionSet component. A right that is given brings along what it needs. */
export function readGrants(component: MetadataComponent): Grants {
  const grants = noGrants();
  for (const element of component.xml?.children ?? []) SECTIONS[element.name]?.(element, grants);
  if (component.type === 'MutingPermissionSet') return grants;
  for (const [name, grant] of grants.objects) grants.objects.set(name, withImplied(grant));
  for (const [name, { readable, editable }] of grants.fields) {
    grants.fields.set(name, { readable: readable || editable, editable });
  }
  return grants;
}

const either = (left: ObjectAccess, right: ObjectAccess): ObjectAccess => ({
  read: left.read || right.read,
  create: left.create || right.create,
  edit: left.edit || right.edit,
  delete: left.delete || right.delete,
  viewAll: left.viewAll || right.viewAll,
  modifyAll: left.modifyAll || right.modifyAll
});

/** Adds `more` to `total`: permissions only ever add up. */
export function addGrants(total: Grants, more: Grants): void {
  for (const [name, access] of more.objects) {
    const known = total.objects.get(name);
    const viewAllFields = access.viewAllFields || (known?.viewAllFields ?? false);
    total.objects.set(name, known ? { ...either(known, access), viewAllFields } : access);
  }
  for (const [name, field] of more.fields) {
    const known = total.fields.get(name);
    total.fields.set(name, {
      readable: field.readable || (known?.readable ?? false),
      editable: field.editable || (known?.editable ?? false)
    });
  }
  for (const set of SETS) for (const name of more[set]) total[set].add(name);
}

const SETS = ['tabs', 'apps', 'customPermissions', 'classes', 'settings', 'userPermissions'] as const;

/** Takes what a muting permission set names out of a permission set group; without read nothing else is left. */
export function muteGrants(total: Grants, muted: Grants): void {
  for (const [name, mute] of muted.objects) {
    const known = total.objects.get(name);
    if (!known) continue;
    const kept = { ...known };
    for (const right of Object.keys(mute) as (keyof ObjectGrant)[]) {
      if (mute.read || mute[right]) kept[right] = false;
    }
    total.objects.set(name, kept);
  }
  for (const [name, mute] of muted.fields) {
    const known = total.fields.get(name);
    if (!known) continue;
    const readable = known.readable && !mute.readable;
    total.fields.set(name, { readable, editable: readable && known.editable && !mute.editable });
  }
  for (const set of SETS) for (const name of muted[set]) total[set].delete(name);
}
