import fc from 'fast-check';
import { csvText } from 'c/csvText';

describe('the text of a CSV file', () => {
  it('begins with a byte order mark, and quotes what holds a separator, a quote or a line break', () => {
    expect(
      csvText(
        ['Title', 'Points'],
        [
          ['He said "no", twice', 3],
          ['two\nlines', null]
        ]
      )
    ).toBe('\uFEFFTitle,Points\r\n"He said ""no"", twice",3\r\n"two\nlines",\r\n');
  });

  it('puts an apostrophe before text that a spreadsheet would run, and leaves numbers alone', () => {
    expect(csvText(['a'], [['=HYPERLINK("x")'], ['+1'], ['-1'], ['@x'], ['\tx'], [-1]])).toBe(
      '\uFEFFa\r\n"\'=HYPERLINK(""x"")"\r\n\'+1\r\n\'-1\r\n\'@x\r\n\'\tx\r\n-1\r\n'
    );
  });

  it('leaves signs alone that stand within a text', () => {
    expect(csvText(['a'], [['1+1=2'], ['me@home']])).toBe('\uFEFFa\r\n1+1=2\r\nme@home\r\n');
  });

  it('never lets text begin as a formula, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (text) => {
        const [, cell = ''] = csvText(['a'], [[text]]).split('\r\n');
        expect(cell).not.toMatch(/^"?[=+\-@\t\r]/);
      })
    );
  });
});
