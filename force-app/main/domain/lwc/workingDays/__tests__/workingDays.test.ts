import fc from 'fast-check';
import { dayOfInstant, isWorkingDay, toDay, toIso, weekdayOf, workingDays } from 'c/workingDays';

const anyDay = fc.integer({ min: -40_000, max: 40_000 });

describe('days', () => {
  it('go to ISO dates and back', () => {
    fc.assert(fc.property(anyDay, (day) => expect(toDay(toIso(day))).toBe(day)));
  });

  it('are read from an instant too, without its time', () => {
    expect(toDay('2026-03-02T23:30:00.000Z')).toBe(toDay('2026-03-02'));
  });

  it('know their weekday', () => {
    expect(weekdayOf(toDay('2026-03-02'))).toBe(1);
    expect(weekdayOf(toDay('1969-12-28'))).toBe(7);
  });

  it('are working days from Monday to Friday, and spans count them', () => {
    expect(workingDays(toDay('2026-03-02'), toDay('2026-03-13'))).toBe(10);
    expect(workingDays(toDay('2026-03-07'), toDay('2026-03-08'))).toBe(0);
    expect(workingDays(toDay('2026-03-13'), toDay('2026-03-02'))).toBe(0);
    fc.assert(
      fc.property(anyDay, fc.nat({ max: 60 }), (first, length) => {
        let counted = 0;
        for (let day = first; day <= first + length; day++) if (isWorkingDay(day)) counted++;
        expect(workingDays(first, first + length)).toBe(counted);
      })
    );
  });

  it('refuse what is no date', () => {
    expect(() => toDay('soon')).toThrow(new RangeError('not a date: soon'));
    expect(() => dayOfInstant('soon', 'UTC')).toThrow(new RangeError('not an instant: soon'));
  });

  it('begin when the clocks of the time zone say so', () => {
    const instant = '2026-03-02T23:30:00.000Z';
    expect(toIso(dayOfInstant(instant, 'UTC'))).toBe('2026-03-02');
    expect(toIso(dayOfInstant(instant, 'Europe/Stockholm'))).toBe('2026-03-03');
    expect(toIso(dayOfInstant('2026-03-02T03:00:00.000Z', 'America/New_York'))).toBe('2026-03-01');
    expect(toIso(dayOfInstant(instant, 'Nowhere/Land'))).toBe('2026-03-02');
  });
});
