import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, describe, it } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { startTestOrg, type Person, type TestOrg } from './testOrg.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds wrong with a page, in words. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const found = await axe.run();
    return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
  });
}

describe('a product owner asks how far it is and when it will be done', () => {
  let org: TestOrg;
  const ids = new Map<string, string>();
  before(async () => {
    org = await startTestOrg();
    for (const [name, from] of [
      ['sprint', "Sprint__c WHERE Status__c = 'Active'"],
      ['release', "Release__c WHERE Name = 'Summer go-live'"],
      ['product', 'Product__c'],
      ['bug', "Story__c WHERE Title__c = 'Alert arrives twice'"],
      ['pass', "Story__c WHERE Title__c = 'Buy a monthly season pass'"]
    ] as const) {
      const { records } = await org.admin.query<{ Id: string }>(`SELECT Id FROM ${from}`);
      ids.set(name, records[0]!.Id);
    }
  });
  after(() => org.close());

  const open = (person: Person, object: string, name: string): Promise<{ page: Page; errors: string[] }> =>
    org.open(person, `/lightning/r/${object}/${ids.get(name)}/view`);
  const figure = (place: Locator, name: string): Locator => place.locator(`[data-figure="${name}"] dd`);
  const progress = (page: Page): Promise<void> => page.getByRole('tab', { name: 'Progress' }).click();

  it('sees in the burndown what came in after the sprint began, goes through the days with the keyboard, and sees it move', async () => {
    const { page, errors } = await open('po', 'Sprint__c', 'sprint');
    const chart = page.locator('c-burndown-chart');
    await figure(chart, 'added').getByText('+5', { exact: true }).waitFor();
    assert.equal(await figure(chart, 'start').textContent(), '21');
    assert.equal(await figure(chart, 'remaining').textContent(), '21');

    const cursor = chart.getByRole('slider', { name: /Burndown/ });
    await cursor.focus();
    await page.keyboard.press('Home');
    const first = await cursor.getAttribute('aria-valuetext');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await chart.locator('.tip').getByText('21 of 21 points remain').or(chart.locator('.tip')).first().waitFor();
    assert.notEqual(await cursor.getAttribute('aria-valuetext'), first);
    assert.equal(await cursor.getAttribute('aria-valuenow'), '2');

    await chart.getByRole('button', { name: 'Show Burndown as a table' }).click();
    await chart.getByRole('cell', { name: /Came in: Alert arrives twice \(\+2\)/ }).waitFor();
    assert.deepEqual(await violations(page), []);

    // Somebody else estimates anew: the chart follows without a reload.
    await org.admin.sobject('Story__c').update({ Id: ids.get('pass')!, Points__c: 13 });
    await figure(chart, 'added').getByText('+10', { exact: true }).waitFor();
    await chart.getByRole('cell', { name: /Estimated anew: Buy a monthly season pass \(\+5\)/ }).waitFor();
    assert.deepEqual(errors, []);
  });

  it('sees on a release the likely day beside the promise, why it moved, and the cone', async () => {
    const { page, errors } = await open('po', 'Release__c', 'release');
    await progress(page);
    const panel = page.locator('c-forecast-panel');
    await figure(panel, 'promised').getByText('chance to be done').waitFor();
    await panel.locator('.at-risk').waitFor();
    await panel.getByText(/^From the last 5 sprints: 23\.4 points done a sprint/).waitFor();
    await panel.locator('.moved').waitFor();
    const cone = panel.locator('c-burn-up-chart path.cone');
    assert.ok(((await cone.getAttribute('d')) ?? '').length > 50, 'a cone');
    await panel.getByRole('button', { name: 'Show Burn-up as a table' }).click();
    await panel.getByRole('columnheader', { name: 'Done with 85% chance' }).waitFor();
    assert.deepEqual(await violations(page), []);
    assert.deepEqual(errors, []);
  });

  it('keeps the forecast of a product with its releases, and sees the velocity of the team', async () => {
    const { page, errors } = await open('po', 'Product__c', 'product');
    const panel = page.locator('c-forecast-panel');
    await panel
      .getByRole('row', { name: /Summer go-live/ })
      .getByText('At risk')
      .waitFor();
    await panel.getByRole('button', { name: 'Keep this forecast' }).click();
    await page
      .getByText(/The forecast is kept with \d+ releases and roadmap items/)
      .first()
      .waitFor();
    const { records } = await org.admin.query<{ Is_Date_at_Risk__c: boolean; Forecast_P85_Date__c: string }>(
      `SELECT Is_Date_at_Risk__c, Forecast_P85_Date__c FROM Release__c WHERE Id = '${ids.get('release')}'`
    );
    assert.equal(records[0]!.Is_Date_at_Risk__c, true);
    const velocity = page.locator('c-velocity-chart');
    assert.equal(await figure(velocity, 'velocity').textContent(), '23.4');
    await velocity.getByRole('button', { name: 'Show Velocity as a table' }).click();
    await velocity.getByRole('row', { name: /Sprint 4 23 28 122%/ }).waitFor();
    assert.deepEqual(await violations(page), []);
    assert.deepEqual(errors, []);
  });

  it('an analyst sees the same, and is not offered to keep it', async () => {
    const { page, errors } = await open('ba', 'Product__c', 'product');
    const panel = page.locator('c-forecast-panel');
    await panel.getByRole('row', { name: /Summer go-live/ }).waitFor();
    assert.equal(await panel.getByRole('button', { name: 'Keep this forecast' }).count(), 0);
    assert.deepEqual(errors, []);
  });

  it('a product without finished sprints says what a forecast needs, and gives no date', async () => {
    const { records } = await org.admin.query<{ Id: string }>(
      "SELECT Id FROM User WHERE Username = 'po@foresight.example'"
    );
    const made = await org.admin
      .sobject('Product__c')
      .create({ Name: 'Night Ferry', OwnerId: records[0]!.Id, Product_Owner__c: records[0]!.Id });
    ids.set('new', made.id!);
    await org.admin.sobject('Story__c').create({ Title__c: 'Sleep aboard', Product__c: made.id!, Points__c: 5 });
    const { page, errors } = await open('po', 'Product__c', 'new');
    await page.getByText('A forecast needs 3 finished sprints of this team; so far there are 0.').waitFor();
    await page.getByText('No sprint is finished yet.').waitFor();
    assert.equal(await page.locator('c-forecast-panel [data-figure]').count(), 0);
    assert.deepEqual(errors, []);
  });
});
