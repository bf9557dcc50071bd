import { PointerDrag, type PointerPlace } from 'c/pointerDrag';

/** jsdom knows no pointer events. */
function pointer(type: string, x: number, y: number, pointerId = 1): PointerEvent {
  return Object.assign(new MouseEvent(type, { clientX: x, clientY: y, cancelable: true }), {
    pointerId
  }) as unknown as PointerEvent;
}
const happens = (event: Event): boolean => window.dispatchEvent(event);
// eslint-disable-next-line @lwc/lwc/no-async-operation -- a drag moves with the frames
const nextFrame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
const ghost = (): HTMLElement | null => document.body.querySelector('[aria-hidden="true"]');

function drag(holder?: HTMLElement): { seen: string[]; drag: PointerDrag } {
  const seen: string[] = [];
  const note = (what: string) => {
    return ({ x, y }: PointerPlace): void => {
      seen.push(`${what} ${x} ${y}`);
    };
  };
  const handlers = {
    moved: note('moved'),
    dropped: note('dropped'),
    cancelled() {
      seen.push('cancelled');
    }
  };
  return { seen, drag: new PointerDrag('S-1 Pay', pointer('pointerdown', 10, 10), handlers, holder) };
}

describe('a drag', () => {
  it('follows the pointer with the frames, and ends where it is let go', async () => {
    const { seen } = drag();
    happens(pointer('pointermove', 30, 40));
    expect(ghost()!.textContent).toBe('S-1 Pay');
    expect(ghost()!.style.transform).toBe('translate(42px, 48px)');
    await nextFrame();
    await nextFrame();
    happens(pointer('pointermove', 50, 60));
    happens(pointer('pointerup', 50, 60));
    expect(new Set(seen.slice(0, -1))).toEqual(new Set(['moved 30 40']));
    expect(seen.at(-1)).toBe('dropped 50 60');
    expect(ghost()).toBeNull();
    const before = seen.length;
    await nextFrame();
    happens(pointer('pointermove', 70, 80));
    expect(seen).toHaveLength(before);
  });

  it('is none where the pointer hardly moved', () => {
    const { seen } = drag();
    happens(pointer('pointermove', 12, 12));
    expect(ghost()).toBeNull();
    happens(pointer('pointerup', 12, 12));
    expect(seen).toEqual(['cancelled']);
  });

  it('is left by Escape, which nobody else hears, and by the platform', () => {
    const first = drag();
    happens(pointer('pointermove', 30, 40));
    const escape = new KeyboardEvent('keydown', { key: 'Escape', cancelable: true });
    happens(new KeyboardEvent('keydown', { key: 'a' }));
    expect(first.seen).toEqual([]);
    happens(escape);
    expect([escape.defaultPrevented, ghost(), first.seen.at(-1)]).toEqual([true, null, 'cancelled']);
    const second = drag();
    happens(pointer('pointercancel', 0, 0));
    expect(second.seen).toEqual(['cancelled']);
  });

  it('hears one pointer, whatever others do', () => {
    const { seen, drag: one } = drag();
    happens(pointer('pointermove', 90, 90, 2));
    happens(pointer('pointerup', 90, 90, 2));
    happens(pointer('pointercancel', 90, 90, 2));
    expect([ghost(), seen]).toEqual([null, []]);
    one.cancel();
    expect(seen).toEqual(['cancelled']);
  });

  it('keeps the pointer by a holder until it ends', () => {
    const calls: string[] = [];
    const holder = document.createElement('div');
    holder.setPointerCapture = (id) => {
      calls.push(`set ${id}`);
    };
    holder.releasePointerCapture = (id) => {
      calls.push(`release ${id}`);
    };
    drag(holder).drag.cancel();
    expect(calls).toEqual(['set 1', 'release 1']);
  });
});
