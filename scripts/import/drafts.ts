import { normalizeHeader, type Column, type Target } from './columns.ts';
import type { CsvFile, CsvRow } from './csvFile.ts';
import type { MappingOverrides } from './mappingFile.ts';
import { ImportError } from './importError.ts';
import { Cells, Fields, fits, refuse, Refusal, sprintName, type CellText } from './rowCells.ts';
import { convert, type FieldLimits, type FieldValue } from './storyFields.ts';
import { picklistValue } from './values.ts';

/** A row that is not imported, or a link of a row that is left out. */
export interface Rejection {
  readonly row: CsvRow;
  /** Header of the column at fault, or '' for the row as a whole. */
  readonly column: string;
  readonly reason: string;
}

/** What a row asks for, nothing looked up yet. */
export interface Draft {
  readonly kind: 'story' | 'epic';
  readonly row: CsvRow;
  readonly key: string;
  /** Jira's number of the issue; `Parent` may refer to it. */
  readonly issueId: string | undefined;
  /** Field -> value, only of cells that are not blank. */
  readonly values: Readonly<Record<string, FieldValue>>;
  /** Field -> header it came from, to say where a refusal lies. */
  readonly sources: Readonly<Record<string, string>>;
  readonly epic: CellText | undefined;
  readonly parent: CellText | undefined;
  readonly parentTitle: string | undefined;
  readonly sprint: CellText | undefined;
  readonly release: CellText | undefined;
  readonly assignee: CellText | undefined;
  /** Keys of the stories that wait for this one, and that this one waits for. */
  readonly blocks: readonly CellText[];
  readonly blockedBy: readonly CellText[];
}

/** How a word was understood, counted over the rows; `result` undefined = not known, the field keeps its default. */
export interface ValueUse {
  readonly header: string;
  readonly text: string;
  readonly result: string | undefined;
  rows: number;
}

export interface Interpretation {
  readonly drafts: Draft[];
  readonly rejections: Rejection[];
  readonly valueUses: readonly ValueUse[];
}

export interface Limits {
  readonly story: ReadonlyMap<string, FieldLimits>;
  readonly epic: ReadonlyMap<string, FieldLimits>;
  readonly sprint: ReadonlyMap<string, FieldLimits>;
  readonly release: ReadonlyMap<string, FieldLimits>;
}

const FIELD_OF: Readonly<Partial<Record<Target, string>>> = {
  title: 'Title__c',
  description: 'Description__c',
  points: 'Points__c',
  dueDate: 'Due_Date__c',
  completedOn: 'Completed_On__c'
};

function fieldOf(target: Target): string | undefined {
  return target.startsWith('field:') ? target.slice('field:'.length) : FIELD_OF[target];
}

/** Columns whose words are translated to picklist values. */
const PICKLIST_OF = {
  status: 'Status__c',
  type: 'Type__c',
  priority: 'MoSCoW__c'
} as const;

/** Throws ImportError where the mapping sends a column to a field that stories do not have or nobody may write. */
export function checkFields(columns: readonly Column[], { story }: Limits): void {
  for (const { header, target } of columns) {
    const name = target && fieldOf(target);
    if (name !== undefined && story.get(name)?.writable !== true) {
      const reason = story.has(name) ? 'cannot be written' : 'does not exist, or not for this user';
      throw new ImportError(`Column "${header}" is to become ${name} of a story, which ${reason}: change the mapping.`);
    }
  }
}

/** Reads all rows. Each is a draft or a rejection, never both, never neither. */
export function interpret(
  file: CsvFile,
  columns: readonly Column[],
  limits: Limits,
  overrides: MappingOverrides
): Interpretation {
  const interpreter = new Interpreter(file.headers.length, columns, limits, overrides);
  for (const row of file.rows) {
    interpreter.read(row);
  }
  return interpreter;
}

class Interpreter implements Interpretation {
  readonly drafts: Draft[] = [];
  readonly rejections: Rejection[] = [];
  readonly #uses = new Map<string, ValueUse>();
  readonly #lineOfKey = new Map<string, number>();
  readonly #width: number;
  readonly #columns: readonly Column[];
  readonly #limits: Limits;
  readonly #overrides: MappingOverrides;

  constructor(width: number, columns: readonly Column[], limits: Limits, overrides: MappingOverrides) {
    this.#width = width;
    this.#columns = columns;
    this.#limits = limits;
    this.#overrides = overrides;
  }

  get valueUses(): readonly ValueUse[] {
    return [...this.#uses.values()];
  }

  read(row: CsvRow): void {
    try {
      this.drafts.push(this.#draft(row));
    } catch (error) {
      if (!(error instanceof Refusal)) {
        throw error;
      }
      this.rejections.push({ row, column: error.column, reason: error.message });
    }
  }

  #draft(row: CsvRow): Draft {
    const surplus = row.cells.slice(this.#width).some((cell) => cell.trim() !== '');
    if (row.cells.length < this.#width || surplus) {
      throw new Refusal('', `${row.cells.length} cells where the first line names ${this.#width} columns`);
    }
    const cells = new Cells(row, this.#columns);
    const key = this.#key(cells);
    const isEpic = cells.one('type')?.text.toLowerCase() === 'epic';
    const fields = isEpic ? this.#epicFields(cells) : this.#storyFields(cells);
    this.#lineOfKey.set(key.toLowerCase(), row.line);
    // A story that is not done now cannot stay in a sprint.
    const sprint = fields.values['Status__c'] === 'Not Now' ? undefined : sprintName(cells.all('sprint').at(-1));
    return {
      kind: isEpic ? 'epic' : 'story',
      row,
      key,
      issueId: cells.one('issueId')?.text,
      ...fields,
      epic: cells.one('epic'),
      parent: cells.one('parent'),
      parentTitle: cells.one('parentTitle')?.text,
      sprint: fits(sprint, this.#limits.sprint.get('Name')),
      release: fits(cells.one('release'), this.#limits.release.get('Name')),
      assignee: cells.one('assignee'),
      blocks: cells.all('blocks'),
      blockedBy: cells.all('blockedBy')
    };
  }

  #key(cells: Cells): string {
    const key = cells.one('key');
    const header = this.#headerOf('key');
    if (!key) {
      throw new Refusal(header, 'the key is blank; without it a second import could not find the story again');
    }
    const before = this.#lineOfKey.get(key.text.toLowerCase());
    if (before !== undefined) {
      throw new Refusal(header, `${key.text} stands on line ${before} already`);
    }
    if (key.text.length > 200) {
      throw new Refusal(header, `${key.text.length} characters; a key holds 200`);
    }
    return key.text;
  }

  #storyFields(cells: Cells): Pick<Draft, 'values' | 'sources'> {
    const fields = new Fields();
    if (!cells.one('title')) {
      refuse(this.#headerOf('title'), 'the title is blank');
    }
    for (const target of new Set(this.#columns.flatMap((column) => column.target ?? []))) {
      const field = fieldOf(target);
      const cell = cells.one(target);
      if (field && cell) {
        fields.set(field, cell, this.#converted(field, cell));
      }
    }
    this.#picklists(cells, fields);
    return fields;
  }

  #converted(name: string, cell: CellText): FieldValue {
    const field = this.#limits.story.get(name) ?? refuse(cell.header, `stories of this org have no field ${name}`);
    const conversion = convert(field, cell.text);
    if ('reason' in conversion) {
      throw new Refusal(cell.header, conversion.reason);
    }
    if (name === 'Points__c' && Number(conversion.value) < 0) {
      throw new Refusal(cell.header, `${cell.text} is below zero; ${field.label} starts at 0`);
    }
    return conversion.value;
  }

  #picklists(cells: Cells, fields: Fields): void {
    for (const [target, name] of Object.entries(PICKLIST_OF)) {
      const field = this.#limits.story.get(name);
      const cell = cells.one(target as Target);
      if (field && cell) {
        const value = picklistValue(field, cell.text, this.#overrides.values.get(normalizeHeader(cell.header)));
        this.#count(cell, value);
        if (value !== undefined) {
          fields.set(name, cell, value);
        }
        if (value === 'Not Now') {
          fields.set('Not_Now_Reason__c', cell, `${cell.header} was "${cell.text}" when it was imported.`);
        }
      }
    }
  }

  #epicFields(cells: Cells): Pick<Draft, 'values' | 'sources'> {
    const fields = new Fields();
    const name = cells.one('epicName') ?? cells.one('title') ?? refuse(this.#headerOf('title'), 'the title is blank');
    for (const [field, cell] of [['Name', name] as const, ['Description__c', cells.one('description')] as const]) {
      const limits = this.#limits.epic.get(field);
      if (cell && limits) {
        const conversion = convert(limits, cell.text);
        fields.set(field, cell, 'reason' in conversion ? refuse(cell.header, conversion.reason) : conversion.value);
      }
    }
    return fields;
  }

  #count(cell: CellText, result: string | undefined): void {
    const name = `${cell.header}\n${cell.text.toLowerCase()}`;
    const use = this.#uses.get(name) ?? { header: cell.header, text: cell.text, result, rows: 0 };
    use.rows++;
    this.#uses.set(name, use);
  }

  #headerOf(target: Target): string {
    return this.#columns.find((column) => column.target === target)?.header ?? '';
  }
}
