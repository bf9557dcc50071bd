import { createHash } from 'node:crypto';
import { OrgError } from '../../errors.ts';
import type { FieldSchema, ObjectSchema } from '../../schema/model.ts';
import { MASTER_RECORD_TYPE_ID, type UiApiContext } from './model.ts';
import { readableObject } from './objectInfo.ts';

interface PicklistValuesRepresentation {
  controllerValues: Record<string, number>;
  defaultValue: PicklistEntry | null;
  eTag: string;
  url: string;
  values: PicklistEntry[];
}

interface PicklistEntry {
  attributes: null;
  label: string;
  validFor: number[];
  value: string;
}

function isPicklist(field: FieldSchema): boolean {
  return field.type === 'Picklist' || field.type === 'MultiselectPicklist';
}

function controllerValuesOf(object: ObjectSchema, field: FieldSchema): string[] {
  const controller = field.picklist?.controllingField && object.fields.get(field.picklist.controllingField);
  if (!controller) return [];
  if (controller.type === 'Checkbox') return ['false', 'true'];
  return controller.picklist?.values.filter((value) => value.isActive).map((value) => value.value) ?? [];
}

function represent(object: ObjectSchema, field: FieldSchema, recordTypeId: string): PicklistValuesRepresentation {
  const recordType = object.recordTypes.find((type) => type.id === recordTypeId);
  const allowed = recordType?.picklistValues.get(field.name);
  const controllers = controllerValuesOf(object, field);
  const active = (field.picklist?.values ?? []).filter(
    (value) => value.isActive && (!allowed || allowed.includes(value.value))
  );
  const entries = active.map(({ value, label }) => ({
    attributes: null,
    label,
    validFor: controllers.flatMap((controller, index) =>
      field.picklist?.dependentValues?.get(controller)?.includes(value) ? [index] : []
    ),
    value
  }));
  const byDefault = active.find((value) => value.isDefault)?.value;
  const body = {
    controllerValues: Object.fromEntries(controllers.map((value, index) => [value, index])),
    defaultValue: entries.find((entry) => entry.value === byDefault) ?? null,
    url: `/services/data/v66.0/ui-api/object-info/${object.name}/picklist-values/${recordTypeId}/${field.name}`,
    values: entries
  };
  return { ...body, eTag: createHash('md5').update(JSON.stringify(body)).digest('hex') };
}

function recordTypeOrThrow(object: ObjectSchema, recordTypeId: string): void {
  const known = recordTypeId === MASTER_RECORD_TYPE_ID || object.recordTypes.some((type) => type.id === recordTypeId);
  if (!known) throw new OrgError('NOT_FOUND', `Record type ${recordTypeId} not found for ${object.name}.`);
}

/** "Picklist Values" of one field: https://developer.salesforce.com/docs/atlas.en-us.uiapi.meta/uiapi/ui_api_responses_picklist_values.htm */
export function picklistValues(
  context: UiApiContext,
  objectName: string,
  recordTypeId: string,
  fieldName: string
): PicklistValuesRepresentation {
  const object = readableObject(context, objectName);
  recordTypeOrThrow(object, recordTypeId);
  const field = context.org.schema.field(object.name, fieldName);
  if (!field || !isPicklist(field) || !context.caller.access.canReadField(object.name, field.name)) {
    throw new OrgError('INVALID_FIELD', `Field ${fieldName} is not a picklist field of ${object.name}.`, [fieldName]);
  }
  return represent(object, field, recordTypeId);
}

/** All picklist fields of a record type at once. */
export function allPicklistValues(
  context: UiApiContext,
  objectName: string,
  recordTypeId: string
): { eTag: string; picklistFieldValues: Record<string, PicklistValuesRepresentation> } {
  const object = readableObject(context, objectName);
  recordTypeOrThrow(object, recordTypeId);
  const picklistFieldValues = Object.fromEntries(
    [...object.fields.values()]
      .filter((field) => isPicklist(field) && context.caller.access.canReadField(object.name, field.name))
      .map((field) => [field.name, represent(object, field, recordTypeId)])
  );
  return { eTag: createHash('md5').update(JSON.stringify(picklistFieldValues)).digest('hex'), picklistFieldValues };
}
