import { FormulaError } from './model.ts';

/** Classes that Java's expressions name and ours do not. Source: java.util.regex.Pattern, POSIX character classes. */
const POSIX_CLASSES: Readonly<Record<string, string>> = {
  Lower: 'a-z',
  Upper: 'A-Z',
  ASCII: '\\x00-\\x7F',
  Alpha: 'a-zA-Z',
  Digit: '0-9',
  Alnum: 'a-zA-Z0-9',
  Punct: '!-\\/:-@\\[-`{-~',
  Blank: ' \\t',
  XDigit: '0-9a-fA-F',
  Space: '\\s'
};

const COMPILED = new Map<string, RegExp>();

/** REGEX(): whether a Java regular expression matches the text from end to end. */
export function matchesWhole(text: string, pattern: string): boolean {
  let expression = COMPILED.get(pattern);
  if (!expression) {
    expression = translate(pattern);
    COMPILED.set(pattern, expression);
  }
  return expression.test(text);
}

function translate(pattern: string): RegExp {
  const [, letters = '', body = pattern] = /^\(\?([a-z]+)\)([^]*)$/.exec(pattern) ?? [];
  const flags = [...letters].filter((letter) => 'ims'.includes(letter)).join('');
  const source = replacePosixClasses(body)
    .replace(/\\A/g, '^')
    .replace(/\\[zZ]/g, '$')
    .replace(/([*+?}])\+/g, '$1');
  try {
    return new RegExp(`^(?:${source})$`, flags + (/\\[pP]\{/.test(source) ? 'u' : ''));
  } catch {
    throw new FormulaError(`Invalid regular expression: ${pattern}`);
  }
}

/** `\p{Alpha}` alone becomes `[a-zA-Z]`; inside brackets only the range is wanted. */
function replacePosixClasses(pattern: string): string {
  let inBrackets = false;
  return pattern.replace(/\\p\{(\w+)\}|\\.|[[\]]/g, (part, name: string | undefined) => {
    if (part === '[' || part === ']') {
      inBrackets = part === '[';
      return part;
    }
    const range = name === undefined ? undefined : POSIX_CLASSES[name];
    return range === undefined ? part : inBrackets ? range : `[${range}]`;
  });
}
