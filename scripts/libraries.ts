// `npm run libraries`: bundles the npm packages that components use into the package's own modules and static resources. The files are
// committed, for an org is deployed from a clone; `scripts/libraries/libraries.test.ts` holds that they are what the pinned packages give.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { bundleLibrary, fileOf } from './libraries/bundleLibrary.ts';
import { LIBRARIES } from './libraries/catalogue.ts';

for (const library of LIBRARIES) {
  const file = fileOf(library);
  const code = await bundleLibrary(library);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, code);
  process.stdout.write(`${path.basename(file)}: ${Math.ceil(code.length / 1024)} KB\n`);
}
