import { PendingWrites } from 'c/pendingWrites';

interface Bar {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

/** A request that the test answers. */
function request(): { send: () => Promise<string>; sent: boolean; answer: () => void; refuse: () => void } {
  let [answer, refuse] = [(): void => undefined, (): void => undefined];
  const promise = new Promise<string>((resolve, reject) => {
    answer = () => resolve('taken');
    refuse = () => reject(new Error('refused'));
  });
  const made = {
    sent: false,
    send: () => {
      made.sent = true;
      return promise;
    },
    answer,
    refuse
  };
  return made;
}
/** Waits for what follows from promises that are settled. */
const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 5; turn += 1) await Promise.resolve(); // eslint-disable-line no-await-in-loop -- one after the other
};

const a: Bar = { id: 'a', start: 1, end: 5 };
const b: Bar = { id: 'b', start: 2, end: 3 };

function bars(): { writes: PendingWrites<Bar>; shown: Bar[] } {
  const shown: Bar[] = [];
  const writes = new PendingWrites<Bar>(() => shown.push(writes.items[0]!));
  writes.know([a, b]);
  return { writes, shown };
}

describe('writes that are not answered', () => {
  it('has nothing before anything is read', () => {
    expect(new PendingWrites<Bar>(() => undefined).items).toEqual([]);
  });

  it('shows a change at once, and keeps it when it is taken', async () => {
    const { writes, shown } = bars();
    const { send, answer } = request();
    const written = writes.write([{ id: 'a', change: { start: 2 } }], send);
    expect(writes.items).toEqual([{ ...a, start: 2 }, b]);
    answer();
    await expect(written).resolves.toBe('taken');
    expect(writes.items).toEqual([{ ...a, start: 2 }, b]);
    expect(shown.map(({ start }) => start)).toEqual([2, 2]);
    // From then on what is read is the last word.
    const read = [{ ...a, start: 7 }, b];
    writes.know(read);
    expect(writes.items).toBe(read);
  });

  it('shows what was there when it is refused', async () => {
    const { writes, shown } = bars();
    const { send, refuse } = request();
    const written = writes.write([{ id: 'a', change: { start: 2 } }], send);
    refuse();
    await expect(written).rejects.toThrow('refused');
    expect(writes.items).toEqual([a, b]);
    expect(shown.map(({ start }) => start)).toEqual([2, 1]);
  });

  it('stays with what was done last while older states are read', async () => {
    const { writes } = bars();
    const [first, second] = [request(), request()];
    const written = [2, 3].map((start, index) =>
      writes.write([{ id: 'a', change: { start } }], [first, second][index]!.send)
    );
    first.answer();
    await written[0];
    writes.know([{ ...a, start: 2, end: 6 }, b]);
    expect(writes.items).toEqual([{ ...a, start: 3, end: 6 }, b]);
    second.answer();
    await written[1];
    expect(writes.items).toEqual([{ ...a, start: 3, end: 6 }, b]);
  });

  it('sends one after the other, also after one that was refused', async () => {
    const { writes } = bars();
    const [first, second] = [request(), request()];
    const refused = writes.write([{ id: 'a', change: { start: 2 } }], first.send);
    const taken = writes.write([{ id: 'b', change: { end: 9 } }], second.send);
    await settled();
    expect([first.sent, second.sent]).toEqual([true, false]);
    expect(writes.items).toEqual([
      { ...a, start: 2 },
      { ...b, end: 9 }
    ]);
    first.refuse();
    await expect(refused).rejects.toThrow('refused');
    await settled();
    expect(second.sent).toBe(true);
    expect(writes.items).toEqual([a, { ...b, end: 9 }]);
    second.answer();
    await taken;
    expect(writes.items).toEqual([a, { ...b, end: 9 }]);
  });

  it('takes back what was refused in the middle, and keeps what came after it', async () => {
    const { writes } = bars();
    const [first, second] = [request(), request()];
    const refused = writes.write([{ id: 'a', change: { start: 4, end: 8 } }], first.send);
    const taken = writes.write([{ id: 'a', change: { end: 9 } }], second.send);
    first.refuse();
    await expect(refused).rejects.toThrow('refused');
    expect(writes.items).toEqual([{ ...a, end: 9 }, b]);
    second.answer();
    await taken;
    expect(writes.items).toEqual([{ ...a, end: 9 }, b]);
  });

  it('paints nothing over others', async () => {
    const { writes } = bars();
    const { send, answer } = request();
    const written = writes.write([{ id: 'a', change: { start: 2 } }], send);
    writes.clear();
    expect(writes.items).toEqual([]);
    writes.know([a]);
    const later = writes.write([{ id: 'a', change: { end: 6 } }], async () => 'taken');
    expect(writes.items).toEqual([{ ...a, end: 6 }]);
    answer();
    await Promise.all([written, later]);
    expect(writes.items).toEqual([{ ...a, end: 6 }]);
  });
});
