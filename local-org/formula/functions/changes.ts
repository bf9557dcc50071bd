import { notHere, wrongCount, wrongType } from '../messages.ts';
import { FormulaError } from '../model.ts';
import type { FunctionDefinition } from '../strict.ts';
import { term, type Call, type FieldReading, type Term } from '../term.ts';

/** What only a save can tell: these have no SQL. */
export const CHANGE_FUNCTIONS: readonly FunctionDefinition[] = [
  {
    name: 'ISCHANGED',
    rule: (call) => {
      const [operand, field] = fieldOperand(call);
      return term(call, 'boolean', {
        evaluate: (context) =>
          !context.isNew && operand.evaluate(context) !== field.read(context.prior?.(field.path) ?? null),
        toSql: () => refuse(call)
      });
    }
  },
  {
    name: 'PRIORVALUE',
    rule: (call) => {
      const [operand, field] = fieldOperand(call);
      return {
        ...term(call, operand.type, {
          // On insert there is no prior value; the platform answers with the value of the field.
          evaluate: (context) =>
            context.isNew ? operand.evaluate(context) : field.read(context.prior?.(field.path) ?? null),
          toSql: () => refuse(call)
        }),
        field
      };
    }
  },
  { name: 'ISNEW', rule: (call) => flag(call, (isNew) => isNew) },
  // Records are cloned by clients only; by the time they are saved nothing tells them from new ones.
  { name: 'ISCLONE', rule: (call) => flag(call, () => false) }
];

function flag(call: Call, of: (isNew: boolean) => boolean): Term {
  if (call.args.length !== 0) {
    throw wrongCount(call, 0);
  }
  return term(call, 'boolean', { evaluate: (context) => of(context.isNew), toSql: () => refuse(call) });
}

function fieldOperand(call: Call): [Term, FieldReading] {
  const [operand, ...rest] = call.args;
  if (!operand || rest.length > 0) {
    throw wrongCount(call, 1);
  }
  const { field } = operand;
  if (!field) {
    throw new FormulaError(
      `Incorrect parameter for ${call.label}. Expected field reference.`,
      operand.expression.offset
    );
  }
  if (field.path.startsWith('$')) {
    throw wrongType(call, [], operand);
  }
  return [operand, field];
}

function refuse(call: Call): never {
  throw notHere(call.name, call.expression.offset);
}
