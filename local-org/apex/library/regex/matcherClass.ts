import { refusingNulls } from '../../runtime/arguments.ts';
import type { LibraryClass } from '../model.ts';
import type { Matcher } from './matcher.ts';
import type { Pattern } from './patternClass.ts';
import { replaceMatches } from './replacing.ts';

export const matcherClass: LibraryClass = {
  declaration: 'class System.Matcher',
  members: {
    'static String quoteReplacement(String text)': (text: string) => text.replace(/[\\$]/g, '\\$&'),
    ...refusingNulls({
      'Boolean find()': (self: Matcher) => self.find(),
      'Boolean find(Integer start)': (self: Matcher, start: number) =>
        self.reset().region(start, self.text.length).find(),
      'Boolean lookingAt()': (self: Matcher) => self.lookingAt(),
      'Boolean matches()': (self: Matcher) => self.matches(),
      'String group()': (self: Matcher) => self.group(0),
      'String group(Integer number)': (self: Matcher, number: number) => self.group(number),
      'String group(String name)': (self: Matcher, name: string) => self.namedGroup(name),
      'Integer groupCount()': (self: Matcher) => self.pattern.compiled.groupCount,
      'Integer start()': (self: Matcher) => self.start(0),
      'Integer start(Integer number)': (self: Matcher, number: number) => self.start(number),
      'Integer end()': (self: Matcher) => self.end(0),
      'Integer end(Integer number)': (self: Matcher, number: number) => self.end(number),
      'Boolean hasAnchoringBounds()': () => true,
      'Boolean hasTransparentBounds()': () => false,
      'Pattern pattern()': (self: Matcher) => self.pattern,
      'Matcher region(Integer start, Integer end)': (self: Matcher, start: number, end: number) =>
        self.region(start, end),
      'Integer regionStart()': (self: Matcher) => self.regionStart,
      'Integer regionEnd()': (self: Matcher) => self.regionEnd,
      'Matcher reset()': (self: Matcher) => self.reset(),
      'Matcher reset(String text)': (self: Matcher, text: string) => self.reset(text),
      'String replaceAll(String replacement)': (self: Matcher, replacement: string) =>
        replaceMatches(self.text, self.pattern.compiled, replacement, Infinity),
      'String replaceFirst(String replacement)': (self: Matcher, replacement: string) =>
        replaceMatches(self.text, self.pattern.compiled, replacement, 1),
      'Matcher usePattern(Pattern pattern)': (self: Matcher, pattern: Pattern) => {
        self.pattern = pattern;
        return self;
      }
    })
  }
};
