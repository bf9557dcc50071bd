import assert from 'node:assert/strict';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { axeViolations, inTheme } from './axe.ts';
import { BACKLOG } from './backlogScreen.ts';
import { OUTPUT, startTestOrg, type TestOrg } from './testOrg.ts';

interface RankChange {
  Reason__c: string;
  Batch_Key__c: string;
  Story__r: { Name: string };
}

/** Suggested orders as a person sees them. */
class Suggestions {
  readonly page: Page;
  readonly panel: Locator;

  constructor(page: Page) {
    this.page = page;
    this.panel = page.locator('c-order-suggestions');
  }

  async open(): Promise<this> {
    await this.page.getByRole('button', { name: 'Suggest order' }).click();
    await this.row(1).waitFor();
    return this;
  }

  async choose(method: string): Promise<void> {
    await this.panel.getByText(method, { exact: true }).click();
    await this.row(1).waitFor();
  }

  /** The row of a place. */
  row(place: number): Locator {
    return this.panel.locator(`[aria-rowindex="${place + 1}"][data-id]`);
  }

  async suggested(place: number): Promise<string> {
    return (await this.row(place).locator('.story-cell').getAttribute('title')) ?? '';
  }

  get boxes(): Locator {
    return this.panel.getByRole('checkbox');
  }
}

describe('the product owner compares orders with their own', () => {
  let org: TestOrg;
  before(async () => (org = await startTestOrg()));
  after(() => org.close());

  const firstOpen = async (count: number): Promise<string[]> => {
    const { records } = await org.admin.query<{ Title__c: string }>(
      `SELECT Title__c FROM Story__c WHERE Product__r.Name = 'Harbour Pass' AND Status__c NOT IN ('Done', 'Not Now') ORDER BY Rank__c LIMIT ${count}`
    );
    return records.map(({ Title__c }) => Title__c);
  };

  it('looks at WSJF, accepts two stories by keyboard, and the order follows with the reason in its history', async () => {
    const { page, errors } = await org.open('po', BACKLOG);
    const suggestions = await new Suggestions(page).open();
    await suggestions.choose('WSJF');
    await suggestions.panel.getByText('of 46 stories have to move').waitFor();
    const [first, second] = [await suggestions.suggested(1), await suggestions.suggested(2)];
    assert.notEqual((await firstOpen(1))[0], first);
    await suggestions.panel.getByText('Firm', { exact: true }).first().waitFor();

    await suggestions.boxes.first().focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    const accept = suggestions.panel.getByRole('button', { name: 'Accept chosen (2)' });
    await accept.waitFor();
    await page.screenshot({ path: path.join(OUTPUT, 'suggested-orders.png') });
    while (!(await accept.evaluate((button) => button.matches(':focus')))) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.locator('c-order-suggestions').waitFor({ state: 'detached' });
    await page.locator('c-backlog-list').getByRole('link', { name: first, exact: true }).waitFor();
    await page.getByText('2 stories').first().waitFor();

    assert.deepEqual(await firstOpen(2), [first, second]);
    const { records } = await org.admin.query<RankChange>(
      "SELECT Reason__c, Batch_Key__c, Story__r.Name FROM Rank_Change__c WHERE Reason__c LIKE 'Suggested order%'"
    );
    assert.deepEqual(
      records.map(({ Reason__c }) => Reason__c),
      ['Suggested order: WSJF', 'Suggested order: WSJF']
    );
    assert.equal(new Set(records.map(({ Batch_Key__c }) => Batch_Key__c)).size, 1);
    assert.deepEqual(errors, []);
  });

  it('sets weights by keyboard, which the browser keeps, and sees how far each may go', async () => {
    const { page, errors } = await org.open('po', BACKLOG);
    const suggestions = await new Suggestions(page).open();
    await suggestions.choose('My weights');
    const slider = suggestions.panel.getByRole('slider', { name: /Time criticality/ });
    await slider.focus();
    for (let press = 0; press < 14; press++) await page.keyboard.press('ArrowRight');
    assert.equal(await slider.inputValue(), '100');
    await suggestions.panel
      .getByText(/The top 10 stay the same from/)
      .first()
      .waitFor();
    assert.deepEqual(await axeViolations(page), []);
    await inTheme(org, page, 'dark');
    await new Suggestions(page).open();
    assert.equal(await slider.inputValue(), '100');
    assert.deepEqual(await axeViolations(page), []);
    await page.setViewportSize({ width: 390, height: 844 });
    await suggestions.row(1).waitFor();
    assert.equal(await suggestions.panel.evaluate((panel) => panel.scrollWidth - panel.clientWidth), 0);
    await page.screenshot({ path: path.join(OUTPUT, 'suggested-orders-phone.png') });
    assert.deepEqual(await axeViolations(page), []);
    assert.deepEqual(errors, []);
  });

  it('accepts the whole order in one go', async () => {
    const { page, errors } = await org.open('po', BACKLOG);
    const suggestions = await new Suggestions(page).open();
    const wanted = await Promise.all([1, 2, 3, 4, 5].map((place) => suggestions.suggested(place)));
    await suggestions.panel.getByRole('button', { name: /Accept all/ }).click();
    await page.locator('c-backlog-list').getByRole('link', { name: wanted[0]!, exact: true }).waitFor();
    await page
      .getByText(/stories moved|moved/i)
      .first()
      .waitFor();
    assert.deepEqual(await firstOpen(5), wanted);
    const { records } = await org.admin.query<{
      Predecessor__r: { Rank__c: string };
      Successor__r: { Rank__c: string };
    }>('SELECT Predecessor__r.Rank__c, Successor__r.Rank__c FROM Story_Dependency__c WHERE Is_Open__c = true');
    assert.ok(records.length > 0);
    assert.ok(records.every(({ Predecessor__r, Successor__r }) => Predecessor__r.Rank__c < Successor__r.Rank__c));
    await page.getByRole('button', { name: 'Suggest order' }).click();
    await suggestions.panel.getByText('This is your order already').waitFor();
    assert.deepEqual(errors, []);
  });

  it('lets an analyst look and try, and not apply', async () => {
    const { page, errors } = await org.open('ba', BACKLOG);
    const suggestions = await new Suggestions(page).open();
    await suggestions.choose('RICE');
    await suggestions.panel.getByText('The product owner alone changes the order').waitFor();
    assert.equal(await suggestions.boxes.count(), 0);
    assert.equal(await suggestions.panel.getByRole('button', { name: /Accept/ }).count(), 0);
    assert.deepEqual(errors, []);
  });
});
