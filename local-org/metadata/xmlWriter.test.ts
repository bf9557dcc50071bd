import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { XmlElement } from './model.ts';
import { readXml } from './xmlReader.ts';
import { writeXml } from './xmlWriter.ts';

/** What an element says, apart from where it stood. */
const said = ({ name, text, attributes, children }: XmlElement): unknown => [
  name,
  text,
  { ...attributes },
  children.map(said)
];

const name = fc.constantFrom('fields', 'label', 'value', 'fullName');
const text = fc.string({ unit: 'grapheme' }).map((value) => value.replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, '').trim());
const attributes = fc.dictionary(fc.constantFrom('xmlns', 'kind'), text);
const elementOver = (children: fc.Arbitrary<XmlElement[]>): fc.Arbitrary<XmlElement> =>
  fc
    .record({ name, text, attributes, children })
    .map((made) => ({ ...made, text: made.children.length > 0 ? '' : made.text, line: 1, column: 1 }));
const leaf = elementOver(fc.constant([]));
const element = elementOver(fc.array(elementOver(fc.array(leaf, { maxLength: 3 })), { maxLength: 3 }));

describe('writing XML', () => {
  it('reads back as it was', () => {
    fc.assert(fc.property(element, (root) => assert.deepEqual(said(readXml(writeXml(root))), said(root))));
  });

  it('puts one element on a line, as a retrieve does', () => {
    const source =
      '<?xml version="1.0" encoding="UTF-8"?>\n<A xmlns="ns">\n    <b>x &amp; &lt;y&gt;</b>\n    <c>\n        <d/>\n    </c>\n</A>\n';
    assert.equal(writeXml(readXml(source)), source);
  });
});
