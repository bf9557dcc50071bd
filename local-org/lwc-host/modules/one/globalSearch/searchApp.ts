import { ask, client } from '../../lightning/ldsCache/ldsCache.ts';
import { objectInfoQuery, type ObjectInfo } from '../../lightning/uiObjectInfoApi/uiObjectInfoApi.ts';
import { layoutQuery } from '../../lightning/uiLayoutApi/uiLayoutApi.ts';
import { iconName } from '../iconName/iconName.ts';
import type { App } from '../orgValues/orgValues.ts';
import { layoutFieldNames } from '../recordFields/recordFields.ts';
import { recordUrl } from '../tableCell/cellContent.ts';

/** A record that was found. */
export interface Hit {
  readonly id: string;
  readonly name: string;
  /** Label of its object. */
  readonly kind: string;
  readonly icon: string;
  readonly url: string;
}

/** The platform looks for no shorter word. */
export const SHORTEST_TERM = 2;

const EACH = 5;

interface Found {
  readonly attributes: { readonly type: string };
  readonly Id: string;
  readonly [field: string]: unknown;
}

/** Records of the app's objects that have a word beginning with what was typed: up to five of each object. */
export async function searchApp(app: App | undefined, term: string): Promise<Hit[]> {
  const objects = [...new Set((app?.navItems ?? []).flatMap(({ objectApiName }) => objectApiName ?? []))];
  const words = term.split(/\s+/).filter((word) => word.length >= SHORTEST_TERM);
  if (words.length === 0 || objects.length === 0) return [];
  const searched = await Promise.all(objects.map(searchedObject));
  const returning = searched.map(({ info, fields }) => `${info.apiName}(Id, ${fields.join(', ')} LIMIT ${EACH})`);
  const q = `FIND {${escapeTerm(words.join(' '))}*} IN ALL FIELDS RETURNING ${returning.join(', ')}`;
  const { searchRecords } = await client.request<{ searchRecords: readonly Found[] }>({
    path: '/search',
    query: { q }
  });
  const byName = new Map(searched.map((object) => [object.info.apiName, object]));
  return searchRecords.flatMap((record) => hitOf(record, byName.get(record.attributes.type)) ?? []);
}

interface SearchedObject {
  readonly info: ObjectInfo;
  /** The name, and where a number names the record the first text of its compact layout. */
  readonly fields: readonly string[];
}

async function searchedObject(objectApiName: string): Promise<SearchedObject> {
  const compact = { objectApiName, layoutType: 'Compact', mode: 'View' };
  const [info, layout] = await Promise.all([ask(objectInfoQuery, { objectApiName }), ask(layoutQuery, compact)]);
  const name = info.nameFields.at(-1) ?? 'Name';
  const isText = (field: string): boolean => field !== name && info.fields[field]?.dataType === 'String';
  const text = info.fields[name]?.calculated ? layoutFieldNames(layout).find(isText) : undefined;
  return { info, fields: text ? [name, text] : [name] };
}

function hitOf(record: Found, object: SearchedObject | undefined): Hit | undefined {
  if (!object) return undefined;
  const { info, fields } = object;
  const words = fields.map((field) => record[field]).filter((value) => typeof value === 'string');
  return {
    id: record.Id,
    name: words.join(' · ') || record.Id,
    kind: info.label,
    icon: iconName(info.themeInfo?.iconUrl),
    url: recordUrl(info.apiName, record.Id)
  };
}

/** Characters that SOSL reads as its own. Source: SOQL and SOSL Reference, "FIND {SearchQuery}". */
function escapeTerm(term: string): string {
  return term.replace(/[?&|!{}[\]()^~*:\\"'+-]/g, '\\$&');
}
