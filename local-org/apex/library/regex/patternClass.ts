import { given } from '../../runtime/arguments.ts';
import { ApexList } from '../../runtime/values/apexList.ts';
import { LibraryObject } from '../../runtime/values/libraryObject.ts';
import { libraryType } from '../../runtime/values/libraryTypes.ts';
import type { LibraryClass } from '../model.ts';
import { type JavaPattern, javaPattern } from './javaPattern.ts';
import { Matcher } from './matcher.ts';
import { splitText } from './replacing.ts';

/** A compiled regular expression, as Apex holds it. */
export class Pattern extends LibraryObject {
  readonly compiled: JavaPattern;

  constructor(source: string) {
    super();
    this.compiled = javaPattern(source);
  }

  override get apexType() {
    return libraryType('System.Pattern');
  }

  override toString(): string {
    return this.compiled.source;
  }
}

export const patternClass: LibraryClass = {
  declaration: 'class System.Pattern',
  members: {
    'static Pattern compile(String regex)': (regex: string | null) => new Pattern(given(regex)),
    'static Boolean matches(String regex, String text)': (regex: string | null, text: string | null) =>
      new Matcher(new Pattern(given(regex)), given(text)).matches(),
    'static String quote(String text)': (text: string | null) =>
      `\\Q${given(text).replaceAll('\\E', '\\E\\\\E\\Q')}\\E`,
    'Matcher matcher(String text)': (self: Pattern, text: string | null) => new Matcher(self, given(text)),
    'String pattern()': (self: Pattern) => self.compiled.source,
    'List<String> split(String text)': (self: Pattern, text: string | null) =>
      ApexList.of('String', splitText(given(text), self.compiled, 0)),
    'List<String> split(String text, Integer limit)': (self: Pattern, text: string | null, limit: number | null) =>
      ApexList.of('String', splitText(given(text), self.compiled, given(limit)))
  }
};
