import { given } from '../../runtime/arguments.ts';
import type { LibraryCode } from '../model.ts';
import { html3Entities, html4Entities } from './htmlEntities.ts';

const controls: Readonly<Record<string, string>> = { '\b': 'b', '\n': 'n', '\t': 't', '\f': 'f', '\r': 'r' };
const characterOf = new Map(Object.entries(controls).map(([character, letter]) => [letter, character]));
const xmlEntities = new Map([...[...html3Entities].slice(0, 4), ["'", 'apos'] as const]);

/** Strings made safe to stand in other languages, and back. */
export const escapeMembers: Readonly<Record<string, LibraryCode>> = {
  'static String escapeSingleQuotes(String text)': (text: string | null) => given(text).replaceAll("'", "\\'"),
  'String escapeCsv()': (self: string) => (/[",\r\n]/.test(self) ? `"${self.replaceAll('"', '""')}"` : self),
  'String unescapeCsv()': unescapeCsv,
  'String escapeEcmaScript()': (self: string) => escapeCode(self, /['"\\/]/),
  'String unescapeEcmaScript()': unescapeCode,
  'String escapeJava()': (self: string) => escapeCode(self, /["\\]/),
  'String unescapeJava()': unescapeCode,
  'String escapeUnicode()': (self: string) => self.replace(/[^\0-\x7f]/g, unicodeEscape),
  'String unescapeUnicode()': (self: string) => self.replace(/\\u+([0-9a-f]{4})/gi, (_, hex) => characterAt(hex, 16)),
  'String escapeHtml3()': (self: string) => escapeEntities(self, html3Entities),
  'String unescapeHtml3()': (self: string) => unescapeEntities(self, html3Entities),
  'String escapeHtml4()': (self: string) => escapeEntities(self, html4Entities),
  'String unescapeHtml4()': (self: string) => unescapeEntities(self, html4Entities),
  'String escapeXml()': (self: string) => escapeEntities(self, xmlEntities),
  'String unescapeXml()': (self: string) => unescapeEntities(self, xmlEntities)
};

function unescapeCsv(self: string): string {
  const inner = /^"([^]*)"$/.exec(self)?.[1];
  return inner !== undefined && /[",\r\n]/.test(inner) ? inner.replaceAll('""', '"') : self;
}

function escapeCode(text: string, special: RegExp): string {
  return text.replace(/[^ -~]|["'\\/]/g, (character) => {
    if (controls[character] !== undefined) return `\\${controls[character]}`;
    if (character < ' ' || character > '~') return unicodeEscape(character);
    return special.test(character) ? `\\${character}` : character;
  });
}

function unescapeCode(text: string): string {
  return text.replace(/\\(?:u+([0-9a-f]{4})|([0-3]?[0-7]{1,2})|([^]))/gi, (_, hex, octal, character) => {
    if (hex !== undefined) return characterAt(hex, 16);
    if (octal !== undefined) return characterAt(octal, 8);
    return characterOf.get(character) ?? character;
  });
}

function unicodeEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}

function characterAt(digits: string, radix: number): string {
  return String.fromCharCode(parseInt(digits, radix));
}

function escapeEntities(text: string, entities: ReadonlyMap<string, string>): string {
  return text.replace(/[^]/g, (character) => {
    const name = entities.get(character);
    return name === undefined ? character : `&${name};`;
  });
}

function unescapeEntities(text: string, entities: ReadonlyMap<string, string>): string {
  const byName = new Map([...entities].map(([character, name]) => [name, character]));
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return byName.get(name) ?? whole;
    const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
