import type { DebugLog } from './model.ts';

const levels =
  'APEX_CODE,DEBUG;APEX_PROFILING,INFO;CALLOUT,INFO;DATA_ACCESS,INFO;DB,INFO;NBA,INFO;SYSTEM,DEBUG;VALIDATION,INFO;VISUALFORCE,INFO;WAVE,INFO;WORKFLOW,INFO';

/** A debug log in the platform's form: a header, then a line for each event with the time of day and the nanoseconds since the beginning. */
export function createDebugLog(clock: () => Date, apiVersion = '67.0'): DebugLog {
  const lines = [`${apiVersion} ${levels}`];
  const begin = process.hrtime.bigint();
  return {
    add(event, ...parts) {
      lines.push([`${timeOfDay(clock())} (${process.hrtime.bigint() - begin})`, event, ...parts].join('|'));
    },
    toString: () => `${lines.join('\n')}\n`
  };
}

/** `14:05:09.7`. */
function timeOfDay(now: Date): string {
  return `${now.toISOString().slice(11, 19)}.${now.getUTCMilliseconds()}`;
}
