import type { Position } from './ast.ts';

/** A piece of source. `text` is as written; `word` is a name or keyword, whose `lower` is what it is compared by. */
export interface Token {
  readonly kind: 'word' | 'integer' | 'long' | 'decimal' | 'string' | 'multiline' | 'symbol' | 'end';
  readonly text: string;
  /** In lower case for words; the text for all others. */
  readonly lower: string;
  readonly at: Position;
  readonly start: number;
  readonly end: number;
}

/** What stops the reading of a source: the platform reports the first one only. */
export class SyntaxFault extends Error {
  readonly at: Position;
  constructor(at: Position, message: string) {
    super(message);
    this.at = at;
  }
}

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(' '));
}

/** Words that no expression or type begins with, and that name nothing; after a dot they may. */
export const keywords = words(
  'abstract break catch class continue delete do else enum extends final finally for global if implements insert interface merge new null on ' +
    'override private protected public return static super testmethod this throw try undelete update upsert virtual void webservice while true false'
);

/** May begin a type, but name no variable, method or class. */
export const reservedNames = words('list map');
