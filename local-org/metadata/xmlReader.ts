import sax from 'sax';
import type { XmlElement } from './model.ts';

/** Where and why a file is not well-formed XML. Line and column are 1-based. */
export class XmlSyntaxError extends Error {
  readonly line: number;
  readonly column: number;
  constructor(message: string, line: number, column: number) {
    super(message);
    this.name = 'XmlSyntaxError';
    this.line = line;
    this.column = column;
  }
}

interface OpenElement {
  name: string;
  text: string;
  line: number;
  column: number;
  attributes: Record<string, string>;
  children: XmlElement[];
}

// Entities are those of XML, not those of HTML too. (The library's types do not know the option.)
const options: sax.SAXOptions & { strictEntities: boolean } = { position: true, strictEntities: true };

/**
 * Parses a metadata file to its root element; throws XmlSyntaxError at the first place that is not well-formed. Texts are without
 * the blanks around them unless `keepBlanks`.
 */
export function readXml(source: string, keepBlanks = false): XmlElement {
  const parser = sax.parser(true, options);
  const open: OpenElement[] = [];
  let root: XmlElement | undefined;

  const positionOf = positionFinder(source);
  // `startTagPosition` stands one past the `<`; the platform reports the `<` itself.
  const tagStart = () => positionOf(parser.startTagPosition - 1);

  parser.onerror = (error) => {
    throw new XmlSyntaxError(reasonOf(error, open.at(-1)), parser.line + 1, parser.column + 1);
  };
  parser.onopentag = (tag) => {
    if (root) {
      const { line, column } = tagStart();
      throw new XmlSyntaxError(
        'The markup in the document following the root element must be well-formed.',
        line,
        column
      );
    }
    const attributes = tag.attributes as Record<string, string>;
    open.push({ name: tag.name, text: '', ...tagStart(), attributes, children: [] });
  };
  const addText = (text: string) => {
    const element = open.at(-1);
    if (element) element.text += text;
  };
  parser.ontext = addText;
  parser.oncdata = addText;
  parser.onclosetag = () => {
    const element = open.pop()!;
    if (!keepBlanks) element.text = element.text.trim();
    const parent = open.at(-1);
    if (parent) parent.children.push(element);
    else root = element;
  };
  parser.write(source.replace(/^\uFEFF/, '')).close();

  if (!root) throw new XmlSyntaxError('Premature end of file.', 1, 1);
  return root;
}

function reasonOf(error: Error, element: OpenElement | undefined): string {
  const reason = error.message.split('\n')[0]!;
  const unclosed = element && /close tag|Unclosed root tag/i.test(reason);
  return unclosed
    ? `The element type "${element.name}" must be terminated by the matching end-tag "</${element.name}>".`
    : `${reason}.`;
}

/** Offset -> 1-based line and column, by bisection over line starts found once. */
function positionFinder(source: string): (offset: number) => { line: number; column: number } {
  const starts = [0];
  for (let at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - starts[low]! + 1 };
  };
}
