/** `lightning/logger`: on the platform it writes to Event Monitoring, here to the browser's console. */

export function log(message: unknown): void {
  // eslint-disable-next-line no-console -- the console is this host's event log
  console.info('[lightning/logger]', message);
}
