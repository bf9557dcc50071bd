import { sobjectType } from '../../runtime/sobject/sobjectType.ts';
import type { SObject } from '../../runtime/sobject/sobject.ts';
import type { SObjectTypeToken } from '../../runtime/sobject/tokens.ts';
import { ApexMap } from '../../runtime/values/apexMap.ts';
import type { Id } from '../../runtime/values/id.ts';
import { libraryType, mapType } from '../../runtime/values/libraryTypes.ts';
import type { LibraryClass } from '../model.ts';
import { settingRows } from './customSettings.ts';

/** By developer name, or by Id. */
function getInstance({ schema: object }: SObjectTypeToken, key: string | Id | null): SObject | null {
  if (key === null) return null;
  const text = String(key);
  const found = settingRows(object, '"DeveloperName" = ? COLLATE NOCASE OR "Id" = ?', [text, text]);
  return found[0] ?? null;
}

function getAll({ schema: object }: SObjectTypeToken): ApexMap {
  const entries = settingRows(object, '1 ORDER BY "DeveloperName"', []).map((value) => ({
    key: value.field('DeveloperName'),
    value
  }));
  return new ApexMap(mapType(libraryType('String'), sobjectType(object)), entries);
}

/** `X__mdt.getInstance(name)` and `getAll()`. */
export const customMetadataClass: LibraryClass = {
  declaration: 'class System.CustomMetadata',
  members: {
    'static SObject getInstance(Schema.SObjectType type, String name)': getInstance,
    'static SObject getInstance(Schema.SObjectType type, Id id)': getInstance,
    'static Map<String, SObject> getAll(Schema.SObjectType type)': getAll
  }
};
