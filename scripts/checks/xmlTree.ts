import { readFileSync } from 'node:fs';
import sax from 'sax';

/** An XML element without attributes, which metadata does not use for content. Text is trimmed. */
export interface XmlTree {
  readonly name: string;
  readonly text: string;
  readonly children: readonly XmlTree[];
}

interface OpenElement {
  name: string;
  text: string;
  children: OpenElement[];
}

/** Reads an XML file; throws with path, line and column where it is not well-formed. */
export function readXml(path: string): XmlTree {
  const parser = sax.parser(true, { position: true });
  const open: OpenElement[] = [{ name: '', text: '', children: [] }];
  const innermost = (): OpenElement => open[open.length - 1]!;
  parser.onerror = (error) => {
    throw new Error(`${path}:${parser.line + 1}:${parser.column + 1} ${error.message.split('\n')[0]}`);
  };
  parser.onopentag = ({ name }) => {
    const element = { name, text: '', children: [] };
    innermost().children.push(element);
    open.push(element);
  };
  parser.ontext = (text) => (innermost().text += text);
  parser.onclosetag = () => {
    const closed = open.pop()!;
    closed.text = closed.text.trim();
  };
  parser.write(readFileSync(path, 'utf8')).close();
  return open[0]!.children[0]!;
}

/** Children of that name, in document order. */
export const childrenOf = (element: XmlTree, name: string): XmlTree[] =>
  element.children.filter((child) => child.name === name);

/** Text of the first child of that name, or undefined. */
export const textOf = (element: XmlTree, name: string): string | undefined => childrenOf(element, name)[0]?.text;

/** Texts of all children of that name. */
export const textsOf = (element: XmlTree, name: string): string[] =>
  childrenOf(element, name).map((child) => child.text);
