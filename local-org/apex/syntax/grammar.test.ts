import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { ApexErrorListener, ApexParserFactory } from '@apexdevtools/apex-parser';
import { parseClass, parseTrigger } from './parse.ts';
import { tokensOf } from './lexer.ts';

/** Sources that people wrote: the package, and the projects of this program's tests. */
const repository = join(import.meta.dirname, '../../..');
const sources = ['force-app', 'local-org'].flatMap((folder) =>
  readdirSync(join(repository, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(cls|trigger)$/.test(path) && !path.includes('node_modules'))
    .map((path) => ({ path: join(folder, path), text: readFileSync(join(repository, folder, path), 'utf8') }))
);

class Listener extends ApexErrorListener {
  isRefused = false;
  override apexSyntaxError(): void {
    this.isRefused = true;
  }
}

function isTakenByGrammar(path: string, text: string): boolean {
  const parser = ApexParserFactory.createParser(text);
  const listener = new Listener();
  parser.removeErrorListeners();
  parser.addErrorListener(listener);
  if (path.endsWith('.cls')) parser.compilationUnit();
  else parser.triggerUnit();
  return !listener.isRefused;
}

const isTaken = (path: string, text: string): boolean =>
  'unit' in (path.endsWith('.cls') ? parseClass(text) : parseTrigger(text));

/** The same picks at every run. */
function* picks(count: number, below: number): Generator<number> {
  for (let turn = 1; turn <= count; turn++) yield Math.floor(below * ((turn * 0.618_034) % 1));
}

/** Queries are text to this parser: the binder holds them against the schema. */
function isInQuery(text: string, offset: number): boolean {
  const begins = [...text.matchAll(/\[\s*(?:SELECT|FIND)\b/gi)].map(({ index }) => index);
  return begins.some((begin) => begin <= offset && offset < endOfBrackets(text, begin));
}

function endOfBrackets(text: string, begin: number): number {
  let depth = 0;
  for (let place = begin; place < text.length; place++) {
    if (text[place] === '[') depth++;
    if (text[place] === ']' && --depth === 0) return place;
  }
  return text.length;
}

describe('the parser, beside the grammar of apex-parser', () => {
  it('reads every source that the grammar reads', () => {
    assert.ok(sources.length > 20, 'there should be sources to read');
    for (const { path, text } of sources) {
      assert.equal(isTaken(path, text), isTakenByGrammar(path, text), path);
    }
  });

  it('refuses what the grammar refuses: a token left out, or written twice', () => {
    const wrong: string[] = [];
    let refused = 0;
    for (const { path, text } of sources.filter((_, index) => index % 5 === 0)) {
      const tokens = tokensOf(text);
      for (const place of picks(3, tokens.length - 1)) {
        const { start, end } = tokens[place]!;
        if (isInQuery(text, start)) continue;
        for (const broken of [text.slice(0, start) + text.slice(end), `${text.slice(0, end)} ${text.slice(start)}`]) {
          const expected = isTakenByGrammar(path, broken);
          if (!expected) refused++;
          if (!expected && isTaken(path, broken))
            wrong.push(`${path}:${tokens[place]!.at.line} ${text.slice(start, end)}`);
        }
      }
    }
    assert.ok(refused > 20, `only ${refused} were broken`);
    assert.deepEqual(wrong, []);
  });
});
