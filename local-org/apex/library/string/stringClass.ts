import type { LibraryClass } from '../model.ts';
import { characterMembers } from './characters.ts';
import { comparisonMembers } from './comparisons.ts';
import { editMembers } from './edits.ts';
import { escapeMembers } from './escapes.ts';
import { searchMembers } from './search.ts';
import { sliceMembers } from './slices.ts';
import { splitMembers } from './splits.ts';
import { testMembers } from './tests.ts';
import { textMembers } from './texts.ts';

export const stringClass: LibraryClass = {
  declaration: 'primitive System.String',
  members: {
    ...textMembers,
    ...testMembers,
    ...searchMembers,
    ...sliceMembers,
    ...editMembers,
    ...characterMembers,
    ...comparisonMembers,
    ...escapeMembers,
    ...splitMembers
  }
};
