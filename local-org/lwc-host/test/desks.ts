import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../../testing/browser.ts';
import { temporaryFolder } from '../../testing/temporaryFolder.ts';
import { startOrg, type RunningOrg } from '../../running/startOrg.ts';

/** The playground's org in a browser. */
export interface Desks {
  readonly running: RunningOrg;
  /** Opens a desk, its page in the state of a first visit, logged in as the administrator. */
  open(tab: string, state?: Readonly<Record<string, string>>): Promise<Page>;
  /** Inserts a record past the user interface; returns its id. */
  insert(object: string, fields: Readonly<Record<string, unknown>>): string;
  query(soql: string): readonly Record<string, unknown>[];
  close(): Promise<void>;
}

const PLAYGROUND = `${import.meta.dirname}/playground`;

/** Deploys the playground to an org of its own and opens a browser. Whatever a page writes to the console as an error fails the test that closes it. */
export async function openDesks(test: { after(work: () => void): void }): Promise<Desks> {
  const running = await startOrg({ orgDir: temporaryFolder(test), projectDir: PLAYGROUND, port: 0 });
  const browser: Browser = await launchBrowser();
  const context = await browser.newContext({ viewport: { width: 1300, height: 1600 } });
  context.setDefaultTimeout(60_000);
  const first = await context.newPage();
  await first.goto(running.frontDoorUrl);
  await first.close();
  const caller = running.org.systemCaller();
  return {
    running,
    async open(tab, state = {}) {
      const page = await context.newPage();
      page.on('pageerror', (error) => process.stderr.write(`${tab}: ${error.stack}\n`));
      await page.goto(`${running.url}/lightning/n/${tab}?${new URLSearchParams(state)}`);
      return page;
    },
    insert(object, fields) {
      const [result] = running.org.dml.insert(object, [fields as Record<string, never>], caller);
      if (!result?.success || !result.id) {
        throw new Error(JSON.stringify(result?.errors));
      }
      return result.id;
    },
    query: (soql) => running.org.soql.query(soql, caller).records,
    async close() {
      await browser.close();
      await running.close();
    }
  };
}
