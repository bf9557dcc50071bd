import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { axeViolations, inTheme, overflow } from './axe.ts';
import { eventually } from './eventually.ts';
import { startTestOrg, type TestOrg } from './testOrg.ts';

const ROADMAP = '/lightning/n/Roadmap';
const DAY = 86_400_000;

const bar = (page: Page, name: string): Locator => page.locator('c-timeline-chart').getByRole('button', { name });

async function opened(
  org: TestOrg,
  person: 'po' | 'stakeholder',
  at = ROADMAP
): Promise<{ page: Page; errors: string[] }> {
  const open = await org.open(person, at);
  await open.page.getByRole('radio', { name: 'Timeline' }).waitFor({ state: 'attached' });
  return open;
}

describe('the product owner plans a roadmap', () => {
  let org: TestOrg;
  const datesOf = async (name: string): Promise<[start: string, end: string]> => {
    const { records } = await org.admin.query<{ Start_Date__c: string; End_Date__c: string }>(
      `SELECT Start_Date__c, End_Date__c FROM Roadmap_Item__c WHERE Name = '${name}'`
    );
    return [records[0]!.Start_Date__c, records[0]!.End_Date__c];
  };
  const later = (iso: string, days: number): string =>
    new Date(Date.parse(iso) + days * DAY).toISOString().slice(0, 10);
  before(async () => (org = await startTestOrg()));
  after(() => org.close());

  it('moves a bar and its end by keyboard, and takes it back', async () => {
    const name = 'A day on the islands';
    const [start, end] = await datesOf(name);
    const { page, errors } = await opened(org, 'po');
    await bar(page, name).focus();
    await page.keyboard.press('Alt+ArrowRight');
    await eventually(async () => assert.equal((await datesOf(name))[0], later(start, 1)));
    await page.keyboard.press('Alt+Shift+ArrowRight');
    await eventually(async () => assert.equal((await datesOf(name))[1], later(end, 2)));
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('button', { name: 'Undo' }).click();
    await eventually(async () => assert.deepEqual(await datesOf(name), [start, end]));
    assert.deepEqual(errors, []);
  });

  it('drags a bar, and stretches it at its end', async () => {
    const name = 'Know how full the boats are';
    const [start, end] = await datesOf(name);
    const { page, errors } = await opened(org, 'po');
    const box = (await bar(page, name).locator('.frame').boundingBox())!;
    await page.mouse.move(box.x + box.width / 2, box.y + 12);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width / 2 + 60, box.y + 12, { steps: 4 });
    await page.mouse.up();
    await eventually(async () => assert.ok((await datesOf(name))[0] > start));
    const moved = await datesOf(name);
    assert.equal(Date.parse(moved[1]) - Date.parse(moved[0]), Date.parse(end) - Date.parse(start), 'keeps its length');
    const now = (await bar(page, name).locator('.frame').boundingBox())!;
    await page.mouse.move(now.x + now.width - 3, now.y + 12);
    await page.mouse.down();
    await page.mouse.move(now.x + now.width - 43, now.y + 12, { steps: 4 });
    await page.mouse.up();
    await eventually(async () => assert.ok((await datesOf(name))[1] < moved[1]));
    assert.equal((await datesOf(name))[0], moved[0]);
    assert.deepEqual(errors, []);
  });

  it('says which promise is at risk and why, and what is in conflict', async () => {
    const { records } = await org.admin.query<{ Id: string; Promised_Date__c: string }>(
      "SELECT Id, Promised_Date__c FROM Roadmap_Item__c WHERE Name = 'A day on the islands'"
    );
    const { Id, Promised_Date__c } = records[0]!;
    const [P50, P85] = [later(Promised_Date__c, 3), later(Promised_Date__c, 12)];
    await org.admin.sobject('Roadmap_Item__c').update({ Id, Forecast_P50_Date__c: P50, Forecast_P85_Date__c: P85 });
    const { page } = await opened(org, 'po');
    const attention = page.getByRole('region', { name: 'What needs a look' });
    await attention.getByText(/A day on the islands is promised for .*: 12 days later\. Even an even chance/).waitFor();
    await attention
      .getByText(/points are left/)
      .first()
      .waitFor();
  });

  it('keeps steps in their order and the bar in hand while the org is slow', async () => {
    const name = 'Know how full the boats are';
    const [start, end] = await datesOf(name);
    const { page, errors } = await opened(org, 'po');
    let saves = 0;
    await page.route(/\/ui-api\/records\/\w+$/, async (route) => {
      // The first answers come late: what they say must not be taken for the last word.
      if (route.request().method() === 'PATCH') {
        saves += 1;
        await new Promise((done) => setTimeout(done, Math.max(0, 500 - 100 * saves)));
      }
      await route.continue();
    });
    await bar(page, name).focus();
    for (let step = 0; step < 6; step += 1) {
      await page.keyboard.press('Alt+ArrowRight');
      await new Promise((done) => setTimeout(done, 120));
    }
    await eventually(async () =>
      assert.deepEqual([saves, ...(await datesOf(name))], [6, later(start, 6), later(end, 6)])
    );
    for (let step = 0; step < 6; step += 1) await page.keyboard.press('Alt+ArrowLeft');
    await eventually(async () => assert.deepEqual(await datesOf(name), [start, end]));
    assert.deepEqual(errors, []);
  });

  it('takes back a move that the org refuses', async () => {
    const name = 'A day on the islands';
    const { page } = await opened(org, 'po', `${ROADMAP}?c__zoom=sprint`);
    const [start] = await datesOf(name);
    const shown = new Intl.DateTimeFormat('en-US', { timeZone: 'UTC', dateStyle: 'medium' });
    // A promise must not lie before the start.
    await bar(page, name).focus();
    for (let step = 0; step < 8; step += 1) await page.keyboard.press('Alt+ArrowRight');
    await page.getByText(`${name} was not changed`).first().waitFor();
    // The steps before that hold: what is painted is what the org has.
    await eventually(async () => {
      const days = await datesOf(name);
      const text = (await bar(page, name).getAttribute('aria-label')) ?? '';
      assert.ok(days[0] > start);
      for (const day of days) assert.match(text, new RegExp(shown.format(Date.parse(day))));
    });
  });

  it('arranges now, next and later without a date in sight', async () => {
    const { page, errors } = await opened(org, 'po', `${ROADMAP}?c__view=board`);
    const later_ = page.getByRole('region', { name: 'Later' });
    await later_.getByRole('link', { name: 'A day on the islands' }).focus();
    await page.keyboard.press('Alt+ArrowLeft');
    await page.getByRole('region', { name: 'Next' }).getByRole('link', { name: 'A day on the islands' }).waitFor();
    await eventually(async () => {
      const { totalSize } = await org.admin.query(
        "SELECT Id FROM Roadmap_Item__c WHERE Name = 'A day on the islands' AND Horizon__c = 'Next'"
      );
      assert.equal(totalSize, 1);
    });
    assert.doesNotMatch(await page.locator('c-horizon-board').innerText(), /20\d\d/);
    assert.deepEqual(errors, []);
  });

  it('shares a link that shows the same and changes nothing', async () => {
    const { page } = await opened(org, 'po', `${ROADMAP}?c__readonly=1&c__lanes=team`);
    await page.getByText('Read-only view').waitFor();
    await bar(page, 'All routes').waitFor();
    assert.equal(await page.getByRole('button', { name: 'Undo' }).count(), 0);
    assert.equal(await page.getByRole('button', { name: 'New item' }).count(), 0);
    assert.match((await page.locator('c-timeline-chart .lane-column').textContent()) ?? '', /Partners/);
  });

  it('saves it as drawing, picture, document and table', async () => {
    const { page, errors } = await opened(org, 'po');
    await bar(page, 'All routes').waitFor();
    for (const [choice, begin] of [
      ['Drawing (SVG)', '<svg'],
      ['Picture (PNG)', '\u0089PNG'],
      ['Document (PDF)', '%PDF'],
      ['Table (CSV)', '\u00ef\u00bb\u00bf']
    ] as const) {
      await page.getByRole('button', { name: 'Export' }).click();
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('menuitem', { name: choice }).click()
      ]);
      const file = readFileSync(await download.path(), 'latin1');
      assert.ok(file.slice(0, 200).includes(begin), `${choice}: ${file.slice(0, 40)}`);
    }
    assert.deepEqual(errors, []);
  });

  it('shows a stakeholder the roadmap without a way to change it', async () => {
    const { page, errors } = await opened(org, 'stakeholder');
    await bar(page, 'All routes').waitFor();
    assert.equal(await page.getByRole('button', { name: 'New item' }).count(), 0);
    const before = await datesOf('All routes');
    await bar(page, 'All routes').focus();
    await page.keyboard.press('Alt+ArrowRight');
    assert.deepEqual(await datesOf('All routes'), before);
    assert.deepEqual(errors, []);
  });

  it('has no accessibility violation in any view, in light and in dark, on a phone', async () => {
    const { page } = await org.open('po', ROADMAP, { viewport: { width: 390, height: 844 } });
    for (const theme of ['light', 'dark'] as const)
      for (const view of ['timeline', 'board', 'table']) {
        await page.goto(new URL(`${ROADMAP}?c__view=${view}`, org.running.url).toString());
        await inTheme(org, page, theme);
        await page
          .getByRole(view === 'timeline' ? 'button' : 'link', { name: 'All routes' })
          .first()
          .waitFor();
        assert.deepEqual(await axeViolations(page), [], `${view}, ${theme}`);
        assert.ok((await overflow(page)) <= 0, view);
      }
  });
});

describe('the product owner prepares a release', () => {
  let org: TestOrg;
  let at = '';
  before(async () => {
    org = await startTestOrg();
    const { records } = await org.admin.query<{ Id: string }>(
      "SELECT Id FROM Release__c WHERE Name = 'Summer go-live'"
    );
    at = `/lightning/r/Release__c/${records[0]!.Id}/view`;
  });
  after(() => org.close());

  it('says what, when, why and how, sees what is missing, and writes notes from finished stories', async () => {
    const { page, errors } = await org.open('po', at);
    const release = page.locator('c-release-page');
    for (const name of ['What', 'When', 'Why', 'How'])
      await release.getByRole('region', { name, exact: true }).waitFor();
    await release.getByText(/\d of \d checks hold/).waitFor();
    await release.getByRole('button', { name: 'Edit How' }).click();
    await release.getByRole('textbox', { name: 'How' }).fill('Pier by pier, with a hostess on each.');
    await release.getByRole('button', { name: 'Save' }).click();
    await release.getByText('Pier by pier, with a hostess on each.').waitFor();
    await release.getByRole('button', { name: 'Write from finished stories' }).click();
    await release.getByRole('textbox', { name: 'Release notes' }).waitFor();
    await release.getByRole('button', { name: 'Save' }).click();
    await release.getByText('# Summer go-live').waitFor();
    const { records } = await org.admin.query<{ Release_Notes__c: string }>(
      "SELECT Release_Notes__c FROM Release__c WHERE Name = 'Summer go-live'"
    );
    assert.match(records[0]!.Release_Notes__c, /^# Summer go-live\n\n## .+\n\n- \*\*/);
    assert.deepEqual(errors, []);
  });

  it('lets a stakeholder read it, no more', async () => {
    const { page, errors } = await org.open('stakeholder', at);
    const release = page.locator('c-release-page');
    await release.getByRole('region', { name: 'What', exact: true }).waitFor();
    assert.equal(await release.getByRole('button', { name: /Edit|Write/ }).count(), 0);
    assert.equal(await release.getByText('stays within its budget').count(), 0);
    assert.deepEqual(await axeViolations(page), []);
    assert.deepEqual(errors, []);
  });
});
