import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, beforeEach, describe, it } from 'node:test';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { startOrg, type RunningOrg } from '../../running/startOrg.ts';
import { launchBrowser } from '../../testing/browser.ts';
import { temporaryFolder, writeFiles } from '../../testing/temporaryFolder.ts';
import { helpDeskFiles } from './helpDesk.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const READER = {
  username: 'rita@desk.example',
  firstName: 'Rita',
  lastName: 'Reader',
  alias: 'rita',
  profile: 'Reader'
};

describe('the shell around the pages', () => {
  const ended: (() => void)[] = [];
  const remember = { after: (work: () => void) => void ended.push(work) };
  let running: RunningOrg;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let troubles: string[];

  before(async () => {
    const project = temporaryFolder(remember);
    writeFiles(project, helpDeskFiles);
    running = await startOrg({ orgDir: temporaryFolder(remember), projectDir: project, port: 0, users: [READER] });
    browser = await launchBrowser();
  });

  beforeEach(async () => {
    await context?.close();
    context = await browser.newContext({ viewport: { width: 1300, height: 900 } });
    context.setDefaultTimeout(60_000);
    const { token } = running.sessions.create(running.org.systemCaller().userId);
    await context.addCookies([{ name: 'sid', value: token, url: running.url }]);
    await newPage();
  });

  after(async () => {
    await browser?.close();
    await running?.close();
    ended.forEach((work) => work());
  });

  async function newPage(): Promise<void> {
    page = await context.newPage();
    const seen: string[] = (troubles = []);
    page.on('pageerror', (error) => seen.push(String(error)));
    page.on('console', (message) => message.type() === 'error' && seen.push(message.text()));
  }

  const open = (path: string) => page.goto(`${running.url}/lightning/${path}`);
  const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name });
  const title = () => page.title();

  function insert(object: string, fields: Record<string, string | null>): string {
    const [result] = running.org.dml.insert(object, [fields], running.org.systemCaller());
    assert.ok(result?.id, JSON.stringify(result?.errors));
    return result.id;
  }

  it('opens the app on its first tab, says what it shows, and has nothing to complain of', async () => {
    await open('page/home');
    await heading('Board of <all>').waitFor();
    assert.equal(await title(), 'Board | Local Org');
    const tabs = page.getByRole('navigation', { name: 'Global' }).getByRole('link');
    assert.deepEqual(await tabs.allInnerTexts(), ['Board', 'Tickets', 'Loose Board']);
    assert.equal(await tabs.first().getAttribute('aria-current'), 'page');
    await page.getByText("forceChatter:feed isn't available").waitFor();
    assert.deepEqual(troubles, []);
  });

  it('draws a tab that is a component', async () => {
    await open('n/Loose_Board');
    await heading('Board of <all>').waitFor();
    assert.equal(await title(), 'Loose Board | Local Org');
  });

  it('makes a record in a window, says so, and shows it', async () => {
    await open('o/Ticket__c/list');
    await page.getByRole('button', { name: 'New' }).click();
    await page.getByRole('dialog').getByRole('heading', { name: 'New Ticket' }).waitFor();
    await page.locator('one-record-form input:focus').waitFor();
    assert.equal(await title(), 'New Ticket | Local Org');
    await page.keyboard.type('<img src=x onerror=alert(1)>');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('Ticket "<img src=x onerror=alert(1)>" was created.').waitFor();
    await heading('<img src=x onerror=alert(1)>').waitFor();
    assert.equal(await page.locator('img[src=x]').count(), 0);
    await page.goBack();
    await heading('All Tickets').waitFor();
    await page.getByRole('link', { name: '<img src=x onerror=alert(1)>' }).waitFor();
    assert.deepEqual(troubles, []);
  });

  it('goes back to the page behind when a form is cancelled', async () => {
    await open('o/Ticket__c/list');
    await page.getByRole('button', { name: 'New' }).click();
    await page.getByLabel('Ticket Name').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    assert.match(page.url(), /\/o\/Ticket__c\/list$/);
    assert.equal(await title(), 'All Tickets | Tickets | Local Org');
  });

  it('edits a record in place, and everything on the page follows: values, title, rules', async () => {
    const id = insert('Ticket__c', { Name: 'Printer' });
    await open(`r/Ticket__c/${id}/view`);
    await page.locator('.card', { hasText: 'PRINTER' }).waitFor();
    assert.equal(await title(), 'Printer | Ticket | Local Org');
    await page.getByRole('button', { name: 'Edit Ticket Name' }).click();
    await page.getByLabel('Ticket Name').fill('Scanner');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.locator('.card', { hasText: 'SCANNER' }).waitFor();
    await heading('Scanner').waitFor();
    assert.equal(await title(), 'Scanner | Ticket | Local Org');
    await page.getByRole('button', { name: 'Edit Status' }).click();
    await page.getByRole('combobox', { name: 'Status' }).click();
    await page.getByRole('option', { name: 'Closed' }).click();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.locator('.card').waitFor({ state: 'detached' });
    assert.deepEqual(troubles, []);
  });

  it('lists records: another list, another order, a search, a record deleted', async () => {
    for (const Name of ['Beta', 'Alpha']) insert('Ticket__c', { Name, Status__c: 'Closed' });
    await open('o/Ticket__c/list');
    await page.getByRole('button', { name: 'Select a list view' }).click();
    await page.getByRole('menuitemcheckbox', { name: 'Closed Tickets' }).click();
    await heading('Closed Tickets').waitFor();
    const names = () => page.getByRole('rowheader').allInnerTexts();
    await page.getByRole('rowheader', { name: 'Printer' }).waitFor({ state: 'detached' });
    await page.getByRole('columnheader', { name: 'Ticket Name' }).getByRole('button').click();
    await page.getByRole('columnheader', { name: 'Ticket Name' }).getByRole('button').click();
    await page.waitForFunction(
      () => document.body.innerText.indexOf('Beta') < document.body.innerText.indexOf('Alpha')
    );
    assert.deepEqual(
      (await names()).filter((name) => ['Alpha', 'Beta'].includes(name)),
      ['Beta', 'Alpha']
    );
    await page.getByPlaceholder('Search this list...').fill('Alp');
    await page.getByRole('rowheader', { name: 'Beta' }).waitFor({ state: 'detached' });
    await page.getByText('1 item •').waitFor();
    await page.getByRole('button', { name: 'Actions for Alpha' }).click();
    await page.getByRole('menuitem', { name: 'Delete' }).click();
    await page.getByRole('button', { name: 'OK' }).click();
    await page.getByText('No items to display.').waitFor();
    await page.getByText('Ticket "Alpha" was deleted.').waitFor();
  });

  it('shows related records, and makes one that is related', async () => {
    const account = insert('Account', { Name: 'Acme' });
    insert('Ticket__c', { Name: 'First of Acme', Account__c: account });
    await open(`r/Account/${account}/view`);
    await page.getByRole('tab', { name: 'Related' }).click();
    await page.getByRole('link', { name: 'Tickets (1)' }).waitFor();
    const list = page.locator('one-related-list', { hasText: 'Tickets' });
    await list.getByRole('button', { name: 'New' }).click();
    await page.getByLabel('Ticket Name').fill('Second of Acme');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await heading('Second of Acme').waitFor();
    await page.getByRole('link', { name: 'Acme' }).waitFor();
  });

  it('runs the quick actions of a record: a form, a screen, one without a face, each where its rule lets it show', async () => {
    const id = insert('Ticket__c', { Name: 'Leak' });
    await open(`r/Ticket__c/${id}/view`);
    await page.getByRole('button', { name: 'Look at it' }).click();
    await page.getByRole('dialog').getByRole('heading', { name: 'A close look' }).waitFor();
    assert.equal(await page.locator('.looked-at').innerText(), id);
    await page.getByRole('dialog').getByRole('button', { name: 'Done' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Show more actions' }).click();
    await page.getByRole('menuitem', { name: 'Ping' }).click();
    await page.getByText(`Pinged ${id}`).waitFor();
    await page.getByRole('button', { name: 'Close it' }).click();
    await page.getByRole('dialog').getByLabel('Ticket Name').fill('Leak, mended');
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
    await page.getByText('Closed for good.').waitFor();
    await heading('Leak, mended').waitFor();
    await page.getByRole('button', { name: 'Close it' }).waitFor({ state: 'detached' });
    const { soql } = running.org;
    const [ticket] = soql.query(
      `SELECT Status__c FROM Ticket__c WHERE Id = '${id}'`,
      running.org.systemCaller()
    ).records;
    assert.equal(ticket?.['Status__c'], 'Closed');
    assert.deepEqual(troubles, []);
  });

  it('makes a record from another with values worked out, and one from anywhere by the plus in the header', async () => {
    const account = insert('Account', { Name: 'Globex' });
    await open(`r/Account/${account}/view`);
    await page.getByRole('button', { name: 'Ask', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Ticket Name').waitFor();
    assert.equal(await dialog.getByLabel('Ticket Name').inputValue(), 'About Globex');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Ticket "About Globex" was created.').waitFor();
    await page.getByRole('tab', { name: 'Related' }).click();
    await page.getByRole('link', { name: 'About Globex' }).waitFor();
    await page.getByRole('button', { name: 'Global Actions' }).click();
    await page.getByRole('menuitem', { name: 'New question' }).click();
    await dialog.getByLabel('Ticket Name').fill('Out of the blue');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Ticket "Out of the blue" was created.').waitFor();
    assert.deepEqual(troubles, []);
  });

  it('tells under the bell what Apex sends, and leads there', async () => {
    const id = insert('Ticket__c', { Name: 'Answered' });
    const { org } = running;
    const user = org.systemCaller();
    const send = `
      Messaging.CustomNotification note = new Messaging.CustomNotification();
      note.setTitle('Ticket answered');
      note.setBody('Have a look <b>now</b>');
      note.setNotificationTypeId([SELECT Id FROM CustomNotificationType WHERE DeveloperName = 'Ticket_News'].Id);
      note.setTargetId('${id}');
      note.send(new Set<String>{ UserInfo.getUserId() });`;
    assert.equal(org.apex.executeAnonymous(send, user).exceptionMessage, null);
    assert.match(
      String(org.apex.executeAnonymous(send.replace("'Ticket answered'", "''"), user).exceptionMessage),
      /title can't be empty/
    );
    await open('n/Board');
    await page.getByRole('button', { name: 'Notifications, 1 new' }).click();
    const panel = page.getByRole('dialog', { name: 'Notifications' });
    await panel.getByText('Have a look <b>now</b>').waitFor();
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Notifications', exact: true }).click();
    await panel.getByRole('link', { name: /Unread Ticket answered/ }).click();
    await heading('Answered').waitFor();
    await page.getByRole('button', { name: 'Notifications', exact: true }).click();
    await panel.getByRole('link', { name: /^Ticket answered/ }).waitFor();
    assert.deepEqual(troubles, []);
  });

  it('finds apps, items and records', async () => {
    insert('Ticket__c', { Name: 'Needle in the hay' });
    await open('n/Board');
    await page.getByRole('button', { name: 'App Launcher' }).click();
    await page.getByRole('dialog').getByPlaceholder('Search apps and items...').fill('tick');
    await page.getByRole('dialog').getByRole('link', { name: 'Tickets' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await heading('All Tickets').waitFor();
    await page.getByRole('combobox', { name: 'Search this app' }).fill('need');
    await page.getByRole('option', { name: 'Needle in the hay' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await heading('Needle in the hay').waitFor();
    assert.deepEqual(troubles, []);
  });

  it('shows a user what the user may do', async () => {
    await open('o/Ticket__c/list');
    await page.getByRole('button', { name: /user menu of/ }).click();
    await page.getByRole('button', { name: /Rita Reader/ }).click();
    await page.getByRole('link', { name: 'Tickets' }).first().waitFor();
    await heading('All Tickets').waitFor();
    assert.equal(await page.getByRole('button', { name: 'New' }).count(), 0);
    assert.equal(await page.getByRole('link', { name: 'Board', exact: true }).count(), 0);
    assert.equal(await page.getByRole('button', { name: 'Global Actions' }).count(), 0);
    const id = insert('Ticket__c', { Name: 'Read only' });
    await open(`r/Ticket__c/${id}/view`);
    await page.getByRole('button', { name: 'Look at it' }).waitFor();
    assert.equal(await page.getByRole('button', { name: /^(Edit|Close it)$/ }).count(), 0);
    await open('n/Board');
    await page.getByRole('alert').getByText('you may not see it').waitFor();
  });

  it('says what cannot be shown: an unknown tab, record, list and page', async () => {
    const says = {
      'n/Nix': 'does not exist',
      'r/Ticket__c/a0X000000000001AAA/view': '',
      'o/Nix__c/list': '',
      'what/is/this': "isn't available"
    };
    for (const [path, text] of Object.entries(says)) {
      await open(path);
      await page.getByRole('alert').getByText(text).first().waitFor();
    }
  });

  it('keeps the theme that was chosen', async () => {
    await open('n/Board');
    const theme = () => page.evaluate(() => getComputedStyle(document.documentElement).colorScheme);
    assert.equal(await theme(), 'light');
    await page.getByRole('button', { name: /user menu of/ }).click();
    await page.getByText('Dark theme').click();
    assert.equal(await theme(), 'dark');
    await page.reload();
    assert.equal(await theme(), 'dark');
  });

  it('speaks the language that the user chooses, from right to left too, and comes back', async () => {
    await open('n/Board');
    await heading('Board of <all>').waitFor();
    const choose = async (language: string) => {
      await page.getByRole('button', { name: /user menu of|Benutzermenü von/ }).click();
      await page.getByLabel(/^(Language|Sprache)$/).selectOption({ label: language });
    };
    await choose('Deutsch');
    await page.locator('html[lang=de]').waitFor();
    await heading('Tafel').waitFor();
    assert.deepEqual(await page.evaluate(() => [document.documentElement.lang, document.dir]), ['de', 'ltr']);
    await page.getByRole('navigation', { name: 'Global' }).getByRole('link', { name: 'Anfragen' }).click();
    await page.getByRole('columnheader', { name: 'Zustand' }).waitFor();
    await page.getByRole('button', { name: 'Neu', exact: true }).click();
    await page.getByRole('dialog').getByRole('heading', { name: 'Neu: Anfrage' }).waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Abbrechen' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await choose('العربية');
    await page.locator('html[dir=rtl]').waitFor();
    await heading('All Tickets').waitFor();
    assert.deepEqual(await page.evaluate(() => [document.documentElement.lang, document.dir]), ['ar', 'rtl']);
    const width = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    assert.ok(width[0]! <= width[1]!, `the page is ${width[0]} pixels wide`);
    await choose('English');
    await page.locator('html[lang=en-US]').waitFor();
    assert.deepEqual(troubles, []);
  });

  it('can be used from the keyboard: the skip link leads to the page, a new page takes the focus', async () => {
    await open('o/Ticket__c/list');
    await heading('All Tickets').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const focus = () =>
      page.evaluate(
        () => document.activeElement?.shadowRoot?.activeElement?.localName ?? document.activeElement?.localName
      );
    assert.match(String(await focus()), /main|one-app/);
    await page.getByRole('link', { name: 'Board', exact: true }).click();
    await heading('Board of <all>').waitFor();
    assert.match(String(await focus()), /main|one-app/);
  });

  it('puts tabs that do not fit into a menu, on a phone all of them', async () => {
    await page.setViewportSize({ width: 375, height: 812 });
    await open('n/Board');
    await page.getByRole('button', { name: 'More' }).click();
    await page.getByRole('menuitem', { name: 'Tickets' }).click();
    await heading('All Tickets').waitFor();
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(width <= 375, `the page is ${width} pixels wide`);
  });

  for (const theme of ['light', 'dark']) {
    it(`has no accessibility violation in the ${theme} theme`, async () => {
      await context.addCookies([{ name: 'theme', value: theme, url: running.url }]);
      const id = insert('Ticket__c', { Name: 'To be looked at' });
      for (const path of ['n/Board', 'o/Ticket__c/list', `r/Ticket__c/${id}/view`, `r/Ticket__c/${id}/edit`]) {
        await open(path);
        await page
          .getByText(path === 'n/Board' ? 'Board of' : 'To be looked at')
          .first()
          .waitFor();
        await page.waitForLoadState('networkidle');
        await page.evaluate(AXE);
        const found = await page.evaluate(async () => {
          const { violations } = await (
            globalThis as unknown as {
              axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
            }
          ).axe.run();
          return violations.map((violation) => `${violation.id}: ${violation.nodes[0]?.html}`);
        });
        assert.deepEqual(found, [], path);
      }
    });
  }

  it('serves nothing but what it has, and no page without a session', async () => {
    const status = async (path: string, cookie = true) => {
      const [{ value } = { value: '' }] = await context.cookies(running.url);
      const headers: Record<string, string> = cookie ? { cookie: `sid=${value}` } : { accept: 'text/html' };
      const answer = await fetch(running.url + path, { headers, redirect: 'manual' });
      return answer.status;
    };
    assert.equal(await status('/lightning/page/home', false), 302);
    assert.equal(await status('/lightning/page/home'), 200);
    assert.equal(await status('/lwr/components/board/0000000000000000.js'), 404);
    assert.equal(await status('/lwr/..%2f..%2fpackage.json'), 404);
    assert.equal(await status('/slds/..%2fpackage.json'), 404);
    assert.equal(await status('/resource/1/nix'), 404);
  });
});
