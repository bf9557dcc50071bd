import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { axeViolations, inTheme, overflow } from './axe.ts';
import { startTestOrg, type Person, type TestOrg } from './testOrg.ts';

const INBOX = '/lightning/n/Feedback_Inbox';

describe('what people say reaches a story, and they hear of it', () => {
  let org: TestOrg;
  let productId = '';
  before(async () => {
    org = await startTestOrg();
    const { records } = await org.admin.query<{ Id: string }>("SELECT Id FROM Product__c WHERE Name = 'Harbour Pass'");
    productId = records[0]!.Id;
    const one = { Product__c: productId, Source__c: 'Survey' };
    await org.admin.sobject('Feedback__c').create([
      { ...one, Subject__c: 'No roof on the pier', Text__c: 'We stood in the rain.' },
      { ...one, Subject__c: 'Rain again', Text__c: 'A roof on the pier, please.' }
    ]);
  });
  after(() => org.close());

  async function opened(person: Person, at = INBOX): Promise<{ page: Page; errors: string[] }> {
    const open = await org.open(person, at);
    await open.page.locator('c-feedback-inbox .row').first().waitFor();
    return open;
  }

  it('a stakeholder gives feedback from wherever they are', async () => {
    const { page, errors } = await org.open('stakeholder', '/lightning/n/Product_Backlog');
    await page.getByRole('button', { name: 'Global Actions' }).click();
    await page.getByRole('menuitem', { name: 'Give Feedback' }).click();
    const form = page.getByRole('dialog');
    await form.getByRole('textbox', { name: 'Subject' }).waitFor();
    const product = form.getByRole('combobox', { name: 'Product' });
    await product.fill('Harbour');
    await page
      .getByRole('option', { name: /Harbour Pass/ })
      .first()
      .click();
    await form.getByRole('textbox', { name: 'Subject' }).fill('The bench is broken');
    await form.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Thank you. The product owner will read it.').first().waitFor();
    const { totalSize } = await org.admin.query("SELECT Id FROM Feedback__c WHERE Subject__c = 'The bench is broken'");
    assert.equal(totalSize, 1);
    assert.deepEqual(errors, []);
  });

  it('the product owner answers two by one new story, by keyboard', async () => {
    const { page, errors } = await opened('po', `${INBOX}?c__q=roof`);
    await page.locator('button[aria-current="true"]').focus();
    await page.keyboard.press('x');
    await page.keyboard.press('j');
    await page.keyboard.press('x');
    await page.getByRole('heading', { name: '2 selected' }).waitFor();
    await page.getByRole('textbox', { name: 'Title of a new story' }).fill('A roof on the pier');
    await page.getByRole('button', { name: 'Create story and link' }).click();
    await page.getByText('Saved').first().waitFor();
    const { totalSize } = await org.admin.query(
      "SELECT Id FROM Feedback__c WHERE Story__r.Title__c = 'A roof on the pier' AND Status__c = 'Planned'"
    );
    assert.equal(totalSize, 2);
    assert.deepEqual(errors, []);
  });

  it('finds the story that says something similar, and links to it', async () => {
    await org.admin.sobject('Feedback__c').create({
      Product__c: productId,
      Source__c: 'Interview',
      Subject__c: 'Could you tell me when my sailing is late'
    });
    const { page } = await opened('po', `${INBOX}?c__q=sailing+is+late`);
    await page.getByRole('button', { name: 'Link to Tell me when my sailing is late' }).click();
    await page.getByText('Saved').first().waitFor();
  });

  it('says when it ships, and the sender is told', async () => {
    const { records } = await org.admin.query<{ Id: string }>(
      "SELECT Id FROM Story__c WHERE Title__c = 'A roof on the pier'"
    );
    await org.admin.sobject('Story__c').update({ Id: records[0]!.Id, Status__c: 'Done' });
    const { page, errors } = await opened('po', `${INBOX}?c__box=waiting&c__q=roof`);
    const response = page.getByRole('textbox', { name: 'What the sender is told' });
    assert.match(await response.inputValue(), /It is there now: A roof on the pier/);
    await page.getByRole('button', { name: 'Tell the sender' }).click();
    await page
      .getByText(/Told: 0 by notification, 0 by e-mail, 1 to be told by you/)
      .first()
      .waitFor();
    const told = await org.admin.query<{ Sender_Told_On__c: string }>(
      "SELECT Sender_Told_On__c FROM Feedback__c WHERE Sender_Told_On__c != NULL AND Story__r.Title__c = 'A roof on the pier'"
    );
    // The day on the product owner's calendar, which is not always the administrator's.
    const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' }).format();
    assert.deepEqual(
      told.records.map(({ Sender_Told_On__c: day }) => day),
      [today]
    );
    assert.deepEqual(errors, []);
  });

  it('has no accessibility violation, on a desk and on a phone, in light and in dark', async () => {
    for (const viewport of [
      { width: 1440, height: 900 },
      { width: 390, height: 844 }
    ]) {
      const { page } = await org.open('po', `${INBOX}?c__box=all`, { viewport });
      for (const theme of ['light', 'dark'] as const) {
        await inTheme(org, page, theme);
        await page.locator('c-feedback-inbox .row').first().waitFor();
        assert.deepEqual(await axeViolations(page), [], theme);
        assert.ok((await overflow(page)) <= 0);
      }
    }
  });
});
