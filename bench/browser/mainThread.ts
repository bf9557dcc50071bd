import type { Page } from 'playwright-core';

export interface MainThreadClock {
  /** Milliseconds of processor time that the page's main thread spent while `work` ran; time in which others had the processor does not count. */
  during<T>(work: () => Promise<T>): Promise<{ readonly result: T; readonly time: number }>;
}

export async function mainThreadClock(page: Page): Promise<MainThreadClock> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const read = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics');
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN);
  };
  return {
    async during(work) {
      const before = await read();
      const result = await work();
      return { result, time: (await read()) - before };
    }
  };
}
