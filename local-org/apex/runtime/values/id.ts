import { toId18 } from '../../../store/recordId.ts';
import type { ClassType } from '../../types/model.ts';
import { apexError } from '../apexException.ts';
import { libraryType } from './libraryTypes.ts';

/** The id of a record, always in its 18 characters. */
export class Id {
  readonly text: string;

  /** `text` must be a right 18-character id already, as the store gives them; `toId` checks and lengthens. */
  constructor(text: string) {
    this.text = text;
  }

  get apexType(): ClassType {
    return libraryType('Id');
  }

  /** As a key, an id and its 18 characters as a String are the same. */
  get key(): string {
    return this.text;
  }

  toString(): string {
    return this.text;
  }
}

/** A String as an Id. Throws StringException where it is none. */
export function toId(text: string): Id {
  const trimmed = text.trim();
  try {
    return new Id(toId18(trimmed));
  } catch {
    throw apexError('System.StringException', `Invalid id: ${text}`);
  }
}
