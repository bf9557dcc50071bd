import { apexError } from '../../runtime/apexException.ts';
import { LibraryObject } from '../../runtime/values/libraryObject.ts';
import { libraryType } from '../../runtime/values/libraryTypes.ts';
import { type XmlEvent, xmlEvents } from './events.ts';
import { escapeAttribute, escapeText, qualified } from './markup.ts';

export interface NodeAttribute {
  readonly name: string;
  readonly namespace: string | null;
  value: string;
}

/** A node of a `Dom.Document`: an element, or a piece of text or comment in one. */
export class XmlNode extends LibraryObject {
  readonly kind: 'ELEMENT' | 'TEXT' | 'COMMENT';
  /** Of an element. */
  readonly name: string | null;
  readonly namespace: string | null;
  /** Of text and comments. */
  readonly text: string;
  parent: XmlNode | null = null;
  readonly children: XmlNode[] = [];
  readonly attributes: NodeAttribute[] = [];
  /** Prefix (empty for the default) to namespace, as declared here. */
  readonly declared = new Map<string, string>();

  private constructor(kind: XmlNode['kind'], name: string | null, namespace: string | null, text: string) {
    super();
    this.kind = kind;
    this.name = name;
    this.namespace = namespace;
    this.text = text;
  }

  static element(name: string, namespace: string | null, prefix: string | null): XmlNode {
    const node = new XmlNode('ELEMENT', name, namespace, '');
    if (namespace !== null && namespace !== '') node.declared.set(prefix ?? '', namespace);
    return node;
  }

  static text(kind: 'TEXT' | 'COMMENT', text: string): XmlNode {
    return new XmlNode(kind, null, null, text);
  }

  override get apexType() {
    return libraryType('Dom.XmlNode');
  }

  append(node: XmlNode): XmlNode {
    this.#mustBeElement();
    node.parent = this;
    this.children.push(node);
    return node;
  }

  insertBefore(node: XmlNode, reference: XmlNode | null): XmlNode {
    if (reference === null) return this.append(node);
    const at = this.children.indexOf(reference);
    if (at < 0) throw apexError('System.XmlException', 'The reference node is no child of this node');
    node.parent = this;
    this.children.splice(at, 0, node);
    return node;
  }

  remove(node: XmlNode): boolean {
    const at = this.children.indexOf(node);
    if (at >= 0) this.children.splice(at, 1);
    return at >= 0;
  }

  attribute(name: string, namespace: string | null): NodeAttribute | undefined {
    return this.attributes.find((each) => each.name === name && (each.namespace ?? '') === (namespace ?? ''));
  }

  /** All text directly in an element. */
  get content(): string {
    return this.children.map(({ kind, text }) => (kind === 'TEXT' ? text : '')).join('');
  }

  namespaceFor(prefix: string): string | null {
    return this.declared.get(prefix) ?? this.parent?.namespaceFor(prefix) ?? null;
  }

  prefixFor(namespace: string): string | null {
    for (const [prefix, declared] of this.declared) if (declared === namespace) return prefix;
    return this.parent?.prefixFor(namespace) ?? null;
  }

  /** As XML text. */
  write(): string {
    if (this.kind === 'COMMENT') return `<!--${this.text}-->`;
    if (this.kind === 'TEXT') return escapeText(this.text);
    const name = this.#prefixed(this.name!, this.namespace);
    const opening = [name, ...this.#declarations(), ...this.attributes.map((each) => this.#written(each))].join(' ');
    const inner = this.children.map((child) => child.write()).join('');
    return inner === '' ? `<${opening} />` : `<${opening}>${inner}</${name}>`;
  }

  /** What an outer element declares alike is not said again. */
  #declarations(): string[] {
    const news = [...this.declared].filter(([prefix, namespace]) => this.parent?.namespaceFor(prefix) !== namespace);
    return news.map(
      ([prefix, namespace]) =>
        `${qualified(prefix === '' ? null : 'xmlns', prefix || 'xmlns')}="${escapeAttribute(namespace)}"`
    );
  }

  #written({ name, namespace, value }: NodeAttribute): string {
    return `${this.#prefixed(name, namespace)}="${escapeAttribute(value)}"`;
  }

  #prefixed(name: string, namespace: string | null): string {
    return qualified(namespace === null ? null : this.prefixFor(namespace), name);
  }

  #mustBeElement(): void {
    if (this.kind !== 'ELEMENT') throw apexError('System.XmlException', 'Only elements have children');
  }
}

/** The root element of an XML text. Throws XmlException for what is not well-formed. */
export function parseXml(text: string): XmlNode {
  let root: XmlNode | undefined;
  let inside: XmlNode | null = null;
  for (const event of xmlEvents(text)) {
    if (event.tag === 'START_ELEMENT') {
      const node = elementOf(event);
      root ??= node;
      inside?.append(node);
      inside = node;
    } else if (event.tag === 'END_ELEMENT') inside = inside!.parent;
    else if (inside !== null && (event.tag === 'CHARACTERS' || event.tag === 'CDATA')) {
      inside.append(XmlNode.text('TEXT', event.text));
    } else if (inside !== null && event.tag === 'COMMENT') inside.append(XmlNode.text('COMMENT', event.text));
  }
  if (root === undefined) throw apexError('System.XmlException', 'Premature end of file');
  return root;
}

function elementOf(event: Extract<XmlEvent, { tag: 'START_ELEMENT' }>): XmlNode {
  const node = XmlNode.element(event.name, event.namespace, null);
  node.declared.clear();
  for (const [prefix, namespace] of event.declared) node.declared.set(prefix, namespace);
  node.attributes.push(...event.attributes.map(({ name, namespace, value }) => ({ name, namespace, value })));
  return node;
}
