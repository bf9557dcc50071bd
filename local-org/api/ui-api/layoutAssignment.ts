import type { MetadataComponent } from '../../metadata/model.ts';
import { childText, childrenNamed } from '../../metadata/xmlElement.ts';
import type { ObjectSchema } from '../../schema/model.ts';
import type { UiApiContext } from './model.ts';

/**
 * The page layout of an object for the caller: what the profile assigns (for the record type first), else the object's
 * first layout by name; undefined where the metadata has none.
 */
export function assignedLayout(
  { org, caller }: UiApiContext,
  object: ObjectSchema,
  recordTypeId: string
): MetadataComponent | undefined {
  const recordType = object.recordTypes.find((type) => type.id === recordTypeId)?.developerName;
  const layouts = org.metadata
    .list('Layout')
    .filter((layout) => layout.fullName.toLowerCase().startsWith(`${object.name.toLowerCase()}-`));
  const profile = org.soql.query('SELECT Profile.Name FROM User WHERE Id = :id', org.systemCaller(), {
    binds: { id: caller.userId }
  }).records[0]?.Profile as { Name?: string } | null | undefined;
  const assignments = childrenNamed(
    profile?.Name ? org.metadata.get('Profile', profile.Name)?.xml : undefined,
    'layoutAssignments'
  );
  const match = (wanted: string | undefined) =>
    assignments.find(
      (assignment) =>
        layouts.some((layout) => layout.fullName === childText(assignment, 'layout')) &&
        childText(assignment, 'recordType') === wanted
    );
  const assigned = (recordType && match(`${object.name}.${recordType}`)) || match(undefined);
  const name = childText(assigned, 'layout');
  return layouts.find((layout) => layout.fullName === name) ?? layouts[0];
}
