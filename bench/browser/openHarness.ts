import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { startOrg } from '../../local-org/running/startOrg.ts';
import { readUsersFile } from '../../local-org/running/usersFile.ts';
import { launchBrowser } from '../../local-org/testing/browser.ts';
import { bundleHarness, type HarnessFiles } from './bundle.ts';

export interface Harness {
  /** `Chromium 147.0.7727.0`. */
  readonly browser: string;
  /** A page of the org, logged in, in which the harness runs instead of the shell: its modules, engine and styles are the real ones. */
  newPage(): Promise<Page>;
  close(): Promise<void>;
}

const ROOT = path.resolve(import.meta.dirname, '../..');
const VIEWPORT = { width: 1280, height: 720 };

/** @param entry the program of the page; that of the list where it is not given */
export async function openHarness(entry = 'harness.ts'): Promise<Harness> {
  const orgDir = mkdtempSync(path.join(tmpdir(), 'foresight-bench-'));
  const users = readUsersFile(path.join(ROOT, 'config', 'users.json'));
  const running = await startOrg({ orgDir, projectDir: ROOT, port: 0, users });
  const [files, browser] = await Promise.all([bundleHarness(entry), launchBrowser()]);
  const context = await browser.newContext({ viewport: VIEWPORT, locale: 'en-US' });
  await context.addInitScript(files.native);
  // The front door lets in once; every page after it has the cookie.
  await (await context.newPage()).goto(running.frontDoorUrl);
  return {
    browser: `Chromium ${browser.version()}`,
    async newPage() {
      for (const page of context.pages()) await page.close();
      return openPage(await context.newPage(), running.url, files);
    },
    async close() {
      await browser.close();
      await running.close();
      rmSync(orgDir, { recursive: true, force: true });
    }
  };
}

async function openPage(page: Page, url: string, { script, styles }: HarnessFiles): Promise<Page> {
  await page.route('**/lwr/start.js', (route) => route.fulfill({ contentType: 'text/javascript', body: script }));
  page.on('pageerror', (error) => process.stderr.write(`${error.stack ?? error.message}\n`));
  await page.goto(`${url}/lightning/n/bench`);
  await page.waitForFunction(() => 'bench' in globalThis);
  await page.addStyleTag({ content: styles });
  return page;
}
