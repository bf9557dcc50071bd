import { asIs } from 'c/asIs';
import { lineId, type BacklogLine, type EpicGroup } from 'c/backlogLines';
import type { Editing, RowModel } from 'c/backlogRow';
import { fillLabel } from 'c/labelText';
import type { Story } from 'c/storyRecords';
import { labels } from './labels';
import type { ListContent } from './listContent';
import { RowSlots } from './rowSlots';

/** One row element: what it shows and where it stands. */
export interface Row {
  /** Stays with the element while it shows one line after another. */
  readonly slot: number;
  readonly id: string;
  readonly index: number;
  readonly rowIndex: number;
  readonly style: string;
  readonly className: string;
  readonly isSelected: string | undefined;
  /** Of a story. */
  readonly model: RowModel | undefined;
  /** Of an epic. */
  readonly group: GroupRow | undefined;
}

export interface GroupRow {
  readonly name: string;
  readonly text: string;
  readonly isExpanded: string;
  readonly tabIndex: number;
}

/** What a row depends on beside its line and the content. */
export interface RowState {
  readonly content: ListContent;
  readonly active: { readonly id: string; readonly part: string };
  readonly editing: { readonly id: string; readonly field: Editing } | undefined;
  isSelected(id: string): boolean;
  /** Extra class of a row that is being moved. */
  mark(id: string): string;
  readonly isNarrow: boolean;
  readonly rowHeight: number;
}

/** Makes rows, and gives out the model of before where nothing of it has changed: its row is then not drawn anew. */
export class RowModels {
  #kept = new Map<string, RowModel>();
  #slots = new RowSlots();

  rows(lines: readonly BacklogLine<Story>[], start: number, state: RowState): Row[] {
    const kept = new Map<string, RowModel>();
    const slots = this.#slots.of(lines.map(lineId));
    const rows = lines.map((line, offset) => {
      const row = this.row(line, start + offset, slots[offset]!, state);
      if (row.model) kept.set(row.id, row.model);
      return row;
    });
    this.#kept = kept;
    return rows;
  }

  private row(line: BacklogLine<Story>, index: number, slot: number, state: RowState): Row {
    const id = lineId(line);
    const isSelected = state.isSelected(id);
    const states = [state.isNarrow ? 'narrow' : '', line.story ? '' : 'group', state.mark(id)];
    if (isSelected) states.push('selected');
    if (line.story && line.isBelowCut) states.push('below-cut');
    return {
      slot,
      id,
      index,
      // With the row of headings.
      rowIndex: index + 2,
      style: `transform: translateY(${index * state.rowHeight}px)`,
      className: `row ${states.filter(Boolean).join(' ')}`,
      isSelected: line.story && state.content.canAct ? String(isSelected) : undefined,
      model: line.story ? this.model(line, isSelected, state) : undefined,
      group: line.group ? groupRow(line.group, state.active.id === id) : undefined
    };
  }

  private model(line: RowModel['line'], isSelected: boolean, { content, active, editing }: RowState): RowModel {
    const { id } = line.story;
    const { columns, options, canRank, canAct, editable } = content;
    const model: RowModel = {
      line,
      columns,
      options,
      canRank,
      canAct,
      editable,
      activePart: active.id === id ? active.part : undefined,
      editing: editing?.id === id ? editing.field : undefined,
      isSelected
    };
    const before = this.#kept.get(id);
    return before && isSame(before, model) ? before : asIs(model);
  }
}

function isSame(a: RowModel, b: RowModel): boolean {
  const keys = Object.keys(a) as (keyof RowModel)[];
  return (
    keys.every((key) => key === 'line' || a[key] === b[key]) &&
    a.line.story === b.line.story &&
    a.line.position === b.line.position &&
    a.line.sum === b.line.sum
  );
}

function groupRow({ name, count, points, isCollapsed }: EpicGroup, isActive: boolean): GroupRow {
  return {
    name: name || labels.withoutEpic,
    text: fillLabel(labels.groupCount, count, points),
    isExpanded: String(!isCollapsed),
    tabIndex: isActive ? 0 : -1
  };
}
