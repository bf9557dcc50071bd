import { current } from './transaction.ts';

/** How often code may jump back or call before somebody looks at the clock; a millisecond where it does little else. */
const between = 20_000;

/** To ask for CPU time is dear: it is done this often at most, in milliseconds. */
const pause = 50;
let asked = 0;

/** Emitted code counts `left` down in every loop and at every call. */
export const countdown = { left: between };

/** CPU time of this process so far. Time spent waiting, as on a busy machine, is not in it. */
export function cpuMilliseconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Called when the countdown is over: throws a LimitException when the transaction has had its CPU time. */
export function tick(): void {
  countdown.left = between;
  const now = performance.now();
  if (now - asked < pause) return;
  asked = now;
  current().limits.use('cpuTime', 0);
}
