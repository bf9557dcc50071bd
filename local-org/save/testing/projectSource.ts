import type { SourceFile } from '../../metadata/model.ts';

const NAMESPACE = 'xmlns="http://soap.sforce.com/2006/04/metadata"';
const encoder = new TextEncoder();

const file = (path: string, root: string, body: string): SourceFile => ({
  path: `force-app/main/default/${path}`,
  content: encoder.encode(`<?xml version="1.0" encoding="UTF-8"?>\n<${root} ${NAMESPACE}>${body}</${root}>`)
});

const element = (name: string, value: string | boolean | number): string =>
  `<${name}>${String(value).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')}</${name}>`;

const elements = (values: Record<string, string | boolean | number>): string =>
  Object.entries(values)
    .map(([name, value]) => element(name, value))
    .join('');

/** A custom object in source format. */
export function objectFile(
  name: string,
  values: Record<string, string | boolean | number> = {},
  nameField: Record<string, string> = { type: 'Text' }
): SourceFile {
  const label = name.replace(/__\w+$/, '');
  const named = `<nameField>${element('label', `${label} Name`)}${elements(nameField)}</nameField>`;
  const body = elements({ label, pluralLabel: `${label}s`, sharingModel: 'ReadWrite', ...values }) + named;
  return file(`objects/${name}/${name}.object-meta.xml`, 'CustomObject', body);
}

/** A field; `more` is raw XML for what is nested. */
export function fieldFile(
  path: string,
  type: string,
  values: Record<string, string | boolean | number> = {},
  more = ''
): SourceFile {
  const [object = '', name = ''] = path.split('.');
  const label = name.replace(/__c$/, '').replaceAll('_', ' ');
  const body = elements({ fullName: name, label, type, ...values }) + more;
  return file(`objects/${object}/fields/${name}.field-meta.xml`, 'CustomField', body);
}

/** Values of a picklist: `*Name` is the default. */
export function valueSet(values: readonly string[], restricted = true): string {
  const listed = values.map((text) => {
    const name = text.replace('*', '');
    return `<value>${elements({ fullName: name, default: text.startsWith('*'), label: name })}</value>`;
  });
  return `<valueSet>${element('restricted', restricted)}<valueSetDefinition>${element('sorted', false)}${listed.join('')}</valueSetDefinition></valueSet>`;
}

/** Filters of a roll-up summary: `[field, operation, value]`. */
export const summaryFilters = (filters: readonly (readonly [string, string, string])[]): string =>
  filters
    .map(
      ([field, operation, value]) => `<summaryFilterItems>${elements({ field, operation, value })}</summaryFilterItems>`
    )
    .join('');

export function ruleFile(path: string, formula: string, message: string, field?: string): SourceFile {
  const [object = '', name = ''] = path.split('.');
  const body = elements({
    fullName: name,
    active: true,
    errorConditionFormula: formula,
    ...(field !== undefined && { errorDisplayField: field }),
    errorMessage: message
  });
  return file(`objects/${object}/validationRules/${name}.validationRule-meta.xml`, 'ValidationRule', body);
}

/** A permission set; `more` is raw XML. */
export function permissionSetFile(
  name: string,
  objects: Record<string, string>,
  fields: Record<string, 'read' | 'edit'>,
  more = ''
): SourceFile {
  const objectPermissions = Object.entries(objects).map(([object, rights]) => {
    const flags = {
      allowCreate: rights.includes('C'),
      allowDelete: rights.includes('D'),
      allowEdit: rights.includes('E'),
      allowRead: rights.includes('R'),
      modifyAllRecords: rights.includes('M'),
      object,
      viewAllRecords: rights.includes('V')
    };
    return `<objectPermissions>${elements(flags)}</objectPermissions>`;
  });
  const fieldPermissions = Object.entries(fields).map(
    ([field, right]) =>
      `<fieldPermissions>${elements({ editable: right === 'edit', field, readable: true })}</fieldPermissions>`
  );
  const body = element('label', name) + [...objectPermissions, ...fieldPermissions].join('') + more;
  return file(`permissionsets/${name}.permissionset-meta.xml`, 'PermissionSet', body);
}

export const metadataFile = (path: string, root: string, body: string): SourceFile => file(path, root, body);
