// The real Salesforce CLI turns the package into what a deploy sends: every component is known to it, and what goes to the
// platform is JavaScript that `npm run build` emitted.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';

const ROOT = path.join(import.meta.dirname, '..', '..');
const MAX_FILE_SIZE = 128 * 1024;

describe('the package as the Salesforce CLI converts it', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'foresight-convert-'));
  const output = path.join(folder, 'package');
  before(() => {
    execFileSync(process.execPath, ['--disable-warning=ExperimentalWarning', 'scripts/build.ts'], { cwd: ROOT });
    execFileSync(
      process.execPath,
      ['node_modules/@salesforce/cli/bin/run.js', 'project', 'convert', 'source', '--output-dir', output],
      {
        cwd: ROOT,
        stdio: ['ignore', 'ignore', 'pipe'],
        env: {
          ...process.env,
          HOME: folder,
          SF_DISABLE_TELEMETRY: 'true',
          SF_AUTOUPDATE_DISABLE: 'true',
          SF_SKIP_NEW_VERSION_CHECK: 'true',
          SF_DISABLE_LOG_FILE: 'true'
        }
      }
    );
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('holds every object, permission set, page, report and component of the source', () => {
    const manifest = readFileSync(path.join(output, 'package.xml'), 'utf8');
    const sources: [string, string][] = [
      ['objects/*/*.object-meta.xml', '.object-meta.xml'],
      ['permissionsets/*', '.permissionset-meta.xml'],
      ['flexipages/*', '.flexipage-meta.xml'],
      ['tabs/*', '.tab-meta.xml'],
      ['reportTypes/*', '.reportType-meta.xml'],
      ['lwc/*/*.js-meta.xml', '.js-meta.xml']
    ];
    for (const [pattern, suffix] of sources) {
      const files = globSync(`force-app/main/*/${pattern}`, { cwd: ROOT });
      assert.ok(files.length > 0, pattern);
      for (const file of files) assert.ok(manifest.includes(`<members>${path.basename(file, suffix)}</members>`), file);
    }
    for (const suffix of ['.report-meta.xml', '.dashboard-meta.xml']) {
      const files = globSync(`force-app/main/app/*/Foresight/*${suffix}`, { cwd: ROOT });
      assert.ok(files.length > 0, suffix);
      for (const file of files) {
        assert.ok(manifest.includes(`<members>Foresight/${path.basename(file, suffix)}</members>`), file);
      }
    }
  });

  it('sends JavaScript, never its source or tests, in files the platform takes', () => {
    const files = globSync('lwc/**/*', { cwd: output }).filter((file) => statSync(path.join(output, file)).isFile());
    assert.deepEqual(
      files.filter((file) => file.endsWith('.ts') || file.includes('__tests__')),
      []
    );
    const bundles = new Set(files.map((file) => file.split(path.sep)[1]));
    for (const bundle of bundles) assert.ok(files.includes(path.join('lwc', bundle as string, `${bundle}.js`)), bundle);
    for (const file of files) assert.ok(statSync(path.join(output, file)).size < MAX_FILE_SIZE, file);
  });
});
