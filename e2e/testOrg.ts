import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Connection } from 'jsforce';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { startOrg, type RunningOrg } from '../local-org/running/startOrg.ts';
import { readUsersFile } from '../local-org/running/usersFile.ts';
import { launchBrowser } from '../local-org/testing/browser.ts';
import { loadSample, sampleUsers } from '../scripts/sample/loadSample.ts';
import { PATIENCE } from './eventually.ts';

export const ROOT = path.join(import.meta.dirname, '..');

/** Where screenshots of a run go; git-ignored. */
export const OUTPUT = path.join(import.meta.dirname, 'output');

export type Person = 'po' | 'ba' | 'dev' | 'stakeholder' | 'admin';

/** An org with the package and the sample in it, a browser, and what the stories need of both. */
export interface TestOrg {
  readonly running: RunningOrg;
  /** As the administrator. */
  readonly admin: Connection;
  /** A page of its own browser context, logged in; fails the test later if anything is written to the console as an error. */
  open(person: Person, at: string, options?: BrowserContextOptions): Promise<OpenPage>;
  close(): Promise<void>;
}

export interface OpenPage {
  readonly page: Page;
  /** Errors of the console and of scripts since it was opened. */
  readonly errors: string[];
}

/** Starts it in a folder of its own on a free port; compiled pages are shared with `npm start`. */
export async function startTestOrg(): Promise<TestOrg> {
  const orgDir = mkdtempSync(path.join(tmpdir(), 'foresight-e2e-'));
  const running = await startOrg({
    orgDir,
    projectDir: ROOT,
    port: 0,
    users: readUsersFile(path.join(ROOT, 'config', 'users.json')),
    orgName: 'Foresight'
  });
  const { instanceUrl, accessToken } = running.connection;
  const admin = new Connection({ instanceUrl, accessToken, version: '66.0' });
  await loadSample(admin, await sampleUsers(admin), new Date());
  const browser = await launchBrowser();
  return {
    running,
    admin,
    open: (person, at, options = {}) => openPage(running, browser, person, at, options),
    async close() {
      await browser.close();
      await running.close();
      rmSync(orgDir, { recursive: true, force: true });
    }
  };
}

/** A link that logs somebody in and leads to a page. */
export function frontDoor({ org, sessions, url }: RunningOrg, person: Person, at: string): string {
  const user = org.store.get('SELECT "Id" FROM "User" WHERE "Username" = ?', [`${person}@foresight.example`]);
  const link = new URL('/secur/frontdoor.jsp', url);
  link.searchParams.set('sid', sessions.create(String(user?.['Id'])).token);
  link.searchParams.set('retURL', at);
  return link.toString();
}

async function openPage(
  running: RunningOrg,
  browser: Browser,
  person: Person,
  at: string,
  options: BrowserContextOptions
): Promise<OpenPage> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.goto(frontDoor(running, person, at));
  return { page, errors };
}
