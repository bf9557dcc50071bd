import { finalizerMembers } from '../async/finalizer.ts';
import { asyncSystemMembers } from '../async/systemMembers.ts';
import type { LibraryClass } from '../model.ts';
import { systemMembers } from './systemMembers.ts';

/** `System`, the class: what needs no org, then what does. */
export const systemClass: LibraryClass = {
  declaration: 'class System.System',
  members: { ...systemMembers, ...asyncSystemMembers, ...finalizerMembers }
};
