import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { StoryScreen } from './storyScreen.ts';
import { OUTPUT, startTestOrg, type Person, type TestOrg } from './testOrg.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds wrong with a page, in words. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const { violations: found } = await axe.run();
    return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
  });
}

describe('an analyst writes a story on its page', () => {
  let org: TestOrg;
  let productId = '';
  before(async () => {
    mkdirSync(OUTPUT, { recursive: true });
    org = await startTestOrg();
    productId = (await org.admin.query<{ Id: string }>('SELECT Id FROM Product__c LIMIT 1')).records[0]?.Id ?? '';
  });
  after(() => org.close());

  const newStory = async (Title__c: string, more: object = {}): Promise<string> => {
    const made = await org.admin.sobject('Story__c').create({ Title__c, Product__c: productId, ...more });
    return made.id as string;
  };
  const stored = async (id: string): Promise<Record<string, unknown>> =>
    (await org.admin.sobject('Story__c').retrieve(id)) as Record<string, unknown>;
  const storedThens = async (id: string): Promise<string[]> => {
    const soql = `SELECT Then__c FROM Acceptance_Criterion__c WHERE Story__c = '${id}' ORDER BY Sort_Order__c`;
    return (await org.admin.query<{ Then__c: string }>(soql)).records.map(({ Then__c }) => Then__c);
  };
  const open = async (
    person: Person,
    id: string,
    options?: BrowserContextOptions
  ): Promise<{ screen: StoryScreen; page: Page; errors: string[] }> => {
    const { page, errors } = await org.open(person, `/lightning/r/Story__c/${id}/view`, options);
    return { screen: await new StoryScreen(page).ready(), page, errors };
  };

  it('from end to end with the keyboard alone', async () => {
    const id = await newStory('Bring a bicycle');
    const { screen, page, errors } = await open('ba', id);
    await screen.tabTo(/^As a$/);
    await page.keyboard.type('islander');
    await page.keyboard.press('Tab');
    await page.keyboard.type('to take my bicycle aboard');
    await page.keyboard.press('Tab');
    await page.keyboard.type('I ride on without waiting for a bus');
    await screen.tabTo(/^Add criterion$/);
    await page.keyboard.press('Enter');
    await page.keyboard.type('a boat with a bicycle deck');
    await page.keyboard.press('Tab');
    await page.keyboard.type('I book a trip');
    await page.keyboard.press('Tab');
    await page.keyboard.type('I can add a bicycle for 4 euros');
    await screen.part('readiness').getByText('It has acceptance criteria').waitFor();
    await screen.save();
    assert.equal((await stored(id))['I_Want__c'], 'to take my bicycle aboard');
    assert.deepEqual(await storedThens(id), ['I can add a bicycle for 4 euros']);
    await page.keyboard.type(' each');
    assert.deepEqual(await screen.thens(), ['I can add a bicycle for 4 euros each'], 'the focus stays where it was');
    assert.deepEqual(errors, []);
  });

  it('pastes criteria, puts them in order, and both are stored', async () => {
    const id = await newStory('Bring a pram');
    const { screen, page } = await open('ba', id);
    await page.getByRole('button', { name: 'Paste from text' }).click();
    const text = screen.part('criteria').getByLabel('Text with criteria');
    await text.fill('Given a pram\nWhen I board\nThen the crew helps\n\n* it is free\n* no booking is needed');
    await screen.part('criteria').getByText('Criteria found: 3').waitFor();
    await page.getByRole('button', { name: 'Add criteria' }).click();
    await screen.criteria().nth(2).waitFor();
    assert.deepEqual(await screen.thens(), ['the crew helps', 'it is free', 'no booking is needed']);

    await screen
      .criteria()
      .nth(2)
      .getByRole('button', { name: /^Move criterion 3/ })
      .focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Space');
    await screen.part('criteria').getByText('Dropped at place 1 of 3.').waitFor();
    const from = await screen.criteria().nth(2).locator('.handle').boundingBox();
    const to = await screen.criteria().nth(1).boundingBox();
    assert.ok(from && to);
    await page.mouse.move(from.x + 8, from.y + 8);
    await page.mouse.down();
    await page.mouse.move(from.x + 8, to.y + 2, { steps: 6 });
    await page.mouse.up();
    assert.deepEqual(await screen.thens(), ['no booking is needed', 'it is free', 'the crew helps']);
    await screen.save();
    assert.deepEqual(await storedThens(id), ['no booking is needed', 'it is free', 'the crew helps']);
  });

  it('sees what is weak while typing, and is led to it', async () => {
    const { screen } = await open('ba', await newStory('Sail'));
    await screen.field('I want').fill('to board quickly');
    const finding = screen.part('checks').getByRole('button', { name: /^Show: "quickly" means/ });
    await finding.click();
    const selected = await screen.field('I want').evaluate((element) => {
      const area = element as HTMLTextAreaElement;
      return area.value.slice(area.selectionStart, area.selectionEnd);
    });
    assert.equal(selected, 'quickly');
    await screen.field('I want').fill('to board within two minutes');
    await finding.waitFor({ state: 'detached' });
  });

  it('sees similar stories while typing', async () => {
    const { screen } = await open('ba', await newStory('Something else'));
    await screen.field('Title').fill('Buying monthly season passes');
    const found = screen.part('similar').getByRole('link', { name: /Buy a monthly season pass/ });
    await found.waitFor();
    await screen
      .part('similar')
      .getByText(/In common: .*monthly/)
      .first()
      .waitFor();
  });

  it('keeps what the product owner changed at the same time, field by field', async () => {
    const id = await newStory('Pay at the gate', { I_Want__c: 'to pay' });
    const { screen, page } = await open('ba', id);
    await screen.field('I want').fill('to pay by card');
    await screen.field('So that').fill('I need no cash');
    await org.admin.sobject('Story__c').update({ Id: id, Title__c: 'Pay on the pier', I_Want__c: 'to pay at once' });
    await page.keyboard.press('Control+s');
    const choice = screen.part('merge-choice');
    await choice.getByText('to pay at once').waitFor();
    await choice.getByText('to pay by card').waitFor();
    await page
      .getByText(/changed this meanwhile: Title\./)
      .first()
      .waitFor();
    assert.equal(await screen.field('Title').inputValue(), 'Pay on the pier');
    assert.equal((await stored(id))['So_That__c'], null, 'nothing is half saved');
    await choice.getByRole('button', { name: 'Keep mine' }).click();
    await choice.getByText('to pay at once').waitFor({ state: 'detached' });
    await screen.save();
    const { Title__c, I_Want__c, So_That__c } = await stored(id);
    assert.deepEqual([Title__c, I_Want__c, So_That__c], ['Pay on the pier', 'to pay by card', 'I need no cash']);
  });

  it('finds the draft again after a reload, and throws it away', async () => {
    const id = await newStory('Sleep aboard');
    const { screen, page } = await open('ba', id);
    await screen.field('So that').fill('I save a night');
    await page.reload();
    await screen.ready();
    await page.getByText(/Your draft of .* was restored/).waitFor();
    assert.equal(await screen.field('So that').inputValue(), 'I save a night');
    await page.getByRole('button', { name: 'Discard draft' }).click();
    assert.equal(await screen.field('So that').inputValue(), '');
    await page.reload();
    await screen.ready();
    assert.equal(await page.getByText(/Your draft of/).count(), 0);
  });

  it('links stories, and reads why a circle is refused', async () => {
    const id = await newStory('Dock at night');
    const other = await newStory('Light the quay');
    const { screen, page } = await open('ba', id);
    const links = screen.part('dependencies');
    const link = async (label: RegExp): Promise<void> => {
      await links.getByRole('searchbox').fill('light the quay');
      await links.getByRole('button', { name: label }).click();
    };
    await link(/^Needed first: S-\d+$/);
    await links.getByRole('link', { name: /Light the quay/ }).waitFor();
    await page.getByRole('button', { name: /^Remove the dependency with/ }).click();
    await links.getByRole('link', { name: /Light the quay/ }).waitFor({ state: 'detached' });
    await org.admin.sobject('Story_Dependency__c').create({ Predecessor__c: id, Successor__c: other });
    await link(/^Needed first: S-\d+$/);
    await links
      .getByRole('alert')
      .getByText(/S-\d+ → S-\d+ → S-\d+/)
      .waitFor();
  });

  it('asks a question, and the product owner answers it on the page', async () => {
    const id = await newStory('Watch birds');
    const { screen } = await open('ba', id);
    await screen.part('questions').getByLabel('Ask something').fill('Which birds?');
    await screen.part('questions').getByRole('button', { name: 'Ask', exact: true }).click();
    await screen.part('readiness').getByText('Open questions: 1').waitFor();
    const { screen: theirs } = await open('po', id);
    await theirs.part('questions').getByRole('button', { name: 'Answer', exact: true }).click();
    await theirs.part('questions').getByRole('textbox', { name: 'Answer' }).fill('Terns.');
    await theirs.part('questions').getByRole('button', { name: 'Save answer' }).click();
    await theirs.part('readiness').getByText('No question is open').waitFor();
    assert.equal((await stored(id))['Open_Question_Count__c'], 0);
  });

  it('estimates beside finished stories, as the product owner', async () => {
    const id = await newStory('Buy a return ticket by voice', { Type__c: 'User Story' });
    const { screen } = await open('po', id);
    await screen.part('estimate').getByRole('row').nth(1).waitFor();
    await screen.part('estimate').getByRole('button', { name: '5 points' }).click();
    await screen.part('readiness').getByText('It is estimated').waitFor();
    await screen.save();
    assert.equal((await stored(id))['Points__c'], 5);
  });

  it('lets a stakeholder read and no more, and the org refuses the rest', async () => {
    const id = await newStory('Feed the gulls', { I_Want__c: 'to feed them' });
    const { screen, page, errors } = await open('stakeholder', id);
    await screen.panel.getByText('to feed them').waitFor();
    assert.equal(await screen.panel.locator('textarea, button[data-part="add"], .choice').count(), 0);
    assert.equal(await screen.part('questions').getByRole('button').count(), 0);
    const status = await page.evaluate(async (storyId) => {
      const response = await fetch('/lwr/apex/StoryPanelController/save', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-local-org-client': 'lwc' },
        body: JSON.stringify({ change: { storyId, base: { iWant: 'to feed them' }, values: { iWant: 'none' } } })
      });
      return response.status;
    }, id);
    assert.ok(status >= 400, `the org answered ${status}`);
    assert.equal((await stored(id))['I_Want__c'], 'to feed them');
    assert.deepEqual(
      errors.filter((error) => !error.includes('Failed to load resource')),
      []
    );
  });

  it('shows what happened to a story', async () => {
    const id = await newStory('Ring the bell');
    await org.admin.sobject('Story__c').update({ Id: id, Title__c: 'Ring the ship’s bell' });
    const { page } = await open('ba', id);
    await page.getByRole('tab', { name: 'History' }).click();
    await page.getByText('Title: from Ring the bell to Ring the ship’s bell').waitFor();
  });

  it('reads well: what a screen reader is told of the parts', async () => {
    const id = await newStory('Ride a wave', { Type__c: 'User Story', As_a__c: 'surfer' });
    const { screen } = await open('ba', id);
    const readiness = await screen.part('readiness').ariaSnapshot();
    assert.match(readiness, /heading "Definition of ready" \[level=2\]/);
    assert.match(
      readiness,
      /Missing It needs an acceptance criterion\s+- 'button "Go there: It needs an acceptance criterion"'/
    );
    const checks = await screen.part('checks').ariaSnapshot();
    assert.match(checks, /list "The six marks of a good story":/);
    assert.match(checks, /Valuable : Missing/);
    assert.match(checks, /list "What could be better":/);
    const statement = await screen.part('statement').ariaSnapshot();
    assert.match(statement, /textbox "As a":[^-]*- \/placeholder: "who needs it: a role, not a name"\s+- text: surfer/);
    const place = await screen.part('place').ariaSnapshot();
    assert.match(place, /Place \d+ of \d+ in the backlog/);
  });

  for (const theme of ['light', 'dark'] as const) {
    for (const [device, viewport] of [
      ['desktop', { width: 1440, height: 900 }],
      ['phone', { width: 390, height: 844 }]
    ] as const) {
      it(`on a ${device} in ${theme}: nothing that axe objects to, nothing cut off sideways`, async () => {
        const soql = "SELECT Id FROM Story__c WHERE Title__c = 'Buy a monthly season pass'";
        const id = (await org.admin.query<{ Id: string }>(soql)).records[0]?.Id ?? '';
        const { screen, page, errors } = await open('ba', id, { viewport });
        await page.context().addCookies([{ name: 'theme', value: theme, url: org.running.url }]);
        await page.reload();
        await screen.ready();
        await screen.field('So that').fill('I board quickly');
        await page.getByRole('button', { name: 'Paste from text' }).click();
        await page.screenshot({ path: path.join(OUTPUT, `story-${device}-${theme}.png`), fullPage: true });
        assert.deepEqual(await violations(page), []);
        assert.deepEqual(errors, []);
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth
        );
        assert.ok(overflow <= 0, `${overflow} px hang over the edge`);
      });
    }
  }
});
