import type { FunctionDefinition } from '../strict.ts';
import { CHANGE_FUNCTIONS } from './changes.ts';
import { DATE_FUNCTIONS } from './dates.ts';
import { LOGICAL_FUNCTIONS } from './logical.ts';
import { MARKUP_FUNCTIONS } from './markup.ts';
import { MATH_FUNCTIONS } from './math.ts';
import { PICKLIST_FUNCTIONS } from './picklists.ts';
import { TEXT_FUNCTIONS } from './text.ts';

/** Every function by its canonical name. */
export const FUNCTIONS: ReadonlyMap<string, FunctionDefinition> = new Map(
  [
    ...LOGICAL_FUNCTIONS,
    ...TEXT_FUNCTIONS,
    ...MATH_FUNCTIONS,
    ...DATE_FUNCTIONS,
    ...PICKLIST_FUNCTIONS,
    ...CHANGE_FUNCTIONS,
    ...MARKUP_FUNCTIONS
  ].map((definition) => [definition.name, definition])
);

/** Functions that formula fields may not use, only rules that run with a save. */
export const SAVE_ONLY_FUNCTIONS: ReadonlySet<string> = new Set([
  'ISCHANGED',
  'PRIORVALUE',
  'ISNEW',
  'ISCLONE',
  'REGEX'
]);
