import { provideLibrarySymbols } from '../runtime/values/libraryTypes.ts';
import { readLibrary } from '../types/librarySymbols.ts';
import { libraryClasses } from './index.ts';

/** The types of the library, read once. From here on values can tell their types. */
export const library = readLibrary(libraryClasses);

provideLibrarySymbols((name) => {
  const symbol = library.type(name);
  if (symbol === undefined) throw new Error(`Apex library: no type '${name}'`);
  return symbol;
});
