import type { Layout, LayoutItem } from '../../lightning/uiLayoutApi/uiLayoutApi.ts';
import { fieldOf } from '../recordFields/recordFields.ts';

/** A field of a form; one without a name is an empty place. */
export interface FormField {
  readonly key: string;
  readonly name: string | undefined;
  readonly isRequired: boolean;
  readonly isReadOnly: boolean;
  /** Set where a new record starts with it. */
  readonly value: unknown;
}

export interface FormSection {
  readonly id: string;
  readonly heading: string;
  readonly look: string;
  readonly fields: readonly FormField[];
}

export type Values = Readonly<Record<string, unknown>>;

const look = (columns: number): string => (columns > 1 ? 'grid two' : 'grid');

/** The sections of a page layout as a form, with the values that a new record starts with. */
export function layoutSections(layout: Layout, isNew: boolean, values: Values): FormSection[] {
  return layout.sections.map(({ id, heading, useHeading, columns, layoutRows }) => ({
    id,
    heading: useHeading ? heading : '',
    look: look(columns),
    fields: layoutRows.flatMap((row) => row.layoutItems).map((item, index) => formField(item, index, isNew, values))
  }));
}

function formField(item: LayoutItem, index: number, isNew: boolean, values: Values): FormField {
  const field = fieldOf(item);
  // A new record belongs to who makes it; the place stays, so that the others keep theirs.
  const name = isNew && field === 'OwnerId' ? undefined : field;
  const isReadOnly = !(isNew ? item.editableForNew : item.editableForUpdate);
  return { key: String(index), name, isRequired: item.required, isReadOnly, value: name && values[name] };
}

/** Fields that a page arranges itself. */
export type ChosenField =
  { readonly name: string; readonly isRequired: boolean; readonly isReadOnly: boolean } | undefined;

export function chosenSection(fields: readonly ChosenField[], columns: number, values: Values): FormSection[] {
  const empty = { name: undefined, isRequired: false, isReadOnly: false };
  const all = fields.map((field, index) => ({
    ...(field ?? empty),
    key: String(index),
    value: field && values[field.name]
  }));
  return [{ id: 'chosen', heading: '', look: look(columns), fields: all }];
}
