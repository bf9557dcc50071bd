import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runWithoutOrg } from '../../testing/runWithoutOrg.ts';

test('a document is read', () => {
  const { debug, exception } = runWithoutOrg(`
    Dom.Document doc = new Dom.Document();
    doc.load('<a xmlns="urn:x" xmlns:p="urn:p" p:k="1"><b>text &amp; more</b><!--c--><p:d/></a>');
    Dom.XmlNode root = doc.getRootElement();
    System.debug(root.getName() + ' ' + root.getNamespace() + ' ' + root.getAttributeValue('k', 'urn:p'));
    System.debug(root.getChildElement('b', 'urn:x').getText());
    System.debug(root.getChildren().size() + ' ' + root.getChildElements().size());
    System.debug(doc.toXmlString());
    try { doc.load('<a><b></a>'); } catch (XmlException e) { System.debug('broken'); }
  `);
  assert.equal(exception, undefined);
  assert.deepEqual(debug, [
    'a urn:x 1',
    'text & more',
    '3 2',
    '<?xml version="1.0" encoding="UTF-8"?><a xmlns="urn:x" xmlns:p="urn:p" p:k="1"><b>text &amp; more</b><!--c--><p:d /></a>',
    'broken'
  ]);
});

test('a document is made', () => {
  const { debug } = runWithoutOrg(`
    Dom.Document doc = new Dom.Document();
    Dom.XmlNode envelope = doc.createRootElement('Envelope', 'urn:soap', 's');
    envelope.addChildElement('Body', 'urn:soap', null).addTextNode('<hi>');
    envelope.setAttribute('n', '"1"');
    System.debug(doc.toXmlString());
  `);
  assert.match(
    debug[0]!,
    /<s:Envelope xmlns:s="urn:soap" n="&quot;1&quot;"><.*Body.*>&lt;hi&gt;<\/.*Body><\/s:Envelope>$/
  );
});

test('a reader walks through, a writer writes', () => {
  const { debug, exception } = runWithoutOrg(`
    XmlStreamWriter w = new XmlStreamWriter();
    w.writeStartDocument(null, '1.0');
    w.writeStartElement(null, 'books', null);
    w.writeStartElement(null, 'book', null);
    w.writeAttribute(null, null, 'id', '7');
    w.writeCharacters('A < B');
    w.writeEndElement();
    w.writeEmptyElement(null, 'end', null);
    w.writeEndElement();
    w.writeEndDocument();
    String xml = w.getXmlString();
    System.debug(xml);
    XmlStreamReader r = new XmlStreamReader(xml);
    while (r.hasNext()) {
      if (r.getEventType() == XmlTag.START_ELEMENT) System.debug(r.getLocalName() + r.getAttributeCount());
      if (r.getEventType() == XmlTag.CHARACTERS) System.debug(r.getText());
      r.next();
    }
  `);
  assert.equal(exception, undefined);
  assert.deepEqual(debug, [
    '<?xml version="1.0"?><books><book id="7">A &lt; B</book><end/></books>',
    'books0',
    'book1',
    'A < B',
    'end0'
  ]);
});
