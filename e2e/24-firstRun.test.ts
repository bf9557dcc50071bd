import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { axeViolations, inTheme, overflow } from './axe.ts';
import { startTestOrg, type TestOrg } from './testOrg.ts';

const START = '/lightning/n/Start_Here';
const SETUP = '/lightning/n/Foresight_Setup';

describe('the first run', () => {
  let org: TestOrg;
  before(async () => (org = await startTestOrg()));
  after(() => org.close());

  it('shows a product owner what needs them, and leads there', async () => {
    const { page, errors } = await org.open('po', START);
    const today = page.getByRole('region', { name: 'What needs you today' });
    await today.getByText(/^Feedback to decide about: \d+$/).waitFor();
    await page.getByRole('heading', { name: 'Everything is set up' }).waitFor();
    await page.getByRole('button', { name: 'Show the steps' }).click();
    await page.getByText('Write the vision').waitFor();
    assert.deepEqual(await axeViolations(page), []);
    await today.getByRole('button', { name: /^Open: Feedback to decide/ }).click();
    await page.waitForURL(/Feedback_Inbox/);
    assert.deepEqual(errors, []);
  });

  it('lists the steps of a product that is new, done ones ticked', async () => {
    const { page, errors } = await org.open('po', START);
    await page.getByRole('heading', { name: 'Everything is set up' }).waitFor();
    const { records } = await org.admin.query<{ Id: string }>(
      "SELECT Id FROM User WHERE Username = 'po@foresight.example'"
    );
    const owner = records[0]!.Id;
    await org.admin.sobject('Product__c').create({
      Name: 'Night Boats',
      Vision__c: 'Home after the concert',
      Product_Owner__c: owner,
      OwnerId: owner
    });
    await page.getByRole('button', { name: 'Refresh' }).click();
    await page.getByRole('combobox', { name: 'Product' }).click();
    await page.getByRole('option', { name: 'Night Boats' }).click();
    await page.getByText('1 of 10 steps done').waitFor();
    await page.getByRole('button', { name: /^Open: Plan a sprint/ }).click();
    await page.waitForURL(/Sprint_Planner/);
    assert.deepEqual(errors, []);
  });

  it('shows a stakeholder only what is theirs', async () => {
    const { page, errors } = await org.open('stakeholder', START);
    await page.getByRole('heading', { name: 'Yours' }).waitFor();
    assert.equal(await page.getByRole('heading', { name: 'What needs you today' }).count(), 0);
    assert.equal(await page.getByRole('link', { name: 'Foresight Setup' }).count(), 0);
    assert.deepEqual(errors, []);
  });

  it('checks the org for the administrator, and names what only a person can do', async () => {
    const { page, errors } = await org.open('admin', SETUP);
    await page.getByText('Product owners: 1.', { exact: false }).waitFor();
    await page.getByText('The sample product is in this org.', { exact: false }).waitFor();
    await page.getByRole('link', { name: 'Assign users to Foresight Product Owner' }).waitFor();
    await page.getByRole('link', { name: /^Open in Setup: Let the service desk/ }).waitFor();
    assert.deepEqual(await axeViolations(page), []);
    assert.deepEqual(errors, []);
  });

  it('explains a page behind a button, by keyboard, on a phone and in the dark', async () => {
    const { page } = await org.open('po', '/lightning/n/Strategy', { viewport: { width: 390, height: 844 } });
    await inTheme(org, page, 'dark');
    const button = page.getByRole('button', { name: 'Help: Strategy' });
    await button.focus();
    await page.keyboard.press('Enter');
    const help = page.getByRole('dialog', { name: 'Strategy' });
    await help.getByText('From the vision down to each story').waitFor();
    assert.equal(await overflow(page), 0);
    assert.deepEqual(await axeViolations(page), []);
    await page.keyboard.press('Escape');
    await help.waitFor({ state: 'detached' });
    assert.ok(await button.evaluate((element) => element.matches(':focus')));
  });
});
