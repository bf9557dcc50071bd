import { wrongCount, wrongType } from '../messages.ts';
import { expectType, strict, type FunctionDefinition } from '../strict.ts';
import { opaque, term, type Call, type Term } from '../term.ts';
import type { FormulaType } from '../model.ts';
import type { FieldValue } from '../../store/model.ts';

/** Values are compared by API name, with regard to case; '' stands for no choice. */
export const PICKLIST_FUNCTIONS: readonly FunctionDefinition[] = [
  {
    name: 'ISPICKVAL',
    rule: (call) =>
      picked(
        call,
        'picklist',
        (field, value) => field === value,
        (field, value) => `${field} IS ${value}`
      )
  },
  {
    name: 'INCLUDES',
    rule: (call) =>
      picked(
        call,
        'multipicklist',
        (field, value) => value !== null && `;${field ?? ''};`.includes(`;${value};`),
        (field, value) => `instr(';' || coalesce(${field}, '') || ';', ';' || ${value} || ';') > 0`
      )
  },
  strict('PICKLISTCOUNT', {
    parameters: ['multipicklist|blank'],
    returns: 'number',
    apply: (_, values) => (values === null ? 0 : String(values).split(';').length)
  })
];

function picked(
  call: Call,
  type: FormulaType,
  holds: (field: FieldValue, value: FieldValue) => boolean,
  sql: (field: string, value: string) => string
): Term {
  if (call.args.length !== 2) {
    throw wrongCount(call, 2);
  }
  const [field, value] = call.args as unknown as [Term, Term];
  if (field.type !== type) {
    throw wrongType(call, [type], field);
  }
  expectType(call, value, ['text']);
  return term(call, 'boolean', {
    evaluate: (context) => holds(field.evaluate(context), value.evaluate(context)),
    toSql: (column) => {
      const [a, b] = [field.toSql(column), value.toSql(column)];
      return opaque(`coalesce(${sql(`${a.sql} COLLATE BINARY`, b.sql)}, 0)`, [a, b]);
    }
  });
}
