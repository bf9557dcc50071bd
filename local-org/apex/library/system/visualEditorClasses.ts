import { LibraryObject } from '../../runtime/values/libraryObject.ts';
import { libraryType } from '../../runtime/values/libraryTypes.ts';
import type { LibraryClass } from '../model.ts';
import { ApexList } from '../../runtime/values/apexList.ts';

/** A value that the App Builder offers for a property of a component. */
class DataRow extends LibraryObject {
  label: string;
  value: unknown;
  isSelected: boolean;

  constructor(label: string, value: unknown, isSelected = false) {
    super();
    this.label = label;
    this.value = value;
    this.isSelected = isSelected;
  }

  override get apexType() {
    return libraryType('VisualEditor.DataRow');
  }
}

class PickListRows extends LibraryObject {
  readonly rows: unknown[];
  containsAllRows: boolean;

  constructor(rows: readonly unknown[] = [], containsAllRows = false) {
    super();
    this.rows = [...rows];
    this.containsAllRows = containsAllRows;
  }

  override get apexType() {
    return libraryType('VisualEditor.DynamicPickListRows');
  }
}

const dataRow: LibraryClass = {
  declaration: 'class VisualEditor.DataRow',
  members: {
    'new(String label, Object value)': (_, label: string, value: unknown) => new DataRow(label, value),
    'new(String label, Object value, Boolean isSelected)': (_, label: string, value: unknown, isSelected: boolean) =>
      new DataRow(label, value, isSelected),
    'String getLabel()': (self: DataRow) => self.label,
    'Object getValue()': (self: DataRow) => self.value,
    'Boolean isSelected()': (self: DataRow) => self.isSelected,
    'void setLabel(String label)': (self: DataRow, label: string) => void (self.label = label),
    'void setValue(Object value)': (self: DataRow, value: unknown) => void (self.value = value),
    'void setSelected(Boolean selected)': (self: DataRow, selected: boolean) => void (self.isSelected = selected)
  }
};

const rows: LibraryClass = {
  declaration: 'class VisualEditor.DynamicPickListRows',
  members: {
    'new()': () => new PickListRows(),
    'new(List<VisualEditor.DataRow> rows)': (_, given: ApexList) => new PickListRows(given.items),
    'new(List<VisualEditor.DataRow> rows, Boolean containsAllRows)': (_, given: ApexList, containsAllRows: boolean) =>
      new PickListRows(given.items, containsAllRows),
    'void addRow(VisualEditor.DataRow row)': (self: PickListRows, row: unknown) => void self.rows.push(row),
    'void addAllRows(List<VisualEditor.DataRow> rows)': (self: PickListRows, more: ApexList) =>
      void self.rows.push(...more.items),
    'Boolean containsAllRows()': (self: PickListRows) => self.containsAllRows,
    'void setContainsAllRows(Boolean containsAllRows)': (self: PickListRows, all: boolean) =>
      void (self.containsAllRows = all),
    'VisualEditor.DataRow get(Integer index)': (self: PickListRows, index: number) =>
      ApexList.of('VisualEditor.DataRow', self.rows).get(index),
    'List<VisualEditor.DataRow> getDataRows()': (self: PickListRows) => ApexList.of('VisualEditor.DataRow', self.rows),
    'Integer size()': (self: PickListRows) => self.rows.length
  }
};

/** What user classes extend to offer values. */
const pickList: LibraryClass = {
  declaration: 'abstract class VisualEditor.DynamicPickList',
  members: {
    'VisualEditor.DataRow getDefaultValue()': null,
    'VisualEditor.DynamicPickListRows getValues()': null,
    'Boolean isValid(Object value)': () => true,
    'String getLabel(Object value)': (_self: unknown, value: unknown) => (value === null ? null : String(value))
  }
};

export const visualEditorClasses: readonly LibraryClass[] = [dataRow, rows, pickList];
