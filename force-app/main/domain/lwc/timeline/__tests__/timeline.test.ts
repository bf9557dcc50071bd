import fc from 'fast-check';
import {
  conflictsOf,
  dayOf,
  isoOf,
  layLanes,
  moveBar,
  promiseRisk,
  rangeAround,
  resizeBar,
  scaleOf,
  snap,
  stepOf,
  type Bar
} from 'c/timeline';

const bar = (id: string, start: number, end: number): Bar => ({ id, start, end });
const anyBar = fc
  .record({ id: fc.uuid(), start: fc.integer({ min: 0, max: 60 }), length: fc.nat(20) })
  .map(({ id, start, length }) => bar(id, start, start + length));
const overlap = (a: Bar, b: Bar): boolean => a.start <= b.end && b.start <= a.end;

describe('days', () => {
  it('are dates without a time, whatever the time zone', () => {
    expect(dayOf('1970-01-02')).toBe(1);
    expect(dayOf('2026-03-01') - dayOf('2026-02-28')).toBe(1);
    expect(isoOf(dayOf('2028-02-29'))).toBe('2028-02-29');
    fc.assert(fc.property(fc.integer({ min: -30_000, max: 60_000 }), (day) => expect(dayOf(isoOf(day))).toBe(day)));
  });
});

describe('lanes', () => {
  it('put what is at the same time into rows of its own, and else use a row again', () => {
    const lanes = layLanes([bar('a', 0, 4), bar('b', 3, 9), bar('c', 5, 6)], () => 'one');
    expect(lanes).toHaveLength(1);
    expect(lanes[0]!.bars.map(({ item, row }) => `${item.id}${row}`)).toEqual(['a0', 'b1', 'c0']);
  });

  it('stand as they are told, those without a bar left out', () => {
    const lanes = layLanes([bar('a', 0, 1), bar('b', 0, 1)], ({ id }) => id, ['b', 'empty']);
    expect(lanes.map(({ key }) => key)).toEqual(['b', 'a']);
  });

  it('hold every bar once, overlap in no row, and need no more rows than there are bars at one time', () => {
    fc.assert(
      fc.property(fc.array(anyBar, { maxLength: 30 }), (bars) => {
        const lanes = layLanes(bars, () => 'one');
        const laid = lanes.flatMap((lane) => lane.bars);
        expect(laid.map(({ item }) => item.id).sort()).toEqual(bars.map(({ id }) => id).sort());
        for (const [index, one] of laid.entries())
          for (const other of laid.slice(index + 1))
            expect(one.row === other.row && overlap(one.item, other.item)).toBe(false);
        const most = Math.max(
          0,
          ...bars.map((one) => bars.filter((o) => o.start <= one.start && one.start <= o.end).length)
        );
        expect(lanes[0]?.rows ?? 0).toBe(most);
      })
    );
  });
});

describe('a bar', () => {
  it('keeps its length when it moves, and one day when it is made small', () => {
    expect(moveBar(bar('a', 3, 5), -2)).toEqual(bar('a', 1, 3));
    expect(resizeBar(bar('a', 3, 5), 'end', 9)).toEqual(bar('a', 3, 9));
    expect(resizeBar(bar('a', 3, 5), 'end', 1)).toEqual(bar('a', 3, 3));
    expect(resizeBar(bar('a', 3, 5), 'start', 9)).toEqual(bar('a', 5, 5));
  });

  it('is in conflict when it starts before what it needs has ended', () => {
    const links = [{ before: 'a', after: 'b' }];
    expect(conflictsOf([bar('a', 0, 4), bar('b', 5, 8)], links)).toEqual([]);
    expect(conflictsOf([bar('a', 0, 4), bar('b', 4, 8)], links)).toEqual([{ before: 'a', after: 'b', days: 1 }]);
    expect(conflictsOf([bar('b', 0, 8)], links)).toEqual([]);
  });

  it('once moved on by the days of its conflict, has none', () => {
    fc.assert(
      fc.property(anyBar, anyBar, (a, b) => {
        const links = [{ before: a.id, after: b.id }];
        const days = conflictsOf([a, b], links)[0]?.days ?? 0;
        expect(conflictsOf([a, moveBar(b, days)], links)).toEqual([]);
      })
    );
  });
});

const sprint = (id: string, start: string, end: string) => ({ id, name: id, start: dayOf(start), end: dayOf(end) });
const sprints = [sprint('S1', '2026-03-02', '2026-03-15'), sprint('S2', '2026-03-16', '2026-03-29')];

describe('the scale', () => {
  it('has years over quarters, quarters over months, months over sprints', () => {
    const of = (zoom: 'quarter' | 'month' | 'sprint'): string[][] => {
      const { upper, lower } = scaleOf(zoom, dayOf('2025-12-15'), dayOf('2026-04-20'), sprints);
      return [upper, lower].map((ticks) => ticks.map(({ day, name }) => name ?? isoOf(day)));
    };
    expect(of('quarter')).toEqual([
      ['2025-12-15', '2026-01-01'],
      ['2025-12-15', '2026-01-01', '2026-04-01']
    ]);
    expect(of('month')).toEqual([
      ['2025-12-15', '2026-01-01', '2026-04-01'],
      ['2025-12-15', '2026-01-01', '2026-02-01', '2026-03-01', '2026-04-01']
    ]);
    expect(of('sprint')).toEqual([
      ['2025-12-15', '2026-01-01', '2026-02-01', '2026-03-01', '2026-04-01'],
      ['S1', 'S2']
    ]);
  });

  it('lets starts rest on Mondays and ends on Sundays where quarters show', () => {
    const rest = (iso: string, edge: 'start' | 'end'): string => isoOf(snap(dayOf(iso), edge, 'quarter', []));
    expect(rest('2026-03-04', 'start')).toBe('2026-03-02');
    expect(rest('2026-03-06', 'start')).toBe('2026-03-09');
    expect(rest('2026-03-04', 'end')).toBe('2026-03-01');
    expect(rest('2026-03-14', 'end')).toBe('2026-03-15');
  });

  it('lets edges rest where sprints start and end where those show', () => {
    expect(isoOf(snap(dayOf('2026-03-12'), 'start', 'sprint', sprints))).toBe('2026-03-16');
    expect(isoOf(snap(dayOf('2026-03-12'), 'end', 'sprint', sprints))).toBe('2026-03-15');
    expect(isoOf(snap(dayOf('2026-03-12'), 'end', 'sprint', []))).toBe('2026-03-12');
    expect(isoOf(snap(dayOf('2026-03-12'), 'end', 'month', sprints))).toBe('2026-03-12');
  });

  it('leaves an edge that rests where it is', () => {
    fc.assert(
      fc.property(fc.nat(40_000), fc.constantFrom('start' as const, 'end' as const), (day, edge) => {
        for (const zoom of ['quarter', 'month', 'sprint'] as const) {
          const once = snap(day, edge, zoom, sprints);
          expect(snap(once, edge, zoom, sprints)).toBe(once);
          expect(zoom === 'sprint' || Math.abs(once - day) <= 4).toBe(true);
        }
      })
    );
  });

  it('moves by a week, a day, or a sprint', () => {
    expect(stepOf('quarter', sprints)).toBe(7);
    expect(stepOf('month', sprints)).toBe(1);
    expect(stepOf('sprint', sprints)).toBe(14);
    expect(stepOf('sprint', [])).toBe(14);
  });

  it('covers whole months around all days', () => {
    const { from, to } = rangeAround([dayOf('2026-03-10'), dayOf('2026-05-15')], dayOf('2026-04-01'));
    expect([isoOf(from), isoOf(to)]).toEqual(['2026-03-01', '2026-06-30']);
  });
});

describe('a promise', () => {
  const facts = {
    promised: '2026-05-01',
    p50: '2026-04-20',
    p85: '2026-05-11',
    isFinished: false,
    points: 20,
    unestimated: 0,
    blocked: 1,
    questions: 0
  };

  it('is at risk when it lies before the 85 percent forecast, and says what to look at', () => {
    expect(promiseRisk(facts)).toEqual({
      days: 10,
      isLikelyMissed: false,
      causes: [
        { kind: 'blocked', count: 1 },
        { kind: 'points', count: 20 }
      ]
    });
  });

  it('is likely missed when even the even chance lies behind it', () => {
    expect(promiseRisk({ ...facts, p50: '2026-05-02' })?.isLikelyMissed).toBe(true);
  });

  it('is kept otherwise', () => {
    expect(promiseRisk({ ...facts, p85: '2026-05-01' })).toBeUndefined();
    expect(promiseRisk({ ...facts, p85: null })).toBeUndefined();
    expect(promiseRisk({ ...facts, promised: null })).toBeUndefined();
    expect(promiseRisk({ ...facts, isFinished: true })).toBeUndefined();
  });
});
