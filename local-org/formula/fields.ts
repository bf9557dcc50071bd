import type { FieldSchema } from '../schema/model.ts';
import { valueTypeOf } from '../schema/valueType.ts';
import type { FieldValue } from '../store/model.ts';
import { unknownField } from './messages.ts';
import { FormulaError, type FieldResolver, type FormulaType } from './model.ts';
import type { Expression } from './syntax.ts';
import type { Term } from './term.ts';

type BlanksAs = 'BlankAsZero' | 'BlankAsBlank';

/** The type that formulas see in a field; undefined where the platform lets no formula refer to it. */
export function formulaTypeOf(field: FieldSchema): FormulaType | undefined {
  switch (valueTypeOf(field)) {
    case 'Id':
    case 'Lookup':
    case 'MasterDetail':
      return 'id';
    case 'Number':
    case 'Currency':
    case 'Percent':
      return 'number';
    case 'Checkbox':
      return 'boolean';
    case 'Date':
      return 'date';
    case 'DateTime':
      return 'datetime';
    case 'Time':
      return 'time';
    case 'Picklist':
      return 'picklist';
    case 'MultiselectPicklist':
      return 'multipicklist';
    case 'Location':
    case 'Address':
    case 'Base64':
      return undefined;
    default:
      return 'text';
  }
}

const UNSUPPORTED_IN_FIELDS: Readonly<Partial<Record<FieldSchema['type'], string>>> = {
  LongTextArea: 'Long Text Area',
  Html: 'Rich Text Area'
};

/** A reference as a term. Throws FormulaError where no such field exists or formulas may not use it. */
export function fieldTerm(
  expression: Expression & { kind: 'reference' },
  resolve: FieldResolver,
  blanksAs: BlanksAs,
  inFormulaField: boolean
): Term {
  const schema = resolve(expression.name);
  if (!schema) {
    throw unknownField(expression.name, expression.offset);
  }
  const type = formulaTypeOf(schema);
  const unsupported = type === undefined ? schema.type : inFormulaField && UNSUPPORTED_IN_FIELDS[schema.type];
  if (type === undefined || unsupported) {
    throw new FormulaError(
      `You referenced an unsupported field type called "${unsupported}" using the following field: ${expression.name}`,
      expression.offset
    );
  }
  return reading(expression, type, schema, canonicalPath(expression.name, schema, resolve), blanksAs);
}

function reading(
  expression: Expression,
  type: FormulaType,
  schema: FieldSchema,
  path: string,
  blanksAs: BlanksAs
): Term {
  const { read, sql } = CONVERSIONS[valueTypeOf(schema) === 'Percent' ? 'percent' : type] ?? AS_STORED;
  const zero = type === 'number' && blanksAs === 'BlankAsZero';
  const readOrZero = (stored: FieldValue): FieldValue => read(stored) ?? (zero ? 0 : null);
  return {
    type,
    expression,
    exact: true,
    field: { path, schema, read: readOrZero },
    evaluate: (context) => readOrZero(context.value(path)),
    toSql: (column) => {
      const value = sql(column(path));
      return { sql: zero ? `coalesce(${value}, 0.0)` : value, shown: [], hidden: [] };
    }
  };
}

interface Conversion {
  read(stored: FieldValue): FieldValue;
  sql(column: string): string;
}

const AS_STORED: Conversion = { read: (stored) => (stored === '' ? null : stored), sql: (column) => column };

const CONVERSIONS: Readonly<Record<string, Conversion>> = {
  // A percent field holds 25 for 25 %; formulas calculate with 0.25.
  percent: {
    read: (stored) => (stored === null ? null : (stored as number) / 100),
    sql: (column) => `(${column} / 100.0)`
  },
  // A checkbox is never blank, not even that of a missing parent.
  boolean: { read: (stored) => stored === true, sql: (column) => `coalesce(${column}, 0)` },
  // Formulas see ids of 15 characters; CASESAFEID makes 18 of them.
  id: {
    read: (stored) => (stored === null ? null : String(stored).slice(0, 15)),
    sql: (column) => `substr(${column}, 1, 15)`
  }
};

const GLOBALS = [
  '$Api',
  '$CustomMetadata',
  '$Label',
  '$Organization',
  '$Permission',
  '$Profile',
  '$RecordType',
  '$Setup',
  '$System',
  '$User',
  '$UserRole'
];

/** `epic__R.name` as `Epic__r.Name`: each step in the case of the relationship or field it names. */
function canonicalPath(name: string, schema: FieldSchema, resolve: FieldResolver): string {
  if (schema.name.startsWith('$')) {
    return schema.name;
  }
  const steps = name.split('.').slice(0, -1);
  const canonical = steps.map((step, index) =>
    name.startsWith('$')
      ? (GLOBALS.find((global) => global.toLowerCase() === step.toLowerCase()) ?? step)
      : relationshipName(steps.slice(0, index), step, resolve)
  );
  return [...canonical, schema.name.split('.').at(-1)].join('.');
}

function relationshipName(before: readonly string[], step: string, resolve: FieldResolver): string {
  const [bare = step, ...polymorphic] = step.split(':');
  const candidates = [bare.replace(/__r$/i, '__c'), `${bare}Id`].map((field) => resolve([...before, field].join('.')));
  const found = candidates.find((field) => field?.relationshipName?.toLowerCase() === bare.toLowerCase());
  return [found?.relationshipName ?? bare, ...polymorphic].join(':');
}
