import type { XmlElement } from './model.ts';

const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';
const indent = '    ';

/** An element as the text of a metadata file, as a retrieve gives it: declaration, four spaces a level, one element a line. */
export function writeXml(root: XmlElement): string {
  return `${declaration}${written(root, '')}`;
}

function written({ name, text, attributes, children }: XmlElement, margin: string): string {
  const given = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${escaped(value).replaceAll('"', '&quot;')}"`
  );
  const tag = `${name}${given.join('')}`;
  if (children.length === 0) return `${margin}<${tag}${text === '' ? '/>' : `>${escaped(text)}</${name}>`}\n`;
  const inside = children.map((child) => written(child, margin + indent)).join('');
  return `${margin}<${tag}>\n${inside}${margin}</${name}>\n`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
