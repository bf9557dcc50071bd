import { isRecord, type FieldValue, type RecordRepresentation } from '../../lightning/ldsCache/records.ts';

/** A field's value as a person reads it. */
export interface ShownField {
  readonly text: string;
  /** Where it leads: a record, a web page, a mail or phone program. */
  readonly url?: string;
  readonly isExternal?: boolean;
  readonly kind: 'text' | 'link' | 'checkbox' | 'html' | 'lines';
  readonly checked?: boolean;
}

const EMPTY: ShownField = { text: '', kind: 'text' };

export const recordUrl = (objectApiName: string, id: string): string => `/lightning/r/${objectApiName}/${id}/view`;

/** The value at a path (`Name`, `Epic__r.Name`) of a record. Types are those of list columns and object infos alike. */
export function shownField(
  record: RecordRepresentation,
  path: string,
  dataType: string | undefined,
  isName = false
): ShownField {
  const steps = path.split('.');
  const owner = parentOf(record, steps.slice(0, -1));
  const field = owner?.fields[steps.at(-1) ?? ''];
  if (!owner || !field || field.value === null || field.value === '') return EMPTY;
  if (steps.length > 1 || isName) return { text: textOf(field), kind: 'link', url: recordUrl(owner.apiName, owner.id) };
  return shownValue(field, dataType, owner, path);
}

function parentOf(record: RecordRepresentation, steps: readonly string[]): RecordRepresentation | undefined {
  let current: unknown = record;
  for (const step of steps) current = isRecord(current) ? current.fields[step]?.value : undefined;
  return isRecord(current) ? current : undefined;
}

const textOf = ({ displayValue, value }: FieldValue): string =>
  displayValue ?? (isRecord(value) ? '' : String(value ?? ''));

function shownValue(
  field: FieldValue,
  dataType: string | undefined,
  record: RecordRepresentation,
  name: string
): ShownField {
  const text = textOf(field);
  switch (dataType) {
    case 'Boolean':
    case 'Checkbox':
      return { text: field.value === true ? 'True' : 'False', kind: 'checkbox', checked: field.value === true };
    case 'Reference':
    case 'Lookup':
    case 'MasterDetail':
      return reference(record, name, String(field.value));
    case 'Email':
      return { text, kind: 'link', url: `mailto:${text}` };
    case 'Phone':
      return { text, kind: 'link', url: `tel:${text}` };
    case 'Url':
      return webAddress(text);
    case 'RichTextArea':
    case 'Html':
      return { text, kind: 'html' };
    case 'PlainTextArea':
    case 'TextArea':
    case 'LongTextArea':
      return { text, kind: 'lines' };
    default:
      return { text: text.replaceAll(';', dataType?.startsWith('Multi') ? '; ' : ';'), kind: 'text' };
  }
}

/** A lookup reads as the name of what it leads to, where that came along; else as its id. */
function reference(record: RecordRepresentation, name: string, id: string): ShownField {
  const relationship = name.endsWith('__c') ? name.replace(/__c$/, '__r') : name.replace(/Id$/, '');
  const related = record.fields[relationship];
  const parent = related?.value;
  if (!related || !isRecord(parent)) return { text: id, kind: 'text' };
  return { text: related.displayValue ?? id, kind: 'link', url: recordUrl(parent.apiName, id) };
}

/** Only what a browser opens as a page becomes a link. */
function webAddress(text: string): ShownField {
  const url = /^https?:\/\//i.test(text) ? text : `https://${text}`;
  return URL.canParse(url) ? { text, kind: 'link', url, isExternal: true } : { text, kind: 'text' };
}
