import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { childFlag, childNumber, childText, childTexts } from './xmlElement.ts';
import { readXml, XmlSyntaxError } from './xmlReader.ts';

const syntaxError = (line: number, column: number, message: RegExp) => (error: unknown) => {
  assert.ok(error instanceof XmlSyntaxError);
  assert.match(error.message, message);
  assert.deepEqual([error.line, error.column], [line, column]);
  return true;
};

describe('reading XML', () => {
  it('keeps order, text, attributes and where each element starts', () => {
    const root = readXml(
      '<?xml version="1.0"?>\n<Root xmlns="ns">\n  <a> 1 </a><b kind="x"/>\n  <a>2 &amp; &#x41;<![CDATA[<c>]]></a>\n</Root>\n'
    );
    assert.equal(root.name, 'Root');
    assert.deepEqual({ ...root.attributes }, { xmlns: 'ns' });
    assert.deepEqual(
      root.children.map(({ name, text, line, column }) => [name, text, line, column]),
      [
        ['a', '1', 3, 3],
        ['b', '', 3, 13],
        ['a', '2 & A<c>', 4, 3]
      ]
    );
    assert.equal(root.children[1]!.attributes['kind'], 'x');
  });

  it('takes a byte order mark, Windows line ends and text of other scripts', () => {
    const root = readXml('\uFEFF<?xml version="1.0"?>\r\n<r>\r\n  <a>žluťoučký 🐎</a>\r\n</r>');
    assert.equal(root.children[0]!.text, 'žluťoučký 🐎');
    assert.equal(root.children[0]!.line, 3);
  });

  it('says where an element is not closed', () => {
    assert.throws(
      () => readXml('<r>\n  <label>x\n</r>'),
      syntaxError(3, 5, /The element type "label" must be terminated by the matching end-tag "<\/label>"\./)
    );
    assert.throws(() => readXml('<r>\n  <label>x</label>\n'), syntaxError(3, 1, /"r" must be terminated/));
  });

  it('refuses unknown entities, stray text and an empty file', () => {
    assert.throws(() => readXml('<r>&nbsp;</r>'), XmlSyntaxError);
    assert.throws(() => readXml('<r/>x'), XmlSyntaxError);
    assert.throws(() => readXml('hello'), XmlSyntaxError);
    assert.throws(() => readXml(''), syntaxError(1, 1, /Premature end of file/));
    assert.throws(() => readXml('<a/><b/>'), XmlSyntaxError);
  });
});

describe('an element', () => {
  const root = readXml('<r><n>-12</n><f>True</f><e></e><t>a</t><t>b</t><x>1.5</x></r>');

  it('gives text, numbers and flags of its children, and says when there is none', () => {
    assert.equal(childText(root, 'n'), '-12');
    assert.equal(childText(root, 'e'), undefined);
    assert.equal(childText(undefined, 'n'), undefined);
    assert.deepEqual(childTexts(root, 't'), ['a', 'b']);
    assert.equal(childNumber(root, 'n'), -12);
    assert.equal(childNumber(root, 'x'), undefined);
    assert.equal(childFlag(root, 'f'), true);
    assert.equal(childFlag(root, 'missing'), false);
    assert.equal(childFlag(root, 'missing', true), true);
  });
});
