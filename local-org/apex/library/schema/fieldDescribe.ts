import { describeField } from '../../../api/rest/describe/describeField.ts';
import type { FieldSchema, ObjectSchema } from '../../../schema/model.ts';
import type { SObjectFieldToken } from '../../runtime/sobject/tokens.ts';
import { fieldToken, objectToken } from '../../runtime/sobject/tokens.ts';
import { current } from '../../runtime/transaction.ts';
import { enumConstant } from '../../runtime/values/enumConstant.ts';
import { libraryType } from '../../runtime/values/libraryTypes.ts';
import type { LibraryClass } from '../model.ts';
import { Described, getters, listOf, spoken } from './described.ts';
import { PicklistEntry } from './picklistEntry.ts';

/** `Schema.DescribeFieldResult`: what the running user sees of a field. */
export class DescribeFieldResult extends Described {
  readonly object: ObjectSchema;
  readonly field: FieldSchema;
  #facts: Record<string, unknown> | undefined;

  constructor(object: ObjectSchema, field: FieldSchema) {
    super('DescribeFieldResult');
    this.object = spoken(object);
    this.field = this.object.fields.get(field.name) ?? field;
  }

  override get facts(): Readonly<Record<string, unknown>> {
    const { caller, environment } = current();
    return (this.#facts ??= describeField(this.field, this.object, environment.schema(), caller.access));
  }
}

export function describeToken({ object, schema }: SObjectFieldToken): DescribeFieldResult {
  return new DescribeFieldResult(objectToken(object).schema, schema);
}

const DISPLAY_TYPES =
  'Address, AnyType, Base64, Boolean, Combobox, ComplexValue, Currency, DataCategoryGroupReference, Date, DateTime, Double, Email, EncryptedString, ' +
  'Id, Integer, JSON, Location, Long, MultiPicklist, Percent, Phone, Picklist, Reference, SObject, String, TextArea, Time, URL';

const SOAP_TYPES =
  'Address, AnyType, Base64Binary, Boolean, Date, DateTime, Double, Id, Integer, Location, String, Time';

const isAccessible = ({ object, field }: DescribeFieldResult): boolean =>
  current().caller.access.canReadField(object.name, field.name);

export const fieldDescribeClasses: readonly LibraryClass[] = [
  { declaration: `enum Schema.DisplayType { ${DISPLAY_TYPES.toUpperCase()} }`, members: {} },
  { declaration: `enum Schema.SOAPType { ${SOAP_TYPES.toUpperCase()} }`, members: {} },
  {
    declaration: 'class Schema.SObjectField',
    members: {
      'Schema.DescribeFieldResult getDescribe()': describeToken,
      'Schema.DescribeFieldResult getDescribe(Object options)': describeToken,
      'String toString()': ({ field }: SObjectFieldToken) => field
    }
  },
  {
    declaration: 'class Schema.DescribeFieldResult',
    members: {
      ...getters(
        'String',
        'name',
        'label',
        'inlineHelpText',
        'relationshipName',
        'calculatedFormula',
        'defaultValueFormula'
      ),
      ...getters('String', 'compoundFieldName'),
      ...getters('Integer', 'length', 'byteLength', 'digits', 'precision', 'scale', 'relationshipOrder'),
      ...getters('Object', 'defaultValue'),
      ...getters('Boolean', 'autoNumber', 'calculated', 'caseSensitive', 'createable', 'custom', 'defaultedOnCreate'),
      ...getters('Boolean', 'dependentPicklist', 'deprecatedAndHidden', 'encrypted', 'externalId', 'filterable'),
      ...getters('Boolean', 'groupable', 'htmlFormatted', 'idLookup', 'nameField', 'namePointing', 'nillable'),
      ...getters('Boolean', 'permissionable', 'restrictedDelete', 'cascadeDelete', 'sortable', 'unique', 'updateable'),
      ...getters('Boolean', 'writeRequiresMasterRead', 'aggregatable'),
      'Boolean isRestrictedPicklist()': ({ facts }: DescribeFieldResult) => facts['restrictedPicklist'],
      'Boolean isAccessible()': isAccessible,
      'String getLocalName()': ({ facts }: DescribeFieldResult) => facts['name'],
      'Schema.DisplayType getType()': displayTypeOf,
      'Schema.SOAPType getSOAPType()': ({ facts }: DescribeFieldResult) => soapType(String(facts['soapType'])),
      'Schema.SObjectField getSObjectField()': ({ object, field }: DescribeFieldResult) =>
        fieldToken(object.name, field.name),
      'Schema.SObjectType getSObjectType()': ({ object }: DescribeFieldResult) => objectToken(object.name),
      'Schema.SObjectField getController()': ({ object, facts }: DescribeFieldResult) =>
        facts['controllerName'] === null ? null : fieldToken(object.name, String(facts['controllerName'])),
      'List<Schema.PicklistEntry> getPicklistValues()': ({ facts }: DescribeFieldResult) =>
        listOf(
          'Schema.PicklistEntry',
          (facts['picklistValues'] as Record<string, unknown>[]).map((entry) => new PicklistEntry(entry))
        ),
      'List<Schema.SObjectType> getReferenceTo()': ({ field }: DescribeFieldResult) =>
        listOf('Schema.SObjectType', field.referenceTo.filter(isObject).map(objectToken)),
      'String getReferenceTargetField()': () => null
    }
  }
];

const isObject = (name: string): boolean => current().environment.schema().object(name) !== undefined;

/** Describe names types as SOAP does; Apex has its own names for two of them. */
const OWN_NAMES: Readonly<Record<string, string>> = { int: 'INTEGER', base64: 'BASE64' };

export function displayTypeOf({ facts }: DescribeFieldResult) {
  const type = String(facts['type']);
  return enumConstant(libraryType('Schema.DisplayType'), OWN_NAMES[type] ?? type);
}

const soapType = (type: string) =>
  enumConstant(libraryType('Schema.SOAPType'), type.slice(type.indexOf(':') + 1).replace(/^int$/, 'Integer'));
