const apexFrame = /\(?apex[\w-]*:[^:()\s]*:(\d+):\d+\)?/;

/** The line of Apex that is running, as a debug log shows it; 0 where none is. */
export function apexLine(): number {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 12;
  const { stack } = new Error();
  Error.stackTraceLimit = limit;
  return Number(apexFrame.exec(stack ?? '')?.[1] ?? 0);
}
