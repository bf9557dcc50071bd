import type { FieldValue, SqlValue } from '../../store/model.ts';
import type { Caller } from '../../security/model.ts';
import type { Calendar } from '../dates/calendar.ts';

/** What a compiled query gets to know only when it runs. */
export interface Run {
  /** The query text: string literals are read from it, so one plan serves texts that differ in them alone. */
  readonly text: string;
  readonly binds: Readonly<Record<string, FieldValue | readonly FieldValue[]>>;
  readonly calendar: Calendar;
  readonly caller: Caller;
  /** JSON array of the record ids that a statement reads, or whose children it finds; empty in other statements. */
  readonly ids: string;
}

/** A value for one placeholder. May throw OrgError for a literal that is no id, no date ... */
export type Parameter = (run: Run) => SqlValue;

/** SQL with `?` placeholders, and what fills them in order. */
export interface Statement {
  readonly sql: string;
  readonly parameters: readonly Parameter[];
}

/** Collects parameters while SQL is put together in any order. */
export interface Parameters {
  /** A marker that stands for the parameter, as often as needed, until `statement` turns it into a placeholder. */
  add(parameter: Parameter): string;
  statement(sql: string): Statement;
}

// Numbered placeholders (`?12`) would do, but node:sqlite binds those by name only. The marks are of the private use area.
const marker = /\uE000(\d+)\uE001/g;

export function createParameters(): Parameters {
  const added: Parameter[] = [];
  return {
    add: (parameter) => `\uE000${added.push(parameter) - 1}\uE001`,
    statement(sql) {
      const parameters: Parameter[] = [];
      const text = sql.replace(marker, (_, index: string) => {
        parameters.push(added[Number(index)]!);
        return '?';
      });
      return { sql: text, parameters };
    }
  };
}

export function parameterValues({ parameters }: Statement, run: Run): SqlValue[] {
  return parameters.map((parameter) => parameter(run));
}
