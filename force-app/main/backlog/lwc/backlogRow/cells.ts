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
  readonly title: string | undefined;
  readonly label: string;
  readonly isBadge: boolean;
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

/** Made once for a column and not for each cell. */
const CLASSES = new WeakMap<Column, string>();

function classOf(column: Column): string {
  const known = CLASSES.get(column);
  if (known) return known;
  const made = `cell ${column.name}-cell${column.isNumber ? ' number' : ''}`;
  CLASSES.set(column, made);
  return made;
}

function cellOf(column: Column, model: RowModel): Cell {
  const { line, options, editable, activePart, editing } = model;
  const { name, field, isNumber, isBadge } = column;
  const text = cellText(column, column.value(line, options));
  const isEditable = field !== undefined && editable.has(field);
  const tabIndex = activePart === name ? 0 : -1;
  return {
    name,
    className: classOf(column),
    text: text || (isEditable || name === 'points' ? DASH : ''),
    title: isNumber || isBadge ? undefined : text,
    label: isEditable ? labelOf(column, line.story.key, text) : '',
    isBadge,
    isEditable,
    field,
    editing: isEditable && editing === field ? editingOf(column.editor!, column, model) : undefined,
    tabIndex,
    plainPart: isEditable ? undefined : name,
    plainTab: isEditable ? undefined : tabIndex
  };
}

function labelOf({ label, name }: Column, key: string, text: string): string {
  return fillLabel(labels.editCell, label, key, text || (name === 'points' ? labels.unestimated : labels.blank));
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
