import fc from 'fast-check';
import { runwayOf, type MoneyFacts } from 'c/runway';

const facts: MoneyFacts = {
  budget: 100_000,
  reserve: 0.2,
  costPerPoint: 1000,
  donePoints: 30,
  openPoints: 40,
  velocity: 10,
  sprintDays: 14,
  daysToGoLive: 28
};

describe('how far the money goes', () => {
  it('keeps the reserve back, and counts what is done and wanted', () => {
    expect(runwayOf(facts)).toMatchObject({
      reserve: 20_000,
      spendable: 80_000,
      spent: 30_000,
      planned: 70_000,
      left: 50_000,
      over: 0,
      costPerSprint: 10_000,
      sprints: 5,
      days: 70
    });
  });

  it('pays for the time after go-live with what is not spent by then', () => {
    // Two sprints until then cost 20,000.
    expect(runwayOf(facts)).toMatchObject({ atGoLive: 50_000, sprintsAfterGoLive: 5 });
    // There is work for one sprint only.
    expect(runwayOf({ ...facts, openPoints: 10 }).atGoLive).toBe(60_000);
    expect(runwayOf({ ...facts, daysToGoLive: -5 }).atGoLive).toBe(70_000);
    expect(runwayOf({ ...facts, daysToGoLive: null }).atGoLive).toBeNull();
  });

  it('says by how much the plan is too large', () => {
    expect(runwayOf({ ...facts, openPoints: 65 }).over).toBe(15_000);
  });

  it('has no runway once too much is spent', () => {
    expect(runwayOf({ ...facts, donePoints: 95 })).toMatchObject({ left: -15_000, sprints: 0, days: 0 });
  });

  it('does not guess what a sprint costs', () => {
    for (const velocity of [null, 0])
      expect(runwayOf({ ...facts, velocity })).toMatchObject({ costPerSprint: null, sprints: null, days: null });
    expect(runwayOf({ ...facts, costPerPoint: 0 })).toMatchObject({ costPerSprint: null, sprints: null });
    expect(runwayOf({ ...facts, velocity: null })).toMatchObject({ atGoLive: 30_000, sprintsAfterGoLive: null });
  });

  it('costs nothing more until a go-live that is today, at whatever pace', () => {
    for (const velocity of [null, 10]) expect(runwayOf({ ...facts, velocity, daysToGoLive: 0 }).atGoLive).toBe(70_000);
  });

  it('says nothing of the time after a go-live without a date', () => {
    expect(runwayOf({ ...facts, daysToGoLive: null }).sprintsAfterGoLive).toBeNull();
  });

  it('never lasts longer for a larger team at the same price, and shorter for more money', () => {
    const positive = (max: number): fc.Arbitrary<number> => fc.integer({ min: 1, max });
    const any = fc.record({
      budget: positive(1_000_000),
      reserve: fc.double({ min: 0, max: 1, noNaN: true }),
      costPerPoint: positive(5000),
      donePoints: fc.nat(200),
      openPoints: fc.nat(200),
      velocity: positive(100),
      sprintDays: positive(28),
      daysToGoLive: fc.integer({ min: -100, max: 400 })
    });
    fc.assert(
      fc.property(any, positive(1000), (some, more) => {
        const before = runwayOf(some);
        expect(runwayOf({ ...some, velocity: some.velocity + more }).sprints!).toBeLessThanOrEqual(before.sprints!);
        expect(runwayOf({ ...some, budget: some.budget + more }).sprints!).toBeGreaterThanOrEqual(before.sprints!);
        expect(before.reserve + before.spendable).toBeCloseTo(some.budget, 6);
        expect(before.atGoLive!).toBeLessThanOrEqual(some.budget - before.spent);
      })
    );
  });
});
