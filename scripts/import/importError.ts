/** Ends the import with one sentence: what is wrong, where, and what to do. Nothing was half done that a second run would not finish. */
export class ImportError extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'ImportError';
  }
}
