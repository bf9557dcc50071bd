import { apexError } from '../../runtime/apexException.ts';
import { translate } from './translation.ts';

/** A compiled pattern. The regular expressions are shared: whoever uses one sets its `lastIndex` first. */
export interface JavaPattern {
  readonly source: string;
  /** Flags `gv`: finds the next match. */
  readonly finding: RegExp;
  /** Flag `y`: matches the whole of a text, or nothing. */
  readonly whole: RegExp;
  /** Flag `y`: matches at the beginning. */
  readonly prefix: RegExp;
  readonly groupCount: number;
  readonly names: ReadonlyMap<string, number>;
}

const compiled = new Map<string, JavaPattern>();
const maximumCompiled = 500;

/** Compiles a regular expression of Java. Throws StringException where it is none. */
export function javaPattern(source: string): JavaPattern {
  const known = compiled.get(source);
  if (known !== undefined) return known;
  if (compiled.size >= maximumCompiled) compiled.clear();
  const pattern = compile(source);
  compiled.set(source, pattern);
  return pattern;
}

/** What group `number` caught; null where it did not take part. 0 is the whole match. */
export function groupOf(match: RegExpExecArray, number: number): string | null {
  return (number === 0 ? match[0] : match.groups?.[`g${number}`]) ?? null;
}

function compile(source: string): JavaPattern {
  const { source: text, groupCount, names } = translate(source, { i: false, m: false, s: false, x: false });
  try {
    return {
      source,
      finding: new RegExp(text, 'gv'),
      whole: new RegExp(`(?:${text})$`, 'yv'),
      prefix: new RegExp(text, 'yv'),
      groupCount,
      names
    };
  } catch (error) {
    throw apexError('System.StringException', `Invalid regex: ${(error as Error).message}`);
  }
}
