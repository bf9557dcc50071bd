import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { axeViolations, overflow } from './axe.ts';
import { BACKLOG, BacklogScreen } from './backlogScreen.ts';
import { OUTPUT, startTestOrg, type TestOrg } from './testOrg.ts';

const TITLE = 'Buy a monthly season pass';
const STORIES = '/lightning/o/Story__c/list?filterName=All';

const FITS = 'document.documentElement.scrollWidth <= document.documentElement.clientWidth';

async function speak(page: Page, language: string): Promise<void> {
  await page.getByRole('button', { name: /user menu of|Benutzermenü von/ }).click();
  await page.getByLabel(/^(Language|Sprache)$/).selectOption({ label: language });
}

describe('the product owner reads the package in another language', () => {
  let org: TestOrg;
  let story = '';
  before(async () => {
    mkdirSync(OUTPUT, { recursive: true });
    org = await startTestOrg();
    const { records } = await org.admin.query<{ Id: string }>(`SELECT Id FROM Story__c WHERE Title__c = '${TITLE}'`);
    story = `/lightning/r/Story__c/${records[0]?.Id}/view`;
  });
  after(() => org.close());

  const shot = (page: Page, name: string) => page.screenshot({ path: path.join(OUTPUT, `${name}.png`) });

  it('switches to German: tabs, the backlog, a list, a record and what the org refuses', async () => {
    const { page, errors } = await org.open('po', BACKLOG);
    await new BacklogScreen(page).ready();
    await speak(page, 'Deutsch');
    await page.locator('html[lang=de]').waitFor();
    await page.getByRole('heading', { name: 'Produkt-Backlog' }).first().waitFor();
    const backlog = await new BacklogScreen(page).ready();
    assert.match(await page.locator('c-backlog-page').innerText(), /\d+ Storys, [\d.,]+ Punkte/);
    assert.match(await backlog.list.innerText(), /Bereit|In Arbeit|Neu/);
    const tabs = page.getByRole('navigation', { name: 'Global' });
    await tabs.getByRole('link', { name: 'Produkt-Backlog' }).waitFor();
    await shot(page, 'german-backlog');
    assert.deepEqual(await axeViolations(page), []);

    await page.goto(org.running.url + STORIES);
    await page.getByRole('columnheader', { name: 'Titel' }).waitFor();
    await page.getByText('Erledigt', { exact: true }).first().waitFor();
    await shot(page, 'german-list');

    await page.goto(org.running.url + story);
    await page.getByRole('tab', { name: 'Details' }).click();
    const details = page.locator('one-detail-panel');
    await details.getByText('Geschäftswert').waitFor();
    await details.getByText('Prüfungen').waitFor();
    await shot(page, 'german-record');
    await page.getByRole('button', { name: 'Bearbeiten', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Geschäftswert').fill('50');
    await dialog.getByRole('button', { name: 'Speichern', exact: true }).click();
    await dialog.getByText('Der Geschäftswert reicht von 0 bis 20').first().waitFor();
    await shot(page, 'german-refusal');
    // What the server refuses is an answer of status 400, which the browser notes by itself.
    assert.deepEqual(
      errors.filter((text) => !text.includes('status of 400')),
      []
    );
    await page.context().close();
  });

  it('turns every page round for a language that is written from right to left', async () => {
    const { page, errors } = await org.open('po', BACKLOG);
    await new BacklogScreen(page).ready();
    await speak(page, 'العربية');
    await page.locator('html[dir=rtl]').waitFor();
    for (const [device, viewport] of [
      ['desktop', { width: 1440, height: 900 }],
      ['phone', { width: 390, height: 844 }]
    ] as const) {
      await page.setViewportSize(viewport);
      for (const [name, at, shows] of [
        ['backlog', BACKLOG, TITLE],
        ['list', STORIES, 'Choose a payment provider'],
        ['record', story, TITLE]
      ] as const) {
        await page.goto(org.running.url + at);
        await page.getByText(shows).first().waitFor();
        assert.equal(await page.evaluate(() => document.dir), 'rtl');
        // Lists measure themselves once they are drawn.
        await page.waitForFunction(FITS, null, { timeout: 5_000 }).catch(() => undefined);
        await shot(page, `rtl-${name}-${device}`);
        assert.ok((await overflow(page)) <= 0, `${name} on a ${device}: ${await overflow(page)} px hang over the edge`);
      }
    }
    assert.deepEqual(errors, []);
    await speak(page, 'English');
    await page.locator('html[dir=ltr]').waitFor();
    await page.context().close();
  });
});
