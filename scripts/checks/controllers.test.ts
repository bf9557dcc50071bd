// What pages and flows call must be open to somebody, and only that: a class that no permission set of the user names gives no answer.
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { test } from 'node:test';
import { filesOf } from './packageMetadata.ts';
import { childrenOf, textOf } from './xmlTree.ts';

const main = join(import.meta.dirname, '..', '..', 'force-app', 'main');
const textsOf = (pattern: string): [name: string, text: string][] =>
  globSync(pattern, { cwd: main }).map((path) => [
    basename(path).replace(/\..*$/, ''),
    readFileSync(join(main, path), 'utf8')
  ]);

const classes = textsOf('**/*.cls').map(
  ([name, text]) => [name, text.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')] as const
);
const withMethod = (annotation: string): string[] => {
  // On a static method: `@AuraEnabled` on a property opens nothing.
  const method = new RegExp(
    `@${annotation}\\b(\\([^)]*\\))?\\s+(?:@\\w+(\\([^)]*\\))?\\s+)*(?:public|global)\\s+static\\b`,
    'i'
  );
  return classes.filter(([, text]) => method.test(text)).map(([name]) => name);
};
const controllers = withMethod('AuraEnabled');
/** Classes that are called from outside Apex. */
const doors = [...new Set([...controllers, ...withMethod('InvocableMethod')])];

/** Classes by the permission set that opens them. */
const opened = new Map(
  filesOf('permissionset').map(({ name, xml }) => [
    name,
    childrenOf(xml, 'classAccesses')
      .filter((access) => textOf(access, 'enabled') === 'true')
      .map((access) => textOf(access, 'apexClass')!)
  ])
);

test('every class that pages and flows call is open to a role', () => {
  const known = new Set([...opened.values()].flat());
  assert.deepEqual(
    doors.filter((name) => !known.has(name)),
    []
  );
});

test('no role is given a class that is not called from outside', () => {
  for (const [role, given] of opened) {
    assert.deepEqual(
      given.filter((name) => !doors.includes(name)),
      [],
      role
    );
  }
});

test('the admin may call every one of them', () => {
  assert.deepEqual([...opened.get('Foresight_Admin')!].sort(), [...doors].sort());
});

test('components call controllers and no other class', () => {
  const imported = textsOf('**/lwc/**/*.ts').flatMap(([, text]) =>
    [...text.matchAll(/from '@salesforce\/apex\/(\w+)\.\w+'/g)].map(([, name]) => name!)
  );
  assert.deepEqual(
    [...new Set(imported)].filter((name) => !controllers.includes(name)),
    []
  );
});
