import { OrgError } from '../../../errors.ts';
import type { MetadataComponent, XmlElement } from '../../../metadata/model.ts';
import { childNamed, childrenNamed, childText } from '../../../metadata/xmlElement.ts';
import type { UiApiContext } from '../model.ts';
import { quickAction, targetOf } from './actionList.ts';
import type { ActionDetails, ActionField } from './model.ts';
import { predefinedValue } from './predefinedValue.ts';

/** A quick action ready to run on a record, or for itself where it is a global one. Throws OrgError NOT_FOUND for one that the caller has not. */
export function actionDetails(context: UiApiContext, name: string, recordId: string | undefined): ActionDetails {
  const action = quickAction(context, name);
  const component = context.org.metadata.get('QuickAction', name);
  if (!action || !component) throw new OrgError('NOT_FOUND', `There is no action ${name}, or you may not run it.`);
  const { xml } = component;
  const target = action.subtype === 'LightningWebComponent' ? undefined : targetOf(component);
  const columns = childrenNamed(childNamed(xml, 'quickActionLayout'), 'quickActionLayoutColumns');
  const lwc = childText(xml, 'lightningWebComponent');
  return {
    ...action,
    targetObject: target ?? null,
    recordTypeId: recordTypeOf(context, target, childText(xml, 'targetRecordType')),
    columns: columns.length,
    fields: inRows(columns.map((column) => fieldsOf(context, target, column))),
    values: valuesOf(context, component, target, recordId),
    successMessage: childText(xml, 'successMessage') ?? null,
    component: lwc ? `c:${lwc.replace(/^c[:_]+/, '')}` : null,
    isHeadless: lwc !== undefined && isHeadless(context.org.metadata.get('LightningComponentBundle', lwc))
  };
}

function recordTypeOf({ org }: UiApiContext, object: string | undefined, name: string | undefined): string | null {
  const types = (object && org.schema.object(object)?.recordTypes) || [];
  const developerName = name?.split('.').at(-1);
  return types.find((type) => type.developerName === developerName)?.id ?? null;
}

function fieldsOf(
  { org, caller }: UiApiContext,
  object: string | undefined,
  column: XmlElement
): (ActionField | null)[] {
  return childrenNamed(column, 'quickActionLayoutItems').flatMap((item) => {
    const name = childText(item, 'field');
    const field = object && name ? org.schema.field(object, name) : undefined;
    if (!field) return name ? [] : [null];
    if (!caller.access.canReadField(object!, field.name)) return [];
    const behavior = childText(item, 'uiBehavior');
    const isReadOnly = behavior === 'Readonly' || !caller.access.canEditField(object!, field.name);
    return [{ name: field.name, isRequired: behavior === 'Required' || field.required, isReadOnly }];
  });
}

/** Columns side by side, read row by row. */
function inRows(columns: readonly (readonly (ActionField | null)[])[]): (ActionField | null)[] {
  const height = Math.max(0, ...columns.map(({ length }) => length));
  return Array.from({ length: height }, (_, row) => columns.map((column) => column[row] ?? null)).flat();
}

/** Predefined values, and the record that the new one belongs to. */
function valuesOf(
  context: UiApiContext,
  { xml, fullName }: MetadataComponent,
  target: string | undefined,
  recordId: string | undefined
): Record<string, unknown> {
  const source = fullName.includes('.') && recordId ? { object: fullName.split('.')[0]!, recordId } : undefined;
  const parent = childText(xml, 'targetParentField');
  const values: Record<string, unknown> = parent && source ? { [parent]: source.recordId } : {};
  for (const override of childrenNamed(xml, 'fieldOverrides')) {
    const field = target && context.org.schema.field(target, childText(override, 'field') ?? '');
    if (field) values[field.name] = predefinedValue(context, field, override, source);
  }
  return values;
}

/** `<actionType>Action</actionType>` in the bundle's configuration. */
function isHeadless(bundle: MetadataComponent | undefined): boolean {
  return childrenNamed(childNamed(bundle?.xml, 'targetConfigs'), 'targetConfig').some(
    (config) => childText(config, 'actionType') === 'Action'
  );
}
