import type { Column, Target } from './columns.ts';
import type { CsvRow } from './csvFile.ts';
import { convert, type FieldLimits, type FieldValue } from './storyFields.ts';

export interface CellText {
  readonly text: string;
  readonly header: string;
}

/** Ends the reading of a row: why, and the header of the column at fault. */
export class Refusal extends Error {
  readonly column: string;
  constructor(column: string, reason: string) {
    super(reason);
    this.column = column;
  }
}

export function refuse(column: string, reason: string): never {
  throw new Refusal(column, reason);
}

/** The cells of a row by meaning; outer space goes, blank cells are none. */
export class Cells {
  readonly #byTarget = new Map<Target, CellText[]>();

  constructor(row: CsvRow, columns: readonly Column[]) {
    for (const { index, header, target } of columns) {
      const text = (row.cells[index] ?? '').trim();
      if (target && text !== '') {
        this.#byTarget.set(target, [...(this.#byTarget.get(target) ?? []), { text, header }]);
      }
    }
  }

  one(target: Target): CellText | undefined {
    return this.#byTarget.get(target)?.[0];
  }

  all(target: Target): readonly CellText[] {
    return this.#byTarget.get(target) ?? [];
  }
}

/** What a story or epic is to hold, field by field, and the header each value came from. */
export class Fields {
  readonly values: Record<string, FieldValue> = {};
  readonly sources: Record<string, string> = {};

  set(field: string, cell: CellText, value: FieldValue): void {
    this.values[field] = value;
    this.sources[field] = cell.header;
  }
}

/** Jira Server writes sprints as `com.atlassian...Sprint@1f[id=7,state=CLOSED,name=Sprint 3,...]`. The last one is the current one. */
export function sprintName(cell: CellText | undefined): CellText | undefined {
  const name = cell && /\bname=([^,\]]+)/.exec(cell.text)?.[1];
  return cell && name && cell.text.includes('[') ? { ...cell, text: name } : cell;
}

/** The cell, if the field can hold it. Throws Refusal if not. */
export function fits(cell: CellText | undefined, limits: FieldLimits | undefined): CellText | undefined {
  const conversion = cell && limits && convert(limits, cell.text);
  if (cell && conversion && 'reason' in conversion) {
    throw new Refusal(cell.header, conversion.reason);
  }
  return cell;
}
