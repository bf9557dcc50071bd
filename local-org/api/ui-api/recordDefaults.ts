import { compileFormula } from '../../formula/compile.ts';
import type { FieldSchema, ObjectSchema } from '../../schema/model.ts';
import type { FieldValue } from '../../store/model.ts';
import { displayValue } from './displayValue.ts';
import { recordLayout } from './layout.ts';
import type { FieldValueRepresentation, UiApiContext } from './model.ts';
import { objectInfo, readableObject } from './objectInfo.ts';
import { defaultRecordTypeId } from './recordTypes.ts';

/** The value a new record starts with in this field; null where nothing is declared. */
function defaultOf({ caller }: UiApiContext, field: FieldSchema): FieldValue {
  if (field.name === 'OwnerId') return caller.userId;
  const picked = field.picklist?.values.find((value) => value.isDefault)?.value;
  if (picked !== undefined) return picked;
  if (field.defaultValue === undefined || field.formula) return field.type === 'Checkbox' ? false : null;
  if (field.type === 'Checkbox') return field.defaultValue.toLowerCase() === 'true';
  const formula = compileFormula(field.defaultValue, { resolve: () => undefined });
  return formula.evaluate({
    value: (path) => (path === '$User.Id' ? caller.userId : null),
    isNew: true,
    now: new Date(),
    timeZone: caller.timeZone
  });
}

/** "Record Defaults" for creating: https://developer.salesforce.com/docs/atlas.en-us.uiapi.meta/uiapi/ui_api_resources_record_defaults_create.htm */
export function createDefaults(
  context: UiApiContext,
  objectName: string,
  recordTypeId?: string
): Record<string, unknown> {
  const object: ObjectSchema = readableObject(context, objectName);
  const typeId = recordTypeId ?? defaultRecordTypeId(object);
  const fields: Record<string, FieldValueRepresentation> = {};
  for (const field of object.fields.values()) {
    if (!field.createable || !context.caller.access.canEditField(object.name, field.name)) continue;
    const value = defaultOf(context, field);
    fields[field.name] = { displayValue: displayValue(value, field, context.caller), value };
  }
  return {
    layout: recordLayout(context, object, 'Full', 'Create', typeId),
    objectInfos: { [object.name]: objectInfo(context, object.name) },
    record: {
      apiName: object.name,
      childRelationships: {},
      eTag: null,
      fields,
      id: null,
      lastModifiedById: null,
      lastModifiedDate: null,
      recordTypeId: typeId,
      recordTypeInfo: null,
      systemModstamp: null
    }
  };
}
