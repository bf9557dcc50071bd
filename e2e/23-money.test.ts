import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { axeViolations, inTheme, overflow } from './axe.ts';
import { startTestOrg, type TestOrg } from './testOrg.ts';

describe('money and what it brings', () => {
  let org: TestOrg;
  const pageOf = async (object: string, where: string): Promise<string> => {
    const { records } = await org.admin.query<{ Id: string }>(`SELECT Id FROM ${object} WHERE ${where} LIMIT 1`);
    return `/lightning/r/${object}/${records[0]!.Id}/view`;
  };
  before(async () => (org = await startTestOrg()));
  after(() => org.close());

  it('the product owner sees what is spent, how long the rest lasts, and what each epic costs for its value', async () => {
    const { page, errors } = await org.open('po', await pageOf('Product__c', "Name = 'Harbour Pass'"));
    await page.getByRole('tab', { name: 'Money' }).click();
    const panel = page.locator('c-money-panel');
    await panel.getByText(/a sprint costs .* What is left pays for [\d.]+ sprints, until/).waitFor();
    await panel.getByText(/At go-live on/).waitFor();
    const { records } = await org.admin.query<{ Spent__c: number }>(
      "SELECT Spent__c FROM Product__c WHERE Name = 'Harbour Pass'"
    );
    const spent = `$${Math.round(records[0]!.Spent__c).toLocaleString('en-US')}`;
    assert.ok((await panel.locator('.amount').allTextContents()).includes(spent), `spent ${spent}, as the org reckons`);
    await panel.getByRole('columnheader', { name: 'Cost of a point of value' }).waitFor();
    assert.deepEqual(await axeViolations(page), []);
    assert.deepEqual(errors, []);
  });

  it('hides it from who may not see money', async () => {
    const { page, errors } = await org.open('stakeholder', await pageOf('Product__c', "Name = 'Harbour Pass'"));
    await page.getByRole('tab', { name: 'Money' }).click();
    await page.getByText('Money is for product owners, analysts and administrators.').waitFor();
    assert.equal(await page.getByText('$').count(), 0);
    assert.deepEqual(errors, []);
  });

  it('adds a reading, and the objective follows', async () => {
    const at = await pageOf('Objective__c', "Name = 'Boats leave on time'");
    const { page, errors } = await org.open('po', at, { viewport: { width: 390, height: 844 } });
    const trend = page.locator('c-kpi-trend');
    await trend.getByText(/That is -?\d+ % of the way/).waitFor();
    await trend.getByLabel('Value', { exact: true }).fill('4.4');
    await trend.getByRole('button', { name: 'Add reading' }).click();
    await trend.getByRole('row', { name: /4\.4/ }).waitFor();
    const { records } = await org.admin.query<{ Actual__c: number }>(
      "SELECT Actual__c FROM Objective__c WHERE Name = 'Boats leave on time'"
    );
    assert.equal(records[0]!.Actual__c, 4.4);
    assert.ok((await overflow(page)) <= 0);
    for (const theme of ['light', 'dark'] as const) {
      await inTheme(org, page, theme);
      await trend.getByText(/of the way/).waitFor();
      assert.deepEqual(await axeViolations(page), [], theme);
    }
    assert.deepEqual(errors, []);
  });

  it('an epic has its business case on one page', async () => {
    const { page, errors } = await org.open('po', await pageOf('Epic__c', "Name = 'Season pass'"));
    const card = page.locator('c-business-case');
    await card.getByRole('heading', { name: 'Hypothesis' }).waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      card.getByRole('button', { name: 'Save as one page (PDF)' }).click()
    ]);
    const pdf = readFileSync(await download.path(), 'latin1');
    assert.ok(pdf.startsWith('%PDF'));
    assert.equal(/\/Count 1\b/.test(pdf), true, 'one page');
    assert.deepEqual(errors, []);
  });
});
