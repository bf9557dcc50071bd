import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startTestOrg, type TestOrg } from './testOrg.ts';

describe('a product owner opens the link of the first start', () => {
  let org: TestOrg;
  before(async () => (org = await startTestOrg()));
  after(() => org.close());

  it('stands in the Foresight app, with its tabs', async () => {
    const { page, errors } = await org.open('po', '/lightning/app/Foresight');
    const tabs = page.getByRole('navigation', { name: 'Global' }).or(page.getByRole('navigation')).first();
    for (const tab of ['Start Here', 'Product Backlog', 'Sprint Planner', 'Roadmap']) {
      await tabs.getByRole('link', { name: tab, exact: true }).first().waitFor();
    }
    await tabs.getByRole('button', { name: 'More' }).click();
    for (const tab of ['Stories', 'Sprints', 'Decisions']) {
      await tabs.getByRole('menuitem', { name: tab, exact: true }).waitFor();
    }
    assert.match(await page.title(), /Foresight/);
    assert.deepEqual(errors, []);
  });

  it('reads a list view, opens a story from it and finds its parts', async () => {
    const { page, errors } = await org.open('po', '/lightning/o/Story__c/list?filterName=In_Progress');
    await page.getByText('Renew a pass by itself each month').first().waitFor();
    await page
      .getByRole('link', { name: /^S-\d+/ })
      .first()
      .click();
    await page.waitForURL(/\/lightning\/r\/Story__c\/a\w+\/view/);
    await page.getByText('Acceptance Criteria', { exact: false }).first().waitFor();
    await page.getByRole('tab', { name: 'Details' }).click();
    await page.getByText('Acceptance Criteria Met').first().waitFor();
    assert.deepEqual(errors, []);
  });

  it('edits a story on its page, and a rule that is broken is said at the field', async () => {
    const { records } = await org.admin.query<{ Id: string }>(
      "SELECT Id FROM Story__c WHERE Title__c = 'Buy a return ticket'"
    );
    const { page } = await org.open('po', `/lightning/r/Story__c/${records[0]?.Id}/view`);
    await page.getByRole('button', { name: 'Edit', exact: true }).first().click();
    const dialog = page.getByRole('dialog');
    const points = dialog.getByLabel('Points', { exact: true });
    await points.click();
    await points.fill('-3');
    await dialog.getByRole('button', { name: 'Save', exact: true }).click();
    await dialog.getByText('Points cannot be below zero.').first().waitFor();
    await points.click();
    await points.fill('8');
    await dialog.getByRole('button', { name: 'Save', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    const saved = await org.admin.query<{ Points__c: number }>(
      `SELECT Points__c FROM Story__c WHERE Id = '${records[0]?.Id}'`
    );
    assert.equal(saved.records[0]?.Points__c, 8);
  });

  it('creates a story from its tab', async () => {
    const { page } = await org.open('po', '/lightning/o/Story__c/list?filterName=All');
    await page.getByRole('button', { name: 'New', exact: true }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Title', { exact: false }).first().fill(`<img src=x onerror="alert(1)"> ' OR 1=1`);
    const product = dialog.getByRole('combobox', { name: 'Product' });
    await product.fill('Harbour');
    await page
      .getByRole('option', { name: /Harbour Pass/ })
      .first()
      .click();
    await dialog.getByRole('button', { name: 'Save', exact: true }).click();
    await page.waitForURL(/\/lightning\/r\/Story__c\/a\w+\/view/);
    await page.getByText(`<img src=x onerror="alert(1)"> ' OR 1=1`).first().waitFor();
  });
});
