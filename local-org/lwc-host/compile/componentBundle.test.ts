import assert from 'node:assert/strict';
import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { temporaryFolder } from '../../testing/temporaryFolder.ts';
import { source, testCompiler } from '../test/compiler.ts';

const TILE = {
  'tile.ts': `import { LightningElement, api } from 'lwc';
import { words } from './words';
import Save from '@salesforce/label/c.Save';
import NAME from '@salesforce/schema/Account.Owner.Name';
import { showIt } from 'c/shared';
export default class Tile extends LightningElement {
  @api heading: string = 'x';
  count: number | undefined;
  show(): void { showIt(words, Save, NAME); }
}
`,
  'tile.html': `<template>
  <lightning-button label={heading} onclick={show}></lightning-button>
  <c-other></c-other>
</template>
`,
  'tile.css': '.a { color: red }',
  'words.ts': 'export const words: string[] = [];'
};

describe('a bundle of components', () => {
  it('becomes one module that asks for other bundles by name and for base components in one file', async (test) => {
    const compiler = await testCompiler(temporaryFolder(test));
    const { code, diagnostics } = await compiler.compile(source('tile', TILE));
    assert.deepEqual(
      diagnostics.filter(({ isError }) => isError),
      []
    );
    assert.match(code, /import .* from "c\/shared"/);
    assert.match(code, /import .* from "c\/other"/);
    assert.match(code, /lightning_button\$default .*from "platform"/s);
    assert.match(code, /registerDecorators/);
    assert.match(code, /"fieldApiName":\s*"Owner\.Name"|fieldApiName: "Owner\.Name"/);
    assert.doesNotMatch(code, /: string/);
  });

  it('holds no value of the org: labels are asked for when it runs', async (test) => {
    const compiler = await testCompiler(temporaryFolder(test));
    const { code } = await compiler.compile(source('tile', TILE));
    assert.match(code, /label\("c\.Save"\)/);
  });

  it('tells its public properties and what it refers to, each with its place', async (test) => {
    const compiler = await testCompiler(temporaryFolder(test));
    const { publicProperties, references } = await compiler.compile(source('tile', TILE));
    assert.deepEqual(publicProperties, ['heading']);
    const place = (type: string) =>
      references.filter((each) => each.type === type).map(({ id, file, line }) => [id, file, line]);
    assert.deepEqual(place('label'), [['c.Save', 'tile.ts', 3]]);
    assert.deepEqual(place('component'), [
      ['lightning-button', 'tile.html', 2],
      ['c-other', 'tile.html', 3]
    ]);
  });

  it('is compiled once: the same files give the same hash, from the folder the second time', async (test) => {
    const dir = temporaryFolder(test);
    const first = await (await testCompiler(dir)).compile(source('tile', TILE));
    const [file = ''] = readdirSync(path.join(dir, 'components'));
    writeFileSync(path.join(dir, 'components', file), JSON.stringify({ ...first, hash: 'kept' }));
    const second = await (await testCompiler(dir)).compile(source('tile', TILE));
    assert.equal(second.hash, 'kept');
    const changed = await (
      await testCompiler(dir)
    ).compile(source('tile', { ...TILE, 'tile.css': '.a { color: blue }' }));
    assert.notEqual(changed.hash, first.hash);
    assert.match(changed.code, /color: ?blue/);
  });

  it('is compiled anew where what was kept of it is damaged', async (test) => {
    const dir = temporaryFolder(test);
    const first = await (await testCompiler(dir)).compile(source('tile', TILE));
    for (const file of readdirSync(path.join(dir, 'components')))
      writeFileSync(path.join(dir, 'components', file), '{"na');
    assert.deepEqual(await (await testCompiler(dir)).compile(source('tile', TILE)), first);
  });

  it('may be styles alone, and an empty stylesheet is no stylesheet', async (test) => {
    const compiler = await testCompiler(temporaryFolder(test));
    const styles = await compiler.compile(source('looks', { 'looks.css': '.a { color: red }' }));
    assert.match(styles.code, /export \{\s*\w+ as default/);
    const empty = {
      'bare.js': `import { LightningElement } from 'lwc'; export default class extends LightningElement {}`,
      'bare.html': '<template></template>',
      'bare.css': ' '
    };
    const bare = await compiler.compile(source('bare', empty));
    assert.deepEqual(bare.diagnostics, []);
    assert.doesNotMatch(bare.code, /\[undefined\]|void 0\]/);
  });

  for (const [what, files, expected] of REFUSED()) {
    it(`is refused with file, line and column: ${what}`, async (test) => {
      const compiler = await testCompiler(temporaryFolder(test));
      const { diagnostics, code } = await compiler.compile(source('bad', files));
      assert.equal(code, '');
      const errors = diagnostics.filter(({ isError }) => isError);
      const [first] = errors;
      assert.deepEqual([first?.file, first?.line, first?.column], expected.at);
      assert.match(first?.message ?? '', expected.says);
    });
  }
});

function REFUSED(): [string, Record<string, string>, { at: [string, number, number]; says: RegExp }][] {
  const script = (body: string) =>
    `import { LightningElement, api } from 'lwc';\nexport default class extends LightningElement {\n${body}\n}\n`;
  return [
    [
      'a syntax error',
      { 'bad.js': script('  go( {') },
      { at: ['bad.js', 5, 0], says: /Unexpected token|Parsing error/ }
    ],
    [
      'a boolean property that starts as true',
      { 'bad.js': script('  @api open = true;') },
      { at: ['bad.js', 3, 15], says: /LWC1503.*Boolean public properties/ }
    ],
    [
      'a list without keys',
      { 'bad.js': script(''), 'bad.html': '<template>\n  <p for:each={a} for:item="b">x</p>\n</template>' },
      { at: ['bad.html', 2, 3], says: /Missing key/ }
    ],
    [
      'a template expression that is none',
      { 'bad.js': script(''), 'bad.html': '<template>\n  <p title="{a}">x</p>\n</template>' },
      { at: ['bad.html', 2, 6], says: /LWC1034/ }
    ],
    [
      'a file that is not there',
      { 'bad.js': `import './missing';\n${script('')}` },
      { at: ['bad.js', 1, 8], says: /missing/ }
    ]
  ];
}
