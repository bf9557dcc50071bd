import { OrgError } from '../errors.ts';
import { compileFieldFormula } from '../formula/compile.ts';
import { FormulaError, type CompiledFormula } from '../formula/model.ts';
import { fieldResolver } from '../save/fieldPaths.ts';
import type { FieldSchema, ObjectSchema, Schema } from '../schema/model.ts';

/** Compiles formula fields for SQL, each once for a schema. */
export function createFormulaFields(): (schema: Schema, object: ObjectSchema, field: FieldSchema) => CompiledFormula {
  const compiled = new WeakMap<Schema, Map<string, CompiledFormula>>();
  return (schema, object, field) => {
    const known = compiled.get(schema) ?? new Map<string, CompiledFormula>();
    compiled.set(schema, known);
    const key = `${object.name}.${field.name}`;
    const formula = known.get(key) ?? compile(schema, object, field);
    known.set(key, formula);
    return formula;
  };
}

function compile(schema: Schema, object: ObjectSchema, field: FieldSchema): CompiledFormula {
  try {
    return compileFieldFormula(field, fieldResolver(schema, object));
  } catch (error) {
    if (!(error instanceof FormulaError)) throw error;
    throw new OrgError('INVALID_FIELD', `The formula of ${object.name}.${field.name} is broken: ${error.message}`, [
      field.name
    ]);
  }
}
