import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { axeViolations, inTheme, overflow } from './axe.ts';
import { startTestOrg, type Person, type TestOrg } from './testOrg.ts';

const MAP = '/lightning/n/Stakeholder_Map';
const VOTES = '/lightning/n/My_Votes';

describe('the people around a product', () => {
  let org: TestOrg;
  before(async () => (org = await startTestOrg()));
  after(() => org.close());

  async function opened(person: Person, at: string): Promise<{ page: Page; errors: string[] }> {
    const open = await org.open(person, at);
    await open.page.locator('c-product-header h1').filter({ hasText: 'Harbour Pass' }).waitFor();
    return open;
  }

  it('a stakeholder spreads 100 points, and cannot spend more', async () => {
    const { page, errors } = await opened('stakeholder', VOTES);
    const left = page.locator('c-vote-sheet .left');
    await left.filter({ hasText: /points/ }).waitFor();
    await page.getByText('Only those with my points').click();
    const fields = page.getByRole('spinbutton');
    const mine = await fields.count();
    for (let index = 0; index < mine; index += 1) await fields.nth(0).fill('0');
    await page.getByText('Only those with my points').click();
    await page.getByRole('searchbox').fill('season pass');
    const field = page.getByRole('spinbutton', { name: 'Points for Buy a monthly season pass' });
    await field.fill('70');
    await left.filter({ hasText: '30 points left' }).waitFor();
    await page.getByRole('button', { name: 'Save votes' }).click();
    await page.getByText('Your votes are saved.').first().waitFor();
    const { records } = await org.admin.query<{ Points__c: number }>(
      "SELECT Points__c FROM Vote__c WHERE Stakeholder__r.User__r.Username = 'stakeholder@foresight.example' AND Points__c > 0"
    );
    assert.deepEqual(
      records.map((vote) => vote.Points__c),
      [70]
    );
    await page.getByRole('searchbox').fill('');
    await page.getByRole('spinbutton').nth(1).fill('50');
    await left.filter({ hasText: '20 points too many' }).waitFor();
    assert.ok(await page.getByRole('button', { name: 'Save votes' }).isDisabled());
    assert.deepEqual(errors, []);
  });

  it('the product owner moves somebody on the map by keyboard and by pointer', async () => {
    const { page, errors } = await opened('po', MAP);
    const chart = page.locator('c-influence-chart');
    const person = chart.getByRole('button', { name: /^Priya Raman/ });
    await person.focus();
    await page.keyboard.press('ArrowUp');
    await page.getByText(/Priya Raman now has influence 6/).waitFor({ state: 'attached' });
    const box = (await person.locator('circle').boundingBox())!;
    await page.mouse.move(box.x + 14, box.y + 14);
    await page.mouse.down();
    await page.mouse.move(box.x + 14 - 480, box.y + 14, { steps: 4 });
    await page.mouse.up();
    await page
      .getByText(/Priya Raman now has influence 6 and interest [1-5]: Keep satisfied/)
      .waitFor({ state: 'attached' });
    const { records } = await org.admin.query<{ Influence__c: number; Quadrant__c: string }>(
      "SELECT Influence__c, Quadrant__c FROM Stakeholder__c WHERE Name = 'Priya Raman'"
    );
    assert.deepEqual([records[0]!.Influence__c, records[0]!.Quadrant__c], [6, 'Keep Satisfied']);
    assert.deepEqual(errors, []);
  });

  it('finds what people differ on, and whom the plan leaves out', async () => {
    const { page, errors } = await opened('po', `${MAP}?c__tab=agreement`);
    await page.getByText(/stakeholders have voted/).waitFor();
    await page.locator('c-agreement-panel tbody tr').nth(2).waitFor();
    await page.getByText('Who is served', { exact: true }).click();
    await page.getByRole('heading', { name: 'Who is left out' }).waitFor();
    await page
      .locator('c-served-panel')
      .getByRole('row', { name: /Stakeholder/ })
      .waitFor();
    assert.match(page.url(), /c__tab=served/);
    assert.deepEqual(errors, []);
  });

  it('shows nobody else how people are judged', async () => {
    const { page, errors } = await opened('stakeholder', MAP);
    await page.getByText('How people are judged is for product owners and analysts alone.').waitFor();
    assert.equal(await page.locator('c-influence-chart').count(), 0);
    assert.deepEqual(errors, []);
  });

  it('lets an analyst look at the map and change nothing', async () => {
    const { page } = await opened('ba', MAP);
    const person = page.locator('c-influence-chart').getByRole('button', { name: /^Priya Raman/ });
    const before = await person.getAttribute('aria-label');
    await person.focus();
    await page.keyboard.press('ArrowUp');
    assert.equal(await person.getAttribute('aria-label'), before);
    assert.equal(await page.getByRole('button', { name: 'New stakeholder' }).count(), 0);
  });

  it('has no accessibility violation on a phone, in light and in dark', async () => {
    const { page } = await org.open('po', MAP, { viewport: { width: 390, height: 844 } });
    for (const [at, ready] of [
      [MAP, 'c-influence-chart g[data-id]'],
      [`${MAP}?c__table=1`, 'c-stakeholder-map td'],
      [`${MAP}?c__tab=agreement`, 'c-agreement-panel td'],
      [`${MAP}?c__tab=served`, 'c-served-panel td'],
      [VOTES, 'c-vote-sheet .row']
    ] as const)
      for (const theme of ['light', 'dark'] as const) {
        await page.goto(new URL(at, org.running.url).toString());
        await inTheme(org, page, theme);
        await page.locator(ready).first().waitFor();
        assert.deepEqual(await axeViolations(page), [], `${at}, ${theme}`);
        assert.ok((await overflow(page)) <= 0, at);
      }
  });
});
