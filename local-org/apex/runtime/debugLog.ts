import type { DebugLog } from './model.ts';

const levels =
  'APEX_CODE,DEBUG;APEX_PROFILING,INFO;CALLOUT,INFO;DATA_ACCESS,INFO;DB,INFO;NBA,INFO;SYSTEM,DEBUG;VALIDATION,INFO;VISUALFORCE,INFO;WAVE,INFO;WORKFLOW,INFO';

/** In characters; what comes later is left out. */
const largest = 20_000_000;

/** A debug log in the platform's form: a header, then a line for each event with the time of day and the nanoseconds since the beginning. */
export function createDebugLog(clock: () => Date, apiVersion = '67.0'): DebugLog {
  const lines = [`${apiVersion} ${levels}`];
  const begin = process.hrtime.bigint();
  let left = largest;
  return {
    add(event, ...parts) {
      if (left <= 0) return;
      const line = [`${timeOfDay(clock())} (${process.hrtime.bigint() - begin})`, event, ...parts].join('|');
      left -= line.length;
      lines.push(left > 0 ? line : '*********** MAXIMUM DEBUG LOG SIZE REACHED ***********');
    },
    toString: () => `${lines.join('\n')}\n`
  };
}

/** `14:05:09.7`. */
function timeOfDay(now: Date): string {
  return `${now.toISOString().slice(11, 19)}.${now.getUTCMilliseconds()}`;
}
