import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { compileFormula } from './compile.ts';
import { FormulaError } from './model.ts';
import { answers, ERROR, resolve } from './testing/bothBackEnds.ts';
import { randomFormula } from './testing/randomFormulas.ts';

describe('the evaluator and SQL', () => {
  it('agree on any well-typed formula', () => {
    let blanks = 0;
    const runs = 3000;
    fc.assert(
      fc.property(
        randomFormula(),
        fc.constantFrom('BlankAsZero' as const, 'BlankAsBlank' as const),
        (source, blanksAs) => {
          const { evaluated, queried } = answers(source, { blanksAs, scale: 4 });
          assert.deepEqual(queried, evaluated, source);
          blanks += evaluated === null || evaluated === ERROR ? 1 : 0;
        }
      ),
      { numRuns: runs }
    );
    assert.ok(blanks < runs / 2, `${blanks} of ${runs} formulas had no value: too few comparisons mean something`);
  });
});

describe('any text given as a formula', () => {
  const pieces = fc.constantFrom(
    'IF(',
    ')',
    '(',
    ',',
    '"',
    "'",
    '/*',
    '*/',
    '&&',
    '=',
    '-',
    'Name',
    '1',
    ' ',
    '\\',
    'NULL',
    '$',
    '.'
  );

  it('compiles or is refused with a FormulaError, never anything else', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(pieces).map((parts) => parts.join(''))
        ),
        (source) => {
          try {
            compileFormula(source, { resolve });
          } catch (error) {
            assert.ok(error instanceof FormulaError, `${source}: ${String(error)}`);
          }
        }
      ),
      { numRuns: 2000 }
    );
  });

  const longest: readonly (readonly [string, string, unknown])[] = [
    ['brackets', `${'('.repeat(1900)}1${')'.repeat(1900)}`, 1],
    ['texts', Array(700).fill('Id').join(' & '), 'a01000000000001'.repeat(700)],
    ['sums', Array(480).fill('Points__c').join('+'), 3840],
    ['conditions', Array(480).fill('Ready__c').join(' && '), true],
    ['alternatives', `${'IF(Done__c, 1, '.repeat(240)}2${')'.repeat(240)}`, 2]
  ];
  for (const [what, source, expected] of longest) {
    it(`works with as many ${what} as the longest formula holds`, () => {
      assert.deepEqual(answers(source), { evaluated: expected, queried: expected });
    });
  }
});
