// docs/data-model.md is written for people; this keeps it in step with the metadata.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { readObjects } from './packageMetadata.ts';

const objects = readObjects();
const page = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'data-model.md'), 'utf8');
const sections = new Map(
  page
    .split(/^### /m)
    .slice(1)
    .map((section) => [section.split('\n')[0]!.trim(), section])
);

test('the data model page has a section for every object, and no other', () => {
  assert.deepEqual([...sections.keys()].sort(), [...objects.keys()].sort());
});

test('the data model page lists exactly the fields there are', () => {
  for (const [name, object] of objects) {
    const listed = [...sections.get(name)!.matchAll(/^\| `(\w+)`/gm)].map(([, field]) => field!);
    assert.deepEqual(listed.sort(), [...object.fields.keys()].sort(), name);
  }
});
