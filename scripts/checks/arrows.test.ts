// The arrows of docs/architecture.md between the rooms of the package: app -> rooms -> ui -> domain. ESLint sees relative imports;
// components reach each other as `c/name` and `<c-name>`, which only the folders can resolve.
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';

const ROOT = path.join(import.meta.dirname, '..', '..', 'force-app', 'main');

interface Bundle {
  room: string;
  name: string;
  uses: { name: string; file: string }[];
}

const kebab = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

function bundleOf(folder: string): Bundle {
  const [room = '', , name = ''] = path.relative(ROOT, folder).split(path.sep);
  const uses = globSync(path.join(folder, '*.{ts,html}')).flatMap((file) => {
    const text = readFileSync(file, 'utf8');
    const imports = [...text.matchAll(/from 'c\/(\w+)'/g)].map((match) => match[1] as string);
    const tags = [...text.matchAll(/<c-([a-z0-9-]+)/g)].map((match) => match[1] as string);
    return [...imports.map(kebab), ...tags].map((used) => ({ name: used, file: path.relative(ROOT, file) }));
  });
  return { room, name, uses };
}

const bundles = globSync(path.join(ROOT, '*', 'lwc', '*')).map(bundleOf);
const roomOf = new Map(bundles.map((bundle) => [kebab(bundle.name), bundle.room]));

function allowed(from: string): (to: string) => boolean {
  if (from === 'app') return () => true;
  if (from === 'libraries') return () => false;
  if (from === 'domain') return (to) => to === 'domain' || to === 'libraries';
  if (from === 'records') return (to) => ['records', 'ui', 'domain', 'libraries'].includes(to);
  if (from === 'ui') return (to) => to === 'ui' || to === 'domain' || to === 'libraries';
  return (to) => to === from || ['records', 'ui', 'domain', 'libraries'].includes(to);
}

test('no component reaches against the arrows between rooms', () => {
  assert.ok(bundles.length > 0);
  const wrong = bundles.flatMap(({ room, uses }) =>
    uses
      .filter(({ name }) => !roomOf.has(name) || !allowed(room)(roomOf.get(name) as string))
      .map(({ name, file }) => `${file} uses ${name} of ${roomOf.get(name) ?? 'nowhere'}`)
  );
  assert.deepEqual(wrong, []);
});

test('domain modules import nothing of the platform', () => {
  const wrong = globSync(path.join(ROOT, 'domain', 'lwc', '*', '*.ts')).filter((file) =>
    /from '(lwc|lightning\/|@salesforce\/)/.test(readFileSync(file, 'utf8'))
  );
  assert.deepEqual(wrong, []);
});

test('the local org knows nothing of the package it runs', () => {
  const objects = globSync(path.join(ROOT, '*', 'objects', '*')).map((folder) => path.basename(folder));
  const names = new RegExp(`\\b(${objects.join('|')}|foresight)\\b`, 'i');
  const files = globSync(path.join(ROOT, '..', '..', 'local-org', '**', '*.{ts,html,css}'));
  const wrong = files.filter(
    (file) => !/\.test\.ts$|[\\/]testing[\\/]/.test(file) && names.test(readFileSync(file, 'utf8'))
  );
  assert.deepEqual(wrong, []);
});
