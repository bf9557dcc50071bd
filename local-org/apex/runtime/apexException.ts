import type { ClassType } from '../types/model.ts';
import { libraryType } from './values/libraryTypes.ts';

const withoutMessage = 'Script-thrown exception';

/** An exception of Apex, of the library or of the org: what `throw` throws and `catch` catches. */
export class ApexException extends Error {
  readonly apexType: ClassType;
  override cause: ApexException | null;
  /** Of the source, where it was made; 0 where that was no Apex. */
  lineNumber = 0;
  /** `Class.StoryService.move: line 12, column 1`, a line for each caller. */
  stackTrace = '';

  constructor(type: ClassType, message: string | null = null, cause: ApexException | null = null) {
    super(message ?? withoutMessage);
    this.apexType = type;
    this.cause = cause;
  }
}

/** An exception of the library by its qualified name: `System.NullPointerException`. */
export function apexError(typeName: string, message: string): ApexException {
  return new ApexException(libraryType(typeName), message);
}
