import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { axeViolations, inTheme, overflow } from './axe.ts';
import { startTestOrg, type Person, type TestOrg } from './testOrg.ts';

const LOG = '/lightning/n/Decision_Log';

describe('questions, decisions and escalations', () => {
  let org: TestOrg;
  before(async () => (org = await startTestOrg()));
  after(() => org.close());

  async function opened(person: Person, at = LOG): Promise<{ page: Page; errors: string[] }> {
    const open = await org.open(person, at);
    await open.page.locator('c-decision-item').first().waitFor();
    return open;
  }
  const item = (page: Page, title: string): Locator => page.locator('c-decision-item').filter({ hasText: title });
  async function stored(title: string): Promise<Record<string, unknown>> {
    const { records } = await org.admin.query<Record<string, unknown>>(
      `SELECT Id, Status__c, Outcome__c, Decided_By__r.Name, Due_Date__c, Owner.Name, Asked_By__r.Name FROM Decision__c WHERE Title__c = '${title}'`
    );
    return records[0]!;
  }

  it('an overdue question is answered in place, by keyboard, and who answered is noted', async () => {
    const { page, errors } = await opened('po', `${LOG}?c__kind=Question&c__overdue=1`);
    const title = 'Do night boats sell season passes?';
    await item(page, title)
      .getByText(/^Overdue since/)
      .waitFor();
    const answer = page.getByRole('button', { name: `Answer: ${title}` });
    await answer.focus();
    await page.keyboard.press('Enter');
    const field = page.getByRole('textbox', { name: 'The answer' });
    await field.waitFor();
    assert.ok(await field.evaluate((one) => one === (one.getRootNode() as Document).activeElement), 'ready to type');
    assert.ok(await page.getByRole('button', { name: 'Answer', exact: true }).isDisabled(), 'an answer is needed');
    assert.deepEqual(await axeViolations(page), []);
    await page.keyboard.type('Only on Fridays.');
    await page.keyboard.press('Control+Enter');
    await page.getByText(`Saved: ${title}`).waitFor({ state: 'attached' });
    await page.getByText('Nothing here needs an answer.').waitFor();
    const question = await stored(title);
    assert.deepEqual([question['Status__c'], question['Outcome__c']], ['Closed', 'Only on Fridays.']);
    assert.match(JSON.stringify(question['Decided_By__r']), /Paula/);
    assert.deepEqual(errors, []);
  });

  it('a decision needs a reason, and can be taken up again', async () => {
    const { page, errors } = await opened('po', `${LOG}?c__kind=Decision`);
    const first = page.locator('c-decision-item').first();
    const title = (await first.locator('a').first().textContent())!;
    await first.getByRole('button', { name: /^Decide/ }).click();
    await page.getByRole('textbox', { name: 'What is chosen' }).fill('A year later');
    const decide = page.getByRole('button', { name: 'Decide', exact: true });
    assert.ok(await decide.isDisabled(), 'why?');
    await page.getByRole('textbox', { name: 'Reason' }).fill('Half of them pay cash');
    await decide.click();
    await first.waitFor({ state: 'detached' });
    assert.equal((await stored(title))['Status__c'], 'Closed');
    await page.getByRole('combobox', { name: 'State' }).click();
    await page.getByRole('option', { name: 'Settled', exact: true }).click();
    await item(page, title)
      .getByRole('button', { name: /^Take up again/ })
      .click();
    await item(page, title).waitFor({ state: 'detached' });
    assert.match(page.url(), /c__state=settled/);
    assert.equal((await stored(title))['Status__c'], 'Open');
    assert.deepEqual(errors, []);
  });

  it('an analyst escalates; the owner reads it under the bell and on the product', async () => {
    const { page, errors } = await opened('ba');
    await page.getByRole('button', { name: 'New', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Escalation', { exact: true }).click();
    await dialog.getByRole('textbox', { name: 'In one line' }).fill('The quay is not ours');
    const save = dialog.getByRole('button', { name: 'Save' });
    assert.ok(await save.isDisabled(), 'an escalation needs a day');
    await dialog.getByRole('textbox', { name: 'Due date' }).fill('Dec 24, 2030');
    await dialog.getByRole('textbox', { name: 'Due date' }).press('Tab');
    const owner = dialog.getByRole('combobox', { name: 'Who has to act' });
    await dialog
      .getByRole('button', { name: /clear|remove/i })
      .first()
      .click();
    await owner.fill('Paula');
    await page.getByRole('option', { name: /Paula/ }).first().click();
    assert.deepEqual(await axeViolations(page), []);
    await save.click();
    await item(page, 'The quay is not ours').waitFor();
    const escalation = await stored('The quay is not ours');
    assert.match(JSON.stringify(escalation['Owner']), /Paula/);
    assert.match(JSON.stringify(escalation['Asked_By__r']), /Bilal/);
    assert.deepEqual(errors, []);

    const { records } = await org.admin.query<{ Id: string }>("SELECT Id FROM Product__c WHERE Name = 'Harbour Pass'");
    const owners = await org.open('po', `/lightning/r/Product__c/${records[0]!.Id}/view`);
    const banner = owners.page.locator('c-product-escalations');
    await banner.getByRole('link', { name: 'The quay is not ours' }).waitFor();
    await owners.page.getByRole('button', { name: /notification/i }).click();
    await owners.page.getByText('Escalation: The quay is not ours').waitFor();
    assert.deepEqual(owners.errors, []);
  });

  it('searches, and takes along what is shown as a file', async () => {
    const { page, errors } = await opened('po', `${LOG}?c__state=all`);
    await page.getByRole('searchbox').fill('salt water');
    await item(page, 'Own scanners or crew phones?').waitFor();
    await page.waitForURL(/c__q=salt/);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download CSV' }).click()
    ]);
    assert.equal(file.suggestedFilename(), 'Decisions of Harbour Pass.csv');
    const lines = readFileSync(await file.path(), 'utf8')
      .trim()
      .split('\r\n');
    assert.equal(lines.length, 2);
    assert.match(lines[1]!, /Own scanners or crew phones\?.*Salt water\./);
    assert.deepEqual(errors, []);
  });

  it('the team tracks on the page of the sprint what its retrospective resolved', async () => {
    const { records } = await org.admin.query<{ Sprint__c: string; Title__c: string }>(
      "SELECT Sprint__c, Title__c FROM Decision__c WHERE Kind__c = 'Improvement' AND Status__c = 'Open' AND Sprint__c != NULL LIMIT 1"
    );
    const { Sprint__c: sprint, Title__c: title } = records[0]!;
    const { page, errors } = await org.open('dev', `/lightning/r/Sprint__c/${sprint}/view`);
    const improvement = page.locator('c-sprint-improvements c-decision-item').filter({ hasText: title });
    await improvement.getByRole('button', { name: /^Mark as done/ }).click();
    await improvement.getByRole('textbox', { name: 'What has changed' }).fill('Since Monday');
    await improvement.getByRole('button', { name: 'Mark as done', exact: true }).click();
    await improvement.getByText(/^D-.*Settled.*by Dana/).waitFor();
    assert.equal((await stored(title))['Outcome__c'], 'Since Monday');
    assert.deepEqual(await axeViolations(page), []);
    assert.deepEqual(errors, []);
  });

  it('a stakeholder reads and changes nothing', async () => {
    const { page, errors } = await opened('stakeholder');
    for (const name of ['New', /^Answer/, /^Decide/, /^Resolve/])
      assert.equal(await page.getByRole('button', { name, exact: true }).count(), 0, String(name));
    assert.deepEqual(errors, []);
  });

  it('has no accessibility violation on a phone, in light and in dark', async () => {
    const { page } = await org.open('po', LOG, { viewport: { width: 390, height: 844 } });
    for (const theme of ['light', 'dark'] as const) {
      await inTheme(org, page, theme);
      await page.locator('c-decision-item').first().waitFor();
      await page
        .getByRole('button', { name: /^Resolve/ })
        .first()
        .click();
      await page.getByRole('textbox', { name: 'How it was resolved' }).waitFor();
      assert.deepEqual(await axeViolations(page), [], theme);
      assert.ok((await overflow(page)) <= 0, theme);
    }
  });
});
