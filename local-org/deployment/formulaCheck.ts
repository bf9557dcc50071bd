import { compileFieldFormula, compileFormula } from '../formula/compile.ts';
import { formulaTypeOf } from '../formula/fields.ts';
import { FormulaError, type CompiledFormula } from '../formula/model.ts';
import type { ComponentProblem, MetadataComponent } from '../metadata/model.ts';
import { childNamed } from '../metadata/xmlElement.ts';
import { componentKey } from '../metadata/registry.ts';
import type { DeployCheck } from '../org.ts';
import { fieldResolver } from '../save/fieldPaths.ts';
import type { FieldSchema, ObjectSchema, Schema } from '../schema/model.ts';

/** Compiles every formula, default value and validation rule of the schema: what is wrong with one is told with file and line. */
export const formulaCheck: DeployCheck = (components, schema) => {
  const byKey = new Map(components.map((component) => [componentKey(component), component]));
  const problems: ComponentProblem[] = [];
  const check = (type: string, fullName: string, element: string, compile: () => CompiledFormula) => {
    const component = byKey.get(componentKey({ type, fullName }));
    if (!component) return;
    try {
      compile();
    } catch (error) {
      if (!(error instanceof FormulaError)) throw error;
      problems.push(problemOf(component, element, error));
    }
  };
  for (const object of schema.objects()) checkObject(schema, object, check);
  return problems;
};

type Check = (type: string, fullName: string, element: string, compile: () => CompiledFormula) => void;

function checkObject(schema: Schema, object: ObjectSchema, check: Check): void {
  const resolve = fieldResolver(schema, object);
  for (const field of object.fields.values()) {
    const name = `${object.name}.${field.name}`;
    if (field.formula !== undefined) check('CustomField', name, 'formula', () => compileFieldFormula(field, resolve));
    else if (isComputed(field)) check('CustomField', name, 'defaultValue', () => compileDefault(field, resolve));
  }
  for (const rule of object.validationRules) {
    const compile = () => compileFormula(rule.errorConditionFormula, { resolve, expected: 'boolean' });
    check('ValidationRule', `${object.name}.${rule.name}`, 'errorConditionFormula', compile);
  }
}

/** A checkbox's default is a plain true or false. */
const isComputed = (field: FieldSchema) => field.defaultValue !== undefined && field.type !== 'Checkbox';

function compileDefault(field: FieldSchema, resolve: ReturnType<typeof fieldResolver>): CompiledFormula {
  const type = formulaTypeOf(field);
  const expected = type === 'picklist' || type === 'multipicklist' || type === 'id' ? 'text' : type;
  return compileFormula(field.defaultValue!, { resolve, ...(expected !== undefined && { expected }) });
}

function problemOf(
  component: MetadataComponent,
  element: string,
  { message, offset = 0 }: FormulaError
): ComponentProblem {
  const { type, fullName, path, xml } = component;
  const at = childNamed(xml, element);
  const linesDown = at ? at.text.slice(0, offset).split('\n').length - 1 : 0;
  const position = at && { line: at.line + linesDown, column: at.column };
  return { type, fullName, path, ...position, problem: message, problemType: 'Error' };
}
