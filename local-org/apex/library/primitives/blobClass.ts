import { apexError } from '../../runtime/apexException.ts';
import { given } from '../../runtime/arguments.ts';
import { Blob } from '../../runtime/values/blob.ts';
import type { LibraryClass } from '../model.ts';

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

export const blobClass: LibraryClass = {
  declaration: 'primitive System.Blob',
  members: {
    'static Blob valueOf(String text)': (text: string | null) => Blob.ofText(given(text)),
    'Integer size()': (self: Blob) => self.bytes.length,
    'String toString()': blobText
  }
};

/** The bytes as UTF-8. Throws StringException where they are none. */
export function blobText(blob: Blob): string {
  try {
    return utf8.decode(blob.bytes);
  } catch {
    throw apexError('System.StringException', 'BLOB is not a valid UTF-8 string');
  }
}
