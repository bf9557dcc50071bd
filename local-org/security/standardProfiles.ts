import { standardProfiles } from '../setup/standardProfiles.ts';
import { noGrants } from './grants.ts';
import type { Grants } from './grants.ts';

export const ADMINISTRATOR_PROFILE = 'System Administrator';

/** Full name of a profile's metadata component, from the `Name` of its row. */
export const profileFullName = (profileName: string): string =>
  standardProfiles.find((profile) => profile.name === profileName)?.fullName ?? profileName;

/** Standard objects whose access a profile decides; the others are set-up or follow what they belong to. */
const CRM_OBJECTS = [
  'account',
  'asset',
  'campaign',
  'case',
  'contact',
  'contract',
  'idea',
  'lead',
  'opportunity',
  'order',
  'pricebook2',
  'product2',
  'solution'
];

const CRM = new Set(CRM_OBJECTS);

/** True where object permissions decide on a standard object. Activities, notes and files are open to every user. */
export const isPermissionedStandardObject = (objectLowerCase: string): boolean => CRM.has(objectLowerCase);

/** Standard objects that every user may create, edit and delete, sharing permitting. */
const OPEN_OBJECTS = new Set([
  'attachment',
  'contentdocument',
  'contentdocumentlink',
  'contentversion',
  'event',
  'eventrelation',
  'feedcomment',
  'feeditem',
  'note',
  'task',
  'topic',
  'topicassignment'
]);

export const isOpenStandardObject = (objectLowerCase: string): boolean => OPEN_OBJECTS.has(objectLowerCase);

const EDITING_PROFILES = new Set([
  'Standard User',
  'Contract Manager',
  'Marketing User',
  'Solution Manager',
  'Standard Platform User'
]);

/** What a standard profile gives before any metadata names it: the standard objects, their tabs and the standard apps. */
export function standardProfileGrants(profileName: string): Grants {
  const grants = noGrants();
  const edits = EDITING_PROFILES.has(profileName);
  if (!edits && profileName !== 'Read Only') return grants;
  const access = { read: true, create: edits, edit: edits, delete: edits, viewAll: false, modifyAll: false };
  for (const object of CRM_OBJECTS) {
    grants.objects.set(object, { ...access, viewAllFields: false });
    grants.tabs.add(`standard-${object}`);
  }
  for (const app of ['standard__lightningsales', 'standard__service', 'standard__platform']) grants.apps.add(app);
  return grants;
}
