// Every mistake of a known kind, made at every place of every file of the test projects, is found with its line.
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fixtureFiles } from '../../testing/fixtureProject.ts';
import { readComponents } from '../readComponents.ts';
import { readXml } from '../xmlReader.ts';
import { breaksOf, type Break } from './testing/breaks.ts';
import { metadataTypes } from './typeDeclarations.ts';

const localOrg = join(import.meta.dirname, '..', '..');
const onDisk = ['api/test/library', 'lwc-host/test/playground'].flatMap((project) =>
  globSync(`${project}/**/*-meta.xml`, { cwd: localOrg })
);
const files: [path: string, source: string][] = [
  ...Object.entries(fixtureFiles).filter(([path]) => path.endsWith('-meta.xml')),
  ...onDisk.map((path): [string, string] => [path, readFileSync(join(localOrg, path), 'utf8')])
];

const problemsOf = (path: string, source: string) => readComponents([{ path, content: Buffer.from(source) }]).problems;

function isFound(path: string, { source, line, problem }: Break): boolean {
  return problemsOf(path, source).some((found) => problem.test(found.problem) && (line === 0 || found.line === line));
}

describe('mistakes in metadata files', () => {
  it('are none in the test projects', () => {
    assert.ok(files.length > 60, `${files.length} files`);
    assert.deepEqual(
      files.flatMap(([path, source]) => problemsOf(path, source)),
      []
    );
  });

  it('are found wherever they are made', () => {
    const made = new Map<string, number>();
    for (const [path, source] of files) {
      for (const broken of breaksOf(source, readXml(source), metadataTypes())) {
        assert.ok(isFound(path, broken), `${broken.kind} in ${path}:${broken.line}\n${broken.source}`);
        made.set(broken.kind, (made.get(broken.kind) ?? 0) + 1);
      }
    }
    assert.equal(made.size, 11, [...made.keys()].join());
    for (const [kind, count] of made) assert.ok(count >= 20, `${count} x ${kind}`);
  });
});
