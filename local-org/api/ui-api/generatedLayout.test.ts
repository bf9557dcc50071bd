import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createRegistry } from '../../metadata/registry.ts';
import { buildSchema } from '../../schema/buildSchema.ts';
import { generatedLayout } from './generatedLayout.ts';

const { schema } = buildSchema(createRegistry([], 1));

const sections = (object: string, canRead: (name: string) => boolean = () => true) =>
  generatedLayout(schema.object(object)!, ({ name }) => canRead(name)).map(({ heading, columns }) => ({
    heading,
    names: columns.flat().map(({ name }) => name)
  }));

describe('the layout of an object that has none', () => {
  it('lays a standard object out with name and owner first, texts below, authors last', () => {
    const [information, description, system] = sections('Opportunity');
    assert.deepEqual(information!.names.slice(0, 2), ['Name', 'OwnerId']);
    for (const name of ['AccountId', 'StageName', 'CloseDate', 'Amount'])
      assert.ok(information!.names.includes(name), name);
    assert.deepEqual(description, { heading: 'Description Information', names: ['Description'] });
    assert.deepEqual(system, { heading: 'System Information', names: ['CreatedById', 'LastModifiedById'] });
  });

  it('shows a compound field in place of its parts, and nothing that only the platform keeps', () => {
    const names = sections('Contact').flatMap((section) => section.names);
    assert.ok(names.includes('MailingAddress') && names.includes('Name'));
    for (const name of ['MailingCity', 'LastName', 'Id', 'SystemModstamp', 'PhotoUrl', 'CreatedDate']) {
      assert.ok(!names.includes(name), name);
    }
  });

  it('leaves out what the caller may not read', () => {
    const names = sections('Contact', (name) => name !== 'Email').flatMap((section) => section.names);
    assert.ok(!names.includes('Email') && names.includes('Phone'));
  });
});
