import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { axeViolations } from './axe.ts';
import { BACKLOG, BacklogScreen } from './backlogScreen.ts';
import { eventually } from './eventually.ts';
import { startTestOrg, type Person, type TestOrg } from './testOrg.ts';

describe('a product owner looks at the backlog in many ways', () => {
  let org: TestOrg;
  before(async () => (org = await startTestOrg()));
  after(() => org.close());

  const open = async (person: Person = 'po'): Promise<{ screen: BacklogScreen; page: Page; errors: string[] }> => {
    const { page, errors } = await org.open(person, BACKLOG);
    return { screen: await new BacklogScreen(page).ready(), page, errors };
  };
  const field = async (name: string, title: string): Promise<unknown> => {
    const { records } = await org.admin.query<Record<string, unknown>>(
      `SELECT ${name} FROM Story__c WHERE Title__c = '${title.replaceAll("'", "\\'")}'`
    );
    return records[0]?.[name];
  };
  const untilField = async (name: string, title: string, expected: unknown): Promise<void> => {
    await eventually(async () => assert.equal(await field(name, title), expected));
  };

  it('finds what deserves a look in one click, and the address leads back to it', async () => {
    const { screen, page, errors } = await open();
    await page.getByRole('button', { name: /^Blocked/ }).click();
    await page.waitForURL(/c__show=blocked/);
    const blocked = await screen.titles(10);
    assert.ok(blocked.length > 0 && blocked.includes('Prove a student discount'));
    await page.getByRole('button', { name: 'Filters', exact: true }).click();
    await page.getByRole('combobox', { name: 'Epic' }).click();
    await page.getByRole('option', { name: 'Season pass' }).click();
    await page.waitForURL(/c__epic=/);
    const found = await screen.titles(10);
    assert.deepEqual(await axeViolations(page), []);
    await page.reload();
    await screen.ready();
    assert.deepEqual(await screen.titles(10), found);
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await screen.untilFirst('Buy a monthly season pass');
    assert.deepEqual(errors, []);
  });

  it('keeps a view under a name, and comes back to it', async () => {
    const { screen, page } = await open();
    await page.getByRole('button', { name: 'Group by epic' }).click();
    await page.getByRole('button', { name: /^Not estimated/ }).click();
    const grouped = await screen.titles(10);
    await page.getByRole('button', { name: /^Views/ }).click();
    await page.getByRole('menuitem', { name: 'Keep this view…' }).click();
    await page.getByRole('textbox', { name: 'Name of the view' }).fill('To estimate');
    await page.getByRole('button', { name: 'OK' }).click();
    await page.getByRole('button', { name: /^Open stories/ }).click();
    await page.getByRole('button', { name: 'Grouped by epic' }).click();
    await page.getByRole('button', { name: /^Views/ }).click();
    await page.getByRole('menuitemcheckbox', { name: 'To estimate' }).click();
    await page.getByRole('button', { name: /^To estimate/ }).waitFor();
    assert.deepEqual(await screen.titles(10), grouped);
  });

  it('groups by epic and folds, and the order stays what it was', async () => {
    const { screen, page } = await open();
    const { records: before } = await org.admin.query<{ Rank__c: string }>(
      'SELECT Rank__c FROM Story__c ORDER BY Name'
    );
    await page.getByRole('button', { name: 'Group by epic' }).click();
    const heading = screen.list.locator('.group-name').first();
    await heading.waitFor();
    assert.equal(await heading.getAttribute('aria-expanded'), 'true');
    const first = (await screen.titles(1))[0]!;
    await heading.click();
    await screen.row(first).waitFor({ state: 'detached' });
    assert.deepEqual(await axeViolations(page), []);
    const { records: now } = await org.admin.query<{ Rank__c: string }>('SELECT Rank__c FROM Story__c ORDER BY Name');
    assert.deepEqual(
      now.map(({ Rank__c }) => Rank__c),
      before.map(({ Rank__c }) => Rank__c)
    );
  });

  it('draws the cut line where the capacity ends', async () => {
    const { screen, page } = await open();
    await screen.list.getByText('27 points: what is below does not fit').waitFor({ state: 'attached' });
    await page.getByRole('spinbutton', { name: 'Cut line (points)' }).fill('10');
    await screen.list.getByText('10 points: what is below does not fit').waitFor({ state: 'attached' });
    assert.match(await page.url(), /./);
    await page.waitForURL(/c__capacity=10/);
  });

  it('edits title, epic and points in place, and takes an edit back', async () => {
    const { screen, page, errors } = await open();
    const [, second] = await screen.titles(2);
    await screen.row(second!).getByRole('link').focus();
    await page.keyboard.press('F2');
    await page.keyboard.type('Renew a pass every month');
    await page.keyboard.press('Enter');
    await untilField('Title__c', 'Renew a pass every month', 'Renew a pass every month');
    const row = screen.row('Renew a pass every month');
    await row.locator('[data-part="points"]').click();
    await page.keyboard.type('13');
    await page.keyboard.press('Enter');
    await untilField('Points__c', 'Renew a pass every month', 13);
    await page.keyboard.press('Control+z');
    await untilField('Points__c', 'Renew a pass every month', 5);
    await row.getByRole('button', { name: /^Points of .*: 5\. Edit$/ }).waitFor();
    assert.deepEqual(errors, []);
  });

  it('puts a selection off with a reason, all or none', async () => {
    const { screen, page } = await open();
    const titles = await screen.titles(12);
    await screen.select(titles[10]!);
    await screen.select(titles[11]!);
    await page.locator('c-backlog-selection-bar').getByRole('button', { name: 'Not now…' }).click();
    await page.getByRole('button', { name: 'No budget for it' }).click();
    assert.deepEqual(await axeViolations(page), []);
    await page.getByRole('button', { name: 'Put off' }).click();
    await untilField('Status__c', titles[10]!, 'Not Now');
    assert.equal(await field('Not_Now_Reason__c', titles[11]!), 'No budget for it');
    assert.equal(await field('Sprint__c', titles[11]!), null);
    await screen.row(titles[11]!).waitFor({ state: 'detached' });
  });

  it('writes a field of many stories, and a refusal names the one in the way', async () => {
    const { screen, page } = await open();
    const titles = await screen.titles(6);
    await screen.select(titles[3]!);
    await screen.select(titles[4]!);
    const bar = page.locator('c-backlog-selection-bar');
    await bar.getByRole('button', { name: 'Edit fields…' }).click();
    await page.getByRole('combobox', { name: 'Choose a field to change' }).click();
    await page.getByRole('option', { name: 'Risk Reduction' }).click();
    await page.getByRole('dialog').getByRole('spinbutton').fill('13');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await untilField('Risk_Reduction__c', titles[3]!, 13);
    assert.equal(await field('Risk_Reduction__c', titles[4]!), 13);
    await screen.select('Prove a student discount');
    await bar.getByRole('button', { name: 'Status' }).click();
    await page.getByRole('menuitem', { name: 'Done' }).click();
    await page
      .getByText(/S-\d+: .*blocked/i)
      .first()
      .waitFor();
    assert.notEqual(await field('Status__c', titles[3]!), 'Done', 'none of them is written');
  });

  it('adds a story at a position', async () => {
    const { screen, page } = await open();
    await page.getByRole('textbox', { name: 'Add a story' }).fill('Bring a bicycle');
    await page.getByRole('combobox', { name: 'Where to' }).click();
    await page.getByRole('option', { name: 'At a position' }).click();
    await page.getByRole('spinbutton', { name: 'Position', exact: true }).fill('3');
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await screen.row('Bring a bicycle').waitFor();
    assert.equal((await screen.titles(3))[2], 'Bring a bicycle');
  });

  it('saves what is shown as a file that a spreadsheet opens', async () => {
    const { screen, page } = await open();
    await screen.search('pass');
    await page.getByText(/of \d+ stories/).waitFor();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download as CSV' }).click();
    const text = readFileSync(await (await download).path(), 'utf8');
    assert.ok(text.startsWith('\uFEFFRank,Number,Story,'), text.slice(0, 40));
    const shown = await screen.titles(100);
    assert.equal(text.trim().split('\r\n').length, shown.length + 1);
  });

  it('lets the team estimate and offers it no move, and an analyst propose', async () => {
    const dev = await open('dev');
    assert.equal(await dev.screen.list.locator('.handle').count(), 0);
    assert.ok((await dev.screen.list.locator('[data-part="points"].editable').count()) > 0);
    const ba = await open('ba');
    assert.ok((await ba.screen.list.locator('.handle').count()) > 0);
    assert.equal(await ba.page.getByRole('combobox', { name: 'Where to' }).count(), 0);
    assert.deepEqual([...dev.errors, ...ba.errors], []);
  });
});
