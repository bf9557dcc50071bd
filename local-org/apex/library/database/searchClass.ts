import { given } from '../../runtime/arguments.ts';
import { visibleBinds } from '../../runtime/database/dynamicBinds.ts';
import { searchRecords } from '../../runtime/database/query.ts';
import type { LibraryClass } from '../model.ts';
import { type AccessLevel, modeOf } from './accessLevel.ts';

function query(text: string | null, level: AccessLevel | null = null) {
  const access = modeOf(level);
  return searchRecords(given(text), visibleBinds(given(text)), access === undefined ? {} : { access });
}

export const searchClass: LibraryClass = {
  declaration: 'class System.Search',
  members: {
    'static List<List<SObject>> query(String search)': query,
    'static List<List<SObject>> query(String search, AccessLevel access)': query
  }
};
