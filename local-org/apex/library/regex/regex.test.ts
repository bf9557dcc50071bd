import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calling, thrownBy } from '../../runtime/testing/calling.ts';
import { javaPattern } from './javaPattern.ts';
import { Matcher } from './matcher.ts';
import { Pattern } from './patternClass.ts';
import { replaceMatches } from './replacing.ts';

const pattern = calling('System.Pattern');
const matcherOf = (regex: string, text: string): Matcher => new Matcher(new Pattern(regex), text);

function found(regex: string, text: string): string[] {
  const matcher = matcherOf(regex, text);
  const all: string[] = [];
  while (matcher.find()) all.push(matcher.group(0)!);
  return all;
}

/** Regex, text, what is found. */
const rows: readonly (readonly [string, string, readonly string[]])[] = [
  ['\\w+', 'ab cd', ['ab', 'cd']],
  ['\\p{Upper}\\p{Lower}*', 'ab Cd', ['Cd']],
  ['\\p{L}+', 'Äb1', ['Äb']],
  ['\\p{IsAlphabetic}+', 'Äb1', ['Äb']],
  ['[a-z&&[^aeiou]]+', 'abcde', ['bcd']],
  ['[a-c[x-z]]+', 'abxd', ['abx']],
  ['[\\w.-]+@[\\w-]+', 'me.x@y-z', ['me.x@y-z']],
  ['(?i)abc', 'xABC', ['ABC']],
  ['a(?i)b|c', 'aB C', ['aB', 'C']],
  ['(?i:a)b', 'Ab AB', ['Ab']],
  ['(?s)a.b', 'a\nb', ['a\nb']],
  ['a.b', 'a\nb', []],
  ['(?m)^b$', 'a\nb\nc', ['b']],
  ['c$', 'abc\n', ['c']],
  ['(?x) a b # words\n c', 'abc', ['abc']],
  ['\\Qa.b\\E+', 'a.bb axb', ['a.bb']],
  ['a++b', 'aab', ['aab']],
  ['a++ab', 'aab', []],
  ['(?>a|ab)c', 'abc', []],
  ['(a)(b)?\\1', 'aba aa', ['aba', 'aa']],
  ['(?<year>\\d{4})-\\k<year>', '2026-2026', ['2026-2026']],
  ['(?<=\\$)\\d+', '$12 13', ['12']],
  ['\\d{2,}?', '1234', ['12', '34']],
  ['\\x41\\u0042\\t\\.', 'AB\t.', ['AB\t.']],
  ['\\R', 'a\r\nb', ['\r\n']],
  ['\\h+', 'a \tb', [' \t']],
  ['[^\\s,;]+', 'a, b;c', ['a', 'b', 'c']],
  ['[\\]\\[]', 'a[b]', ['[', ']']],
  ['[-a]', '-b', ['-']],
  ['\\{\\{(.+?)\\}\\}', '{{x}} {{y}}', ['{{x}}', '{{y}}']],
  ['.', '😀', ['😀']],
  ['x*', 'axb', ['', 'x', '', '']]
];

test('patterns of Java find what they find there', () => {
  for (const [regex, text, expected] of rows) assert.deepEqual(found(regex, text), expected, `${regex} in ${text}`);
});

test('groups tell what they caught and where', () => {
  const matcher = matcherOf('(\\w+)@(?<host>\\w+)(!)?', 'mail me@here now');
  assert.equal(matcher.find(), true);
  assert.deepEqual(
    [matcher.group(0), matcher.group(1), matcher.namedGroup('host'), matcher.group(3)],
    ['me@here', 'me', 'here', null]
  );
  assert.deepEqual(
    [matcher.start(0), matcher.end(0), matcher.start(2), matcher.end(2), matcher.start(3)],
    [5, 12, 8, 12, -1]
  );
  assert.equal(matcher.find(), false);
  assert.equal(
    thrownBy(() => matcher.group(0)),
    'StringException: No match found'
  );
});

test('matches takes the whole text, lookingAt its beginning, a region a part', () => {
  assert.equal(matcherOf('a|ab', 'ab').matches(), true);
  assert.equal(matcherOf('a', 'ab').matches(), false);
  assert.equal(matcherOf('a', 'ab').lookingAt(), true);
  const inRegion = matcherOf('^b$', 'abc').region(1, 2);
  assert.equal(inRegion.matches(), true);
  assert.equal(inRegion.start(0), 1);
  assert.equal(pattern('static Boolean matches(String regex, String text)', '[0-9]+', '123'), true);
});

test('replacements know groups by number and name', () => {
  const replaced = (regex: string, text: string, by: string) => replaceMatches(text, javaPattern(regex), by, Infinity);
  assert.equal(replaced('(\\d)(\\d)', '12 34', '$2$1'), '21 43');
  assert.equal(replaced('(?<a>\\w)', 'xy', '[${a}]'), '[x][y]');
  assert.equal(replaced('a', 'aa', '\\$1\\\\'), '$1\\$1\\');
  assert.equal(replaced('', 'ab', '-'), '-a-b-');
  assert.equal(
    thrownBy(() => replaced('a', 'a', '$1')),
    'StringException: No group 1'
  );
});

test('quote makes any text match itself', () => {
  for (const text of ['a.b', '\\E', '(x', '']) {
    const quoted = pattern('static String quote(String text)', text) as string;
    assert.equal(matcherOf(quoted, text).matches(), true, text);
  }
});

test('what is no pattern is an error with the place', () => {
  for (const regex of ['(a', 'a)', '[a', '*a', '\\y', '\\p{Nope}', '(?<a>x)(?<a>y)']) {
    assert.match(
      thrownBy(() => javaPattern(regex)),
      /^StringException: Invalid regex: .* near index \d+/,
      regex
    );
  }
});
