import { isMasterReference } from '../schema/masterReference.ts';
import type { FieldSchema, ObjectSchema, Schema } from '../schema/model.ts';
import type { Grants } from './grants.ts';
import type { Access, ObjectAccess } from './model.ts';
import { isOpenStandardObject, isPermissionedStandardObject } from './standardProfiles.ts';

const NOTHING: ObjectAccess = {
  read: false,
  create: false,
  edit: false,
  delete: false,
  viewAll: false,
  modifyAll: false
};
const EVERYTHING: ObjectAccess = { read: true, create: true, edit: true, delete: true, viewAll: true, modifyAll: true };
const READ_ONLY: ObjectAccess = { ...NOTHING, read: true, viewAll: true };
const OPEN: ObjectAccess = { ...EVERYTHING, viewAll: false, modifyAll: false };

/** What the System Administrator profile gives: all that the schema itself permits. */
export function administratorAccess(schema: () => Schema): Access {
  return {
    object: (object) => (schema().object(object) ? EVERYTHING : NOTHING),
    canReadField: (object, field) => schema().field(object, field) !== undefined,
    canEditField: (object, field) => isWritable(schema().field(object, field)),
    tabVisible: () => true,
    appVisible: () => true,
    customPermission: () => true,
    userPermission: () => true,
    classEnabled: () => true
  };
}

/** Access of a user who holds `grants` and no more. */
export function grantedAccess(grants: Grants, schema: () => Schema): Access {
  // Asked for every field of every record: worked out once for each definition.
  const known = new WeakMap<ObjectSchema, ObjectAccess>();
  const object = (name: string): ObjectAccess => {
    const definition = schema().object(name);
    if (!definition) return NOTHING;
    const access = known.get(definition) ?? objectAccess(definition, grants, schema());
    known.set(definition, access);
    return access;
  };
  const field = (objectName: string, fieldName: string): FieldSchema | undefined =>
    schema().field(objectName, fieldName);
  return {
    object,
    canReadField(objectName, fieldName) {
      const definition = field(objectName, fieldName);
      if (!definition || !object(objectName).read) return false;
      return followsObject(definition) || fieldGrant(grants, objectName, definition).readable;
    },
    canEditField(objectName, fieldName) {
      const definition = field(objectName, fieldName);
      if (!definition || !isWritable(definition)) return false;
      const access = object(objectName);
      if (!access.edit && !access.create) return false;
      return followsObject(definition) || fieldGrant(grants, objectName, definition).editable;
    },
    tabVisible: (tab) => grants.tabs.has(tab.toLowerCase()) || isOpenTab(tab, schema()),
    appVisible: (app) => grants.apps.has(app.toLowerCase()),
    customPermission: (name) => grants.customPermissions.has(name.toLowerCase()),
    userPermission: (name) => grants.userPermissions.has(name.toLowerCase()),
    classEnabled: (name) => grants.classes.has(name.toLowerCase())
  };
}

const isWritable = (field: FieldSchema | undefined): boolean =>
  field !== undefined && (field.createable || field.updateable);

/** Standard, required and master-detail fields have no field permission of their own: they follow their object. */
const followsObject = (field: FieldSchema): boolean =>
  !field.custom || field.required || field.nameField || field.type === 'MasterDetail' || field.type === 'Id';

function fieldGrant(grants: Grants, object: string, field: FieldSchema): { readable: boolean; editable: boolean } {
  // Latitude and longitude of a location go with it.
  const name = (field.custom && field.compoundFieldName) || field.name;
  const key = `${object}.${name}`.toLowerCase();
  const grant = grants.fields.get(key) ?? { readable: false, editable: false };
  const all = grants.objects.get(object.toLowerCase())?.viewAllFields ?? false;
  return { readable: all || grant.readable, editable: grant.editable };
}

function objectAccess(object: ObjectSchema, grants: Grants, schema: Schema): ObjectAccess {
  const key = object.name.toLowerCase();
  if (object.kind === 'history' || object.kind === 'share') return followParent(object, grants, schema);
  if (object.kind === 'customMetadata' || object.kind === 'customSetting') return settingsAccess(key, grants);
  const permissioned = object.kind !== 'standard' || isPermissionedStandardObject(key);
  if (!permissioned && isOpenStandardObject(key)) return OPEN;
  if (!permissioned) return followMaster(object, grants, schema) ?? readOnlyUnless(grants, 'customizeapplication');
  return withDataPermissions(grants.objects.get(key) ?? NOTHING, grants);
}

/** Opportunity products, campaign members ... are changed by who may change what they are part of. */
function followMaster(object: ObjectSchema, grants: Grants, schema: Schema): ObjectAccess | undefined {
  for (const field of object.fields.values()) {
    const name = isMasterReference(field) ? field.referenceTo[0] : undefined;
    const master =
      name !== undefined && isPermissionedStandardObject(name.toLowerCase()) ? schema.object(name) : undefined;
    if (!master) continue;
    const access = objectAccess(master, grants, schema);
    return { ...access, create: access.edit, delete: access.edit };
  }
  return undefined;
}

function withDataPermissions(access: ObjectAccess, grants: Grants): ObjectAccess {
  if (grants.userPermissions.has('modifyalldata')) return EVERYTHING;
  return grants.userPermissions.has('viewalldata') ? { ...access, read: true, viewAll: true } : access;
}

const readOnlyUnless = (grants: Grants, permission: string): ObjectAccess =>
  grants.userPermissions.has(permission) ? EVERYTHING : READ_ONLY;

function settingsAccess(key: string, grants: Grants): ObjectAccess {
  if (grants.userPermissions.has('customizeapplication')) return EVERYTHING;
  return grants.settings.has(key) || grants.userPermissions.has('viewsetup') ? READ_ONLY : NOTHING;
}

/** History and share rows are seen by who sees the object they belong to: the one their `ParentId` (or `AccountId` ...) names. */
function followParent(object: ObjectSchema, grants: Grants, schema: Schema): ObjectAccess {
  for (const field of object.fields.values()) {
    const parent = field.referenceTo.length === 1 ? schema.object(field.referenceTo[0]!) : undefined;
    if (!parent || parent.kind === 'history' || parent.kind === 'share' || parent.name === 'User') continue;
    const access = objectAccess(parent, grants, schema);
    return object.kind === 'share' ? access : { ...NOTHING, read: access.read, viewAll: access.viewAll };
  }
  return NOTHING;
}

/** Home is everyone's; the tab of a standard object that needs no permission is open too. */
function isOpenTab(tab: string, schema: Schema): boolean {
  const name = tab.toLowerCase();
  if (name === 'standard-home') return true;
  const object = name.startsWith('standard-') ? schema.object(name.slice('standard-'.length)) : undefined;
  return object !== undefined && isOpenStandardObject(object.name.toLowerCase());
}
