import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { BACKLOG, BacklogScreen } from './backlogScreen.ts';
import { OUTPUT, startTestOrg, type TestOrg } from './testOrg.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const DESKTOP = { width: 1440, height: 900 };
const PHONE = { width: 375, height: 812 };

interface Violation {
  id: string;
  nodes: { html: string; failureSummary?: string }[];
}

/** What axe finds wrong with a page, in words. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const found = await page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(): Promise<{ violations: Violation[] }> } };
    return (await axe.run()).violations;
  });
  return found.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`));
}

describe('everybody can use every page', () => {
  let org: TestOrg;
  let pages: [name: string, at: string, ready: (page: Page) => Promise<unknown>][];
  before(async () => {
    mkdirSync(OUTPUT, { recursive: true });
    org = await startTestOrg();
    const { records } = await org.admin.query<{ Id: string }>(
      "SELECT Id FROM Story__c WHERE Title__c = 'Buy a monthly season pass'"
    );
    pages = [
      ['backlog', BACKLOG, (page) => new BacklogScreen(page).ready()],
      [
        'list',
        '/lightning/o/Story__c/list?filterName=All',
        (page) => page.getByText('Choose a payment provider').first().waitFor()
      ],
      [
        'record',
        `/lightning/r/Story__c/${records[0]?.Id}/view`,
        (page) => page.getByText('Acceptance Criteria Met').first().waitFor()
      ]
    ];
  });
  after(() => org.close());

  for (const theme of ['light', 'dark'] as const) {
    for (const [device, viewport] of [
      ['desktop', DESKTOP],
      ['phone', PHONE]
    ] as const) {
      it(`on a ${device} in ${theme}: nothing that axe objects to, no error in the console, nothing cut off sideways`, async () => {
        for (const [name, at, ready] of pages) {
          const { page, errors } = await org.open('po', at, { viewport });
          await page.context().addCookies([{ name: 'theme', value: theme, url: org.running.url }]);
          await page.reload();
          await ready(page);
          assert.equal(await page.evaluate(() => document.documentElement.dataset['theme'] ?? 'light'), theme);
          await page.screenshot({ path: path.join(OUTPUT, `${name}-${device}-${theme}.png`) });
          assert.deepEqual(await violations(page), [], `${name}: accessibility`);
          assert.deepEqual(errors, [], `${name}: console`);
          const overflow = await page.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth
          );
          assert.ok(overflow <= 0, `${name}: ${overflow} px hang over the edge`);
          await page.context().close();
        }
      });
    }
  }
});
