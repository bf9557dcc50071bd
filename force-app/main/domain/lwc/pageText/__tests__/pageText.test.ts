import fc from 'fast-check';
import { linesOf } from 'c/pageText';

const letters = (text: string): number => [...text].length;

describe('text on a page', () => {
  it('breaks between words where a line is full', () => {
    expect(linesOf('one two three four', 9, letters)).toEqual(['one two', 'three', 'four']);
  });

  it('keeps paragraphs, empty ones too', () => {
    expect(linesOf('one\n\ntwo\r\nthree', 9, letters)).toEqual(['one', '', 'two', 'three']);
  });

  it('breaks a word that is longer than a line', () => {
    expect(linesOf('a abcdefgh', 3, letters)).toEqual(['a', 'abc', 'def', 'gh']);
  });

  it('fills a line to its last letter, and leaves out spaces that nobody sees', () => {
    expect(linesOf('one two', 7, letters)).toEqual(['one two']);
    expect(linesOf('  one   two ', 7, letters)).toEqual(['one two']);
  });

  it('begins a long word on the line it has, and keeps a letter whole that is wider than a line', () => {
    expect(linesOf('abcdefgh', 3, letters)).toEqual(['abc', 'def', 'gh']);
    expect(linesOf('ab', 0.5, letters)).toEqual(['a', 'b']);
  });

  it('has no line that is too wide, and loses no letter', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 20 }), (text, width) => {
        const lines = linesOf(text, width, letters);
        for (const line of lines) expect(letters(line)).toBeLessThanOrEqual(width);
        expect(lines.join('').replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''));
      })
    );
  });
});
