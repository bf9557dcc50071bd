import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { axeViolations, inTheme, overflow } from './axe.ts';
import { eventually } from './eventually.ts';
import { startTestOrg, type Person, type TestOrg } from './testOrg.ts';

const MEETING = '/lightning/n/Meeting';

describe('a meeting decides what needs deciding', () => {
  let org: TestOrg;
  before(async () => {
    org = await startTestOrg();
    // A sprint that holds more than there is room for, and a move that an analyst would like.
    const sprint = await idOf("SELECT Id FROM Sprint__c WHERE Name = 'Sprint 7'");
    await org.admin.sobject('Sprint__c').update({ Id: sprint, Capacity_Points__c: 3 });
    await org.admin.sobject('Rank_Change__c').create({
      Story__c: await idOf("SELECT Id FROM Story__c WHERE Title__c = 'Employer pays for a pass'"),
      Place_Before__c: await idOf("SELECT Id FROM Story__c WHERE Title__c = 'Prove a student discount'"),
      Status__c: 'Proposed',
      Reason__c: 'The contract is signed'
    });
  });
  after(() => org.close());

  async function idOf(query: string): Promise<string> {
    const { records } = await org.admin.query<{ Id: string }>(query);
    return records[0]!.Id;
  }
  async function opened(person: Person): Promise<{ page: Page; errors: string[] }> {
    const open = await org.open(person, MEETING);
    await open.page.locator('c-meeting-agenda li').first().waitFor();
    return open;
  }
  const points = (page: Page): Locator => page.getByRole('navigation', { name: 'Agenda' }).getByRole('button');
  async function goTo(page: Page, name: RegExp): Promise<Locator> {
    await points(page).filter({ hasText: name }).first().click();
    const point = page.locator('c-meeting-point');
    await point.getByRole('heading', { name }).waitFor();
    return point;
  }
  async function minutes(): Promise<string> {
    const { records } = await org.admin.query<{ Minutes__c: string }>(
      'SELECT Minutes__c FROM Meeting__c ORDER BY CreatedDate DESC LIMIT 1'
    );
    return records[0]?.Minutes__c ?? '';
  }
  async function keptMinutes(text: RegExp): Promise<void> {
    await eventually(async () => assert.match(await minutes(), text));
  }

  it('the agenda says what, why and how long, what is most urgent first', async () => {
    const { page, errors } = await opened('po');
    const texts = await points(page).allTextContents();
    const place = (words: RegExp): number => texts.findIndex((text) => words.test(text));
    const places = [
      place(/University has not signed the data agreement.*Escalation.*Due.*10 min/s),
      place(/Sprint 7.*Plan at risk/s),
      place(/Do night boats sell season passes.*Question.*Overdue/s),
      place(/How are invoices of employers taxed/)
    ];
    assert.ok(places[0]! >= 0, 'escalations');
    assert.deepEqual(
      places,
      [...places].sort((one, other) => one - other),
      'escalations, risk, what is late, what is due'
    );
    assert.ok(
      texts.some((text) => /Employer pays for a pass.*Proposed move/s.test(text)),
      'what others propose'
    );
    await page.getByRole('spinbutton', { name: 'Minutes available' }).fill('12');
    await points(page).last().getByText('If time allows').waitFor();
    assert.deepEqual(await axeViolations(page), []);
    assert.deepEqual(errors, []);
  });

  it('the product owner decides in place, by keyboard, and the minutes are written as it goes', async () => {
    const { page, errors } = await opened('po');
    await page.getByRole('textbox', { name: 'Present' }).fill('Paula, Bilal');
    await page.getByRole('button', { name: 'Start meeting' }).click();
    await page.getByText(/^Point 1 of/).waitFor();
    const first = await page.locator('c-meeting-point h2').textContent();
    await page.keyboard.press('k');
    await page.getByText(/^Point 2 of/).waitFor();
    await page.keyboard.press('p');
    await page.getByText(/^Point 1 of/).waitFor();
    await page.keyboard.press('n');
    await page.getByText(/^Point 2 of/).waitFor();
    await keptMinutes(new RegExp(`## Put off\\s+- \\*\\*${first}`));

    const question = await goTo(page, /Do night boats/);
    const answer = question.getByRole('textbox', { name: 'The answer' });
    await answer.fill('');
    await answer.press('n');
    assert.equal(await answer.inputValue(), 'n', 'typing moves to no other point');
    await answer.fill('Only on Fridays');
    await question.getByRole('button', { name: 'Answer' }).click();
    await question.getByText('Only on Fridays').waitFor();
    await keptMinutes(/Present: Paula, Bilal[\s\S]*## Decided[\s\S]*Do night boats.*Only on Fridays/);
    const { records } = await org.admin.query<{ Status__c: string }>(
      "SELECT Status__c FROM Decision__c WHERE Title__c = 'Do night boats sell season passes?'"
    );
    assert.equal(records[0]!.Status__c, 'Closed');
    assert.deepEqual(await axeViolations(page), []);
    assert.deepEqual(errors, []);
  });

  it('a proposed move is declined with a reason, a plan at risk becomes a decision, and the minutes go home', async () => {
    const { page, errors } = await opened('po');
    await page.getByRole('button', { name: 'Start meeting' }).click();
    await page.getByText(/^Point 1 of/).waitFor();
    const proposal = await goTo(page, /Employer pays for a pass/);
    await proposal.getByText('The contract is signed').waitFor();
    assert.ok(await proposal.getByRole('button', { name: 'Decline' }).isDisabled(), 'why?');
    await proposal.getByRole('textbox', { name: /Reason/ }).fill('After the summer');
    await proposal.getByRole('button', { name: 'Decline' }).click();
    await proposal.getByText('Declined').waitFor();

    const risk = await goTo(page, /Sprint 7/);
    await risk.getByText(/Holds .* points, has room for 3/).waitFor();
    const title = (await risk.getByRole('heading').textContent())!;
    await risk.getByRole('textbox', { name: 'What is chosen' }).fill('We tell them today');
    await risk.getByRole('textbox', { name: 'Reason' }).fill('Better now than later');
    await risk.getByRole('button', { name: 'Decide' }).click();
    await risk.getByText('We tell them today').waitFor();
    const { records } = await org.admin.query<{ Title__c: string; Reason__c: string }>(
      "SELECT Title__c, Reason__c FROM Decision__c WHERE Kind__c = 'Decision' AND Status__c = 'Closed' ORDER BY CreatedDate DESC LIMIT 1"
    );
    assert.deepEqual([records[0]!.Title__c, records[0]!.Reason__c], [title, 'Better now than later']);

    await page.getByRole('button', { name: 'Finish meeting' }).click();
    await page.getByRole('heading', { name: /The meeting is over/ }).waitFor();
    assert.deepEqual(await axeViolations(page), []);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download minutes' }).click()
    ]);
    const text = readFileSync(await file.path(), 'utf8');
    assert.match(text, /^# Harbour Pass/);
    assert.match(text, /Declined – After the summer/);
    assert.match(text, /We tell them today – Better now than later/);
    assert.equal((await minutes()).trim(), text.trim());
    await page.getByRole('link', { name: 'Open the record' }).click();
    await page.getByText('We tell them today', { exact: false }).first().waitFor();
    assert.deepEqual(errors, []);
  });

  it('goes on after a reload, with what was decided and noted, until it is finished', async () => {
    const { page, errors } = await opened('po');
    await page.getByRole('textbox', { name: 'Present' }).fill('Paula');
    await page.getByRole('button', { name: 'Start meeting' }).click();
    await page.getByText(/^Point 1 of/).waitFor();
    const parked = (await page.locator('c-meeting-point h2').textContent())!;
    await page.keyboard.press('k');
    const count = (await page.getByText(/^Point 2 of/).textContent())!;
    await page.reload();
    await page.getByText(count).waitFor();
    await page.getByText('The meeting goes on where it was left').first().waitFor();
    await page.getByRole('group', { name: 'Minutes' }).getByText(`Put off`).waitFor();
    await page.getByRole('button', { name: 'Finish meeting' }).click();
    await page.getByRole('heading', { name: /The meeting is over/ }).waitFor();
    assert.match(await minutes(), new RegExp(`Present: Paula[\\s\\S]*## Put off\\s+- \\*\\*${parked}`));
    await page.reload();
    await page.getByRole('button', { name: 'Start meeting' }).waitFor();
    assert.deepEqual(errors, []);
  });

  it('does not come back to a meeting whose record is deleted', async () => {
    const { page } = await opened('po');
    await page.getByRole('button', { name: 'Start meeting' }).click();
    await page.getByText(/^Point 1 of/).waitFor();
    await org.admin
      .sobject('Meeting__c')
      .delete(await idOf('SELECT Id FROM Meeting__c ORDER BY CreatedDate DESC LIMIT 1'));
    await page.keyboard.press('k');
    await page
      .getByRole('alert')
      .getByText(/could not be saved|not saved/)
      .waitFor();
    await page.reload();
    await page.getByRole('button', { name: 'Start meeting' }).waitFor();
  });

  it('others read the agenda and decide nothing', async () => {
    for (const person of ['ba', 'stakeholder'] as const) {
      const { page, errors } = await opened(person);
      await page.getByText('The product owner leads the meeting').waitFor();
      assert.equal(await page.getByRole('button', { name: 'Start meeting' }).count(), 0, person);
      assert.deepEqual(errors, []);
    }
  });

  it('has no accessibility violation on a phone, in light and in dark', async () => {
    const { page } = await org.open('po', MEETING, { viewport: { width: 390, height: 844 } });
    for (const theme of ['light', 'dark'] as const) {
      await inTheme(org, page, theme);
      await page.locator('c-meeting-agenda li').first().waitFor();
      if (theme === 'light') await page.getByRole('button', { name: 'Start meeting' }).click();
      await page.getByText(/^Point 1 of/).waitFor();
      assert.deepEqual(await axeViolations(page), [], theme);
      assert.ok((await overflow(page)) <= 0, theme);
    }
  });
});
