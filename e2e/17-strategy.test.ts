import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { axeViolations, inTheme, overflow } from './axe.ts';
import { startTestOrg, type TestOrg } from './testOrg.ts';

const STRATEGY = '/lightning/n/Strategy';

const row = (page: Page, name: string): Locator =>
  page.getByRole('row').filter({ has: page.getByRole('link', { name, exact: true }) });

async function opened(org: TestOrg, person: 'po' | 'stakeholder'): Promise<{ page: Page; errors: string[] }> {
  const open = await org.open(person, STRATEGY);
  await open.page.getByRole('treegrid').getByRole('row').nth(2).waitFor();
  await open.page.locator('lightning-progress-bar').waitFor({ state: 'detached' });
  return open;
}

describe('the product owner sees what the work is for', () => {
  let org: TestOrg;
  before(async () => (org = await startTestOrg()));
  after(() => org.close());

  it('opens the tree from an objective down to a story by keyboard, and its record with Enter', async () => {
    const { page, errors } = await opened(org, 'po');
    const { records } = await org.admin.query<{
      Name: string;
      Epic__r: { Name: string; Objective__r: { Name: string } };
    }>(
      'SELECT Name, Title__c, Epic__r.Name, Epic__r.Objective__r.Name FROM Story__c WHERE Epic__r.Objective__c != null AND Rank__c != null ORDER BY Rank__c LIMIT 1'
    );
    const epic = records[0]!.Epic__r.Name;
    await page.getByRole('button', { name: 'Collapse all' }).click();
    const objective = row(page, records[0]!.Epic__r.Objective__r.Name);
    assert.equal(await objective.getAttribute('aria-expanded'), 'false');
    await page.getByRole('treegrid').getByRole('row').nth(1).focus();
    while (
      !(await objective.evaluate(
        (element) => element === element.ownerDocument.activeElement || element.matches(':focus')
      ))
    )
      await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    assert.equal(await objective.getAttribute('aria-expanded'), 'true');
    await page.getByRole('searchbox').fill(epic);
    await row(page, epic).waitFor();
    await row(page, epic).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/lightning\/r\//);
    assert.deepEqual(errors, []);
  });

  it('finds what serves no objective, and aligns an epic in place', async () => {
    const { records } = await org.admin.query<{ Id: string }>("SELECT Id FROM Product__c WHERE Name = 'Harbour Pass'");
    const name = 'Epic that nobody asked for';
    await org.admin.sobject('Epic__c').create({ Name: name, Product__c: records[0]!.Id });
    const { page, errors } = await opened(org, 'po');
    await page.getByText('Unaligned work only').click();
    await page.getByRole('button', { name: `Align ${name} to an objective` }).click();
    await page.getByRole('combobox', { name: `Objective that “${name}” serves` }).click();
    const choice = page.getByRole('option').first();
    const objective = (await choice.textContent())!.trim();
    await choice.click();
    await page.getByRole('button', { name: 'Align', exact: true }).click();
    await page.getByText(`“${name}” now serves`).waitFor();
    const aligned = await org.admin.query<{ Objective__r: { Name: string } }>(
      `SELECT Objective__r.Name FROM Epic__c WHERE Name = '${name}'`
    );
    assert.equal(aligned.records[0]!.Objective__r.Name, objective);
    assert.match(page.url(), /c__unaligned=1/);
    assert.deepEqual(errors, []);
  });

  it('adds up the same points as the org does', async () => {
    const { page } = await opened(org, 'po');
    const { records } = await org.admin.query<{ Name: string; Total_Points__c: number }>(
      'SELECT Name, Total_Points__c FROM Objective__c WHERE Total_Points__c > 0 ORDER BY Weight__c DESC LIMIT 2'
    );
    for (const { Name, Total_Points__c } of records) {
      const cells = await row(page, Name).getByRole('gridcell').allTextContents();
      assert.ok(cells.map((text) => text.trim()).includes(Total_Points__c.toLocaleString('en')), `${Name}: ${cells}`);
    }
  });

  it('says how the points of each sprint spread over objectives', async () => {
    const { page } = await opened(org, 'po');
    const panel = page.locator('c-objective-share-panel');
    await panel
      .getByText(/\d+ %, [\d.,]+ points/)
      .first()
      .waitFor({ state: 'attached' });
    await panel.getByText('Release', { exact: true }).click();
    await panel.getByRole('heading', { name: 'What each release works for' }).waitFor();
  });

  it('shows a stakeholder the same without money and without a way to change it', async () => {
    const { page, errors } = await opened(org, 'stakeholder');
    assert.equal(await page.getByRole('columnheader', { name: 'Cost' }).count(), 0);
    await page.getByText('Unaligned work only').click();
    assert.equal(await page.getByRole('button', { name: /^Align/ }).count(), 0);
    assert.deepEqual(errors, []);
  });

  it('has no accessibility violation, in light and in dark, on a phone', async () => {
    for (const theme of ['light', 'dark'] as const) {
      const { page } = await org.open('po', STRATEGY, { viewport: { width: 390, height: 844 } });
      await inTheme(org, page, theme);
      await page.getByRole('treegrid').getByRole('row').nth(2).waitFor();
      assert.deepEqual(await axeViolations(page), []);
      assert.ok((await overflow(page)) <= 0);
    }
  });
});
