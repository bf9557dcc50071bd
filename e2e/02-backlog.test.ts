import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { BACKLOG, BacklogScreen } from './backlogScreen.ts';
import { eventually } from './eventually.ts';
import { startTestOrg, type TestOrg } from './testOrg.ts';

describe('a product owner works on the backlog', () => {
  let org: TestOrg;
  before(async () => (org = await startTestOrg()));
  after(() => org.close());

  /** Titles of open stories as the org has them, in rank order. */
  const stored = async (): Promise<string[]> => {
    const { records } = await org.admin.query<{ Title__c: string }>(
      "SELECT Title__c FROM Story__c WHERE Status__c NOT IN ('Done', 'Not Now') ORDER BY Rank__c NULLS LAST, Name LIMIT 2000"
    );
    return records.map((record) => record.Title__c);
  };
  const open = async (
    person: 'po' | 'ba' | 'stakeholder' = 'po'
  ): Promise<{ screen: BacklogScreen; page: Page; errors: string[] }> => {
    const { page, errors } = await org.open(person, BACKLOG);
    return { screen: await new BacklogScreen(page).ready(), page, errors };
  };
  /** Waits until the first open stories are stored in this order: a drop is painted before it is written. */
  const untilStored = async (...titles: (string | undefined)[]): Promise<void> => {
    await eventually(async () => assert.deepEqual((await stored()).slice(0, titles.length), titles));
  };

  it('sees the stories in rank order, with vision and goal on top', async () => {
    const { screen, page, errors } = await open();
    assert.deepEqual(await screen.titles(8), (await stored()).slice(0, 8));
    await page.getByText('two of three tickets are bought and shown on a phone').waitFor();
    assert.deepEqual(errors, []);
  });

  it('drags a story to another place, and it stays there after a reload', async () => {
    const { screen, page } = await open();
    const [first, , third] = await screen.titles();
    const from = await screen.handle(screen.row(third as string)).boundingBox();
    const to = await screen.row(first as string).boundingBox();
    assert.ok(from && to);
    await page.mouse.move(from.x + 8, from.y + 8);
    await page.mouse.down();
    await page.mouse.move(from.x + 20, from.y - 20, { steps: 4 });
    await page.mouse.move(to.x + 40, to.y + 2, { steps: 8 });
    await page.mouse.up();
    await screen.untilFirst(third as string);
    await screen.giveReason();
    await untilStored(third);
    await page.reload();
    await screen.ready();
    assert.deepEqual(await screen.titles(2), [third, first]);
  });

  it('moves a story with the keyboard alone', async () => {
    const { screen, page } = await open();
    const [first, second] = await screen.titles();
    await screen.handle(screen.row(first as string)).focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    await screen.untilFirst(second as string);
    const focused = (await page.locator('*:focus').getAttribute('aria-label')) ?? '';
    assert.ok(focused.includes(first as string), `the focus follows the story, but is on "${focused}"`);
    assert.match(await screen.spoken(), /position 2 .* Tab leads to the question/);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await untilStored(second, first);
  });

  it('carries a story from the bottom to the top by keyboard, and leaves one with Escape', async () => {
    const { screen, page } = await open();
    const all = await stored();
    await screen.handle(screen.row(all[0] as string)).focus();
    await page.keyboard.press('End');
    await page.keyboard.press('Space');
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    await screen.untilFirst(all.at(-1) as string);
    await screen.giveReason();
    await untilStored(all.at(-1));
    await screen.handle(screen.row(all.at(-1) as string)).focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('PageDown');
    await page.keyboard.press('Escape');
    assert.equal((await screen.titles())[0], all.at(-1));
  });

  it('types a position', async () => {
    const { screen, page } = await open();
    const [first, second, third] = await screen.titles();
    await screen
      .row(first as string)
      .locator('[data-part="position"]')
      .click();
    await page.keyboard.type('3');
    await page.keyboard.press('Enter');
    await screen.untilFirst(second as string);
    await screen.giveReason();
    await untilStored(second, third, first);
  });

  it('finds stories by words, whatever they look like', async () => {
    const { screen, page } = await open();
    await screen.search('season PASS buy');
    await screen.untilFirst('Buy a monthly season pass');
    assert.equal((await screen.titles(50)).length, 1);
    await screen.search(`' OR 1=1 --`);
    await page.getByText('No story matches').waitFor();
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await screen.ready();
  });

  it('estimates in place, and a refusal of the org is explained and taken back', async () => {
    const { screen, page } = await open();
    const [first] = await screen.titles();
    const row = screen.row(first as string);
    await row.locator('[data-part="points"]').click();
    await page.keyboard.type('21');
    await page.keyboard.press('Enter');
    await row.getByRole('button', { name: /: 21\. Edit$/ }).waitFor();
    await page.reload();
    await (
      await screen.ready()
    )
      .row(first as string)
      .getByRole('button', { name: /: 21\. Edit$/ })
      .waitFor();

    const blocked = screen.row('Prove a student discount');
    const before = await blocked.locator('[data-part="status"]').textContent();
    await blocked.locator('[data-part="status"]').click();
    await blocked.locator('select').selectOption('Done');
    await page.getByText('was not changed').first().waitFor();
    assert.equal(await blocked.locator('[data-part="status"]').textContent(), before);
  });

  it('puts a story back and says why when the org refuses the move', async () => {
    const { screen, page } = await open();
    const [first, second] = await screen.titles();
    await page.route('**/BacklogController/moveStories*', (route) => route.abort());
    await screen.handle(screen.row(second as string)).focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Home');
    await page.keyboard.press('Space');
    await screen.giveReason();
    await page.getByText('was put back where it was').first().waitFor();
    await screen.untilFirst(first as string);
    assert.equal((await stored())[0], first);
  });

  it('adds a story on top', async () => {
    const { screen, page } = await open();
    await page.getByRole('textbox', { name: 'Add a story' }).fill('Bring a dog');
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await screen.untilFirst('Bring a dog');
  });

  it('offers a stakeholder no move, and the org refuses one', async () => {
    const { screen, page } = await open('stakeholder');
    await page.getByText('Only the product owner ranks this backlog.').waitFor();
    assert.equal(await screen.list.locator('.editable, .action').count(), 0);
    const status = await page.evaluate(async () => {
      const id = document.querySelector('.row[data-id]')?.getAttribute('data-id');
      const response = await fetch(`/services/data/v66.0/ui-api/records/${id}`, {
        method: 'PATCH',
        headers: { 'content-type': 'application/json', 'x-local-org-client': 'lwc' },
        body: JSON.stringify({ fields: { Rank__c: '1' } })
      });
      return response.status;
    });
    assert.ok(status >= 400 && status < 500, `the org answered ${status}`);
  });
});
