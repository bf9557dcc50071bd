import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { TestFile } from './testFile.ts';

const SOURCE = `
import { next } from './counter';
describe('counting', () => {
  describe('from the start', () => {
    it('begins at one', () => expect(next()).toBe(1));
  });
  it.each([[2, 'two']])('goes on to %i, %s', (number) => expect(next()).toBe(number));
});
it('fails as jest does', () => expect([1]).toEqual([2]));
`;
const COUNTER = 'let count = 0;\nexport const next = (): number => ++count;\n';

describe('a file of tests', () => {
  let folder: string;
  let file: TestFile;

  before(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'foresight-mutation-'));
    writeFileSync(path.join(folder, 'counter.ts'), COUNTER);
    writeFileSync(path.join(folder, 'counter.test.ts'), SOURCE);
    file = await TestFile.of(path.join(folder, 'counter.test.ts'));
  });
  after(() => rmSync(folder, { recursive: true }));

  it('names its tests with the headings above them', () => {
    assert.deepEqual(
      file.tests().map(({ name }) => name),
      ['counting from the start begins at one', 'counting goes on to 2, two', 'fails as jest does']
    );
  });

  it('has fresh modules each time that it is loaded', () => {
    for (let time = 0; time < 2; time++) {
      const [first, second] = file.tests();
      first!.run();
      second!.run();
      assert.throws(() => second!.run());
    }
  });

  it('throws where an expectation does not hold', () => {
    assert.throws(() => file.tests()[2]!.run(), /toEqual/);
  });
});
