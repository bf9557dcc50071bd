import assert from 'node:assert/strict';
import { readComponents } from '../../metadata/readComponents.ts';
import { createRegistry } from '../../metadata/registry.ts';
import { field, fixtureFiles } from '../../testing/fixtureProject.ts';
import { buildSchema } from '../buildSchema.ts';

/** The schema of files given by path, with what is wrong with it. */
export function build(files: Readonly<Record<string, string>>) {
  const source = Object.entries(files).map(([path, content]) => ({ path, content: Buffer.from(content) }));
  const { components, problems } = readComponents(source);
  assert.deepEqual(problems, []);
  return buildSchema(createRegistry(components, 1));
}

/** Schema of the fixture project with more files of one object: `fields/X__c.field-meta.xml` -> content. */
export function withFiles(more: Readonly<Record<string, string>>, folder = 'src/billing/objects/Invoice__c') {
  return build({
    ...fixtureFiles,
    ...Object.fromEntries(Object.entries(more).map(([path, content]) => [`${folder}/${path}`, content]))
  });
}

/** Schema of the fixture project with one more field on its invoices. */
export const withField = (name: string, type: string, more = '') =>
  withFiles({ [`fields/${name}.field-meta.xml`]: field(name, type, more) });
