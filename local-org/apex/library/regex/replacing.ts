import { apexError } from '../../runtime/apexException.ts';
import { groupOf, type JavaPattern } from './javaPattern.ts';

type ReplacementPart = string | number;

/** Replaces the first `maximum` matches. In the replacement `$1` and `${name}` are groups, and a backslash takes what follows as it is. */
export function replaceMatches(text: string, pattern: JavaPattern, replacement: string, maximum: number): string {
  let parts: readonly ReplacementPart[] | undefined;
  let result = '';
  let end = 0;
  let count = 0;
  for (const match of matchesOf(text, pattern)) {
    if (count++ >= maximum) break;
    parts ??= replacementParts(replacement, pattern);
    result += text.slice(end, match.index) + expand(parts, match);
    end = match.index + match[0].length;
  }
  return result + text.slice(end);
}

/** Java's split: no more than `limit` parts if that is positive; at 0 empty parts at the end are dropped. */
export function splitText(text: string, pattern: JavaPattern, limit: number): string[] {
  const parts: string[] = [];
  let end = 0;
  for (const match of matchesOf(text, pattern)) {
    if (limit > 0 && parts.length === limit - 1) break;
    const after = match.index + match[0].length;
    // An empty match at the very beginning makes no empty part.
    if (after === 0) continue;
    parts.push(text.slice(end, match.index));
    end = after;
  }
  if (parts.length === 0) return [text];
  parts.push(text.slice(end));
  if (limit === 0) while (parts.length > 0 && parts.at(-1) === '') parts.pop();
  return parts;
}

function* matchesOf(text: string, { finding }: JavaPattern): Generator<RegExpExecArray> {
  let from = 0;
  while (from <= text.length) {
    finding.lastIndex = from;
    const match = finding.exec(text);
    if (match === null) return;
    yield match;
    from = match.index + (match[0].length || step(text, match.index));
  }
}

/** An empty match goes on behind the next character. */
export function step(text: string, index: number): number {
  return (text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1;
}

function replacementParts(replacement: string, pattern: JavaPattern): ReplacementPart[] {
  const parts: ReplacementPart[] = [];
  const token = /\\([^])|\$\{([^}]*)\}|\$(\d)|([^\\$]+)|([\\$])/gy;
  for (let found = token.exec(replacement); found !== null; found = token.exec(replacement)) {
    const [, escaped, name, digit, plain, stray] = found;
    if (stray !== undefined) throw apexError('System.StringException', 'Illegal group reference');
    if (name !== undefined) parts.push(namedGroup(name, pattern));
    else if (digit === undefined) parts.push(escaped ?? plain!);
    else {
      const number = groupNumber(replacement, token.lastIndex - 1, pattern);
      token.lastIndex += String(number).length - 1;
      parts.push(number);
    }
  }
  return parts;
}

function namedGroup(name: string, { names }: JavaPattern): number {
  const number = names.get(name);
  if (number === undefined) throw apexError('System.StringException', `No group with name {${name}}`);
  return number;
}

/** More digits belong to it as long as there are so many groups. */
function groupNumber(replacement: string, at: number, { groupCount }: JavaPattern): number {
  let number = Number(replacement[at]);
  if (number > groupCount) throw apexError('System.StringException', `No group ${number}`);
  for (let next = at + 1; /\d/.test(replacement[next] ?? ''); next++) {
    if (number * 10 + Number(replacement[next]) > groupCount) break;
    number = number * 10 + Number(replacement[next]);
  }
  return number;
}

function expand(parts: readonly ReplacementPart[], match: RegExpExecArray): string {
  return parts.map((part) => (typeof part === 'string' ? part : (groupOf(match, part) ?? ''))).join('');
}
