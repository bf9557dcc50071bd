import { FormulaError } from '../formula/model.ts';
import { sound } from './batch.ts';
import type { ValidationRuleSchema } from '../schema/model.ts';
import type { Batch, Saving } from './batch.ts';
import type { SaveEnvironment } from './environment.ts';
import type { CompiledRule, RecordView } from './formulas.ts';
import { problem } from './problems.ts';

/** Every active rule of the object over each record; all that hold are reported, each under the field it names. */
export function checkValidationRules({ formulas }: SaveEnvironment, batch: Batch): void {
  const rules = formulas.validationRules(batch.plan.object);
  if (rules.length === 0) return;
  const view = formulas.view(batch.caller);
  for (const record of sound(batch)) {
    for (const rule of rules) checkRule(batch, rule, record, view);
  }
}

function checkRule(batch: Batch, { rule, formula }: CompiledRule, record: Saving, view: RecordView): void {
  const fields = rule.errorDisplayField === undefined ? [] : [rule.errorDisplayField];
  const fail = (message: string): void => {
    record.errors.push(problem('FIELD_CUSTOM_VALIDATION_EXCEPTION', message, fields));
  };
  try {
    if (formula instanceof FormulaError) throw formula;
    if (formula.evaluate(view.context(batch.plan.object, record.row, record.old)) === true)
      fail(messageOf(batch, rule));
  } catch (error) {
    if (!(error instanceof FormulaError)) throw error;
    fail(`The formula in the "${rule.name}" validation rule is invalid due to the following: ${error.message}`);
  }
}

/** Rules are compiled once for all languages; the plan's speak the user's. */
function messageOf({ plan }: Batch, { name, errorMessage }: ValidationRuleSchema): string {
  return plan.object.validationRules.find((rule) => rule.name === name)?.errorMessage ?? errorMessage;
}
