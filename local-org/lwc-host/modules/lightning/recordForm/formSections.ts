import type { Layout, LayoutItem } from '../uiLayoutApi/uiLayoutApi.ts';

/** A field in its place on a form. */
export interface FormItem {
  readonly key: string;
  readonly fieldName: string | undefined;
  readonly isEditable: boolean;
  readonly isRequired: boolean;
}

export interface FormSection {
  readonly key: string;
  readonly heading: string | undefined;
  readonly rows: readonly { readonly key: string; readonly items: readonly FormItem[] }[];
}

/** Sections of a page layout; an item of several fields (city and country) becomes several items. */
export function layoutSections(layout: Layout, isNew: boolean): FormSection[] {
  return layout.sections.map((section, place) => ({
    key: section.id || String(place),
    heading: section.useHeading && section.heading ? section.heading : undefined,
    rows: section.layoutRows.map(({ layoutItems }, row) => ({
      key: `row-${row}`,
      items: layoutItems.flatMap((item, column) => itemsOf(item, `${row}-${column}`, isNew))
    }))
  }));
}

function itemsOf(item: LayoutItem, key: string, isNew: boolean): FormItem[] {
  const isEditable = isNew ? item.editableForNew : item.editableForUpdate;
  return item.layoutComponents.map(({ apiName, componentType }, place) => ({
    key: `${key}-${place}`,
    fieldName: componentType === 'Field' ? (apiName ?? undefined) : undefined,
    isEditable,
    isRequired: item.required
  }));
}

/** One section of the named fields, so many to a row. */
export function fieldSections(fieldNames: readonly string[], columns: number): FormSection[] {
  const rows = [];
  for (let start = 0; start < fieldNames.length; start += columns) {
    const items = fieldNames.slice(start, start + columns).map((fieldName) => ({
      key: fieldName,
      fieldName,
      isEditable: true,
      isRequired: false
    }));
    rows.push({ key: `row-${start}`, items });
  }
  return [{ key: 'fields', heading: undefined, rows }];
}

/** Class of an item that shares its row evenly; below each other where there is no room beside. */
export function columnClass(columns: number): string {
  return `slds-col slds-size_1-of-1 slds-medium-size_1-of-${Math.min(Math.max(columns, 1), 12)} slds-p-horizontal_x-small`;
}
