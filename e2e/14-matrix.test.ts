import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { eventually } from './eventually.ts';
import { MATRIX, MatrixScreen } from './matrixScreen.ts';
import { startTestOrg, type TestOrg } from './testOrg.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const DEAR = 'Tell everyone booked on a cancelled sailing';
const UNPLACED = 'Hand a ticket on to a friend';

interface StoryRecord {
  Id: string;
  Points__c: number | null;
  Business_Value__c: number | null;
  Status__c: string;
  Not_Now_Reason__c: string | null;
  Tags__c: string | null;
}

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

describe('value against effort', () => {
  let org: TestOrg;
  before(async () => (org = await startTestOrg()));
  after(() => org.close());

  const storyCalled = async (title: string): Promise<StoryRecord> => {
    const { records } = await org.admin.query<StoryRecord>(
      `SELECT Id, Points__c, Business_Value__c, Status__c, Not_Now_Reason__c, Tags__c FROM Story__c WHERE Title__c = '${title}'`
    );
    return records[0]!;
  };
  /** Waits until the org holds what the page has already painted. */
  const until = async (title: string, is: (story: StoryRecord) => boolean): Promise<void> => {
    await eventually(async () => {
      const story = await storyCalled(title);
      assert.ok(is(story), JSON.stringify(story));
    });
  };

  it('drags a story to other numbers, and undoes it', async () => {
    const { page, errors } = await org.open('po', MATRIX);
    const screen = await new MatrixScreen(page).ready();
    await screen.drag([5, 20], [13, 8]);
    await until(DEAR, ({ Points__c, Business_Value__c }) => Points__c === 13 && Business_Value__c === 8);
    await page.getByRole('button', { name: 'Undo the last estimate' }).click();
    await until(DEAR, ({ Points__c, Business_Value__c }) => Points__c === 5 && Business_Value__c === 20);
    assert.deepEqual(errors, []);
    await page.context().close();
  });

  it('does the same with the keyboard alone, and hears what happens', async () => {
    const { page, errors } = await org.open('po', MATRIX);
    const screen = await new MatrixScreen(page).ready();
    await screen.stage.focus();
    await page.keyboard.press('Home');
    for (let steps = 0; steps < 8 && !(await screen.spoken.textContent())?.startsWith(DEAR); steps++) {
      await page.keyboard.press('ArrowUp');
    }
    assert.match((await screen.spoken.textContent()) ?? '', new RegExp(`^${DEAR}. Value 20, effort 5 · Quick wins`));
    await page.keyboard.press('Alt+ArrowRight');
    await until(DEAR, ({ Points__c }) => Points__c === 8);
    await page.keyboard.press('-');
    await until(DEAR, ({ Business_Value__c }) => Business_Value__c === 13);
    await page.keyboard.press('Control+z');
    await until(DEAR, ({ Business_Value__c }) => Business_Value__c === 20);
    await page.keyboard.press('Control+z');
    await until(DEAR, ({ Points__c }) => Points__c === 5);
    await page.keyboard.press('Enter');
    await screen.selection.getByText('1 selected').waitFor();
    assert.deepEqual(errors, []);
    await page.context().close();
  });

  it('opens stories that share a place, and tags what a rectangle encloses', async () => {
    const { page, errors } = await org.open('po', MATRIX);
    const screen = await new MatrixScreen(page).ready();
    await screen.click(5, 8);
    await screen.selection.getByText('8 selected').waitFor();
    await page.getByText('Rectangle', { exact: true }).click();
    const [from, to] = [await screen.at(5, 20), await screen.at(8, 20)];
    await page.mouse.move(from.x - 20, from.y - 12);
    await page.mouse.down();
    await page.mouse.move(to.x + 20, to.y + 20, { steps: 4 });
    await page.mouse.up();
    await screen.selection.getByText('2 selected').waitFor();
    await screen.selection.getByRole('button', { name: 'Tag', exact: true }).click();
    await page.getByLabel('Tags').fill('summer, press');
    await page.getByRole('button', { name: 'Apply' }).click();
    await until(DEAR, ({ Tags__c }) => Tags__c === 'summer, press');
    assert.deepEqual(errors, []);
    await page.context().close();
  });

  it('puts a story off with a reason, and it leaves the matrix', async () => {
    const { page, errors } = await org.open('po', MATRIX);
    const screen = await new MatrixScreen(page).ready();
    await screen.click(8, 5);
    await screen.selection.getByText('1 selected').waitFor();
    const title = (await screen.selection.locator('c-story-link .title').textContent())!;
    await screen.selection.getByRole('button', { name: 'Not now' }).click();
    assert.ok(await page.getByRole('button', { name: 'Apply' }).isDisabled());
    await page.getByLabel('Why not now?').fill('the terminal is being rebuilt');
    await page.getByRole('button', { name: 'Apply' }).click();
    await until(title, ({ Status__c }) => Status__c === 'Not Now');
    assert.equal((await storyCalled(title)).Not_Now_Reason__c, 'the terminal is being rebuilt');
    await screen.selection.getByText('Select stories').waitFor();
    assert.deepEqual(errors, []);
    await page.context().close();
  });

  it('drags a story without effort into the plane', async () => {
    const { page, errors } = await org.open('po', MATRIX);
    const screen = await new MatrixScreen(page).ready();
    const item = page.locator('c-matrix-tray li').filter({ hasText: UNPLACED });
    const handle = (await item.locator('.handle').boundingBox())!;
    const to = await screen.at(3, 13);
    await page.mouse.move(handle.x + 8, handle.y + 12);
    await page.mouse.down();
    await page.mouse.move(to.x + 30, to.y, { steps: 4 });
    await page.mouse.move(to.x, to.y, { steps: 2 });
    await page.mouse.up();
    await until(UNPLACED, ({ Points__c, Business_Value__c }) => Points__c === 3 && Business_Value__c === 13);
    await item.waitFor({ state: 'detached' });
    assert.deepEqual(errors, []);
    await page.context().close();
  });

  it('tries out a line between high and low by keyboard, and keeps it for the product', async () => {
    const { page, errors } = await org.open('po', MATRIX);
    await new MatrixScreen(page).ready();
    const line = page.getByRole('slider', { name: 'Line between low and high effort' });
    await line.focus();
    await page.keyboard.press('ArrowLeft');
    assert.equal(await line.getAttribute('aria-valuetext'), 'Low effort up to 3');
    await page.getByText('You are trying out').waitFor();
    await page.getByRole('button', { name: 'Keep for the product' }).click();
    await page.getByText('You are trying out').waitFor({ state: 'detached' });
    const { records } = await org.admin.query<{ Low_Effort_Up_To__c: number }>(
      "SELECT Low_Effort_Up_To__c FROM Product__c WHERE Name = 'Harbour Pass'"
    );
    assert.equal(records[0]?.Low_Effort_Up_To__c, 3);
    assert.deepEqual(errors, []);
    await page.context().close();
  });

  it('lets the team change effort and not value', async () => {
    const { page, errors } = await org.open('dev', MATRIX);
    const screen = await new MatrixScreen(page).ready();
    await screen.drag([5, 20], [8, 8]);
    await until(DEAR, ({ Points__c, Business_Value__c }) => Points__c === 8 && Business_Value__c === 20);
    assert.deepEqual(errors, []);
    await page.context().close();
  });

  it('lets a stakeholder look, and offers nothing to change', async () => {
    const { page, errors } = await org.open('stakeholder', MATRIX);
    const screen = await new MatrixScreen(page).ready();
    await screen.stage.focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('Alt+ArrowUp');
    await screen.plane.getByText('You cannot change this value here').waitFor();
    await page.keyboard.press('Control+a');
    await screen.selection.getByText(/selected$/).waitFor();
    assert.equal(await screen.selection.locator('[data-action]').count(), 0);
    assert.equal(await page.locator('c-matrix-tray .handle').count(), 0);
    const { Id, Points__c } = await storyCalled(DEAR);
    const answer = await page.evaluate(async (id) => {
      const body = JSON.stringify({ fields: { Points__c: 1 } });
      const headers = { 'Content-Type': 'application/json' };
      return (await fetch(`/services/data/v66.0/ui-api/records/${id}`, { method: 'PATCH', headers, body })).ok;
    }, Id);
    assert.equal(answer, false);
    assert.equal((await storyCalled(DEAR)).Points__c, Points__c);
    assert.deepEqual(
      errors.filter((text) => !text.includes('Failed to load resource')),
      []
    );
    await page.context().close();
  });

  it('reads the same stories as a table, sends the address on, and saves files', async () => {
    const { page, errors } = await org.open('po', MATRIX);
    const screen = await new MatrixScreen(page).ready();
    assert.deepEqual(await violations(page), []);
    for (const [item, ending] of [
      ['Picture (PNG)', 'png'],
      ['Drawing (SVG)', 'svg'],
      ['Document (PDF)', 'pdf']
    ] as const) {
      const download = page.waitForEvent('download');
      await screen.choose('Save as a file', item);
      assert.equal((await download).suggestedFilename(), `Harbour Pass value and effort.${ending}`);
    }
    await page.getByText('Table', { exact: true }).click();
    const row = page.locator('c-matrix-table tbody tr').filter({ hasText: DEAR });
    await row.waitFor();
    assert.match(page.url(), /c__view=table/);
    assert.deepEqual(await violations(page), []);
    const effort = row.getByRole('spinbutton', { name: 'Effort (points)' });
    await effort.fill('13');
    await effort.press('Enter');
    await until(DEAR, ({ Points__c }) => Points__c === 13);
    const download = page.waitForEvent('download');
    await screen.choose('Save as a file', 'Data (CSV)');
    const csv = readFileSync((await (await download).path())!, 'utf8');
    assert.match(csv, new RegExp(`${DEAR},20,13,Big bet`));
    assert.deepEqual(errors, []);
    await page.context().close();
  });

  it('shows an epic its own stories, on its page', async () => {
    const { records } = await org.admin.query<{ Epic__c: string; expr0: number }>(
      "SELECT Epic__c, COUNT(Id) FROM Story__c WHERE Epic__c != null AND Status__c NOT IN ('Done', 'Not Now') GROUP BY Epic__c ORDER BY COUNT(Id) DESC LIMIT 1"
    );
    const { page, errors } = await org.open('po', `/lightning/r/Epic__c/${records[0]!.Epic__c}/view`);
    await page.getByRole('tab', { name: 'Value and Effort' }).click();
    await new MatrixScreen(page).ready();
    const name = await page.getByRole('application').getAttribute('aria-label');
    const placed = Number(/\d+/.exec(name ?? '')?.[0]);
    assert.ok(placed > 0 && placed <= records[0]!.expr0, `${placed} of ${records[0]!.expr0}`);
    assert.deepEqual(errors, []);
    await page.context().close();
  });
});
