import type { TypeSymbol } from '../types/model.ts';
import type { ConstantPool } from './constantPool.ts';
import type { CoverageLines } from './coverageLines.ts';
import type { LineWriter } from './lineWriter.ts';
import type { NeverNull } from './nullness.ts';
import type { DeclaredSharing } from './sharing.ts';

/** Where code is being written: what is the same for a whole script. */
export interface ScriptScope {
  readonly pool: ConstantPool;
  readonly writer: LineWriter;
  readonly coverage: CoverageLines;
  /** The class the code stands in; undefined for a trigger or anonymous code. */
  readonly owner: TypeSymbol | undefined;
  readonly sharing: DeclaredSharing;
}

/** Where code of one body is being written. */
export interface BodyScope extends ScriptScope {
  readonly neverNull: NeverNull;
  /** Constructors return what they made. */
  readonly isConstructor: boolean;
  /** A variable of the body for a value that is needed twice. */
  temporary(): string;
}
