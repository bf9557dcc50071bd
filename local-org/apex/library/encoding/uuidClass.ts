import { randomUUID } from 'node:crypto';
import { apexError } from '../../runtime/apexException.ts';
import { given } from '../../runtime/arguments.ts';
import { LibraryObject } from '../../runtime/values/libraryObject.ts';
import { libraryType } from '../../runtime/values/libraryTypes.ts';
import type { LibraryClass } from '../model.ts';

class Uuid extends LibraryObject {
  readonly text: string;

  constructor(text: string) {
    super();
    this.text = text;
  }

  override get apexType() {
    return libraryType('System.UUID');
  }

  get key(): string {
    return `\0u${this.text}`;
  }

  override toString(): string {
    return this.text;
  }
}

export const uuidClass: LibraryClass = {
  declaration: 'class System.UUID',
  members: {
    'static UUID randomUUID()': () => new Uuid(randomUUID()),
    'static UUID fromString(String text)': (text: string | null) => parse(given(text)),
    'String toString()': (self: Uuid) => self.text
  }
};

function parse(text: string): Uuid {
  if (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)) return new Uuid(text.toLowerCase());
  throw apexError('System.IllegalArgumentException', `Invalid UUID string: ${text}`);
}
