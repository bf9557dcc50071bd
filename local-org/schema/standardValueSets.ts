import type { MetadataRegistry } from '../metadata/model.ts';
import type { DraftMap } from './objectDraft.ts';
import { valuesOf } from './picklists.ts';
import { standardObjects } from './standard/index.ts';

/** Gives standard picklists the values of the StandardValueSet components that a project brings. */
export function applyStandardValueSets(drafts: DraftMap, metadata: Pick<MetadataRegistry, 'get'>): void {
  for (const object of standardObjects) {
    const draft = drafts.get(object.name)!;
    for (const field of object.fields) {
      const component = field.valueSet === undefined ? undefined : metadata.get('StandardValueSet', field.valueSet);
      const current = draft.fields.get(field.name);
      if (!component || !current) continue;
      const values = valuesOf(component.xml, 'standardValue');
      draft.fields.set(field.name, { ...current, picklist: { restricted: false, ...current.picklist, values } });
    }
  }
}
