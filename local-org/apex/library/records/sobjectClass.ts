import { ApexException, apexError } from '../../runtime/apexException.ts';
import { cloneRecord, cloneSource, isCloned } from '../../runtime/sobject/copies.ts';
import { getChildren, getDynamic, getParent, putDynamic, putParent } from '../../runtime/sobject/dynamicFields.ts';
import type { SObject } from '../../runtime/sobject/sobject.ts';
import { ApexMap } from '../../runtime/values/apexMap.ts';
import { libraryType, mapType } from '../../runtime/values/libraryTypes.ts';
import type { LibraryClass, LibraryCode } from '../model.ts';
import { given } from '../../runtime/arguments.ts';
import type { DmlOptions } from '../database/dmlOptions.ts';
import { recordErrors } from '../database/databaseError.ts';
import { objectToken, type SObjectFieldToken } from '../../runtime/sobject/tokens.ts';

/** What `setOptions` said of a record. */
const recordOptions = new WeakMap<SObject, DmlOptions>();

type Name = string | SObjectFieldToken | null;

/** A field is named by text or by its token. */
function nameOf(name: Name): string {
  if (name === null) throw apexError('System.NullPointerException', 'Argument cannot be null.');
  return typeof name === 'string' ? name : name.field;
}

/** Under both signatures: a name as text, and as a token. */
const byName = (write: (name: string) => string, code: LibraryCode): Record<string, LibraryCode> => ({
  [write('String')]: code,
  [write('Schema.SObjectField')]: code
});

function addError(record: SObject, message: unknown, field?: string): void {
  const text = message instanceof ApexException ? message.message : String(message ?? 'null');
  (record.errors ??= []).push({ message: text, field });
}

const clone = (record: SObject, id = false, deep = false, timestamps = false, autoNumbers = false): SObject =>
  cloneRecord(record, { id, deep, timestamps, autoNumbers });

export const sobjectClass: LibraryClass = {
  declaration: 'abstract class System.SObject',
  members: {
    ...byName(
      (name) => `Object get(${name} field)`,
      (self: SObject, name: Name) => getDynamic(self, nameOf(name))
    ),
    ...byName(
      (name) => `Object put(${name} field, Object value)`,
      (self: SObject, name: Name, value: unknown) => putDynamic(self, nameOf(name), value)
    ),
    ...byName(
      (name) => `SObject getSObject(${name} field)`,
      (self: SObject, name: Name) => getParent(self, nameOf(name))
    ),
    ...byName(
      (name) => `SObject putSObject(${name} field, SObject value)`,
      (self: SObject, name: Name, value: SObject | null) => putParent(self, nameOf(name), value)
    ),
    ...byName((name) => `Boolean isSet(${name} field)`, isSet),
    'List<SObject> getSObjects(String relationship)': (self: SObject, name: string | null) =>
      getChildren(self, nameOf(name)),
    'Map<String, Object> getPopulatedFieldsAsMap()': (self: SObject) =>
      new ApexMap(
        mapType(libraryType('String'), libraryType('Object')),
        [...self.populated()].map(([key, value]) => ({ key, value }))
      ),
    'Schema.SObjectType getSObjectType()': (self: SObject) => objectToken(self.object.name),
    'void addError(String message)': (self: SObject, message: string | null) => addError(self, message),
    'void addError(String message, Boolean escape)': (self: SObject, message: string | null) => addError(self, message),
    'void addError(Exception error)': (self: SObject, error: unknown) => addError(self, error),
    'void addError(Exception error, Boolean escape)': (self: SObject, error: unknown) => addError(self, error),
    ...byName(
      (name) => `void addError(${name} field, String message)`,
      (self: SObject, name: Name, message: unknown) => addError(self, message, nameOf(name))
    ),
    ...byName(
      (name) => `void addError(${name} field, String message, Boolean escape)`,
      (self: SObject, name: Name, message: unknown) => addError(self, message, nameOf(name))
    ),
    'Boolean hasErrors()': (self: SObject) => (self.errors ?? []).length > 0,
    'List<Database.Error> getErrors()': (self: SObject) => recordErrors(self),
    'void clear()': (self: SObject) => {
      for (const name of self.setNames()) if (self.object.fields.has(name)) self.setField(name, null);
    },
    'SObject clone()': clone,
    'SObject clone(Boolean preserveId)': clone,
    'SObject clone(Boolean preserveId, Boolean isDeepClone)': clone,
    'SObject clone(Boolean preserveId, Boolean isDeepClone, Boolean preserveReadonlyTimestamps)': clone,
    'SObject clone(Boolean preserveId, Boolean isDeepClone, Boolean preserveReadonlyTimestamps, Boolean preserveAutonumber)':
      clone,
    'void setOptions(Database.DMLOptions options)': (self: SObject, options: DmlOptions | null) =>
      void recordOptions.set(self, given(options)),
    'Database.DMLOptions getOptions()': (self: SObject) => recordOptions.get(self) ?? null,
    'Boolean isClone()': isCloned,
    'Id getCloneSourceId()': cloneSource
  }
};

function isSet(self: SObject, name: Name): boolean {
  const text = nameOf(name);
  const known = self.setNames().find((each) => each.toLowerCase() === text.toLowerCase());
  if (known === undefined) return false;
  return self.isSet(known);
}

/** Groups of a query read as records do. */
export const aggregateResultClass: LibraryClass = {
  declaration: 'class System.AggregateResult',
  members: {}
};
