import { debugText } from '../../runtime/text.ts';
import { current } from '../../runtime/transaction.ts';
import type { EnumConstant } from '../../runtime/values/enumConstant.ts';
import { apexLine } from '../../runtime/stackLines.ts';
import type { LibraryClass, LibraryCode } from '../model.ts';

export const loggingLevelEnum: LibraryClass = {
  declaration: 'enum System.LoggingLevel { NONE, INTERNAL, FINEST, FINER, FINE, DEBUG, INFO, WARN, ERROR }',
  members: {}
};

export const debugMembers: Readonly<Record<string, LibraryCode>> = {
  'static void debug(Object value)': (value: unknown) => write('DEBUG', value),
  'static void debug(LoggingLevel level, Object value)': (level: EnumConstant | null, value: unknown) =>
    write(level?.name ?? 'DEBUG', value)
};

function write(level: string, value: unknown): void {
  current().log.add('USER_DEBUG', `[${apexLine()}]`, level, debugText(value));
}
