import assert from 'node:assert/strict';
import { DatabaseSync } from 'node:sqlite';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { foldText, matchesLike, registerSqlFunctions } from './sqlFunctions.ts';

describe('folding of text', () => {
  it('takes away case and accents', () => {
    assert.equal(foldText('Élan Ürün ÅSA'), 'elan urun asa');
    assert.equal(foldText('ﬁve ½'), 'five 1⁄2');
  });

  it('changes nothing when done twice', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => foldText(foldText(text)) === foldText(text)));
  });

  it('agrees with itself on text in any case', () => {
    fc.assert(fc.property(fc.string(), (text) => foldText(text) === foldText(text.toLowerCase())));
  });
});

describe('LIKE', () => {
  const cases: [pattern: string, text: string, matches: boolean][] = [
    ['%', '', true],
    ['a%', 'Apple', true],
    ['%ple', 'Apple', true],
    ['%PP%', 'Apple', true],
    ['%x%', 'Apple', false],
    ['A__le', 'Apple', true],
    ['A_le', 'Apple', false],
    ['apple', 'APPLE', true],
    ['apple', 'apples', false],
    ['100\\%', '100%', true],
    ['100\\%', '100x', false],
    ['a\\_b', 'a_b', true],
    ['a\\_b', 'axb', false],
    ['a\\\\b', 'a\\b', true],
    ['%(a+)%', 'x(A+)y', true],
    ['l1\n%', 'L1\nL2', true],
    ['%é%', 'CAFE', true],
    ["%' OR 1=1%", "x' or 1=1 --", true]
  ];
  for (const [pattern, text, matches] of cases) {
    it(`${matches ? 'finds' : 'does not find'} ${JSON.stringify(pattern)} in ${JSON.stringify(text)}`, () => {
      assert.equal(matchesLike(pattern, text), matches);
    });
  }
});

describe('SQL functions', () => {
  const database = new DatabaseSync(':memory:');
  registerSqlFunctions(database);
  const value = (sql: string) => Object.values(database.prepare(`SELECT ${sql} AS value`).get()!)[0];

  it('answer null for null', () => {
    assert.equal(value('sf_fold(NULL)'), null);
    assert.equal(value("sf_like('a', NULL)"), null);
    assert.equal(value("sf_like(NULL, 'a')"), null);
  });

  it('answer 1 and 0 for true and false', () => {
    assert.equal(value("sf_like('a%', 'ABC')"), 1);
    assert.equal(value("sf_like('b%', 'ABC')"), 0);
  });

  it('leave numbers as they are', () => {
    assert.equal(value('sf_fold(5)'), 5);
  });

  it('may stand in an index', () => {
    database.exec('CREATE TABLE t (name TEXT); CREATE INDEX folded ON t (sf_fold(name))');
    database.exec("INSERT INTO t VALUES ('Zoë'), ('adam')");
    const plan = database.prepare('EXPLAIN QUERY PLAN SELECT name FROM t WHERE sf_fold(name) = ?').all('zoe');
    assert.match(String(plan[0]!['detail']), /USING INDEX folded/);
    assert.equal(database.prepare('SELECT name FROM t WHERE sf_fold(name) = ?').get('zoe')!['name'], 'Zoë');
  });
});
