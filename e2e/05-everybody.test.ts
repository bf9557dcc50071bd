import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { axeViolations, inTheme, overflow } from './axe.ts';
import { BACKLOG, BacklogScreen } from './backlogScreen.ts';
import { OUTPUT, startTestOrg, type TestOrg } from './testOrg.ts';

const DESKTOP = { width: 1440, height: 900 };
const PHONE = { width: 375, height: 812 };

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
        async (page) => {
          await page.getByRole('tab', { name: 'Details' }).click();
          await page.getByText('Acceptance Criteria Met').first().waitFor();
        }
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
          await inTheme(org, page, theme);
          await ready(page);
          assert.equal(await page.evaluate(() => document.documentElement.dataset['theme'] ?? 'light'), theme);
          await page.screenshot({ path: path.join(OUTPUT, `${name}-${device}-${theme}.png`) });
          assert.deepEqual(await axeViolations(page), [], `${name}: accessibility`);
          assert.deepEqual(errors, [], `${name}: console`);
          const hanging = await overflow(page);
          assert.ok(hanging <= 0, `${name}: ${hanging} px hang over the edge`);
          await page.context().close();
        }
      });
    }
  }
});
