import { Cancelled, Pacer } from '../pacer';

/** A clock that is set by hand. */
const clock = { time: 100 };
const now = (): number => clock.time;
const pause = async (): Promise<void> => undefined;
const at = (time: number): void => {
  clock.time = time;
};
const seenAt = <T>(times: readonly number[], see: () => T): T[] =>
  times.map((time) => {
    at(time);
    return see();
  });

describe('the pace of a search', () => {
  it('has its time, from when it began', () => {
    at(100);
    const pacer = new Pacer({ now, pause, timeLimit: 50 });
    expect([pacer.elapsed, pacer.isOver]).toEqual([0, false]);
    at(149);
    expect([pacer.elapsed, pacer.isOver]).toEqual([49, false]);
    at(150);
    expect([pacer.elapsed, pacer.isOver]).toEqual([50, true]);
  });

  it('has slices, each from the end of the breath before it', async () => {
    at(100);
    const pacer = new Pacer({ now, pause: async () => at(120), sliceMs: 5 });
    const isDue = seenAt([100, 104, 105], () => pacer.isDue);
    expect(isDue).toEqual([false, false, true]);
    await pacer.breathe();
    const isDueAgain = seenAt([120, 124, 125], () => pacer.isDue);
    expect(isDueAgain).toEqual([false, false, true]);
  });

  it('is twelve milliseconds a slice and ten seconds in all, unless told otherwise', () => {
    at(100);
    const pacer = new Pacer({ now, pause });
    const seen = seenAt([111, 112, 10_099, 10_100], () => [pacer.isDue, pacer.isOver]);
    expect(seen).toEqual([
      [false, false],
      [true, false],
      [true, false],
      [true, true]
    ]);
  });

  it('goes by the clock of the page where none is given', () => {
    const pacer = new Pacer({});
    expect(pacer.elapsed).toBeGreaterThanOrEqual(0);
    expect(pacer.elapsed).toBeLessThan(10_000);
    expect([new Pacer({ timeLimit: 0 }).isOver, pacer.isOver]).toEqual([true, false]);
  });
});

describe('a breath', () => {
  it('ends the search that was cancelled before or meanwhile', async () => {
    const controller = new AbortController();
    const pacer = new Pacer({ now, pause, signal: controller.signal });
    await expect(pacer.breathe()).resolves.toBeUndefined();
    controller.abort();
    await expect(pacer.breathe()).rejects.toThrow(Cancelled);
  });

  /** In which order two breaths end, and what was to be done before each of them. */
  const turns = async (): Promise<string[]> => {
    const order: string[] = [];
    const pacer = new Pacer({});
    const breathe = (name: string): Promise<void> => {
      const breath = pacer.breathe().then(() => {
        order.push(name);
      });
      order.push(`before ${name}`);
      return breath;
    };
    await breathe('first');
    await breathe('second');
    pacer.close();
    await breathe('anew');
    pacer.close();
    pacer.close();
    return order;
  };
  const expected = ['before first', 'first', 'before second', 'second', 'before anew', 'anew'];

  it('lets the page have a turn', async () => {
    expect(await turns()).toEqual(expected);
  });

  it('is one turn by message where there are messages, else by timer', async () => {
    const { MessageChannel: channel, setTimeout: timer } = globalThis;
    const seen: string[] = [];
    const later = async (done: (() => void) | undefined): Promise<void> => {
      await Promise.resolve();
      done?.();
    };
    class Channel {
      readonly port1: { onmessage?: () => void; close(): void } = { close: () => seen.push('closed') };
      readonly port2 = { postMessage: () => later(this.port1.onmessage) };
      constructor() {
        seen.push('opened');
      }
    }
    const setTimeout = (done: () => void): void => {
      seen.push('timer');
      later(done).catch(() => undefined);
    };
    try {
      Object.assign(globalThis, { MessageChannel: Channel, setTimeout });
      expect(await turns()).toEqual(expected);
      expect(seen.splice(0)).toEqual(['opened', 'closed', 'opened', 'closed']);
      Object.assign(globalThis, { MessageChannel: undefined });
      expect(await turns()).toEqual(expected);
      expect(seen).toEqual(['timer', 'timer', 'timer']);
    } finally {
      Object.assign(globalThis, { MessageChannel: channel, setTimeout: timer });
    }
  });
});
