import type { MetadataComponent } from '../metadata/model.ts';
import { childFlag, childNamed, childText } from '../metadata/xmlElement.ts';
import { sharingModelOf } from './customObject.ts';
import type { FieldSchema } from './model.ts';
import type { ObjectDraft } from './objectDraft.ts';

/** What a project's CustomObject component may change on a standard object. */
export function extendStandard(draft: ObjectDraft, component: MetadataComponent): void {
  const { xml } = component;
  draft.label = childText(xml, 'label') ?? draft.label;
  draft.labelPlural = childText(xml, 'pluralLabel') ?? draft.labelPlural;
  draft.description = childText(xml, 'description') ?? draft.description ?? '';
  draft.enableHistory = childFlag(xml, 'enableHistory', draft.enableHistory);
  draft.sharingModel = sharingModelOf(xml) ?? draft.sharingModel;
  draft.component = component;
}

/** What a project's CustomField component may change on a standard field. */
export function changedStandard(field: FieldSchema, { xml }: MetadataComponent): FieldSchema {
  const helpText = childText(xml, 'inlineHelpText') ?? field.helpText;
  const displayFormat = childText(xml, 'displayFormat') ?? field.displayFormat;
  return {
    ...field,
    label: childText(xml, 'label') ?? field.label,
    required: childNamed(xml, 'required') ? field.required || childFlag(xml, 'required') : field.required,
    trackHistory: childFlag(xml, 'trackHistory', field.trackHistory),
    ...(helpText !== undefined && { helpText }),
    ...(displayFormat !== undefined && { displayFormat })
  };
}
