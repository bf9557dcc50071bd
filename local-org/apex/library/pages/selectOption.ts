import { given } from '../../runtime/arguments.ts';
import type { ClassType } from '../../types/model.ts';
import { DataObject } from '../dataClass.ts';
import type { LibraryClass, LibraryCode } from '../model.ts';
import { setter } from '../property.ts';

const read =
  (name: string): LibraryCode =>
  ({ values }: DataObject) =>
    values.get(name) ?? null;

const option = (type: ClassType, value: string | null, label: string | null, disabled = false) =>
  new DataObject(type, { value: given(value), label: given(label), disabled, escapeItem: true });

/** A value of a list on a page. */
export const selectOptionClass: LibraryClass = {
  declaration: 'class System.SelectOption',
  members: {
    'new(String value, String label)': (type: ClassType, value: string | null, label: string | null) =>
      option(type, value, label),
    'new(String value, String label, Boolean isDisabled)': option,
    'String getValue()': read('value'),
    'String getLabel()': read('label'),
    'Boolean getDisabled()': read('disabled'),
    'Boolean getEscapeItem()': read('escapeItem'),
    ...setter('String', 'value'),
    ...setter('String', 'label'),
    ...setter('Boolean', 'disabled'),
    ...setter('Boolean', 'escapeItem')
  }
};
