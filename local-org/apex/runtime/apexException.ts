import { OrgError } from '../../errors.ts';
import type { ClassType } from '../types/model.ts';
import { symbolKey } from '../types/typeKey.ts';
import { lineOf, stackTraceOf } from './stackTrace.ts';
import { libraryType } from './values/libraryTypes.ts';

const withoutMessage = 'Script-thrown exception';

/** An exception of Apex, of the library or of the org: what `throw` throws and `catch` catches. */
export class ApexException extends Error {
  readonly apexType: ClassType;
  override cause: ApexException | null = null;

  constructor(type: ClassType, message: string | null = null, cause: ApexException | null = null) {
    super(message ?? withoutMessage);
    this.apexType = type;
    this.cause = cause;
  }

  /** Of the source, where it was made; 0 where that was no Apex. */
  get lineNumber(): number {
    return lineOf(this.stack);
  }

  /** `Class.InvoiceService.move: line 12, column 1`, a line for each caller. */
  get stackTrace(): string {
    return stackTraceOf(this.stack);
  }

  $fields(): void {}

  // The constructors that exceptions of the org inherit. What they are made of is set in the order of their parameters.

  new$(): this {
    return this;
  }

  new$string(message: string | null): this {
    this.message = message ?? withoutMessage;
    return this;
  }

  new$exception(cause: ApexException | null): this {
    this.cause = cause;
    return this;
  }

  new$string$exception(message: string | null, cause: ApexException | null): this {
    this.cause = cause;
    return this.new$string(message);
  }
}

/** An exception of the library by its qualified name: `System.NullPointerException`. */
export function apexError(typeName: string, message: string): ApexException {
  return new ApexException(libraryType(typeName), message);
}

const uncatchable = new Set(['limitexception', 'assertexception']);

/** A limit that was reached, or an assertion that failed: no `catch` of Apex gets to see it. */
export function isUncatchable(error: unknown): boolean {
  return error instanceof ApexException && uncatchable.has(symbolKey(error.apexType.symbol));
}

/**
 * What was thrown, as an exception of Apex; undefined for a fault of this program. What the org refused and nobody has translated comes as
 * an UnexpectedException, and a null that code of the library took for a value as a NullPointerException.
 */
export function asApexException(error: unknown): ApexException | undefined {
  if (error instanceof ApexException) return error;
  if (error instanceof RangeError && error.message.includes('call stack')) return stackOverflow(error);
  if (error instanceof TypeError && /\bnull\b/.test(error.message)) return nullPointer(error);
  if (error instanceof OrgError) return apexError('System.UnexpectedException', error.message);
  return undefined;
}

/** For a `catch` of Apex: what it may have, if it asks for the type. All else is thrown on. */
export function caught(error: unknown): ApexException {
  const exception = asApexException(error);
  if (exception === undefined) throw error;
  if (isUncatchable(exception)) throw exception;
  return exception;
}

function stackOverflow(error: RangeError): ApexException {
  return thrownAt(error, apexError('System.LimitException', 'Maximum stack depth reached: 1001'));
}

function nullPointer(error: TypeError): ApexException {
  return thrownAt(error, apexError('System.NullPointerException', 'Attempt to de-reference a null object'));
}

function thrownAt({ stack }: Error, exception: ApexException): ApexException {
  if (stack !== undefined) exception.stack = stack;
  return exception;
}
