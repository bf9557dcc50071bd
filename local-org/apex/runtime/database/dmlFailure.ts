import type { SaveError } from '../../../save/model.ts';
import type { ApexException } from '../apexException.ts';

/** One record of a save that failed, as `DmlException.getDmlIndex` and its siblings tell of it. */
export interface DmlFailure {
  /** Position in the list that was to be saved. */
  readonly index: number;
  readonly id: string | null;
  /** Whose record it was; undefined where it is not known. */
  readonly object?: string;
  readonly error: SaveError;
}

const failures = new WeakMap<ApexException, readonly DmlFailure[]>();

export function keepFailures(exception: ApexException, failed: readonly DmlFailure[]): void {
  failures.set(exception, failed);
}

/** None of an exception that no save has thrown. */
export const failuresOf = (exception: ApexException): readonly DmlFailure[] => failures.get(exception) ?? [];
