// `npm run build`: writes the JavaScript that the platform takes beside each component's TypeScript (git-ignored).
// Types are erased, nothing else changes: decorators must reach the platform's own compiler as they are.
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import { ROOT, sourceFiles } from './projectSource.ts';

const inBundles = sourceFiles().filter((file) => /\/lwc\/[^/]+\//.test(file) && !/\/__(tests|mocks)__\//.test(file));
const sources = inBundles.filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'));
const options = { ...(await resolveConfig(path.join(ROOT, 'package.json'))), parser: 'babel' };

for (const source of sources) {
  const erased = stripTypeScriptTypes(readFileSync(path.join(ROOT, source), 'utf8'));
  writeFileSync(path.join(ROOT, source.replace(/\.ts$/, '.js')), await format(erased, options));
}

/** What a renamed or deleted source left behind would be deployed. */
const stale = inBundles.filter(
  (file) =>
    file.endsWith('.js') && !file.includes('/libraries/') && !existsSync(path.join(ROOT, file.replace(/\.js$/, '.ts')))
);
for (const file of stale) rmSync(path.join(ROOT, file));

process.stdout.write(`built: ${sources.length} modules of components, ${stale.length} stale removed\n`);
