import { DatabaseSync } from 'node:sqlite';
import type { FieldSchema, FieldType } from '../../schema/model.ts';
import type { FieldValue } from '../../store/model.ts';
import { compileFormula, type CompileOptions } from '../compile.ts';
import { FormulaError, type FormulaContext } from '../model.ts';
import { registerFormulaFunctions } from '../sqlFunctions.ts';

/** What both back ends answer where the platform shows `#Error!`. */
export const ERROR = Symbol('#Error!');

const NOW = new Date('2026-03-01T03:30:15.250Z');
/** At NOW it is still 28 February there. */
const TIME_ZONE = 'America/Los_Angeles';

/** The record that the cases read: path -> type and stored value. */
export const RECORD: Readonly<Record<string, { type: FieldType; value: FieldValue; relationshipName?: string }>> = {
  Id: { type: 'Id', value: 'a01000000000001AAA' },
  Name: { type: 'Text', value: 'Pay by card' },
  Blank__c: { type: 'Text', value: null },
  Quote__c: { type: 'Text', value: `it's "5" o'clock` },
  Digits__c: { type: 'Text', value: '42.50' },
  Emoji__c: { type: 'Text', value: 'a😀b' },
  Long__c: { type: 'LongTextArea', value: 'line one\nline two' },
  Points__c: { type: 'Number', value: 8 },
  Cost__c: { type: 'Currency', value: 1234.5 },
  Zero__c: { type: 'Number', value: 0 },
  NoNumber__c: { type: 'Number', value: null },
  Share__c: { type: 'Percent', value: 25 },
  Ready__c: { type: 'Checkbox', value: true },
  Done__c: { type: 'Checkbox', value: false },
  Start__c: { type: 'Date', value: '2026-01-31' },
  End__c: { type: 'Date', value: '2026-02-14' },
  NoDate__c: { type: 'Date', value: null },
  CreatedDate: { type: 'DateTime', value: '2026-01-31T23:30:00.000Z' },
  Closed__c: { type: 'DateTime', value: '2026-02-02T11:30:00.000Z' },
  Opens__c: { type: 'Time', value: '08:30:15.250Z' },
  Status__c: { type: 'Picklist', value: 'In Progress' },
  NoStatus__c: { type: 'Picklist', value: null },
  Tags__c: { type: 'MultiselectPicklist', value: 'web;mobile' },
  Epic__c: { type: 'Lookup', value: 'a02000000000001AAA', relationshipName: 'Epic__r' },
  'Epic__r.Name': { type: 'Text', value: 'Checkout' },
  'Epic__r.Objective__c': { type: 'Lookup', value: null, relationshipName: 'Objective__r' },
  'Epic__r.Objective__r.Name': { type: 'Text', value: null },
  'Epic__r.Objective__r.Active__c': { type: 'Checkbox', value: null },
  OwnerId: { type: 'Lookup', value: '005000000000001AAA', relationshipName: 'Owner' },
  'Owner.Name': { type: 'Text', value: 'Ada' },
  '$User.Id': { type: 'Id', value: '005000000000001AAA' },
  '$Profile.Name': { type: 'Text', value: 'System Administrator' },
  '$Permission.Plan': { type: 'Checkbox', value: true },
  '$Label.Hello': { type: 'Text', value: 'Hello' },
  '$CustomMetadata.Rate__mdt.Low.Factor__c': { type: 'Number', value: 0.5 }
};

const PATHS = new Map(Object.keys(RECORD).map((path) => [path.toLowerCase(), path]));

export function resolve(path: string): FieldSchema | undefined {
  const canonical = PATHS.get(path.toLowerCase());
  const field = canonical === undefined ? undefined : RECORD[canonical];
  if (canonical === undefined || !field) {
    return undefined;
  }
  return {
    name: canonical.split('.').at(-1) ?? canonical,
    label: canonical,
    type: field.type,
    custom: true,
    required: false,
    unique: false,
    caseSensitive: false,
    externalId: false,
    referenceTo: [],
    ...(field.relationshipName ? { relationshipName: field.relationshipName } : {}),
    trackHistory: false,
    createable: true,
    updateable: true,
    nameField: false
  };
}

export const CONTEXT: FormulaContext = {
  value: (path) => RECORD[path]?.value ?? null,
  isNew: false,
  now: NOW,
  timeZone: TIME_ZONE
};

/** A database whose one row holds RECORD, a column for each path. */
const database = openDatabase();

function openDatabase(): DatabaseSync {
  const opened = new DatabaseSync(':memory:');
  registerFormulaFunctions(opened, { now: () => NOW, timeZone: () => TIME_ZONE });
  const columns = Object.entries(RECORD).map(([path, { type }]) => `${quote(path)} ${affinity(type)}`);
  // The platform's text columns ignore case; formulas must not.
  opened.exec(`CREATE TABLE record (${columns.join(', ')})`);
  const values = Object.values(RECORD).map(({ value }) => (typeof value === 'boolean' ? Number(value) : value));
  opened.prepare(`INSERT INTO record VALUES (${values.map(() => '?').join(', ')})`).run(...values);
  return opened;
}

function affinity(type: FieldType): string {
  if (['Number', 'Currency', 'Percent'].includes(type)) {
    return 'REAL';
  }
  return type === 'Checkbox' ? 'INTEGER' : 'TEXT COLLATE NOCASE';
}

export function quote(path: string): string {
  return `"${path}"`;
}

type Answer = FieldValue | typeof ERROR;

/** The answers of both back ends, in the terms of `evaluate`. */
export function answers(source: string, options: Partial<CompileOptions> = {}): { evaluated: Answer; queried: Answer } {
  const formula = compileFormula(source, { resolve, ...options });
  const sql = formula.toSql(quote);
  const { answer } = database.prepare(`SELECT ${sql} AS answer FROM record`).get() as { answer: FieldValue };
  const evaluated = evaluate(() => formula.evaluate(CONTEXT));
  return { evaluated, queried: asEvaluated(answer, formula.type, evaluated) };
}

function evaluate(run: () => FieldValue): Answer {
  try {
    return run();
  } catch (error) {
    if (error instanceof FormulaError) {
      return ERROR;
    }
    throw error;
  }
}

/** SQL knows no booleans, and its NULL stands for errors as well. */
function asEvaluated(answer: FieldValue, type: string, evaluated: Answer): Answer {
  if (answer === null) {
    return evaluated === ERROR ? ERROR : null;
  }
  return type === 'boolean' ? answer === 1 : answer;
}
