import { coreClasses } from './coreClasses.ts';
import type { LibraryClass } from './model.ts';
import { platformClasses } from './platformClasses.ts';

/** Every class of the library. */
export const libraryClasses: readonly LibraryClass[] = [...coreClasses, ...platformClasses];
