import type { ObjectSchema } from '../../../schema/model.ts';
import { apexError } from '../../runtime/apexException.ts';
import { given } from '../../runtime/arguments.ts';
import { defaultValues } from '../../runtime/sobject/defaultValues.ts';
import { SObject } from '../../runtime/sobject/sobject.ts';
import { objectToken, type SObjectTypeToken } from '../../runtime/sobject/tokens.ts';
import { current } from '../../runtime/transaction.ts';
import type { ApexList } from '../../runtime/values/apexList.ts';
import { CaselessMap } from '../../runtime/values/caselessMap.ts';
import type { Id } from '../../runtime/values/id.ts';
import { libraryType } from '../../runtime/values/libraryTypes.ts';
import type { LibraryClass } from '../model.ts';
import { listOf } from './described.ts';
import { DescribeSObjectResult } from './objectDescribe.ts';

const describe = ({ schema }: SObjectTypeToken): DescribeSObjectResult => new DescribeSObjectResult(schema);

function newRecord({ schema }: SObjectTypeToken, id: Id | null = null): SObject {
  const record = new SObject(schema);
  if (id !== null) record.setField('Id', id);
  return record;
}

function newRecordOfType({ schema }: SObjectTypeToken, recordTypeId: Id | null, loadDefaults: boolean | null): SObject {
  const record = new SObject(schema);
  if (loadDefaults === true) {
    for (const [name, value] of defaultValues(schema, recordTypeId?.text)) record.setField(name, value);
  }
  if (recordTypeId !== null) record.setField('RecordTypeId', recordTypeId);
  return record;
}

/** Every object that the running user may see, keyed by its name in lower case. */
function globalDescribe(): CaselessMap {
  const { caller, environment } = current();
  const isVisible = ({ name }: ObjectSchema) => caller.mode === 'system' || caller.access.object(name).read;
  const entries = [...environment.schema().objects()]
    .filter(isVisible)
    .map(({ name }) => ({ key: name.toLowerCase(), value: objectToken(name) }));
  return new CaselessMap(libraryType('Map<String, Schema.SObjectType>'), entries);
}

function describeObjects(names: ApexList | null): ApexList {
  const { environment } = current();
  const results = given(names).items.map((name) => {
    const object = environment.schema().object(String(name));
    if (!object) {
      throw apexError(
        'System.InvalidParameterValueException',
        `Invalid sobject provided. The Schema.describeSObject() methods does not support the ${String(name)} sobject type.`
      );
    }
    return new DescribeSObjectResult(object);
  });
  return listOf('Schema.DescribeSObjectResult', results);
}

export const schemaClasses: readonly LibraryClass[] = [
  {
    declaration: 'class System.Schema',
    members: {
      'static Map<String, Schema.SObjectType> getGlobalDescribe()': globalDescribe,
      'static List<Schema.DescribeSObjectResult> describeSObjects(List<String> names)': describeObjects,
      'static List<Schema.DescribeSObjectResult> describeSObjects(List<String> names, Schema.SObjectDescribeOptions options)':
        describeObjects
    }
  },
  {
    declaration: 'class Schema.SObjectType',
    members: {
      'Schema.DescribeSObjectResult getDescribe()': describe,
      'Schema.DescribeSObjectResult getDescribe(Schema.SObjectDescribeOptions options)': describe,
      'SObject newSObject()': newRecord,
      'SObject newSObject(Id id)': newRecord,
      'SObject newSObject(Id recordTypeId, Boolean loadDefaults)': newRecordOfType,
      'String toString()': ({ object }: SObjectTypeToken) => object
    }
  }
];
