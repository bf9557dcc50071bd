import { peopleObjects } from './people.ts';
import type { StandardObject } from './define.ts';

/** Every standard object that an org has from its first day. */
export const standardObjects: readonly StandardObject[] = [...peopleObjects];
