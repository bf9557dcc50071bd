import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { bundleLibrary, fileOf } from './bundleLibrary.ts';
import { LIBRARIES } from './catalogue.ts';

for (const library of LIBRARIES) {
  test(`${library.name} is what the pinned packages give`, async () => {
    const code = await bundleLibrary(library);
    assert.ok(readFileSync(fileOf(library), 'utf8') === code, 'run `npm run libraries`');
  });

  test(`${library.name} keeps within what the platform takes`, () => {
    const size = Buffer.byteLength(readFileSync(fileOf(library)));
    // A module of a component should stay under 128 KB, a static resource under 5 MB.
    assert.ok(size < (library.globalName ? 5 * 1024 * 1024 : 128 * 1024), `${size} bytes`);
  });
}
