import { accountObjects } from './accounts.ts';
import { codeRunObjects } from './codeRuns.ts';
import type { StandardObject } from './define.ts';
import { definitionObjects } from './definitions.ts';
import { fileObjects } from './files.ts';
import { peopleObjects } from './people.ts';
import { permissionObjects } from './permissions.ts';
import { productObjects } from './products.ts';
import { salesObjects } from './sales.ts';
import { activityObjects, serviceObjects } from './service.ts';
import { setupObjects } from './setup.ts';
import { statusObjects } from './statuses.ts';

/** Every standard object that an org has from its first day. */
export const standardObjects: readonly StandardObject[] = [
  ...peopleObjects,
  ...permissionObjects,
  ...accountObjects,
  ...salesObjects,
  ...productObjects,
  ...serviceObjects,
  ...activityObjects,
  ...fileObjects,
  ...setupObjects,
  ...codeRunObjects,
  ...statusObjects,
  ...definitionObjects
];
