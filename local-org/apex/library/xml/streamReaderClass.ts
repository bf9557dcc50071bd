import { apexError } from '../../runtime/apexException.ts';
import { given } from '../../runtime/arguments.ts';
import { enumConstant } from '../../runtime/values/enumConstant.ts';
import { LibraryObject } from '../../runtime/values/libraryObject.ts';
import { libraryType } from '../../runtime/values/libraryTypes.ts';
import type { LibraryClass, LibraryCode } from '../model.ts';
import { type XmlAttribute, type XmlEvent, xmlEvents } from './events.ts';

/** Walks forward through XML. It stands at the start of the document first. */
class XmlStreamReader extends LibraryObject {
  readonly events: readonly XmlEvent[];
  at = 0;

  constructor(text: string) {
    super();
    this.events = xmlEvents(text);
  }

  override get apexType() {
    return libraryType('System.XmlStreamReader');
  }

  get event(): XmlEvent {
    return this.events[this.at]!;
  }

  get hasNext(): boolean {
    return this.at < this.events.length - 1;
  }

  next(): XmlEvent {
    if (!this.hasNext)
      throw apexError('System.NoSuchElementException', 'END_DOCUMENT reached: no more elements on the stream.');
    this.at++;
    return this.event;
  }

  /** Over white space and comments, to where an element begins or ends. */
  nextTag(): XmlEvent {
    for (;;) {
      const event = this.next();
      if (event.tag === 'START_ELEMENT' || event.tag === 'END_ELEMENT') return event;
      if (event.tag !== 'COMMENT' && !isSpace(event))
        throw apexError('System.XmlException', 'expected start or end tag');
    }
  }

  attribute(index: number): XmlAttribute {
    const { event } = this;
    const attribute = event.tag === 'START_ELEMENT' ? event.attributes[index] : undefined;
    if (attribute === undefined) throw apexError('System.XmlException', `There is no attribute ${index}`);
    return attribute;
  }
}

const tag = ({ tag: name }: XmlEvent) => enumConstant(libraryType('System.XmlTag'), name);
const isSpace = (event: XmlEvent): boolean => event.tag === 'CHARACTERS' && event.text.trim() === '';
const is =
  (name: XmlEvent['tag']): LibraryCode =>
  ({ event }: XmlStreamReader) =>
    event.tag === name;
const ofElement =
  (key: 'name' | 'prefix' | 'namespace'): LibraryCode =>
  ({ event }: XmlStreamReader) =>
    'name' in event ? event[key] : null;
const ofAttribute =
  (key: keyof XmlAttribute): LibraryCode =>
  (self: XmlStreamReader, index: number) =>
    self.attribute(index)[key];

export const streamReaderClass: LibraryClass = {
  declaration: 'class System.XmlStreamReader',
  members: {
    'new(String xml)': (_, xml: string | null) => new XmlStreamReader(given(xml)),
    'Boolean hasNext()': ({ hasNext }: XmlStreamReader) => hasNext,
    'Integer next()': (self: XmlStreamReader) => tag(self.next())!.ordinal,
    'Integer nextTag()': (self: XmlStreamReader) => tag(self.nextTag())!.ordinal,
    'XmlTag getEventType()': ({ event }: XmlStreamReader) => tag(event),
    'String getLocalName()': ofElement('name'),
    'String getNamespace()': ofElement('namespace'),
    'String getPrefix()': ofElement('prefix'),
    'String getText()': ({ event }: XmlStreamReader) => ('text' in event ? event.text : null),
    'Boolean hasText()': ({ event }: XmlStreamReader) => 'text' in event,
    'Boolean hasName()': ({ event }: XmlStreamReader) => 'name' in event,
    'Boolean isStartElement()': is('START_ELEMENT'),
    'Boolean isEndElement()': is('END_ELEMENT'),
    'Boolean isCharacters()': is('CHARACTERS'),
    'Boolean isWhiteSpace()': ({ event }: XmlStreamReader) => isSpace(event),
    'Integer getAttributeCount()': ({ event }: XmlStreamReader) =>
      event.tag === 'START_ELEMENT' ? event.attributes.length : 0,
    'String getAttributeLocalName(Integer index)': ofAttribute('name'),
    'String getAttributeNamespace(Integer index)': ofAttribute('namespace'),
    'String getAttributePrefix(Integer index)': ofAttribute('prefix'),
    'String getAttributeValueAt(Integer index)': ofAttribute('value'),
    'String getAttributeValue(String namespace, String name)': attributeValue,
    'void setCoalescing(Boolean coalescing)': () => undefined,
    'void setNamespaceAware(Boolean aware)': () => undefined
  }
};

function attributeValue({ event }: XmlStreamReader, namespace: string | null, name: string): string | null {
  if (event.tag !== 'START_ELEMENT') return null;
  const isMeant = (each: XmlAttribute) => each.name === name && (!namespace || each.namespace === namespace);
  return event.attributes.find(isMeant)?.value ?? null;
}
