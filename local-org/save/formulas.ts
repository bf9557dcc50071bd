import { compileFieldFormula, compileFormula } from '../formula/compile.ts';
import { formulaTypeOf } from '../formula/fields.ts';
import { FormulaError } from '../formula/model.ts';
import type { CompiledFormula, FormulaContext } from '../formula/model.ts';
import type { FieldSchema, ObjectSchema, ValidationRuleSchema } from '../schema/model.ts';
import type { Caller } from '../security/model.ts';
import type { FieldValue, Row } from '../store/model.ts';
import type { SaveDeps } from './environment.ts';
import { fieldResolver, followPath } from './fieldPaths.ts';
import type { FieldPath } from './fieldPaths.ts';
import { globalValue } from './globals.ts';
import type { ObjectPlan } from './objectPlan.ts';
import { readRow } from './rows.ts';
import { versioned } from './versioned.ts';
import type { Cached } from './versioned.ts';

/** A validation rule ready to run, or the reason why it cannot. */
export interface CompiledRule {
  readonly rule: ValidationRuleSchema;
  readonly formula: CompiledFormula | FormulaError;
}

/** Formulas of the live schema, compiled when first needed. */
export interface Formulas {
  validationRules(object: ObjectSchema): readonly CompiledRule[];
  /** The compiled formula of a formula field. Throws FormulaError. */
  ofField(object: ObjectSchema, field: FieldSchema): CompiledFormula;
  /** The value of a field's default formula. Throws FormulaError. */
  defaultOf(object: string, field: FieldSchema, caller: Caller): FieldValue;
  /** What a formula field of a row comes to now; null where it fails, as where it shows #Error!. */
  valueOf(object: ObjectSchema, field: FieldSchema, row: Row, caller: Caller): FieldValue;
  /** A fresh look at the store: parents are read once each, so one view serves one step of one batch. */
  view(caller: Caller): RecordView;
}

/** Values at paths of records as they are at one moment. */
export interface RecordView {
  context(object: ObjectSchema, row: Row, old: Row | undefined): FormulaContext;
}

export function createFormulas(deps: SaveDeps, plan: (object: string) => ObjectPlan): Formulas {
  const cached = versioned(() => deps.schema().version);
  const ofField: Formulas['ofField'] = (object, field) =>
    cached(`field ${object.name}.${field.name}`, () =>
      compileFieldFormula(field, fieldResolver(deps.schema(), object))
    );
  const view: Formulas['view'] = (caller) => new StoreView(deps, plan, ofField, caller, cached);
  return {
    ofField,
    view,
    valueOf: (object, field, row, caller) => view(caller).context(object, row, undefined).value(field.name),
    validationRules: (object) =>
      cached(`rules ${object.name}`, () =>
        object.validationRules.filter((rule) => rule.active).map((rule) => compileRule(deps, object, rule))
      ),
    defaultOf(objectName, field, caller) {
      const { object } = plan(objectName);
      const formula = cached(`default ${object.name}.${field.name}`, () => compileDefault(deps, object, field));
      return formula.evaluate(view(caller).context(object, {}, undefined));
    }
  };
}

function compileRule(deps: SaveDeps, object: ObjectSchema, rule: ValidationRuleSchema): CompiledRule {
  try {
    const resolve = fieldResolver(deps.schema(), object);
    return { rule, formula: compileFormula(rule.errorConditionFormula, { resolve, expected: 'boolean' }) };
  } catch (error) {
    if (error instanceof FormulaError) return { rule, formula: error };
    throw error;
  }
}

function compileDefault(deps: SaveDeps, object: ObjectSchema, field: FieldSchema): CompiledFormula {
  const type = formulaTypeOf(field);
  const expected = type === 'picklist' || type === 'multipicklist' || type === 'id' ? 'text' : type;
  return compileFormula(field.defaultValue ?? '', {
    resolve: fieldResolver(deps.schema(), object),
    ...(expected !== undefined && { expected }),
    percent: field.type === 'Percent'
  });
}

/** Reads parents from the store, formula fields through their formulas. */
class StoreView implements RecordView {
  readonly #deps: SaveDeps;
  readonly #plan: (object: string) => ObjectPlan;
  readonly #ofField: Formulas['ofField'];
  readonly #caller: Caller;
  readonly #cached: Cached;
  readonly #rows = new Map<string, Row | undefined>();
  readonly #now: Date;

  constructor(
    deps: SaveDeps,
    plan: (object: string) => ObjectPlan,
    ofField: Formulas['ofField'],
    caller: Caller,
    cached: Cached
  ) {
    this.#deps = deps;
    this.#plan = plan;
    this.#ofField = ofField;
    this.#caller = caller;
    this.#cached = cached;
    this.#now = deps.clock();
  }

  context(object: ObjectSchema, row: Row, old: Row | undefined): FormulaContext {
    return {
      value: (path) => this.#valueAt(object, row, path),
      prior: (path) => (old ? this.#valueAt(object, old, path) : null),
      isNew: old === undefined,
      now: this.#now,
      timeZone: this.#caller.timeZone
    };
  }

  #valueAt(object: ObjectSchema, row: Row, path: string): FieldValue {
    const stored = row[path];
    if (stored !== undefined) return stored;
    if (path.startsWith('$')) {
      return globalValue(this.#deps, path, { caller: this.#caller, recordTypeId: row['RecordTypeId'] ?? null });
    }
    const found = this.#cached(`path ${object.name} ${path}`, () => followPath(this.#deps.schema(), object, path));
    return found ? this.#follow(found, row) : null;
  }

  #follow({ steps, object, field }: FieldPath, start: Row): FieldValue {
    let row: Row | undefined = start;
    for (const { lookup, parent } of steps) {
      const id: FieldValue | undefined = row[lookup.name];
      row = typeof id === 'string' ? this.#row(parent.name, id) : undefined;
      if (!row) return null;
    }
    return field.formula === undefined ? (row[field.name] ?? null) : this.#computed(object, field, row);
  }

  #row(object: string, id: string): Row | undefined {
    if (!this.#rows.has(id)) this.#rows.set(id, readRow(this.#deps.store, this.#plan(object), id));
    return this.#rows.get(id);
  }

  /** A formula field that fails shows #Error! and counts as blank to who refers to it. */
  #computed(object: ObjectSchema, field: FieldSchema, row: Row): FieldValue {
    try {
      return this.#ofField(object, field).evaluate(this.context(object, row, undefined));
    } catch (error) {
      if (error instanceof FormulaError) return null;
      throw error;
    }
  }
}
