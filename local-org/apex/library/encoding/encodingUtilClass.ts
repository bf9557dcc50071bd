import { apexError } from '../../runtime/apexException.ts';
import { refusingNulls } from '../../runtime/arguments.ts';
import { Blob } from '../../runtime/values/blob.ts';
import type { LibraryClass } from '../model.ts';

export const encodingUtilClass: LibraryClass = {
  declaration: 'class System.EncodingUtil',
  members: refusingNulls({
    'static String base64Encode(Blob bytes)': ({ bytes }: Blob) => Buffer.from(bytes).toString('base64'),
    'static Blob base64Decode(String text)': (text: string) => new Blob(Buffer.from(text, 'base64')),
    'static String convertToHex(Blob bytes)': ({ bytes }: Blob) => Buffer.from(bytes).toString('hex'),
    'static Blob convertFromHex(String text)': fromHex,
    'static String urlEncode(String text, String encoding)': (text: string, encoding: string) =>
      urlEncode(Buffer.from(text, charset(encoding))),
    'static String urlDecode(String text, String encoding)': urlDecode
  })
};

/** Java's URLEncoder: letters, digits and `.-*_` stay, a space becomes `+`. */
export function urlEncode(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (const byte of bytes) {
    const character = String.fromCharCode(byte);
    if (/[A-Za-z0-9.*_-]/.test(character)) parts.push(character);
    else parts.push(byte === 32 ? '+' : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`);
  }
  return parts.join('');
}

function urlDecode(text: string, encoding: string): string {
  const bytes: Buffer[] = [];
  for (const [part] of text.matchAll(/%[0-9a-f]{2}|%|[^%]+/gi)) {
    if (part === '%')
      throw apexError('System.IllegalArgumentException', 'URLDecoder: Incomplete trailing escape (%) pattern');
    const isEscape = part.startsWith('%');
    bytes.push(isEscape ? Buffer.from(part.slice(1), 'hex') : Buffer.from(part.replaceAll('+', ' '), 'utf8'));
  }
  return Buffer.concat(bytes).toString(charset(encoding));
}

function charset(name: string): BufferEncoding {
  const encodings: Record<string, BufferEncoding> = {
    utf8: 'utf8',
    iso88591: 'latin1',
    usascii: 'latin1',
    utf16le: 'utf16le'
  };
  const encoding = encodings[name.toLowerCase().replace(/[-_]/g, '')];
  if (encoding === undefined) throw apexError('System.StringException', `Unsupported encoding: ${name}`);
  return encoding;
}

function fromHex(text: string): Blob {
  if (text.length % 2 !== 0 || /[^0-9a-f]/i.test(text)) {
    throw apexError('System.InvalidParameterValueException', `Invalid hex string: ${text}`);
  }
  return new Blob(Buffer.from(text, 'hex'));
}
