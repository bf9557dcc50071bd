import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { BACKLOG, BacklogScreen } from './backlogScreen.ts';
import { startTestOrg, type TestOrg } from './testOrg.ts';

describe('an analyst proposes, and the product owner decides', () => {
  let org: TestOrg;
  let title = '';
  before(async () => (org = await startTestOrg()));
  after(() => org.close());

  it('lets the analyst propose a move with a reason, and leaves the story where it is', async () => {
    const { page, errors } = await org.open('ba', BACKLOG);
    const screen = await new BacklogScreen(page).ready();
    const [first, , third] = await screen.titles();
    title = third as string;
    await page.getByText('You propose moves and say why').waitFor();
    await screen.handle(screen.row(title)).focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Home');
    await page.keyboard.press('Space');
    const form = page.locator('c-proposal-form');
    await form.getByText(`above “${first}”`).waitFor();
    await form.locator('textarea:focus').waitFor();
    await page.keyboard.type('the harbour master asked for it');
    await form.getByRole('button', { name: 'Propose' }).click();
    await page.getByText('Proposed to the product owner').first().waitFor();
    assert.deepEqual((await screen.titles(1))[0], first);
    assert.deepEqual(errors, []);
  });

  it('shows it to the product owner, who accepts, and the story moves', async () => {
    const { page, errors } = await org.open('po', BACKLOG);
    const screen = await new BacklogScreen(page).ready();
    const list = page.locator('c-proposal-list');
    await list.getByText('the harbour master asked for it').waitFor();
    await list
      .getByRole('listitem')
      .filter({ hasText: 'the harbour master asked for it' })
      .getByRole('button', { name: 'Accept' })
      .click();
    await screen.untilFirst(title);
    await list.getByText('the harbour master asked for it').waitFor({ state: 'detached' });
    const { records } = await org.admin.query<{ Status__c: string; Decided_By__r: { Username: string } }>(
      'SELECT Status__c, Decided_By__r.Username FROM Rank_Change__c ORDER BY Changed_On__c DESC LIMIT 1'
    );
    assert.equal(records[0]?.Status__c, 'Accepted');
    assert.equal(records[0]?.Decided_By__r.Username, 'po@foresight.example');
    assert.deepEqual(errors, []);
  });
});
