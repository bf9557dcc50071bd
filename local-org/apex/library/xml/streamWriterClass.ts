import { apexError } from '../../runtime/apexException.ts';
import { refusingNulls } from '../../runtime/arguments.ts';
import { LibraryObject } from '../../runtime/values/libraryObject.ts';
import { libraryType } from '../../runtime/values/libraryTypes.ts';
import type { LibraryClass } from '../model.ts';
import { escapeAttribute, escapeText, qualified } from './markup.ts';

type Text = string | null;

/** Writes XML piece by piece. A tag stays open for attributes until something else follows. */
class XmlStreamWriter extends LibraryObject {
  readonly #open: string[] = [];
  #text = '';
  #pending: '' | '>' | '/>' = '';

  override get apexType() {
    return libraryType('System.XmlStreamWriter');
  }

  get text(): string {
    return this.#text + this.#pending;
  }

  add(markup: string): void {
    this.#text += this.#pending + markup;
    this.#pending = '';
  }

  start(name: string, isEmpty: boolean): void {
    this.add(`<${name}`);
    this.#pending = isEmpty ? '/>' : '>';
    if (!isEmpty) this.#open.push(name);
  }

  attribute(name: string, value: string): void {
    if (this.#pending === '') throw apexError('System.XmlException', 'Attribute not associated with any element');
    this.#text += ` ${name}="${escapeAttribute(value)}"`;
  }

  end(): void {
    const name = this.#open.pop();
    if (name === undefined) throw apexError('System.XmlException', 'No element is open');
    this.add(`</${name}>`);
  }

  endAll(): void {
    while (this.#open.length > 0) this.end();
  }
}

export const streamWriterClass: LibraryClass = {
  declaration: 'class System.XmlStreamWriter',
  members: {
    'new()': () => new XmlStreamWriter(),
    'String getXmlString()': ({ text }: XmlStreamWriter) => text,
    'void close()': () => undefined,
    'void writeStartDocument(String encoding, String version)': (
      self: XmlStreamWriter,
      encoding: Text,
      version: Text
    ) => self.add(`<?xml version="${version ?? '1.0'}"${encoding === null ? '' : ` encoding="${encoding}"`}?>`),
    'void writeEndDocument()': (self: XmlStreamWriter) => self.endAll(),
    'void writeStartElement(String prefix, String name, String namespace)': (
      self: XmlStreamWriter,
      prefix: Text,
      name: string
    ) => self.start(qualified(prefix, name), false),
    'void writeEmptyElement(String prefix, String name, String namespace)': (
      self: XmlStreamWriter,
      prefix: Text,
      name: string
    ) => self.start(qualified(prefix, name), true),
    'void writeEndElement()': (self: XmlStreamWriter) => self.end(),
    'void writeAttribute(String prefix, String namespace, String name, String value)': (
      self: XmlStreamWriter,
      prefix: Text,
      _namespace: Text,
      name: string,
      value: string
    ) => self.attribute(qualified(prefix, name), value),
    'void writeNamespace(String prefix, String namespace)': (self: XmlStreamWriter, prefix: Text, namespace: string) =>
      self.attribute(prefix === null || prefix === '' ? 'xmlns' : `xmlns:${prefix}`, namespace),
    ...refusingNulls({
      'void writeDefaultNamespace(String namespace)': (self: XmlStreamWriter, namespace: string) =>
        self.attribute('xmlns', namespace),
      'void writeCharacters(String text)': (self: XmlStreamWriter, text: string) => self.add(escapeText(text)),
      'void writeCData(String text)': (self: XmlStreamWriter, text: string) => self.add(`<![CDATA[${text}]]>`),
      'void writeComment(String text)': (self: XmlStreamWriter, text: string) => self.add(`<!--${text}-->`),
      'void writeProcessingInstruction(String target, String data)': (
        self: XmlStreamWriter,
        target: string,
        data: string
      ) => self.add(`<?${target} ${data}?>`)
    })
  }
};
