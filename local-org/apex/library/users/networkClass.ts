import type { LibraryClass } from '../model.ts';

/** Experience sites: there are none here, and so the running user is in none. */
export const networkClass: LibraryClass = {
  declaration: 'class System.Network',
  members: { 'static Id getNetworkId()': () => null }
};
