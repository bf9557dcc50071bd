import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { axeViolations, inTheme, overflow } from './axe.ts';
import { PLANNER, PlannerScreen } from './plannerScreen.ts';
import { startTestOrg, type Person, type TestOrg } from './testOrg.ts';

const SATURDAY = 'Withstand the first sunny Saturday';
const AUDIT = 'Security audit before go-live';
const KIOSKS = 'Plan how the kiosks retire';

describe('a product owner plans the next sprints', () => {
  let org: TestOrg;
  before(async () => (org = await startTestOrg()));
  after(() => org.close());

  const open = async (person: Person = 'po', options = {}): Promise<{ screen: PlannerScreen; errors: string[] }> => {
    const { page, errors } = await org.open(person, PLANNER, options);
    return { screen: await new PlannerScreen(page).ready(), errors };
  };
  /** Name of the sprint that the org has for a story. */
  const storedSprint = async (title: string): Promise<string | undefined> => {
    const { records } = await org.admin.query<{ Sprint__r: { Name: string } | null }>(
      `SELECT Sprint__r.Name FROM Story__c WHERE Title__c = '${title}'`
    );
    return records[0]?.Sprint__r?.Name;
  };

  it('drags a story into a sprint; it is a draft that outlives a reload, and the org knows nothing of it', async () => {
    const { screen, errors } = await open();
    await screen.drag(screen.card(SATURDAY).locator('.points'), screen.column('Sprint 8').locator('c-plan-cards'));
    await screen.untilIn(SATURDAY, 'Sprint 8');
    await screen.page.getByText('1 change not committed').waitFor();
    await screen.page.reload();
    await screen.ready();
    await screen.untilIn(SATURDAY, 'Sprint 8');
    assert.equal(await storedSprint(SATURDAY), undefined);
    assert.deepEqual(errors, []);
  });

  it('moves, orders, undoes and commits with the keyboard alone', async () => {
    const { screen, errors } = await open();
    const { keyboard } = screen.page;
    await screen.grip(KIOSKS).focus();
    for (const key of ['Space', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'Enter']) await keyboard.press(key);
    await screen.untilIn(KIOSKS, 'Sprint 8');
    const label = (await screen.page.locator('*:focus').getAttribute('aria-label')) ?? '';
    assert.ok(
      label.includes(KIOSKS) && label.includes('Sprint 8'),
      `the focus follows the story, but is on "${label}"`
    );

    const before = await screen.titles('Sprint 8');
    await keyboard.press('Space');
    for (let step = before.indexOf(KIOSKS); step > 0; step -= 1) await keyboard.press('ArrowUp');
    await keyboard.press('Space');
    assert.equal((await screen.titles('Sprint 8'))[0], KIOSKS);
    await keyboard.press('Control+z');
    assert.deepEqual(await screen.titles('Sprint 8'), before);
    await screen.grip(KIOSKS).focus();
    for (const key of ['Space', 'ArrowLeft', 'Escape']) await keyboard.press(key);
    await screen.untilIn(KIOSKS, 'Sprint 8');

    await screen.page.getByRole('button', { name: 'Commit plan' }).focus();
    await keyboard.press('Enter');
    const dialog = screen.page.getByRole('dialog');
    await dialog.getByText('1 in').waitFor();
    await dialog.getByRole('button', { name: 'Commit', exact: true }).focus();
    await keyboard.press('Enter');
    await screen.page.getByText('The plan is committed.').waitFor();
    await screen.page.getByText('No changes').waitFor();
    assert.equal(await storedSprint(KIOSKS), 'Sprint 8');
    assert.deepEqual(errors, []);
  });

  it('puts a sprint in order with the mouse, and takes it back', async () => {
    const { screen } = await open();
    const [first, second] = await screen.titles('Sprint 7');
    await screen.drag(screen.card(second!).locator('.points'), screen.card(first!).locator('.meta'));
    assert.deepEqual((await screen.titles('Sprint 7')).slice(0, 2), [second, first]);
    await screen.page.keyboard.press('Control+z');
    assert.deepEqual((await screen.titles('Sprint 7')).slice(0, 2), [first, second]);
  });

  it('is warned in place, and one press mends it', async () => {
    const { screen } = await open();
    const sprint = screen.column('Sprint 7');
    await screen.choose(AUDIT, 'Move to Sprint 7');
    await sprint.getByText('34 of 27 points').waitFor();
    await sprint.getByRole('button', { name: /warnings, Sprint 7/ }).click();
    const warnings = sprint.getByRole('list', { name: 'Warnings for Sprint 7' });
    await warnings.getByText('34 points planned, 27 fit.').waitFor();
    await warnings.getByText(/needs .*, which is not planned/).waitFor();
    await warnings.getByText(new RegExp(`Not ready: .*${AUDIT}`)).waitFor();
    await warnings.getByRole('button', { name: `Move ${(await keyOf(AUDIT)) ?? ''} to Sprint 8` }).click();
    await screen.untilIn(AUDIT, 'Sprint 8');
    await sprint.getByText('26 of 27 points').waitFor();
  });

  const keyOf = async (title: string): Promise<string | undefined> => {
    const { records } = await org.admin.query<{ Name: string }>(
      `SELECT Name FROM Story__c WHERE Title__c = '${title}'`
    );
    return records[0]?.Name;
  };

  it('edits a sprint with leave, and makes a new one when the horizon asks for it', async () => {
    const { screen } = await open();
    await screen.page.getByRole('combobox', { name: 'Sprints to plan' }).click();
    await screen.page.getByRole('option', { name: '5 sprints' }).click();
    await screen.column('Sprint 10').getByText('Proposed').waitFor();
    await screen.page.getByRole('button', { name: 'Edit Sprint 10' }).click();
    const dialog = screen.page.getByRole('dialog');
    await dialog.getByLabel('Sprint goal').fill('Winter timetable');
    await dialog.getByLabel('Working days').fill('4');
    await dialog.getByRole('button', { name: 'Add absence' }).click();
    await dialog.getByText('Whole team: 4 days').waitFor();
    assert.deepEqual(await axeViolations(screen.page), []);
    await dialog.getByRole('button', { name: 'Keep in the plan' }).click();
    await screen.column('Sprint 10').getByText('Winter timetable').waitFor();
    await screen.column('Sprint 10').getByText('56 of 60 working days').waitFor();
    const commit = await screen.commit();
    await commit.getByText('Keep this plan as a decision').click();
    await commit.getByRole('textbox', { name: /Decision$/ }).fill('Winter plan');
    await commit.getByLabel('Why').fill('The season needs it');
    await commit.getByRole('button', { name: 'Commit', exact: true }).click();
    await screen.page.getByText('The plan is committed.').waitFor();
    const { records } = await org.admin.query<{ Goal__c: string; Absent_Days__c: number }>(
      "SELECT Goal__c, Absent_Days__c FROM Sprint__c WHERE Name = 'Sprint 10'"
    );
    assert.deepEqual([records[0]?.Goal__c, records[0]?.Absent_Days__c], ['Winter timetable', 4]);
    const decisions = await org.admin.query<{ Plan_After__c: string }>(
      "SELECT Plan_After__c FROM Decision__c WHERE Title__c = 'Winter plan'"
    );
    assert.match(decisions.records[0]?.Plan_After__c ?? '', /Sprint 10: 0 \/ 27/);
  });

  it('finds the best plan with its proof, asks why, and takes over one sprint of it', async () => {
    const { screen, errors } = await open();
    const { page } = screen;
    await page.getByRole('button', { name: 'Optimise' }).click();
    const best = page.locator('c-plan-optimiser');
    await best.getByRole('button', { name: 'Find the best plan' }).click();
    await best.getByText(/Proven best: no plan under these conditions has more value than/).waitFor();
    const value = await best
      .getByRole('row', { name: /^Value/ })
      .getByRole('cell')
      .allTextContents();
    assert.ok(Number(value[1]) > Number(value[0]), `B is worth more than A: ${value.join(' ')}`);
    await best
      .getByRole('button', { name: /^Why is/ })
      .first()
      .click();
    const why = page.getByRole('dialog');
    await why.getByText('In the best plan').waitFor();
    assert.ok((await why.locator('p').allTextContents()).join(' ').length > 40);
    await why.getByRole('button', { name: 'Close', exact: true }).last().click();
    await best.getByRole('button', { name: 'Work it out' }).click();
    await page
      .getByText(/One more point is worth/)
      .first()
      .waitFor();
    assert.deepEqual(await axeViolations(page), []);
    await best.getByRole('button', { name: 'Take over all of B' }).click();
    await best.getByText('Your plan is as good as that.').waitFor();
    await best.getByText('Your plan has changed since.', { exact: false }).waitFor();
    assert.deepEqual(errors, []);
  });

  it('is told by name why there is no such plan', async () => {
    const { screen } = await open();
    const huge = 'Annual pass with one month free';
    await screen.page.getByRole('searchbox', { name: 'Search the backlog' }).fill('annual pass');
    await screen.choose(huge, 'Must be in the plan');
    await screen.page.getByRole('button', { name: 'Optimise' }).click();
    await screen.page.getByRole('button', { name: 'Find the best plan' }).click();
    await screen.page
      .locator('c-plan-optimiser')
      .getByText(new RegExp(`${huge} has to be in the plan, and has no points yet`))
      .waitFor();
  });

  it('is refused as a whole, by name, where somebody else was quicker', async () => {
    const { screen } = await open();
    await screen.choose(SATURDAY, 'Move to Sprint 9');
    await screen.choose(AUDIT, 'Move to Sprint 9');
    await org.admin.sobject('Story__c').update({ Id: await idOf(AUDIT), Points__c: 13 });
    const dialog = await screen.commit();
    await dialog.getByRole('button', { name: 'Commit', exact: true }).click();
    await dialog.getByText(new RegExp(`Changed by somebody else since you planned it: .*${AUDIT}`)).waitFor();
    assert.deepEqual([await storedSprint(SATURDAY), await storedSprint(AUDIT)], [undefined, undefined]);
    await dialog.getByRole('button', { name: 'Back to the plan' }).click();
    const sprint = screen.column('Sprint 9');
    await sprint.getByRole('button', { name: /warning.*, Sprint 9/ }).click();
    await sprint.getByRole('button', { name: 'Keep my change' }).click();
    const again = await screen.commit();
    await again.getByRole('button', { name: 'Commit', exact: true }).click();
    await screen.page.getByText('The plan is committed.').waitFor();
    assert.deepEqual([await storedSprint(SATURDAY), await storedSprint(AUDIT)], ['Sprint 9', 'Sprint 9']);
  });

  const idOf = async (title: string): Promise<string> => {
    const { records } = await org.admin.query<{ Id: string }>(`SELECT Id FROM Story__c WHERE Title__c = '${title}'`);
    return records[0]!.Id;
  };

  it('an analyst and a stakeholder see the plan and are offered nothing', async () => {
    for (const person of ['ba', 'stakeholder'] as const) {
      const { screen, errors } = await open(person);
      await screen.page.getByText('The product owner changes it.', { exact: false }).waitFor();
      for (const name of ['Commit plan', 'Optimise', 'Start Sprint 7', 'Edit Sprint 7', /^Actions for/]) {
        assert.equal(await screen.page.getByRole('button', { name }).count(), 0, String(name));
      }
      assert.deepEqual(errors, [], person);
    }
  });

  it('works on a phone, one column at a time, and in the dark', async () => {
    const { screen, errors } = await open('po', { viewport: { width: 390, height: 844 } });
    const { page } = screen;
    await screen.choose('Summer routes appear by date', 'Move to Sprint 7');
    await page.getByRole('combobox', { name: 'Show', exact: true }).first().click();
    await page.getByRole('option', { name: 'Sprint 7' }).click();
    await screen.untilIn('Summer routes appear by date', 'Sprint 7');
    assert.equal(await overflow(page), 0);
    await inTheme(org, page, 'dark');
    await screen.ready();
    assert.deepEqual(await axeViolations(page), []);
    assert.deepEqual(errors, []);
  });
});
