import { RoundingMode } from 'bigdecimal.js';
import { given } from '../../runtime/arguments.ts';
import type { EnumConstant } from '../../runtime/values/enumConstant.ts';
import type { LibraryClass } from '../model.ts';

export const roundingModeEnum: LibraryClass = {
  declaration: 'enum System.RoundingMode { UP, DOWN, CEILING, FLOOR, HALF_UP, HALF_DOWN, HALF_EVEN, UNNECESSARY }',
  members: {}
};

/** The mode that a constant of System.RoundingMode stands for. */
export function roundingMode(constant: EnumConstant | null): RoundingMode {
  return RoundingMode[given(constant).name as keyof typeof RoundingMode];
}
