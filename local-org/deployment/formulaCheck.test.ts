import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readComponents } from '../metadata/readComponents.ts';
import { createRegistry } from '../metadata/registry.ts';
import { buildSchema } from '../schema/buildSchema.ts';
import { field, fixtureFiles, metadata } from '../testing/fixtureProject.ts';
import { formulaCheck } from './formulaCheck.ts';

async function check(more: Readonly<Record<string, string>>) {
  const files = Object.entries({ ...fixtureFiles, ...more });
  const { components } = readComponents(files.map(([path, content]) => ({ path, content: Buffer.from(content) })));
  return formulaCheck(components, buildSchema(createRegistry(components, 1)).schema);
}

const folder = 'src/billing/objects/Invoice__c';

describe('the check of formulas', () => {
  it('finds nothing wrong with sound ones', async () => {
    assert.deepEqual(await check({}), []);
  });

  it('names file and line of a formula, a default value and a rule that do not compile', async () => {
    const problems = await check({
      [`${folder}/fields/Bad__c.field-meta.xml`]: metadata(
        'CustomField',
        '<fullName>Bad__c</fullName>\n<label>Bad</label>\n<type>Text</type>\n<formula>Number__c &amp;\nNope__c</formula>'
      ),
      [`${folder}/fields/Start__c.field-meta.xml`]: field('Start__c', 'Date', '<defaultValue>TODAY(</defaultValue>'),
      [`${folder}/validationRules/Bad.validationRule-meta.xml`]: metadata(
        'ValidationRule',
        '<fullName>Bad</fullName><active>true</active><errorConditionFormula>1 + 1</errorConditionFormula><errorMessage>No.</errorMessage>'
      )
    });
    assert.deepEqual(
      problems.map(({ type, fullName, line }) => [type, fullName, line]),
      [
        ['CustomField', 'Invoice__c.Bad__c', 7],
        ['CustomField', 'Invoice__c.Start__c', 6],
        ['ValidationRule', 'Invoice__c.Bad', 3]
      ]
    );
    assert.match(problems[0]!.problem, /Nope__c/);
  });
});
