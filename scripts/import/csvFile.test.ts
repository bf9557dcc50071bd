import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { readCsv, readCsvFile } from './csvFile.ts';
import { ImportError } from './importError.ts';

function rows(text: string): (readonly [number, ...string[]])[] {
  return readCsv(text, 'x.csv').rows.map(({ line, cells }) => [line, ...cells]);
}

function fault(text: string): string {
  try {
    readCsv(text, 'x.csv');
  } catch (error) {
    assert.ok(error instanceof ImportError);
    return error.message;
  }
  assert.fail('was read');
}

describe('a CSV file', () => {
  const dir = mkdtempSync(join(tmpdir(), 'csv-'));
  after(() => rmSync(dir, { recursive: true }));

  function fileOf(bytes: Buffer): string {
    const path = join(dir, 'file.csv');
    writeFileSync(path, bytes);
    return path;
  }

  it('knows the line on which each row begins, cells with line breaks and blank lines included', () => {
    assert.deepEqual(rows('a,b\n1,"x\ny"\n\n2,z\n"\n\n3",w\n4,v'), [
      [2, '1', 'x\ny'],
      [5, '2', 'z'],
      [6, '\n\n3', 'w'],
      [9, '4', 'v']
    ]);
  });

  it('may end its lines in any way', () => {
    assert.deepEqual(rows('a,b\r\n1,"x\r\ny"\r\n2,z\r\n'), [
      [2, '1', 'x\ny'],
      [4, '2', 'z']
    ]);
    assert.deepEqual(rows('a,b\r1,x\r2,y'), [
      [2, '1', 'x'],
      [3, '2', 'y']
    ]);
    assert.deepEqual(rows('a,b\r\n1,x\n2,y\r\n'), [
      [2, '1', 'x'],
      [3, '2', 'y']
    ]);
  });

  it('may be separated by semicolons or tabs', () => {
    assert.deepEqual(rows('a;b\n1;x,y'), [[2, '1', 'x,y']]);
    assert.deepEqual(rows('a\tb\n1\tx;y'), [[2, '1', 'x;y']]);
  });

  it('may repeat columns and have rows of any length', () => {
    const file = readCsv('a,Sprint,Sprint\n1,x,y\n2\n', 'x.csv');
    assert.deepEqual(file.headers, ['a', 'Sprint', 'Sprint']);
    assert.deepEqual(rows('a,Sprint,Sprint\n1,x,y\n2\n'), [
      [2, '1', 'x', 'y'],
      [3, '2']
    ]);
  });

  it('has no rows where only commas stand', () => {
    assert.deepEqual(rows('a,b\n,\n  , \n1,x\n'), [[4, '1', 'x']]);
  });

  it('may begin with a byte order mark, in UTF-8 or UTF-16', () => {
    for (const bytes of [
      Buffer.from('\ufeffkey,title\nA-1,Größe'),
      Buffer.from('\ufeffkey,title\nA-1,Größe', 'utf16le')
    ]) {
      const file = readCsvFile(fileOf(bytes));
      assert.deepEqual(file.headers, ['key', 'title']);
      assert.deepEqual(file.rows, [{ line: 2, cells: ['A-1', 'Größe'] }]);
    }
  });

  it('reads back whatever was written', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', ' ', 'é', ';', '\t', "'") });
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom('x', 'y'), cell), { maxLength: 8 }), (table) => {
        const file = readCsv(stringify([['one', 'two'], ...table]), 'x.csv');
        assert.deepEqual(
          file.rows.map(({ cells }) => cells),
          table
        );
      })
    );
  });

  it('tells the line of a quote that is never closed', () => {
    assert.equal(
      fault('a,b\n1,"fine"\n2,"open\n3,x\n4,y\n'),
      'x.csv, line 3: a cell opens with a quote that is never closed. Close it, then import again; nothing was written.'
    );
  });

  it('tells the line of a quote that stands alone', () => {
    const reason =
      'a quote stands alone inside a cell. Put the cell in quotes and double the quotes in it, then import again; nothing was written.';
    assert.equal(fault('a,b\n1,x\n2,5" disk\n'), `x.csv, line 3: ${reason}`);
    assert.equal(fault('a,b\n1,"x"y\n'), `x.csv, line 2: ${reason}`);
  });

  it('tells when there is no file, no text or no header', () => {
    assert.throws(() => readCsvFile(join(dir, 'none.csv')), /Cannot read .*none\.csv: there is no such file\./);
    assert.throws(() => readCsvFile(dir), /: it is a folder\./);
    assert.throws(
      () => readCsvFile(fileOf(Buffer.from([0x61, 0xe4, 0x0a]))),
      /is not UTF-8 text\. Save it as "CSV UTF-8"/
    );
    assert.equal(fault(''), 'x.csv is empty: the first line must name the columns.');
  });
});
