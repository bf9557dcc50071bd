// The package as the local org reads it: its own reader, schema and formulas find nothing to complain about.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { compileFieldFormula, compileFormula } from '../../local-org/formula/compile.ts';
import { readProject } from '../../local-org/metadata/readProject.ts';
import { createRegistry } from '../../local-org/metadata/registry.ts';
import { fieldResolver } from '../../local-org/save/fieldPaths.ts';
import { buildSchema } from '../../local-org/schema/buildSchema.ts';
import { readObjects } from './packageMetadata.ts';

const project = readProject(join(import.meta.dirname, '..', '..'));
const { schema, problems } = buildSchema(createRegistry(project.components, 1));
const packageObjects = [...readObjects().keys()].map((name) => schema.object(name)!);

test('the local org reads the package without a problem', () => {
  assert.deepEqual([...project.problems, ...problems], []);
});

test('every formula of the package compiles, to code and to SQL', () => {
  const fields = packageObjects.flatMap((object) =>
    [...object.fields.values()].filter(({ formula }) => formula).map((field) => ({ object, field }))
  );
  assert.ok(fields.length > 30);
  for (const { object, field } of fields)
    assert.ok(
      compileFieldFormula(field, fieldResolver(schema, object)).toSql((path) => `"${path}"`),
      `${object.name}.${field.name}`
    );
});

test('every validation rule of the package compiles to a condition', () => {
  const rules = packageObjects.flatMap((object) => object.validationRules.map((rule) => ({ object, rule })));
  assert.ok(rules.length > 40);
  for (const { object, rule } of rules) {
    const resolve = fieldResolver(schema, object);
    assert.equal(
      compileFormula(rule.errorConditionFormula, { resolve, expected: 'boolean' }).type,
      'boolean',
      rule.name
    );
  }
});
