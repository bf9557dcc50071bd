import { rmSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../local-org/testing/browser.ts';
import { median } from './measuring/statistics.ts';
import { timeOfAsync } from './measuring/stopwatch.ts';
import type { Bench, Cell } from './model.ts';
import { makeCheckout, type Checkout } from './orgs/checkout.ts';
import { startOrgProgram } from './orgs/programs.ts';

interface Measured {
  /** Seconds from the command to the printed link. */
  readonly start: number;
  /** Seconds from opening the link to the first line of the start page. */
  readonly page: number;
}

interface Case {
  readonly label: string;
  readonly turns: number;
  /** Takes away what the start is to make anew. */
  prepare(checkout: Checkout): void;
}

const remove = (...parts: string[]): void => rmSync(path.join(...parts), { recursive: true, force: true });

const orgDirOf = ({ folder }: Checkout): string => path.join(folder, 'org');

function removeOrg(checkout: Checkout): void {
  remove(orgDirOf(checkout));
}

/** In this order: each finds what the one before left. */
const CASES: readonly Case[] = [
  {
    label: 'cold: nothing compiled, no org',
    turns: 2,
    prepare(checkout) {
      removeOrg(checkout);
      remove(checkout.root, '.cache');
    }
  },
  { label: 'new org, compiled files kept', turns: 3, prepare: removeOrg },
  { label: 'warm: started again, data kept', turns: 5, prepare: () => undefined }
];

async function openFirstPage(browser: Browser, link: string): Promise<number> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    return await timeOfAsync(async () => {
      await page.goto(link);
      await page.locator('c-start-rows li').first().waitFor({ timeout: 120_000 });
    });
  } finally {
    await context.close();
  }
}

async function startOnce(checkout: Checkout, browser: Browser): Promise<Measured> {
  const org = await startOrgProgram(checkout.root, { LOCAL_ORG_DIR: orgDirOf(checkout) });
  try {
    const page = await openFirstPage(browser, org.link);
    return { start: org.time / 1000, page: page / 1000 };
  } finally {
    await org.stop();
  }
}

async function measure(checkout: Checkout, browser: Browser, { label, turns, prepare }: Case): Promise<Cell[]> {
  const measured: Measured[] = [];
  for (let turn = 0; turn < turns; turn++) {
    prepare(checkout);
    measured.push(await startOnce(checkout, browser));
  }
  const starts = measured.map(({ start }) => start);
  return [label, turns, median(starts), Math.min(...starts), median(measured.map(({ page }) => page))];
}

export const startBench: Bench = {
  name: 'start',
  summary: 'npm start: nothing compiled, a new org, and once more with its data',
  async run(say) {
    const checkout = makeCheckout();
    const browser = await launchBrowser();
    try {
      const rows: Cell[][] = [];
      for (const each of CASES) {
        say(`${each.label} ...`);
        rows.push(await measure(checkout, browser, each));
      }
      return [
        {
          title: 'npm start',
          columns: ['start', 'turns', 'link printed s, median', 's, best', 'first page painted s, median'],
          rows,
          note: 'In a copy of the repository with the packages installed. A new org gets the package deployed and the sample loaded; painted is from opening the link to what needs the product owner today.'
        }
      ];
    } finally {
      await browser.close();
      checkout.remove();
    }
  }
};
