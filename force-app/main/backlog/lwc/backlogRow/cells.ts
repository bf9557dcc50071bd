import type { CellEditing } from 'c/backlogCellEditor';
import { cellText, type CellEditor, type CellOptions, type Column } from 'c/backlogColumns';
import { fillLabel } from 'c/labelText';
import type { RowModel } from './backlogRow';
import { labels } from './labels';

/** A cell as the row shows it. */
export interface Cell {
  readonly name: string;
  readonly className: string;
  readonly text: string;
  readonly title: string;
  readonly label: string;
  readonly isBadge: boolean;
  readonly badgeClass: string;
  readonly isEditable: boolean;
  readonly field: string | undefined;
  readonly editing: CellEditing | undefined;
  readonly tabIndex: number;
  /** Of a cell that cannot be edited: the cell itself takes the focus. */
  readonly plainPart: string | undefined;
  readonly plainTab: number | undefined;
}

const DASH = '–';

export function cellsOf(model: RowModel): Cell[] {
  return model.columns.map((column) => cellOf(column, model));
}

function cellOf(column: Column, model: RowModel): Cell {
  const { line, options, editable, activePart } = model;
  const { name, field } = column;
  const text = cellText(column, column.value(line, options));
  const isEditable = Boolean(field && editable.has(field));
  const tabIndex = activePart === name ? 0 : -1;
  const said = text || (name === 'points' ? labels.unestimated : labels.blank);
  return {
    name,
    className: `cell ${name}-cell ${column.isNumber ? 'number' : ''}`,
    text: text || (isEditable || name === 'points' ? DASH : ''),
    title: column.isNumber || column.isBadge ? '' : text,
    label: fillLabel(labels.editCell, column.label, line.story.key, said),
    isBadge: column.isBadge,
    badgeClass: `badge status-${line.story.status.toLowerCase().replaceAll(' ', '-')}`,
    isEditable,
    field,
    editing: isEditable && model.editing === field ? editingOf(column.editor!, column, model) : undefined,
    tabIndex,
    plainPart: isEditable ? undefined : name,
    plainTab: isEditable ? undefined : tabIndex
  };
}

function editingOf(editor: CellEditor, { field }: Column, { line, options }: RowModel): CellEditing {
  const value = String(line.story[field!] ?? '');
  return editor.kind === 'choice' ? { kind: 'choice', value, options: choices(editor, options) } : { ...editor, value };
}

function choices({ options, canBeBlank }: CellEditor & { kind: 'choice' }, all: CellOptions): CellEditing['options'] {
  return canBeBlank ? [{ label: DASH, value: '' }, ...all[options]] : all[options];
}

/** How the title or the position of a row is edited. */
export function titleEditing({ line }: RowModel): CellEditing {
  return { kind: 'text', value: line.story.title, isRequired: true };
}
export function positionEditing({ line }: RowModel): CellEditing {
  return { kind: 'number', value: String(line.position ?? ''), min: 1, step: 1 };
}
