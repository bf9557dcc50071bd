import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compileFieldFormula, compileFormula, type CompileOptions } from './compile.ts';
import { FormulaError, type FormulaType } from './model.ts';
import { quote, resolve } from './testing/bothBackEnds.ts';

function refused(
  source: string,
  options: Partial<CompileOptions> = {}
): { message: string; offset: number | undefined } {
  try {
    compileFormula(source, { resolve, ...options });
  } catch (error) {
    assert.ok(error instanceof FormulaError, `${source} threw ${String(error)}`);
    return { message: error.message, offset: error.offset };
  }
  assert.fail(`${source} was accepted`);
}

const REFUSALS: readonly (readonly [source: string, message: string, offset: number])[] = [
  ['(1 + 2', "Syntax error. Missing ')'", 6],
  ['IF(TRUE, 1, 2', "Syntax error. Missing ')'", 13],
  ['1 + 2)', "Syntax error. Extra ')'", 5],
  ['1 2', "Syntax error. Found '2'", 2],
  ['1 +', 'Syntax error. Missing field name', 3],
  ['', 'Syntax error. Missing field name', 0],
  ['1 + * 2', "Syntax error. Found '*'", 4],
  ['"open', `Syntax error. Found '"'`, 0],
  ['"two\nlines"', `Syntax error. Found '"'`, 0],
  ['"bad \\q"', "Syntax error. '\\q'", 0],
  ['1 # 2', "Syntax error. Found '#'", 2],
  ['Points__c + Pionts__c', 'Field Pionts__c does not exist. Check spelling.', 12],
  ['Epic__r.Nmae', 'Field Epic__r.Nmae does not exist. Check spelling.', 0],
  ['$User.Foo__c', 'Field $User.Foo__c does not exist. Check spelling.', 0],
  ['1 + FOO(1)', 'Unknown function FOO. Check spelling.', 4],
  ['LEFT("a")', "Incorrect number of parameters for function 'LEFT()'. Expected 2, received 1", 0],
  ['LEFT("a", 1, 2)', "Incorrect number of parameters for function 'LEFT()'. Expected 2, received 3", 0],
  ['IF(TRUE, 1)', "Incorrect number of parameters for function 'IF()'. Expected 3, received 2", 0],
  ['TODAY(1)', "Incorrect number of parameters for function 'TODAY()'. Expected 0, received 1", 0],
  ['CASE(1, 2, 3)', "Incorrect number of parameters for function 'CASE()'. Expected 4, received 3", 0],
  ['CASE(1, 2, 3, 4, 5)', "Incorrect number of parameters for function 'CASE()'. Expected 4, received 5", 0],
  ['AND()', "Incorrect number of parameters for function 'AND()'. Expected 1, received 0", 0],
  ['ISBLANK()', "Incorrect number of parameters for function 'ISBLANK()'. Expected 1, received 0", 0],
  ['MAX()', "Incorrect number of parameters for function 'MAX()'. Expected 1, received 0", 0],
  ['IF(Points__c, 1, 2)', "Incorrect parameter type for function 'IF()'. Expected Boolean, received Number", 3],
  ['IF(TRUE, 1, "x")', "Incorrect parameter type for function 'IF()'. Expected Number, received Text", 12],
  ['LEN(5)', "Incorrect parameter type for function 'LEN()'. Expected Text, received Number", 4],
  [
    'TEXT("a")',
    "Incorrect parameter type for function 'TEXT()'. Expected Number, Date, DateTime, Time, Picklist, received Text",
    5
  ],
  ['AND(TRUE, 1)', "Incorrect parameter type for function 'AND()'. Expected Boolean, received Number", 10],
  ['"a" & 1', "Incorrect parameter type for operator '&'. Expected Text, received Number", 6],
  ['"a" + 1', "Incorrect parameter type for operator '+'. Expected Text, received Number", 6],
  ['Points__c + Name', "Incorrect parameter type for operator '+'. Expected Number, Date, DateTime, received Text", 12],
  ['TODAY() + TODAY()', "Incorrect parameter type for operator '+'. Expected Number, received Date", 10],
  ['Opens__c + Opens__c', "Incorrect argument type for operator '+'.", 9],
  ['TRUE * 2', "Incorrect parameter type for operator '*'. Expected Number, received Boolean", 0],
  ['-"a"', "Incorrect parameter type for operator '-'. Expected Number, received Text", 1],
  ['Name = 1', "Incorrect parameter type for operator '='. Expected Text, received Number", 7],
  ['Start__c > NOW()', "Incorrect parameter type for operator '>'. Expected Date, received DateTime", 11],
  ['TRUE > FALSE', "Incorrect parameter type for operator '>'. Expected Number, Date, DateTime, received Boolean", 0],
  ['NOT 1', "Incorrect parameter type for function 'NOT()'. Expected Boolean, received Number", 4],
  ['CASE(TRUE, TRUE, 1, 2)', "Incorrect argument type for function 'CASE()'.", 0],
  ['CASE(1, 1, TRUE, FALSE)', "Incorrect argument type for function 'CASE()'.", 0],
  ['CASE(1, "a", 1, 2)', "Incorrect parameter type for function 'CASE()'. Expected Number, received Text", 8],
  ['ISBLANK(Ready__c)', "Incorrect argument type for function 'ISBLANK()'.", 0],
  [
    'Status__c = "New"',
    'Field Status__c is a picklist field. Picklist fields are only supported in certain functions.',
    0
  ],
  [
    'LEN(status__c)',
    'Field Status__c is a picklist field. Picklist fields are only supported in certain functions.',
    4
  ],
  [
    'IF(TRUE, Status__c, "x")',
    'Field Status__c is a picklist field. Picklist fields are only supported in certain functions.',
    9
  ],
  [
    'CONTAINS(Tags__c, "web")',
    'Field Tags__c is a multi-select picklist field. Multi-select picklist fields are only supported in certain functions.',
    9
  ],
  ['ISPICKVAL(Name, "x")', "Incorrect parameter type for function 'ISPICKVAL()'. Expected Picklist, received Text", 10],
  [
    'CASE(Status__c, Name, 1, 2)',
    "Incorrect parameter type for function 'CASE()'. Expected Text Literal, received Text",
    16
  ],
  [
    'INCLUDES(Status__c, "x")',
    'Field Status__c is a picklist field. Picklist fields are only supported in certain functions.',
    9
  ],
  ['ISCHANGED(1)', "Incorrect parameter for function 'ISCHANGED()'. Expected field reference.", 10],
  [
    'HYPERLINK("javascript:alert(1)", "x")',
    "Incorrect argument value for function 'HYPERLINK()'. Javascript is not allowed.",
    10
  ]
];

describe('a formula that is refused', () => {
  for (const [source, message, offset] of REFUSALS) {
    it(`${JSON.stringify(source)}: ${message}`, () => {
      assert.deepEqual(refused(source), { message, offset });
    });
  }

  it('names the type that the field wants', () => {
    assert.equal(
      refused('"a"', { expected: 'number' }).message,
      'Formula result is data type (Text), incompatible with expected data type (Number).'
    );
    assert.equal(
      refused('Status__c', { expected: 'text' }).message,
      'Formula result is data type (Picklist), incompatible with expected data type (Text).'
    );
  });

  it('accepts NULL and ids where the field wants text', () => {
    const types = ['NULL', 'OwnerId', 'TEXT(Status__c)'].map(
      (source) => compileFormula(source, { resolve, expected: 'text' }).type
    );
    assert.deepEqual(types, ['null', 'id', 'text'] satisfies FormulaType[]);
  });

  it('may not ask about the save in a formula field, but may in a rule', () => {
    for (const source of ['ISCHANGED(Name)', 'ISNEW()', 'REGEX(Name, "a")', 'ISBLANK(PRIORVALUE(Name))', 'ISCLONE()']) {
      assert.match(
        refused(source, { formulaField: true }).message,
        /^Function \w+ may not be used in this type of formula$/
      );
      assert.equal(compileFormula(source, { resolve, expected: 'boolean' }).type, 'boolean');
    }
  });

  it('may not read long texts in a formula field', () => {
    assert.equal(
      refused('LEN(Long__c)', { formulaField: true }).message,
      'You referenced an unsupported field type called "Long Text Area" using the following field: Long__c'
    );
  });

  it('has no SQL where only a save can answer', () => {
    const formula = compileFormula('ISCHANGED(Name)', { resolve });
    assert.throws(
      () => formula.toSql(quote),
      new FormulaError('Function ISCHANGED may not be used in this type of formula', 0)
    );
  });
});

describe('the formula of a field', () => {
  const field = { ...(resolve('Points__c') ?? assert.fail()), formula: 'NoNumber__c + Points__c / 3' };

  it('is rounded to the scale of the field and counts blanks as zero unless it says otherwise', () => {
    const context = {
      value: (path: string) => (path === 'Points__c' ? 8 : null),
      isNew: false,
      now: new Date(0),
      timeZone: 'UTC'
    };
    assert.equal(compileFieldFormula({ ...field, scale: 2 }, resolve).evaluate(context), 2.67);
    const strict = { ...field, scale: 2, formulaTreatBlanksAs: 'BlankAsBlank' as const };
    assert.equal(compileFieldFormula(strict, resolve).evaluate(context), null);
  });

  it('must yield the type of the field', () => {
    assert.throws(
      () => compileFieldFormula({ ...field, type: 'Text' }, resolve),
      /Formula result is data type \(Number\), incompatible with expected data type \(Text\)\./
    );
  });
});
