import { decodedName } from '../metadata/decodedName.ts';
import type { MetadataComponent } from '../metadata/model.ts';
import { childFlag, childrenNamed, childText } from '../metadata/xmlElement.ts';
import type { Identities } from './identities.ts';
import type { RecordTypeSchema } from './model.ts';

/** The record type that every record without one has, in every org. */
export const masterRecordTypeId = '012000000000000AAA';

/** Record types of one object, the master last as describe lists it. The first active one is the default. */
export function recordTypesOf(
  object: string,
  components: readonly MetadataComponent[],
  identities: Identities
): RecordTypeSchema[] {
  const active = components.find(({ xml }) => childFlag(xml, 'active', true));
  const own = components.map((component) => recordTypeOf(object, component, identities, component === active));
  return [...own, master(active === undefined)];
}

function recordTypeOf(
  object: string,
  { fullName, xml }: MetadataComponent,
  identities: Identities,
  isDefault: boolean
): RecordTypeSchema {
  const developerName = fullName.slice(fullName.indexOf('.') + 1);
  return {
    id: identities.recordTypeId(object, developerName),
    developerName,
    label: childText(xml, 'label') ?? developerName,
    active: childFlag(xml, 'active', true),
    isMaster: false,
    isDefault,
    picklistValues: new Map(
      childrenNamed(xml, 'picklistValues').map((entry) => [
        childText(entry, 'picklist') ?? '',
        // Values stand percent-encoded where they hold characters that names may not.
        childrenNamed(entry, 'values').map((value) => decodedName(childText(value, 'fullName') ?? ''))
      ])
    )
  };
}

function master(isDefault: boolean): RecordTypeSchema {
  return {
    id: masterRecordTypeId,
    developerName: 'Master',
    label: 'Master',
    active: true,
    isMaster: true,
    isDefault,
    picklistValues: new Map()
  };
}
