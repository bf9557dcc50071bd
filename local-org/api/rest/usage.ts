/** REST calls answered in the last 24 hours, against the platform's allowance: counted and reported, never enforced. */
export interface ApiUsage {
  count(): void;
  used(): number;
  readonly allowance: number;
}

const HOUR = 3_600_000;
const HOURS = 24;

/** Counts since the server started, hour by hour. */
export function createApiUsage(now: () => number = Date.now): ApiUsage {
  const byHour = new Map<number, number>();
  return {
    allowance: 15_000,
    count() {
      const hour = Math.floor(now() / HOUR);
      byHour.set(hour, (byHour.get(hour) ?? 0) + 1);
    },
    used() {
      const oldest = Math.floor(now() / HOUR) - HOURS;
      for (const hour of byHour.keys()) if (hour <= oldest) byHour.delete(hour);
      return [...byHour.values()].reduce((sum, calls) => sum + calls, 0);
    }
  };
}
