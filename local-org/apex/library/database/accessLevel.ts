import type { AccessMode } from '../../runtime/database/access.ts';
import { LibraryObject } from '../../runtime/values/libraryObject.ts';
import { libraryType } from '../../runtime/values/libraryTypes.ts';
import type { LibraryClass } from '../model.ts';

/** `AccessLevel.USER_MODE`, `AccessLevel.SYSTEM_MODE`. */
export class AccessLevel extends LibraryObject {
  readonly mode: 'user' | 'system';

  constructor(mode: 'user' | 'system') {
    super();
    this.mode = mode;
  }

  override get apexType() {
    return libraryType('System.AccessLevel');
  }
}

const userMode = new AccessLevel('user');
const systemMode = new AccessLevel('system');

/** Null is system mode, as where nothing is said. */
export const modeOf = (level: AccessLevel | null): AccessMode => level?.mode;

export const accessLevelClass: LibraryClass = {
  declaration: 'class System.AccessLevel',
  members: {
    'static final AccessLevel USER_MODE': () => userMode,
    'static final AccessLevel SYSTEM_MODE': () => systemMode
  }
};
