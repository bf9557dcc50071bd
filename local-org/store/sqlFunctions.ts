import type { DatabaseSync } from 'node:sqlite';
import { localTime } from './localTime.ts';

// eslint-disable-next-line no-control-regex
const ascii = /^[\x00-\x7f]*$/;

/** What case-insensitive comparison and sort compare: lower case, accents folded away. */
export function foldText(text: string): string {
  if (ascii.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
}

/** SOQL LIKE: `%` any run, `_` any one character, backslash escapes; case-insensitive. */
export function matchesLike(pattern: string, text: string): boolean {
  return likeMatcher(pattern)(text);
}

const matchers = new Map<string, (text: string) => boolean>();

function likeMatcher(pattern: string): (text: string) => boolean {
  const known = matchers.get(pattern);
  if (known) return known;
  const matcher = compileLike(pattern);
  if (matchers.size >= 256) matchers.clear();
  matchers.set(pattern, matcher);
  return matcher;
}

type LikeToken = { kind: 'run' } | { kind: 'one' } | { kind: 'text'; text: string };

function compileLike(pattern: string): (text: string) => boolean {
  const tokens = likeTokens(pattern);
  const [first, middle, last] = tokens;
  // The common `%word%` needs no pattern at all.
  if (tokens.length === 3 && first?.kind === 'run' && middle?.kind === 'text' && last?.kind === 'run') {
    return (text) => foldText(text).includes(middle.text);
  }
  const expression = new RegExp(`^${tokens.map(sourceOf).join('')}$`, 'su');
  return (text) => expression.test(foldText(text));
}

function sourceOf(token: LikeToken): string {
  if (token.kind === 'run') return '.*';
  return token.kind === 'one' ? '.' : token.text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

function likeTokens(pattern: string): LikeToken[] {
  const tokens: LikeToken[] = [];
  for (const [part] of pattern.matchAll(/\\.|%+|_|[^\\%_]+|\\$/gsu)) {
    const last = tokens.at(-1);
    if (part.startsWith('%')) tokens.push({ kind: 'run' });
    else if (part === '_') tokens.push({ kind: 'one' });
    else {
      const text = foldText(part.length === 2 && part.startsWith('\\') ? part.slice(1) : part);
      if (last?.kind === 'text') last.text += text;
      else tokens.push({ kind: 'text', text });
    }
  }
  return tokens;
}

/** Registers `sf_fold`, `sf_like` and `sf_local` on a connection. Null in, null out. */
export function registerSqlFunctions(database: DatabaseSync): void {
  const options = { deterministic: true, directOnly: false };
  database.function('sf_fold', options, (text) => (typeof text === 'string' ? foldText(text) : text) as string | null);
  database.function('sf_like', options, (pattern, text) => {
    if (pattern === null || text === null) return null;
    return matchesLike(String(pattern), String(text)) ? 1 : 0;
  });
  database.function('sf_local', options, (utc, zone) =>
    utc === null || zone === null ? null : localTime(String(utc), String(zone))
  );
}
