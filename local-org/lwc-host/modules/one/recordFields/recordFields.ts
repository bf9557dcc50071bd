/** Fields of a record as layouts and pages arrange them. */
import type { Layout, LayoutItem, LayoutSection } from '../../lightning/uiLayoutApi/uiLayoutApi.ts';
import type { ObjectInfo } from '../../lightning/uiObjectInfoApi/uiObjectInfoApi.ts';
import type { GridField } from '../fieldGrid/fieldGrid.ts';
import { filled, hostWords } from '../../lightning/hostWords/hostWords.ts';

/** API names of the fields on a layout, in reading order. */
export function layoutFieldNames(layout: Layout | undefined): string[] {
  return (layout?.sections ?? []).flatMap(layoutItems).flatMap((item) => fieldOf(item) ?? []);
}

const layoutItems = ({ layoutRows }: LayoutSection): LayoutItem[] => layoutRows.flatMap((row) => row.layoutItems);

/** The field of a layout item, undefined for an empty place. */
export function fieldOf({ layoutComponents }: LayoutItem): string | undefined {
  const field = layoutComponents.find(({ componentType }) => componentType === 'Field');
  return field?.apiName ?? undefined;
}

/** A section of a layout, ready to be drawn. */
export interface GridSection {
  readonly id: string;
  readonly heading: string;
  readonly columns: number;
  readonly fields: readonly GridField[];
}

/** A layout, section by section. */
export function gridSections(layout: Layout, info: ObjectInfo): GridSection[] {
  return layout.sections.map((section) => ({
    id: section.id,
    heading: section.useHeading ? section.heading : '',
    columns: section.columns,
    fields: layoutItems(section).map((item, index) => {
      const name = fieldOf(item);
      const key = `${section.id}-${index}`;
      return name ? { ...gridField(name, info, item.editableForUpdate), key } : { key, name: null };
    })
  }));
}

/** One field with its label. */
export function gridField(name: string, info: ObjectInfo, isEditable: boolean): GridField {
  const field = info.fields[name];
  // A lookup goes by the name of what it points at.
  const label = field?.dataType === 'Reference' ? field.label.replace(/ ID$/, '') : (field?.label ?? name);
  return {
    key: name,
    name,
    label,
    help: field?.inlineHelpText ?? null,
    isEditable: isEditable && info.updateable,
    editLabel: filled(hostWords().editOf, label)
  };
}
