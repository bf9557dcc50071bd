import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { axeViolations } from './axe.ts';
import { PLANNER, PlannerScreen } from './plannerScreen.ts';
import { startTestOrg, type TestOrg } from './testOrg.ts';

describe('a product owner closes one sprint, starts the next and reviews what was done', () => {
  let org: TestOrg;
  before(async () => (org = await startTestOrg()));
  after(() => org.close());

  const sprint = async (name: string): Promise<Record<string, unknown>> => {
    const { records } = await org.admin.query<Record<string, unknown>>(
      `SELECT Id, Status__c, Goal__c, Goal_Outcome__c, Review_Notes__c, Completed_Points__c, Points_at_Start__c FROM Sprint__c WHERE Name = '${name}'`
    );
    return records[0]!;
  };
  const sprintOf = async (title: string): Promise<string | undefined> => {
    const { records } = await org.admin.query<{ Sprint__r: { Name: string } | null }>(
      `SELECT Sprint__r.Name FROM Story__c WHERE Title__c = '${title}'`
    );
    return records[0]?.Sprint__r?.Name;
  };

  it('closes the running sprint; each unfinished story goes where it is told', async () => {
    const { page, errors } = await org.open('po', PLANNER);
    const screen = await new PlannerScreen(page).ready();
    await page.getByRole('button', { name: 'Close Sprint 6' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(/Not done: 3 stories, 21 points/).waitFor();
    const combos = dialog.getByRole('combobox');
    const choose = async (index: number, option: string | RegExp): Promise<void> => {
      await combos.nth(index).click();
      await page.getByRole('option', { name: option }).last().click();
    };
    await choose(1, /^Sprint 8/);
    await choose(2, 'Top of the backlog');
    await choose(3, 'Not now');
    const close = dialog.getByRole('button', { name: 'Close sprint' });
    assert.ok(await close.isDisabled(), 'putting a story off needs a reason');
    await dialog.getByLabel('Why not now').fill('The school has changed its mind');
    assert.deepEqual(await axeViolations(page), []);
    await close.click();
    await page.getByText('Sprint 6 is closed: 5 points done.').waitFor();
    await screen.column('Sprint 6').waitFor({ state: 'detached' });
    assert.equal((await screen.titles('Backlog'))[0], 'Renew a pass by itself each month');
    assert.equal(await sprintOf('Buy a monthly season pass'), 'Sprint 8');
    assert.equal((await sprint('Sprint 6')).Status__c, 'Completed');
    assert.equal((await sprint('Sprint 6')).Completed_Points__c, 5);
    assert.deepEqual(errors, []);
  });

  it('starts the next sprint, by keyboard, with its goal', async () => {
    const { page, errors } = await org.open('po', PLANNER);
    const screen = await new PlannerScreen(page).ready();
    await page.getByRole('button', { name: 'Start Sprint 7' }).focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    const goal = dialog.getByLabel('Sprint goal');
    await goal.fill('');
    assert.ok(await dialog.getByRole('button', { name: 'Start', exact: true }).isDisabled(), 'a sprint needs a goal');
    await goal.fill('Nobody waits in the rain.');
    assert.deepEqual(await axeViolations(page), []);
    await dialog.getByRole('button', { name: 'Start', exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('Sprint 7 is running.').waitFor();
    await screen.column('Sprint 7').getByText('Running', { exact: true }).waitFor();
    const started = await sprint('Sprint 7');
    assert.deepEqual([started.Status__c, started.Goal__c], ['Active', 'Nobody waits in the rain.']);
    assert.equal(started.Points_at_Start__c, 26);
    assert.deepEqual(errors, []);
  });

  it('reviews the closed sprint on its page', async () => {
    const { Id } = await sprint('Sprint 6');
    const { page, errors } = await org.open('po', `/lightning/r/Sprint__c/${String(Id)}/view`);
    await page.getByRole('button', { name: 'Review sprint' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Done (2 stories, 5 points)').waitFor();
    await dialog.getByText(/Not done, or taken out on the way \(3\)/).waitFor();
    await dialog.getByText('Prove a student discount').waitFor();
    await dialog.getByText('Partly met').click();
    await dialog.getByLabel('What was shown, accepted and said').fill('Shown to the crew of the M/S Ekerö.');
    await dialog.getByLabel('Improvement', { exact: true }).fill('Test on the boat, not at the desk');
    await dialog.getByRole('button', { name: 'Add', exact: true }).click();
    assert.deepEqual(await axeViolations(page), []);
    await dialog.getByRole('button', { name: 'Keep the review' }).click();
    await page.getByText('The review of Sprint 6 is kept.').waitFor();
    const reviewed = await sprint('Sprint 6');
    assert.deepEqual(
      [reviewed.Goal_Outcome__c, reviewed.Review_Notes__c],
      ['Partly Met', 'Shown to the crew of the M/S Ekerö.']
    );
    const { totalSize } = await org.admin.query(
      `SELECT Id FROM Decision__c WHERE Kind__c = 'Improvement' AND Sprint__c = '${String(Id)}' AND Title__c LIKE 'Test on the boat%'`
    );
    assert.equal(totalSize, 1);
    assert.deepEqual(errors, []);
  });

  it('an analyst sees where the sprint stands, and no step', async () => {
    const { Id } = await sprint('Sprint 7');
    const { page } = await org.open('ba', `/lightning/r/Sprint__c/${String(Id)}/view`);
    const card = page.getByRole('article', { name: 'Sprint', exact: true });
    await card.getByText(/Running since/).waitFor();
    assert.equal(await card.getByRole('button', { name: /Close sprint|Review sprint/ }).count(), 0);
  });
});
