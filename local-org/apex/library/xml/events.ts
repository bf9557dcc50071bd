import sax from 'sax';
import { apexError } from '../../runtime/apexException.ts';

export interface XmlAttribute {
  readonly name: string;
  readonly prefix: string | null;
  readonly namespace: string | null;
  readonly value: string;
}

/** A piece of XML, by the names of System.XmlTag. */
export type XmlEvent =
  | { readonly tag: 'START_DOCUMENT' | 'END_DOCUMENT' }
  | {
      readonly tag: 'START_ELEMENT';
      readonly name: string;
      readonly prefix: string | null;
      readonly namespace: string | null;
      readonly attributes: readonly XmlAttribute[];
      /** Declared on this very element: prefix (empty for the default) to namespace. */
      readonly declared: ReadonlyMap<string, string>;
    }
  | {
      readonly tag: 'END_ELEMENT';
      readonly name: string;
      readonly prefix: string | null;
      readonly namespace: string | null;
    }
  | { readonly tag: 'CHARACTERS' | 'CDATA' | 'COMMENT'; readonly text: string }
  | { readonly tag: 'PROCESSING_INSTRUCTION'; readonly target: string; readonly text: string };

/** XML as events, in their order. Throws XmlException for what is not well-formed. */
export function xmlEvents(text: string): XmlEvent[] {
  const events: XmlEvent[] = [{ tag: 'START_DOCUMENT' }];
  const parser = sax.parser(true, { xmlns: true, position: true });
  parser.onopentag = (tag) => void events.push(startOf(tag as sax.QualifiedTag));
  parser.onclosetag = () => void events.push(endOf(parser.tag as unknown as sax.QualifiedTag));
  parser.ontext = (characters) => void events.push({ tag: 'CHARACTERS', text: characters });
  parser.oncdata = (characters) => void events.push({ tag: 'CDATA', text: characters });
  parser.oncomment = (comment) => void events.push({ tag: 'COMMENT', text: comment });
  parser.onprocessinginstruction = ({ name, body }) => {
    if (name !== 'xml') events.push({ tag: 'PROCESSING_INSTRUCTION', target: name, text: body });
  };
  parser.onerror = ({ message }) => {
    throw apexError(
      'System.XmlException',
      `ParseError at [row,col]:[${parser.line + 1},${parser.column + 1}]\nMessage: ${message.split('\n')[0]}`
    );
  };
  parser.write(text.trim()).close();
  return [...events, { tag: 'END_DOCUMENT' }];
}

function startOf(tag: sax.QualifiedTag): XmlEvent {
  const all = Object.values(tag.attributes);
  const isDeclaration = ({ prefix, name }: sax.QualifiedAttribute) => prefix === 'xmlns' || name === 'xmlns';
  const declared = all
    .filter(isDeclaration)
    .map(({ prefix, local, value }) => [prefix === '' ? '' : local, value] as const);
  return {
    ...named(tag),
    tag: 'START_ELEMENT',
    attributes: all.filter((each) => !isDeclaration(each)).map((each) => ({ ...named(each), value: each.value })),
    declared: new Map(declared.map(([prefix, namespace]) => [prefix === 'xmlns' ? '' : prefix, namespace]))
  };
}

function endOf(tag: sax.QualifiedTag): XmlEvent {
  return { ...named(tag), tag: 'END_ELEMENT' };
}

function named({ local, prefix, uri }: { local: string; prefix: string; uri: string }) {
  return { name: local, prefix: prefix || null, namespace: uri || null };
}
