import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readComponents } from '../metadata/readComponents.ts';
import { createRegistry } from '../metadata/registry.ts';
import { field, metadata } from '../testing/fixtureProject.ts';
import { buildSchema } from './buildSchema.ts';

function build(files: Readonly<Record<string, string>>) {
  const encoder = new TextEncoder();
  const sources = Object.entries(files).map(([path, text]) => ({ path, content: encoder.encode(text) }));
  return buildSchema(createRegistry(readComponents(sources).components, 1));
}

const labels = '<label>Reading</label><pluralLabel>Readings</pluralLabel>';

describe('objects that are no ordinary custom objects', () => {
  it('lets big objects be filled and read, never changed', () => {
    const { schema, problems } = build({
      'objects/Reading__b/Reading__b.object-meta.xml': metadata('CustomObject', labels),
      'objects/Reading__b/fields/Value__c.field-meta.xml': field(
        'Value__c',
        'Number',
        '<precision>9</precision><scale>2</scale>'
      )
    });
    assert.deepEqual(problems, []);
    const { kind, createable, updateable, deletable, queryable, hasOwner, keyPrefix } = schema.object('Reading__b')!;
    assert.deepEqual(
      { kind, createable, updateable, deletable, queryable, hasOwner },
      { kind: 'bigObject', createable: true, updateable: false, deletable: false, queryable: true, hasOwner: false }
    );
    assert.ok(keyPrefix.startsWith('x') && schema.field('Reading__b', 'Value__c'));
  });

  it('knows external objects, whose rows are elsewhere', () => {
    const { schema, problems } = build({
      'objects/Reading__x/Reading__x.object-meta.xml': metadata('CustomObject', labels),
      'objects/Reading__x/fields/Place__c.field-meta.xml': field('Place__c', 'Text', '<length>20</length>')
    });
    assert.deepEqual(problems, []);
    const { kind, createable, queryable, nameField } = schema.object('Reading__x')!;
    assert.deepEqual([kind, createable, queryable, nameField], ['external', false, false, 'ExternalId']);
  });
});
