import { isRecord, type FieldValue, type RecordRepresentation } from '../../lightning/ldsCache/records.ts';

/** What a cell of a list says: text, where it leads, or a tick. Plain enough for thousands of them. */
export interface CellContent {
  readonly text: string;
  readonly url?: string;
  /** Outside of this org: in a window of its own. */
  readonly isExternal?: boolean;
  readonly checked?: boolean;
}

const EMPTY: CellContent = { text: '' };

export const recordUrl = (objectApiName: string, id: string): string => `/lightning/r/${objectApiName}/${id}/view`;

/** The value at a path (`Name`, `Epic__r.Name`) of a record; `dataType` is that of the list's column. */
export function cellContent(
  record: RecordRepresentation,
  path: string,
  dataType: string | undefined,
  isName: boolean
): CellContent {
  const steps = path.split('.');
  const owner = parentOf(record, steps.slice(0, -1));
  const field = owner?.fields[steps.at(-1) ?? ''];
  if (!owner || !field || field.value === null || field.value === '') return EMPTY;
  const isOfParent = steps.length > 1;
  return isOfParent || isName
    ? { text: textOf(field), url: recordUrl(owner.apiName, owner.id) }
    : ofType(field, dataType);
}

function parentOf(record: RecordRepresentation, steps: readonly string[]): RecordRepresentation | undefined {
  let current: unknown = record;
  for (const step of steps) current = isRecord(current) ? current.fields[step]?.value : undefined;
  return isRecord(current) ? current : undefined;
}

const textOf = ({ displayValue, value }: FieldValue): string =>
  displayValue ?? (isRecord(value) ? '' : String(value ?? ''));

function ofType(field: FieldValue, dataType: string | undefined): CellContent {
  const text = textOf(field);
  switch (dataType) {
    case 'Checkbox':
      return { text: field.value === true ? 'True' : 'False', checked: field.value === true };
    case 'Email':
      return { text, url: `mailto:${text}` };
    case 'Phone':
      return { text, url: `tel:${text}` };
    case 'Url':
      return webAddress(text);
    case 'Html':
      return { text: withoutTags(text) };
    case 'MultiselectPicklist':
      return { text: text.replaceAll(';', '; ') };
    default:
      return { text };
  }
}

/** Only what a browser opens as a page becomes a link. */
function webAddress(text: string): CellContent {
  const url = /^https?:\/\//i.test(text) ? text : `https://${text}`;
  return URL.canParse(url) ? { text, url, isExternal: true } : { text };
}

function withoutTags(html: string): string {
  return new DOMParser().parseFromString(html, 'text/html').body.textContent ?? '';
}
