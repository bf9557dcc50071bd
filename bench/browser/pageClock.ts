import type { Locator, Page } from 'playwright-core';

/** Milliseconds after the document began to load. */
export interface PageTimes {
  readonly first: number;
  readonly complete: number;
}

/** As long without a change, an answer or a long task, a page counts as complete. */
const QUIET = 1500;
const LONGEST = 90_000;

interface Window {
  readonly watched: { readonly lastChange: number };
  readonly frame: Promise<number>;
}

/** Notes in every document of the page when it last changed, got an answer, or was busy for 50 ms and more. */
export async function watchPages(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const watched = { lastChange: 0 };
    Object.assign(globalThis, { watched });
    const note = (time: number): void => void (watched.lastChange = Math.max(watched.lastChange, time));
    new MutationObserver(() => note(performance.now())).observe(document, {
      subtree: true,
      childList: true,
      characterData: true
    });
    new PerformanceObserver((list) =>
      list.getEntries().forEach(({ startTime, duration }) => {
        note(startTime + duration);
      })
    ).observe({ type: 'longtask' });
    new PerformanceObserver((list) =>
      list.getEntries().forEach((entry) => {
        note((entry as PerformanceResourceTiming).responseEnd);
      })
    ).observe({ type: 'resource' });
  });
}

/** Opens an address: when what `content` finds was seen, and when the page came to rest. */
export async function openTimed(page: Page, url: string, content: Locator): Promise<PageTimes> {
  const started = performance.now();
  await page.goto(url, { waitUntil: 'commit' });
  await content.waitFor({ timeout: LONGEST });
  const first = await page.evaluate(() => performance.now());
  while (
    await page.evaluate(
      (quiet) => performance.now() - (globalThis as unknown as Window).watched.lastChange < quiet,
      QUIET
    )
  ) {
    if (performance.now() - started > LONGEST) throw new Error(`${url} does not come to rest.`);
    await page.waitForTimeout(100);
  }
  const lastChange = await page.evaluate(() => (globalThis as unknown as Window).watched.lastChange);
  return { first, complete: Math.max(first, lastChange) };
}

/**
 * Milliseconds from an input to the frame that follows what the page did about it at once, as the browser's own "interaction to next
 * paint" has it.
 */
export async function interactTimed(page: Page, type: 'click' | 'input', act: () => Promise<void>): Promise<number> {
  await page.evaluate((name) => {
    const { promise, resolve } = Promise.withResolvers<number>();
    const begin = (event: Event): void =>
      void requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - event.timeStamp)));
    addEventListener(name, begin, { capture: true, once: true });
    Object.assign(globalThis, { frame: promise });
  }, type);
  await act();
  return page.evaluate(() => (globalThis as unknown as Window).frame);
}
