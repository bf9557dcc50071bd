import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calling, thrownBy } from '../../runtime/testing/calling.ts';
import { inTransaction } from '../../runtime/testing/inTransaction.ts';
import { ApexDate } from '../../runtime/values/apexDate.ts';
import { ApexList } from '../../runtime/values/apexList.ts';
import { Datetime } from '../../runtime/values/datetime.ts';

const string = calling('System.String');
const list = (...items: unknown[]): ApexList => ApexList.of('Object', items);
const items = (value: unknown): unknown[] => (value as ApexList).items;

/** Signature, then the arguments, then what it answers. */
type Row = readonly [signature: string, ...valuesAndResult: unknown[]];

function table(name: string, rows: readonly Row[]): void {
  test(name, () => {
    for (const [signature, ...rest] of rows) {
      const expected = rest.pop();
      const answer = string(signature, ...rest);
      assert.deepEqual(
        answer instanceof ApexList ? answer.items : answer,
        expected,
        `${signature} of ${JSON.stringify(rest)}`
      );
    }
  });
}

table('questions about characters', [
  ['static Boolean isBlank(String text)', ' \t\n', true],
  ['static Boolean isBlank(String text)', null, true],
  ['static Boolean isBlank(String text)', '\u00a0', false],
  ['static Boolean isEmpty(String text)', ' ', false],
  ['static Boolean isNotBlank(String text)', 'a', true],
  ['Boolean isAlpha()', 'abÄ', true],
  ['Boolean isAlpha()', '', false],
  ['Boolean isAlphaSpace()', '', true],
  ['Boolean isAlphanumeric()', 'a1', true],
  ['Boolean isNumeric()', '1.2', false],
  ['Boolean isNumeric()', '12', true],
  ['Boolean isAllUpperCase()', 'AB', true],
  ['Boolean isAllUpperCase()', 'A1', false],
  ['Boolean isAsciiPrintable()', 'é', false],
  ['Boolean isWhitespace()', '', true],
  ['Boolean containsWhitespace()', 'a b', true]
]);

table('searching', [
  ['Boolean contains(String part)', 'Hello', 'ell', true],
  ['Boolean contains(String part)', 'Hello', 'ELL', false],
  ['Boolean containsIgnoreCase(String part)', 'Hello', 'ELL', true],
  ['Boolean containsAny(String characters)', 'hello', 'xyzl', true],
  ['Boolean containsNone(String characters)', 'hello', 'xyz', true],
  ['Boolean containsOnly(String characters)', 'abba', 'ab', true],
  ['Integer countMatches(String part)', 'aXbXc', 'X', 2],
  ['Integer countMatches(String part)', 'aaa', 'aa', 1],
  ['Integer indexOf(String part)', 'abcab', 'b', 1],
  ['Integer indexOf(String part, Integer start)', 'abcab', 'b', 2, 4],
  ['Integer indexOfAny(String characters)', 'zzabyy', 'ba', 2],
  ['Integer indexOfAnyBut(String characters)', 'zzabyy', 'za', 3],
  ['Integer lastIndexOf(String part)', 'abab', 'ab', 2],
  ['Integer lastIndexOf(String part, Integer end)', 'abab', 'ab', 1, 0],
  ['Integer lastIndexOf(String part, Integer end)', 'abab', 'ab', -1, -1],
  ['Integer indexOfIgnoreCase(String part)', 'abC', 'c', 2],
  ['Boolean startsWithIgnoreCase(String prefix)', 'Hello', 'hE', true],
  ['Boolean endsWith(String suffix)', 'Hello', 'lo', true]
]);

table('parts', [
  ['String left(Integer length)', 'abc', 5, 'abc'],
  ['String left(Integer length)', 'abc', 2, 'ab'],
  ['String right(Integer length)', 'abc', 2, 'bc'],
  ['String right(Integer length)', 'abc', 0, ''],
  ['String mid(Integer start, Integer length)', 'abcde', 1, 3, 'bcd'],
  ['String mid(Integer start, Integer length)', 'abc', 5, 3, ''],
  ['String substring(Integer start)', 'hamburger', 2, 'mburger'],
  ['String substring(Integer start, Integer end)', 'hamburger', 4, 8, 'urge'],
  ['String abbreviate(Integer length)', 'Hello Maximillian', 8, 'Hello...'],
  ['String abbreviate(Integer length)', 'short', 8, 'short'],
  ['String abbreviate(Integer length, Integer offset)', 'Now is the time for all good men', 10, 7, '...the ...'],
  ['String substringAfter(String separator)', 'a.b.c', '.', 'b.c'],
  ['String substringAfterLast(String separator)', 'a.b.c', '.', 'c'],
  ['String substringBefore(String separator)', 'a.b.c', '.', 'a'],
  ['String substringBefore(String separator)', 'abc', '.', 'abc'],
  ['String substringBeforeLast(String separator)', 'a.b.c', '.', 'a.b'],
  ['String substringBetween(String tag)', 'xabcx', 'x', 'abc'],
  ['String substringBetween(String open, String close)', 'a[b]', '[', ']', 'b'],
  ['String substringBetween(String open, String close)', 'ab', '[', ']', null],
  ['String difference(String other)', 'Hello Jane', 'Hello Max', 'Max'],
  ['Integer indexOfDifference(String other)', 'abc', 'abd', 2],
  ['Integer indexOfDifference(String other)', 'abc', 'abc', -1]
]);

table('changed copies', [
  ['String capitalize()', 'hello Max', 'Hello Max'],
  ['String uncapitalize()', 'HELLO', 'hELLO'],
  ['String swapCase()', 'Hi There', 'hI tHERE'],
  ['String trim()', ' \t a b \n', 'a b'],
  ['String normalizeSpace()', ' a \n b ', 'a b'],
  ['String deleteWhitespace()', ' a \n b ', 'ab'],
  ['String reverse()', 'abc', 'cba'],
  ['String repeat(Integer times)', 'ab', 2, 'abab'],
  ['String repeat(String separator, Integer times)', 'ab', ',', 2, 'ab,ab'],
  ['String replace(String target, String replacement)', 'a.b.c', '.', '$&', 'a$&b$&c'],
  ['String remove(String part)', 'abcab', 'ab', 'c'],
  ['String removeStart(String part)', 'abcab', 'ab', 'cab'],
  ['String removeEnd(String part)', 'abcab', 'ab', 'abc'],
  ['String removeEnd(String part)', 'abc', '', 'abc'],
  ['String removeEndIgnoreCase(String part)', 'abcAB', 'ab', 'abc'],
  ['String leftPad(Integer length, String padding)', 'ab', 5, 'xy', 'xyxab'],
  ['String rightPad(Integer length)', 'ab', 4, 'ab  '],
  ['String center(Integer length, String padding)', 'ab', 5, '-', '-ab--'],
  ['String stripHtmlTags()', '<p>a <b>b</b></p> 1 < 2', 'a b 1 < 2']
]);

table('comparing', [
  ['Boolean equals(Object other)', 'a', 'A', false],
  ['Boolean equals(Object other)', 'a', null, false],
  ['Boolean equalsIgnoreCase(String other)', 'a', 'A', true],
  ['Integer compareTo(String other)', 'abcde', 'abcd', 1],
  ['Integer compareTo(String other)', 'a', 'c', -2],
  ['Integer getLevenshteinDistance(String other)', 'kitten', 'sitting', 3],
  ['Integer getLevenshteinDistance(String other, Integer threshold)', 'kitten', 'sitting', 2, -1],
  ['static String getCommonPrefix(List<String> texts)', list('SFDCApex', 'SFDCVisualforce'), 'SFDC'],
  ['static String getCommonPrefix(List<String> texts)', list(), '']
]);

table('escaping', [
  ['static String escapeSingleQuotes(String text)', "O'Neil", "O\\'Neil"],
  ['String escapeCsv()', 'a,"b"', '"a,""b"""'],
  ['String unescapeCsv()', '"a,""b"""', 'a,"b"'],
  ['String escapeHtml4()', '<a> & "b" – ü', '&lt;a&gt; &amp; &quot;b&quot; &ndash; &uuml;'],
  ['String escapeHtml3()', '– ü', '– &uuml;'],
  ['String unescapeHtml4()', '&lt;&#65;&#x42;&nope;&euro;', '<AB&nope;€'],
  ['String escapeXml()', `'"`, '&apos;&quot;'],
  ['String escapeEcmaScript()', `it's "</a>"\n`, `it\\'s \\"<\\/a>\\"\\n`],
  ['String escapeJava()', 'a/"é"', 'a/\\"\\u00E9\\"'],
  ['String unescapeJava()', '\\u0041\\t\\101', 'A\tA'],
  ['String escapeUnicode()', 'De onde você é?', 'De onde voc\\u00EA \\u00E9?']
]);

table('splitting', [
  ['List<String> split(String regex)', 'a,b,,c,,', ',', ['a', 'b', '', 'c']],
  ['List<String> split(String regex, Integer limit)', 'boo:and:foo', ':', 2, ['boo', 'and:foo']],
  ['List<String> split(String regex, Integer limit)', 'boo:and:foo', 'o', -1, ['b', '', ':and:f', '', '']],
  ['List<String> split(String regex)', 'abc', '', ['a', 'b', 'c']],
  ['List<String> split(String regex)', '', ',', ['']],
  ['List<String> split(String regex)', ',a', ',', ['', 'a']],
  ['List<String> split(String regex)', 'a.b|c', '[.|]', ['a', 'b', 'c']],
  ['List<String> splitByCharacterType()', 'Lightning.platform 42', ['L', 'ightning', '.', 'platform', ' ', '42']],
  ['List<String> splitByCharacterTypeCamelCase()', 'fooBARBaz1', ['foo', 'BAR', 'Baz', '1']],
  ['String replaceAll(String regex, String replacement)', 'a1b22', '\\d+', '<$0>', 'a<1>b<22>'],
  ['String replaceFirst(String regex, String replacement)', 'a1b22', '(\\d)', '\\$$1', 'a$1b22']
]);

test('values become text as valueOf says', () => {
  inTransaction({ timeZone: 'America/New_York' }, () => {
    const moment = Datetime.ofIso('2026-01-31T02:00:00.000Z');
    assert.equal(string('static String valueOf(Date value)', ApexDate.of(2026, 1, 31)), '2026-01-31');
    assert.equal(string('static String valueOf(Datetime value)', moment), '2026-01-30 21:00:00');
    assert.equal(string('static String valueOfGmt(Datetime value)', moment), '2026-01-31 02:00:00');
    assert.equal(string('static String valueOf(Object value)', null), null);
  });
});

test('format fills in values; single quotes take what is between them as it is', () => {
  const format = (pattern: string, ...values: unknown[]) =>
    string('static String format(String pattern, List<Object> values)', pattern, list(...values));
  assert.equal(format('{0} of {1}, {0}', 'a', 2), 'a of 2, a');
  assert.equal(format("it''s '{0}' {0} {1}", 'a'), "it's {0} a {1}");
  assert.equal(format('{0}', null), 'null');
});

test('join takes lists, sets and whatever can be walked over', () => {
  const join = (iterable: unknown) => string('static String join(Object iterable, String separator)', iterable, ';');
  assert.equal(join(list('a', 1, 'c')), 'a;1;c');
  let left = 2;
  const own = { iterator$: () => ({ hasnext$: () => left > 0, next$: () => left-- }) };
  assert.equal(join(own), '2;1');
});

test('characters beyond the first plane count twice', () => {
  assert.equal(string('Integer length()', '😀'), 2);
  assert.equal(string('Integer codePointAt(Integer index)', '😀', 0), 0x1f600);
  assert.equal(string('Integer codePointCount(Integer start, Integer end)', 'a😀b', 0, 4), 3);
  assert.equal(string('Integer offsetByCodePoints(Integer index, Integer offset)', 'a😀b', 0, 2), 3);
  assert.deepEqual(items(string('List<Integer> getChars()', 'ab')), [97, 98]);
});

test('positions out of bounds and nulls are errors in the platform words', () => {
  const substring = 'String substring(Integer start, Integer end)';
  assert.equal(
    thrownBy(() => string(substring, 'abc', 4, 4)),
    'StringException: Starting position out of bounds: 4'
  );
  assert.equal(
    thrownBy(() => string(substring, 'abc', 1, 9)),
    'StringException: Ending position out of bounds: 9'
  );
  assert.equal(
    thrownBy(() => string('Boolean contains(String part)', 'null', null)),
    'NullPointerException: Argument 1 cannot be null.'
  );
});
