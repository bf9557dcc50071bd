import type { ObjectSchema } from '../../../schema/model.ts';
import { childText } from '../../../metadata/xmlElement.ts';
import { quoted } from '../../../store/columns.ts';
import { fromColumn } from '../../../store/columns.ts';
import type { Row, SqlValue } from '../../../store/model.ts';
import { SObject } from '../../runtime/sobject/sobject.ts';
import { sobjectType } from '../../runtime/sobject/sobjectType.ts';
import type { SObjectTypeToken } from '../../runtime/sobject/tokens.ts';
import { current } from '../../runtime/transaction.ts';
import { ApexMap } from '../../runtime/values/apexMap.ts';
import type { Id } from '../../runtime/values/id.ts';
import { libraryType, mapType } from '../../runtime/values/libraryTypes.ts';
import type { LibraryClass } from '../model.ts';

/** Rows of a settings object or custom metadata type: reading them counts against no limit. */
export function settingRows(object: ObjectSchema, where: string, params: readonly SqlValue[]): SObject[] {
  const { store } = current().environment;
  return store.all(`SELECT * FROM ${quoted(object.name)} WHERE ${where}`, params).map((columns) => {
    const values: Row = {};
    for (const field of object.fields.values()) {
      if (field.name in columns) values[field.name] = fromColumn(field, columns[field.name]);
    }
    return new SObject(object, { values, isQuery: false });
  });
}

function ownedBy(object: ObjectSchema, ownerId: string | null): SObject | undefined {
  if (ownerId === null) return undefined;
  return settingRows(object, '"SetupOwnerId" = ? AND "IsDeleted" = 0', [ownerId])[0];
}

const blank = (object: ObjectSchema): SObject => new SObject(object);

/** What holds for a user: the org's values, over them the profile's, over them the user's own; an empty record where there are none. */
function inForce(object: ObjectSchema, ownerId: string): SObject {
  const { environment } = current();
  const isUser = environment.schema().objectOfId(ownerId)?.name === 'User';
  const profile = isUser ? profileOf(ownerId) : ownerId;
  const owners = [environment.organizationId, profile, ...(isUser ? [ownerId] : [])];
  const found = owners.flatMap((owner) => ownedBy(object, owner) ?? []);
  if (found.length === 0) return blank(object);
  const merged: Row = {};
  for (const { source } of found) {
    for (const [name, value] of Object.entries(source!.values)) {
      if (value !== null || !(name in merged)) merged[name] = value as Row[string];
    }
  }
  return new SObject(object, { values: merged, isQuery: false });
}

function profileOf(userId: string): string | null {
  const row = current().environment.store.get('SELECT "ProfileId" AS id FROM "User" WHERE "Id" = ?', [userId]);
  return row ? String(row['id']) : null;
}

function isList(object: ObjectSchema): boolean {
  const component = current().environment.metadata.get('CustomObject', object.name);
  return childText(component?.xml, 'customSettingsType') === 'List';
}

function named({ schema: object }: SObjectTypeToken, key: unknown): SObject | null {
  if (key === null) return null;
  if (isList(object))
    return settingRows(object, '"Name" = ? COLLATE NOCASE AND "IsDeleted" = 0', [String(key)])[0] ?? null;
  return inForce(object, String(key));
}

function getAll({ schema: object }: SObjectTypeToken): ApexMap {
  const rows = isList(object) ? settingRows(object, '"IsDeleted" = 0 ORDER BY "Name"', []) : [];
  const entries = rows.map((value) => ({ key: value.field('Name'), value }));
  return new ApexMap(mapType(libraryType('String'), sobjectType(object)), entries);
}

const valuesOf = ({ schema: object }: SObjectTypeToken, owner: Id | string | null): SObject | null => {
  if (owner === null) return null;
  if (isList(object))
    return settingRows(object, '"Name" = ? COLLATE NOCASE AND "IsDeleted" = 0', [String(owner)])[0] ?? null;
  return ownedBy(object, String(owner)) ?? null;
};

/** `X__c.getInstance()` and its siblings. */
export const customSettingsClass: LibraryClass = {
  declaration: 'class System.CustomSettings',
  members: {
    'static SObject getInstance(Schema.SObjectType type)': ({ schema }: SObjectTypeToken) =>
      inForce(schema, current().caller.userId),
    'static SObject getInstance(Schema.SObjectType type, Id owner)': named,
    'static SObject getInstance(Schema.SObjectType type, String name)': named,
    'static SObject getOrgDefaults(Schema.SObjectType type)': ({ schema }: SObjectTypeToken) =>
      ownedBy(schema, current().environment.organizationId) ?? blank(schema),
    'static SObject getValues(Schema.SObjectType type, Id owner)': valuesOf,
    'static SObject getValues(Schema.SObjectType type, String name)': valuesOf,
    'static Map<String, SObject> getAll(Schema.SObjectType type)': getAll
  }
};
