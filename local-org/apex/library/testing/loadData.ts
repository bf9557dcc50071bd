import { OrgError } from '../../../errors.ts';
import { convertValue } from '../../../save/convertValue.ts';
import { apexError } from '../../runtime/apexException.ts';
import { given } from '../../runtime/arguments.ts';
import { saveAll } from '../../runtime/database/statements.ts';
import { recordList } from '../../runtime/sobject/children.ts';
import { fieldNamed, invalidField } from '../../runtime/sobject/dynamicFields.ts';
import { toApexValue } from '../../runtime/sobject/fieldValues.ts';
import { SObject } from '../../runtime/sobject/sobject.ts';
import type { SObjectTypeToken } from '../../runtime/sobject/tokens.ts';
import { current } from '../../runtime/transaction.ts';
import type { ApexList } from '../../runtime/values/apexList.ts';

/** `Test.loadData`: inserts the records of a CSV file that is a static resource. */
export function loadData(type: SObjectTypeToken | null, resource: string | null): ApexList {
  const { schema: object } = given(type);
  const content = contentOf(given(resource));
  const [names = [], ...rows] = csvRows(content);
  const records = rows.map((row) => {
    const record = new SObject(object);
    for (const [index, name] of names.entries()) {
      const field = fieldNamed(object, name.trim());
      if (!field) throw invalidField(object, name);
      const text = row[index] ?? '';
      if (text !== '' && field.name !== 'Id') record.setField(field.name, toApexValue(field, valueOf(field, text)));
    }
    return record;
  });
  saveAll({ operation: 'insert', records, allOrNone: true });
  return recordList(object, records);
}

function valueOf(field: Parameters<typeof convertValue>[0], text: string) {
  try {
    return convertValue(field, text);
  } catch (error) {
    if (!(error instanceof OrgError)) throw error;
    throw apexError('System.UnexpectedException', error.message);
  }
}

function contentOf(name: string): string {
  const resource = current().environment.metadata.get('StaticResource', name);
  const file = resource?.files?.find(({ path }) => !path.endsWith('-meta.xml'));
  if (!file) throw apexError('System.UnexpectedException', `Static Resource not found: ${name}`);
  return new TextDecoder().decode(file.content);
}

/** Rows of CSV; a value in quotes may hold commas, line breaks and doubled quotes. */
function csvRows(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quotedText, plain = '', end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r?\n|$)/g)) {
    row.push(quotedText?.replaceAll('""', '"') ?? plain);
    if (end === ',') continue;
    if (row.length > 1 || row[0] !== '') rows.push(row);
    row = [];
  }
  return rows;
}
