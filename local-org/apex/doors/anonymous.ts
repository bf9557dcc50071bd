import { exceptionName } from '../library/exceptions.ts';
import type { Caller } from '../../security/model.ts';
import type { ApexHost } from '../live/model.ts';
import type { AnonymousResult } from '../model.ts';
import { asApexException } from '../runtime/apexException.ts';
import { createDebugLog } from '../runtime/debugLog.ts';
import { loadUnits } from '../runtime/loadUnits.ts';
import type { DebugLog } from '../runtime/model.ts';

const SOUND = { compiled: true, line: -1, column: -1, compileProblem: null } as const;
const WELL = { success: true, exceptionMessage: null, exceptionStackTrace: null } as const;

/** Compiles and runs anonymous code as the caller, sharing and all. What it throws undoes everything. */
export function executeAnonymous(host: ApexHost, code: string, caller: Caller): AnonymousResult {
  const live = host.live();
  const compiled = live.anonymous(code);
  if ('problems' in compiled) {
    const { line, column, problem } = compiled.problems[0]!;
    const log = createDebugLog(host.environment.clock).toString();
    return { ...WELL, compiled: false, line, column, compileProblem: problem, success: false, log };
  }
  const body = loadUnits([compiled.unit], live.program).bodyOf(compiled.unit.name)!;
  let log: DebugLog | undefined;
  try {
    host.run({ entryPoint: 'anonymous', caller, isSharing: true }, (transaction) => {
      log = transaction.log;
      log.add('EXECUTION_STARTED');
      body();
      log.add('EXECUTION_FINISHED');
    });
    return { ...SOUND, ...WELL, log: String(log) };
  } catch (error) {
    const exception = asApexException(error);
    if (!exception) throw error;
    const message = `${exceptionName(exception.apexType)}: ${exception.message}`;
    log?.add('FATAL_ERROR', `${message}\n\n${exception.stackTrace}`);
    return {
      ...SOUND,
      success: false,
      exceptionMessage: message,
      exceptionStackTrace: exception.stackTrace,
      log: String(log)
    };
  }
}
