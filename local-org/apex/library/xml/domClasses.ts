import { apexError } from '../../runtime/apexException.ts';
import { given } from '../../runtime/arguments.ts';
import { ApexList } from '../../runtime/values/apexList.ts';
import { enumConstant } from '../../runtime/values/enumConstant.ts';
import { LibraryObject } from '../../runtime/values/libraryObject.ts';
import { libraryType } from '../../runtime/values/libraryTypes.ts';
import type { LibraryClass, LibraryCode } from '../model.ts';
import { parseXml, XmlNode } from './xmlNode.ts';

class Document extends LibraryObject {
  root: XmlNode | null = null;

  override get apexType() {
    return libraryType('Dom.Document');
  }
}

type Text = string | null;

const nodes = (list: readonly XmlNode[]): ApexList => ApexList.of('Dom.XmlNode', [...list]);
const elements = ({ children }: XmlNode): XmlNode[] => children.filter(({ kind }) => kind === 'ELEMENT');

const documentClass: LibraryClass = {
  declaration: 'class Dom.Document',
  members: {
    'new()': () => new Document(),
    'void load(String xml)': (self: Document, xml: Text) => void (self.root = parseXml(given(xml))),
    'Dom.XmlNode createRootElement(String name, String namespace, String prefix)': (
      self: Document,
      name: Text,
      namespace: Text,
      prefix: Text
    ) => (self.root = XmlNode.element(given(name), namespace, prefix)),
    'Dom.XmlNode getRootElement()': (self: Document) => self.root,
    'String toXmlString()': ({ root }: Document) => {
      if (root === null) throw apexError('System.XmlException', 'The document has no root element');
      return `<?xml version="1.0" encoding="UTF-8"?>${root.write()}`;
    }
  }
};

const xmlNodeClass: LibraryClass = {
  declaration: 'class Dom.XmlNode',
  members: { ...structure(), ...attributes(), ...names() }
};

function structure(): Record<string, LibraryCode> {
  return {
    'Dom.XmlNode addChildElement(String name, String namespace, String prefix)': (
      self: XmlNode,
      name: Text,
      namespace: Text,
      prefix: Text
    ) => self.append(XmlNode.element(given(name), namespace, prefix)),
    'Dom.XmlNode addTextNode(String text)': (self: XmlNode, text: Text) =>
      self.append(XmlNode.text('TEXT', given(text))),
    'Dom.XmlNode addCommentNode(String text)': (self: XmlNode, text: Text) =>
      self.append(XmlNode.text('COMMENT', given(text))),
    'Dom.XmlNode insertBefore(Dom.XmlNode node, Dom.XmlNode reference)': (
      self: XmlNode,
      node: XmlNode,
      reference: XmlNode | null
    ) => self.insertBefore(given(node), reference),
    'Boolean removeChild(Dom.XmlNode node)': (self: XmlNode, node: XmlNode) => self.remove(given(node)),
    'Dom.XmlNode getChildElement(String name, String namespace)': (self: XmlNode, name: Text, namespace: Text) =>
      elements(self).find((each) => each.name === name && (each.namespace ?? '') === (namespace ?? '')) ?? null,
    'List<Dom.XmlNode> getChildElements()': (self: XmlNode) => nodes(elements(self)),
    'List<Dom.XmlNode> getChildren()': (self: XmlNode) => nodes(self.children),
    'Dom.XmlNode getParent()': (self: XmlNode) => self.parent,
    'Dom.XmlNodeType getNodeType()': ({ kind }: XmlNode) => enumConstant(libraryType('Dom.XmlNodeType'), kind),
    'String getText()': (self: XmlNode) => (self.kind === 'ELEMENT' ? self.content : self.text)
  };
}

function attributes(): Record<string, LibraryCode> {
  const set = (self: XmlNode, name: string, value: string, namespace: Text) => {
    const known = self.attribute(name, namespace);
    if (known === undefined) self.attributes.push({ name, namespace, value });
    else known.value = value;
  };
  const valueOf = (self: XmlNode, name: Text, namespace: Text) => self.attribute(given(name), namespace)?.value ?? null;
  return {
    'String getAttribute(String key, String namespace)': valueOf,
    'String getAttributeValue(String key, String namespace)': valueOf,
    'Integer getAttributeCount()': (self: XmlNode) => self.attributes.length,
    'String getAttributeKeyAt(Integer index)': (self: XmlNode, index: number) => self.attributes[index]?.name ?? null,
    'String getAttributeKeyNsAt(Integer index)': (self: XmlNode, index: number) =>
      self.attributes[index]?.namespace ?? null,
    'void setAttribute(String key, String value)': (self: XmlNode, key: Text, value: Text) =>
      set(self, given(key), given(value), null),
    'void setAttributeNs(String key, String value, String namespace, String valueNamespace)': (
      self: XmlNode,
      key: Text,
      value: Text,
      namespace: Text
    ) => set(self, given(key), given(value), namespace),
    'Boolean removeAttribute(String key, String namespace)': (self: XmlNode, key: Text, namespace: Text) => {
      const known = self.attribute(given(key), namespace);
      if (known !== undefined) self.attributes.splice(self.attributes.indexOf(known), 1);
      return known !== undefined;
    }
  };
}

function names(): Record<string, LibraryCode> {
  return {
    'String getName()': (self: XmlNode) => self.name,
    'String getNamespace()': (self: XmlNode) => self.namespace,
    'String getNamespaceFor(String prefix)': (self: XmlNode, prefix: Text) => self.namespaceFor(prefix ?? ''),
    'String getPrefixFor(String namespace)': (self: XmlNode, namespace: Text) => self.prefixFor(given(namespace)),
    'void setNamespace(String prefix, String namespace)': (self: XmlNode, prefix: Text, namespace: Text) =>
      void self.declared.set(prefix ?? '', given(namespace))
  };
}

export const domClasses: readonly LibraryClass[] = [
  documentClass,
  xmlNodeClass,
  { declaration: 'enum Dom.XmlNodeType { COMMENT, ELEMENT, TEXT }', members: {} }
];
