import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { axeViolations } from './axe.ts';
import { BACKLOG, BacklogScreen } from './backlogScreen.ts';
import { eventually } from './eventually.ts';
import { startTestOrg, type TestOrg } from './testOrg.ts';

interface Change {
  Reason__c: string | null;
  Story__r: { Title__c: string };
}

describe('a product owner ranks one story or many', () => {
  let org: TestOrg;
  let page: Page;
  let screen: BacklogScreen;
  let errors: string[];
  before(async () => {
    org = await startTestOrg();
    ({ page, errors } = await org.open('po', BACKLOG));
    screen = await new BacklogScreen(page).ready();
  });
  after(() => org.close());

  const stored = async (): Promise<string[]> => {
    const { records } = await org.admin.query<{ Title__c: string }>(
      "SELECT Title__c FROM Story__c WHERE Status__c NOT IN ('Done', 'Not Now') ORDER BY Rank__c NULLS LAST, Name LIMIT 2000"
    );
    return records.map((record) => record.Title__c);
  };
  const untilStored = async (expected: readonly string[]): Promise<void> => {
    await eventually(async () => assert.deepEqual((await stored()).slice(0, expected.length), expected));
  };
  const changesWith = async (reason: string): Promise<Change[]> => {
    const { records } = await org.admin.query<Change>(
      `SELECT Reason__c, Story__r.Title__c FROM Rank_Change__c WHERE Reason__c = '${reason}' ORDER BY Story__r.Name`
    );
    return records;
  };

  it('moves a selection above another story, and the reason stays in the history of each', async () => {
    const start = await stored();
    await screen.select(start[4]!);
    await screen.select(start[6]!, { modifiers: ['Shift'] });
    await page.getByText('3 selected').first().waitFor();
    await page.locator('c-backlog-selection-bar').getByRole('button', { name: 'Move to…' }).click();
    await page.getByText('Above another story').click();
    await page.getByRole('searchbox', { name: 'Find a story by its words' }).fill(start[1]!);
    await page.getByRole('dialog').getByText(start[1]!).click();
    await page.locator('c-slip-preview').waitFor();
    assert.deepEqual(await axeViolations(page), [], 'the dialog');
    await page.getByRole('button', { name: 'Move', exact: true }).click();
    const moved = [start[0]!, start[4]!, start[5]!, start[6]!, start[1]!];
    assert.deepEqual(await screen.titles(5), moved);
    assert.deepEqual(await axeViolations(page), [], 'the question why');
    assert.deepEqual(await stored(), start, 'nothing is saved before there is a reason');
    await screen.giveReason('It takes a risk away');
    await untilStored(moved);
    assert.equal((await changesWith('It takes a risk away')).length, 3);
  });

  it('takes it back with Ctrl+Z, each story to where it stood, and makes it again', async () => {
    const moved = await stored();
    await screen.row(moved[1]!).getByRole('link').focus();
    await page.keyboard.press('Control+z');
    await page.getByText('Taken back: move of 3 stories.').waitFor({ state: 'attached' });
    const back = [moved[0]!, moved[4]!, moved[5]!, moved[6]!, moved[1]!, moved[2]!, moved[3]!];
    await untilStored(back);
    assert.deepEqual(await screen.titles(7), back);
    await page.getByRole('button', { name: 'Redo (Ctrl+Y)' }).click();
    await untilStored(moved.slice(0, 7));
  });

  it('does it all by keyboard: select, carry to the top, say why', async () => {
    const start = await stored();
    await screen.row(start[2]!).getByRole('link').focus();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Shift+ArrowDown');
    assert.match(await screen.spoken(), /^2 selected/);
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Space');
    assert.match(await screen.spoken(), /^2 stories grabbed/);
    await page.keyboard.press('Home');
    await page.keyboard.press('Space');
    assert.deepEqual(await screen.titles(3), [start[2], start[3], start[0]]);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await untilStored([start[2]!, start[3]!, start[0]!]);
    assert.equal((await changesWith('A date draws near')).length, 2);
    await page.keyboard.press('Escape');
  });

  it('leaves a move unsaved that is taken back instead of explained', async () => {
    const start = await stored();
    await screen.row(start[1]!).getByRole('link').focus();
    await page.keyboard.press('Alt+ArrowUp');
    await screen.untilFirst(start[1]!);
    await page.locator('c-move-reason').getByRole('textbox').focus();
    await page.keyboard.press('Escape');
    await screen.untilFirst(start[0]!);
    assert.deepEqual(await stored(), start);
  });

  it('tells a screen reader of a grid with rows, cells and what each button is for', async () => {
    const [first] = await screen.titles(1);
    const tree = await screen.row(first!).ariaSnapshot();
    for (const part of [
      /^- '?row /,
      /gridcell/,
      /checkbox "Select /,
      /button "Move /,
      /link "/,
      /button "Points of /
    ]) {
      assert.match(tree, part);
    }
    assert.match(await screen.list.ariaSnapshot(), /grid /);
  });

  it('shows what somebody else moves meanwhile, and keeps my own move on top', async () => {
    const start = await stored();
    await screen.row(start[1]!).getByRole('link').focus();
    await page.keyboard.press('Alt+ArrowUp');
    await screen.untilFirst(start[1]!);
    const { records } = await org.admin.query<{ Id: string; Rank__c: string }>(
      `SELECT Id, Rank__c FROM Story__c WHERE Title__c IN ('${start[3]}', '${start[4]}') ORDER BY Rank__c`
    );
    const [upper, lower] = records;
    await org.admin.sobject('Story__c').update([
      { Id: upper!.Id, Rank__c: lower!.Rank__c },
      { Id: lower!.Id, Rank__c: upper!.Rank__c }
    ]);
    await page
      .getByText(/moved 2 stories\./)
      .first()
      .waitFor();
    assert.deepEqual(await screen.titles(5), [start[1], start[0], start[2], start[4], start[3]]);
    await screen.giveReason();
    await untilStored([start[1]!, start[0]!, start[2]!, start[4]!, start[3]!]);
  });

  it('moves a story with a finger on a phone', async () => {
    const phone = await org.open('po', BACKLOG, {
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      isMobile: true
    });
    const small = await new BacklogScreen(phone.page).ready();
    const [first, , third] = await small.titles(3);
    await small.row(third!).scrollIntoViewIfNeeded();
    const from = (await small.handle(small.row(third!)).boundingBox())!;
    const to = (await small.row(first!).boundingBox())!;
    const touch = await phone.page.context().newCDPSession(phone.page);
    const at = (x: number, y: number): { touchPoints: { x: number; y: number }[] } => ({ touchPoints: [{ x, y }] });
    await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', ...at(from.x + 12, from.y + 12) });
    for (const y of [from.y, (from.y + to.y) / 2, to.y + 4]) {
      await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', ...at(from.x + 16, y) });
    }
    await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await small.untilFirst(third!);
    await small.giveReason();
    await untilStored([third!, first!]);
    assert.deepEqual(phone.errors, []);
  });

  it('writes nothing to the console', () => {
    assert.deepEqual(errors, []);
  });
});
