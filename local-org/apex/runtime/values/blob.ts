import type { ClassType } from '../../types/model.ts';
import { libraryType } from './libraryTypes.ts';

/** Bytes. Nobody changes them once they are here. */
export class Blob {
  readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  static ofText(text: string): Blob {
    return new Blob(Buffer.from(text, 'utf8'));
  }

  get apexType(): ClassType {
    return libraryType('Blob');
  }

  get key(): string {
    return `\0b${Buffer.from(this.bytes).toString('latin1')}`;
  }

  toString(): string {
    return `Blob[${this.bytes.length}]`;
  }
}
