import { createInterface } from 'node:readline/promises';
import { SingleBar } from 'cli-progress';

/** Where an import shows what it does; tests give one of their own. */
export interface Terminal {
  say(text: string): void;
  /** Whether somebody is there to be asked. */
  readonly isInteractive: boolean;
  confirm(question: string): Promise<boolean>;
  /** A bar up to `total` records. */
  progress(total: number): { advance(records: number): void; stop(): void };
}

export const terminal: Terminal = {
  say: (text) => void process.stdout.write(`${text}\n`),
  isInteractive: process.stdin.isTTY && process.stdout.isTTY,
  async confirm(question) {
    const lines = createInterface({ input: process.stdin, output: process.stdout });
    try {
      return /^y(es)?$/i.test((await lines.question(`${question} [y/N] `)).trim());
    } finally {
      lines.close();
    }
  },
  progress(total) {
    const bar = new SingleBar({
      format: '  {bar} {percentage}% | {value} of {total} records | {duration_formatted}',
      barCompleteChar: '█',
      barIncompleteChar: '░',
      hideCursor: true,
      noTTYOutput: true,
      notTTYSchedule: 1000
    });
    bar.start(total, 0);
    return { advance: (records) => bar.increment(records), stop: () => bar.stop() };
  }
};
