import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import type { Page } from 'playwright-core';
import { openDesks, type Desks } from './desks.ts';

/** Real components of a small project, in a real browser, against a real org. */
suite('platform modules in a browser', () => {
  const ended: (() => void)[] = [];
  let desks: Desks;

  before(async () => {
    desks = await openDesks({ after: (work) => ended.push(work) });
    for (const Name of ['Acme', 'Globex', '100% Pure', 'Hidden Ltd']) {
      desks.insert('Account', { Name, Industry: Name === 'Globex' ? 'Energy' : 'Banking' });
    }
  });

  after(async () => {
    await desks?.close();
    ended.forEach((work) => work());
  });

  const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
  const combobox = (page: Page, name: string) => page.getByRole('combobox', { name });

  async function type(page: Page, label: string, text: string): Promise<void> {
    await page.getByLabel(label, { exact: true }).click();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type(text);
    await page.keyboard.press('Tab');
  }

  async function choose(page: Page, label: string, option: string): Promise<void> {
    await combobox(page, label).click();
    await page.getByRole('option', { name: option }).click();
  }

  test('an edit form writes every type of field, and what it saved shows everywhere on the page', async () => {
    const page = await desks.open('Edit_Desk');
    await page.getByLabel('Trip Name').fill('Grand tour');
    await type(page, 'Days', '4.5');
    await type(page, 'Price', '900');
    await type(page, 'Discount', '25');
    await type(page, 'Start', 'Jan 31, 2026');
    await type(page, 'Date', 'Feb 1, 2026');
    await type(page, 'Time', '10:30 AM');
    await page.getByLabel('Is Booked').check({ force: true });
    await page.getByLabel('Contact Email').fill('ada@example.com');
    await page.getByLabel('Hotline').fill('+49 1234');
    await page.getByLabel('Website').fill('https://example.com');
    await page.getByLabel('Notes').fill('<img src=x onerror=alert(1)>');
    await page.getByRole('textbox', { name: 'Diary' }).fill('Once');
    await choose(page, 'Country', 'Italy');
    await choose(page, 'City', 'Rome');
    await page.getByRole('option', { name: 'Food' }).click();
    await page.getByRole('button', { name: /to Chosen/ }).click();
    await combobox(page, 'Account').fill('glo');
    await page.getByRole('option', { name: 'Globex' }).click();
    await button(page, 'Save').click();
    await page.locator('.log', { hasText: 'success' }).waitFor();
    const [trip] = desks.query("SELECT FIELDS(CUSTOM), Account__r.Name FROM Trip__c WHERE Name = 'Grand tour' LIMIT 1");
    const { Departure__c, Account__r, ...rest } = trip as Record<string, unknown>;
    assert.match(String(Departure__c), /^2026-02-01T/);
    assert.equal((Account__r as { Name: string }).Name, 'Globex');
    const expected = {
      Days__c: 4.5,
      Price__c: 900,
      Discount__c: 25,
      Start__c: '2026-01-31',
      Is_Booked__c: true,
      Contact_Email__c: 'ada@example.com',
      Hotline__c: '+49 1234',
      Website__c: 'https://example.com',
      Notes__c: '<img src=x onerror=alert(1)>',
      Diary__c: 'Once',
      Country__c: 'Italy',
      City__c: 'Rome',
      Interests__c: 'Food',
      Cost_Per_Day__c: 200
    };
    assert.deepEqual({ ...rest, ...expected }, rest);
    const view = page.locator('lightning-record-view-form');
    await view.getByText('<img src=x onerror=alert(1)>').waitFor();
    await view.getByRole('link', { name: 'Globex' }).waitFor();
    assert.match(await page.locator('c-trip-facts').innerText(), /Grand tour at \$200\.00 a day/);
    await type(page, 'Days', '9');
    await button(page, 'Save').click();
    await page.locator('c-trip-facts', { hasText: '$100.00 a day' }).waitFor();
    await page.close();
  });

  test('what the server says about a field shows at the field, what it says about the record in the messages', async () => {
    const id = desks.insert('Trip__c', { Name: 'Short', Price__c: 1 });
    const page = await desks.open('Edit_Desk', { c__id: id });
    await type(page, 'Price', '-5');
    await button(page, 'Save').click();
    await page.getByText('A price cannot be negative.').first().waitFor();
    assert.match(await page.locator('lightning-input-field', { hasText: 'Price' }).innerText(), /cannot be negative/);
    assert.equal(await page.locator('.log').innerText(), 'load, submit, error: A price cannot be negative.');
    await button(page, 'Reset').click();
    await page.getByLabel('Trip Name').click();
    assert.equal(Number((await page.getByLabel('Price').inputValue()).replace('$', '')), 1);
    await page.getByLabel('Trip Name').fill('Forbidden');
    await button(page, 'Save').click();
    await page.locator('lightning-messages', { hasText: 'This trip is not offered.' }).waitFor();
    assert.equal(desks.query(`SELECT Name FROM Trip__c WHERE Id = '${id}'`)[0]!['Name'], 'Short');
    await page.close();
  });

  test('a required field that is empty keeps the form from asking the server', async () => {
    const page = await desks.open('Edit_Desk');
    await page.getByLabel('Trip Name').waitFor();
    await page.locator('.log', { hasText: 'load' }).waitFor();
    await button(page, 'Save').click();
    await page.getByText('Complete this field.').first().waitFor();
    assert.equal(await page.locator('.log').innerText(), 'load');
    await page.close();
  });

  test('a dependent picklist follows its controlling field, and drops a value that no longer goes with it', async () => {
    const id = desks.insert('Trip__c', { Name: 'Cities', Country__c: 'Italy', City__c: 'Rome' });
    const page = await desks.open('Edit_Desk', { c__id: id });
    await choose(page, 'Country', 'France');
    assert.equal((await combobox(page, 'City').innerText()).trim(), '--None--');
    await combobox(page, 'City').click();
    const options = page.locator('lightning-input-field', { hasText: 'City' }).getByRole('option');
    assert.deepEqual(await options.allInnerTexts(), ['--None--', 'Paris', 'Nice']);
    await page.close();
  });

  test('a record form shows the page layout, edits it with a pencil, and can be cancelled', async () => {
    const id = desks.insert('Trip__c', { Name: 'Laid out', Price__c: 100, Days__c: 2 });
    const page = await desks.open('Record_Form_Desk', { c__id: id });
    const form = page.locator('.layout');
    await form.getByText('Laid out').waitFor();
    await form.getByRole('heading', { name: 'Plan' }).waitFor();
    assert.match(await page.locator('.fields').innerText(), /Trip Name\s+Laid out\s+Price\s+\$100\.00/);
    assert.equal(await page.locator('.fields').getByRole('button', { name: 'Edit' }).count(), 0);
    await form.locator('[data-edit="Days__c"] button').click();
    await form.getByLabel('Days').waitFor();
    await type(page, 'Days', '4');
    await form.getByRole('button', { name: 'Cancel' }).click();
    await form.getByText('2.0').waitFor();
    await form.locator('[data-edit="Name"] button').click();
    await form.getByLabel('Trip Name').fill('Laid out anew');
    await form.getByRole('button', { name: 'Save' }).click();
    await form.locator('lightning-record-view-form', { hasText: 'Laid out anew' }).waitFor();
    await page.locator('.fields', { hasText: 'Laid out anew' }).waitFor();
    assert.match(await page.locator('.log').innerText(), /cancel .*success/);
    await page.close();
  });

  test('a record form without a record creates one', async () => {
    const page = await desks.open('Record_Form_Desk');
    const form = page.locator('.layout');
    await form.getByLabel('Trip Name').fill('Made by form');
    await form.getByRole('button', { name: 'Save' }).click();
    await page.locator('.log', { hasText: 'success' }).waitFor();
    assert.equal(desks.query("SELECT Id FROM Trip__c WHERE Name = 'Made by form'").length, 1);
    await page.close();
  });

  test('a record picker searches as one types, within its filter, by keyboard too', async () => {
    const page = await desks.open('Picker_Desk');
    const picker = combobox(page, 'Customer');
    await picker.click();
    await page.getByRole('option').first().waitFor();
    const offered = await page.getByRole('option').allInnerTexts();
    assert.equal(offered.length, 3);
    assert.ok(!offered.join().includes('Hidden Ltd'));
    await picker.fill('100%');
    await page.getByRole('option', { name: '100% Pure' }).waitFor();
    await page.getByRole('option', { name: 'Acme' }).waitFor({ state: 'detached' });
    await picker.fill('energy');
    await page.getByRole('option', { name: 'Globex' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.locator('.picked', { hasText: /^001/ }).waitFor();
    await page.locator('[data-clear-selection-button]').click();
    await page.locator('.picked', { hasText: 'null' }).waitFor();
    await picker.fill('nothing such');
    await page.locator('[data-no-results]').waitFor();
    await page.close();
  });

  test('GraphQL results follow saves, mutations and deletes of their records', async () => {
    for (const trip of desks.query('SELECT Id FROM Trip__c')) {
      desks.running.org.dml.delete([String(trip['Id'])], desks.running.org.systemCaller());
    }
    desks.insert('Trip__c', { Name: 'A first', Price__c: 1200.5 });
    desks.insert('Trip__c', { Name: 'B second', Price__c: 2 });
    const page = await desks.open('Platform_Desk');
    const trips = page.locator('.trips');
    await trips.getByText('A first: $1,200.50').waitFor();
    await button(page, 'Rename').click();
    await trips.getByText('Renamed here: $1,200.50').waitFor();
    await button(page, 'Mutate').click();
    await trips.getByText('Mutated here').waitFor();
    await button(page, 'Create').click();
    await trips.getByText('Created here: $10.00').waitFor();
    await button(page, 'Delete').click();
    await trips.getByText('B second').waitFor({ state: 'detached' });
    assert.equal(await trips.locator('li').count(), 2);
    assert.equal(await page.locator('.errors').innerText(), '');
    await page.close();
  });

  test('messages, generated URLs and navigation reach the component', async () => {
    const page = await desks.open('Platform_Desk');
    await page.locator('.url', { hasText: '/lightning/n/Edit_Desk?c__id=x' }).waitFor();
    await button(page, 'Publish').click();
    await page.locator('.heard', { hasText: 'picked one' }).waitFor();
    await button(page, 'Navigate').click();
    await page.locator('.page', { hasText: '"c__from":"here"' }).waitFor();
    assert.match(page.url(), /\/lightning\/n\/Platform_Desk\?c__from=here$/);
    await page.goBack();
    await page.locator('.page', { hasText: '"state":{}' }).waitFor();
    await page.close();
  });

  test('a filter kept in the URL neither mounts the page anew nor takes the focus, and Back undoes it', async () => {
    const page = await desks.open('Platform_Desk');
    const shows = (state: string) => page.locator('.page', { hasText: state }).waitFor();
    await page.getByLabel('Filter').pressSequentially('rom');
    await shows('"c__filter":"rom"');
    assert.match(page.url(), /\/lightning\/n\/Platform_Desk\?c__filter=rom$/);
    await page.getByLabel('Filter').press('e');
    await shows('"c__filter":"rome"');
    assert.equal(await page.getByLabel('Filter').inputValue(), 'rome');
    await button(page, 'Step').click();
    await shows('"c__filter":"stepped"');
    await page.goBack();
    await shows('"c__filter":"rome"');
    await page.goForward();
    await shows('"c__filter":"stepped"');
    assert.equal(await page.locator('.mounts').innerText(), 'mounted 1');
    await page.reload();
    await shows('"c__filter":"stepped"');
    await page.close();
  });

  test('a form over a page leaves the page and its state as they are', async () => {
    const page = await desks.open('Platform_Desk', { c__filter: 'kept' });
    await button(page, 'New').click();
    await page.getByRole('dialog').locator('input:focus').waitFor();
    assert.match(page.url(), /\/o\/Trip__c\/new$/);
    assert.match(await page.locator('.page').innerText(), /"c__filter":"kept"/);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    assert.match(page.url(), /\/n\/Platform_Desk\?c__filter=kept$/);
    assert.equal(await page.locator('.mounts').innerText(), 'mounted 1');
    await page.close();
  });

  test('what another door wrote shows when a component tells of it', async () => {
    const id = desks.insert('Trip__c', { Name: 'Zz last', Price__c: 3 });
    const page = await desks.open('Platform_Desk');
    await page.getByText('Zz last: $3.00').waitFor();
    const { dml } = desks.running.org;
    dml.update('Trip__c', [{ Id: id, Price__c: 4 }], desks.running.org.systemCaller());
    await button(page, 'Notify').click();
    await page.getByText('Zz last: $4.00').waitFor();
    dml.delete([id], desks.running.org.systemCaller());
    await page.close();
  });

  test('scripts and styles of static resources load under the content policy, whole and from archives', async () => {
    const page = await desks.open('Platform_Desk');
    await button(page, 'Load').click();
    await page.locator('.loaded', { hasText: 'up folded teal' }).waitFor();
    await button(page, 'Load missing').click();
    await page.locator('.loaded', { hasText: 'could not be loaded' }).waitFor();
    await page.close();
  });

  test('toasts show text as text, links as links, and can be closed', async () => {
    const page = await desks.open('Platform_Desk');
    await button(page, 'Toast event').click();
    const toast = page.locator('lightning-toast', { hasText: 'Saved' });
    await toast.getByText('Saved <b>it</b>').waitFor();
    assert.match(await toast.innerText(), /See the desk, said <i>Ada<\/i>/);
    assert.equal(await toast.getByRole('link', { name: 'the desk' }).getAttribute('href'), '/lightning/n/Edit_Desk');
    await button(page, 'Toast show').click();
    await page.locator('lightning-toast', { hasText: 'Shown by Toast' }).waitFor();
    await toast.getByRole('button').click();
    await toast.waitFor({ state: 'detached' });
    await page.close();
  });

  test('modals and dialogs answer what the user chose, and Escape dismisses them', async () => {
    const page = await desks.open('Platform_Desk');
    const answer = page.locator('.answer');
    await button(page, 'Modal').click();
    const dialog = page.getByRole('dialog');
    assert.equal(await dialog.getByLabel('City').inputValue(), 'Rome');
    await dialog.getByLabel('City').fill('Nice');
    await dialog.getByRole('button', { name: 'Done' }).click();
    await answer.getByText('modal: Nice').waitFor();
    await button(page, 'Modal').click();
    await dialog.locator(':focus').waitFor();
    await page.keyboard.press('Escape');
    await answer.getByText('modal: undefined').waitFor();
    await button(page, 'Confirm').click();
    await dialog.or(page.getByRole('alertdialog')).getByRole('button', { name: 'OK' }).click();
    await answer.getByText('confirm: true').waitFor();
    await button(page, 'Alert').click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'OK' }).click();
    await answer.getByText('alerted').waitFor();
    await button(page, 'Prompt').click();
    await dialog.getByRole('button', { name: 'OK' }).click();
    await answer.getByText('prompt: Ada').waitFor();
    await page.close();
  });

  test('a person’s name and an address are written through their parts', async () => {
    const page = await desks.open('Contact_Desk');
    await page.getByLabel('First Name').fill('Ada');
    await page.getByLabel('Last Name').fill('Lovelace');
    await page.getByLabel('City').fill('London');
    await button(page, 'Save').click();
    await page.locator('.log', { hasText: 'success' }).waitFor();
    const [contact] = desks.query("SELECT Id, FirstName, Name, MailingCity FROM Contact WHERE LastName = 'Lovelace'");
    assert.equal(contact!['Name'], 'Ada Lovelace');
    assert.equal(contact!['MailingCity'], 'London');
    await page.close();
    const again = await desks.open('Contact_Desk', { c__id: String(contact!['Id']) });
    await again.locator('lightning-output-field', { hasText: 'London' }).waitFor();
    assert.equal(await again.getByLabel('First Name').inputValue(), 'Ada');
    await again.getByLabel('First Name').fill('Augusta');
    await button(again, 'Save').click();
    await again.locator('.log', { hasText: 'success' }).waitFor();
    assert.equal(desks.query('SELECT FirstName FROM Contact')[0]!['FirstName'], 'Augusta');
    await again.close();
  });

  test('state managers, lists and picklists answer, and a RefreshEvent brings the page up to date', async () => {
    const account = desks.insert('Account', { Name: 'Traveller' });
    const [trip] = ['B', 'A'].map((Name) => desks.insert('Trip__c', { Name, Account__c: account }));
    const page = await desks.open('State_Desk', { c__id: trip!, c__account: account });
    const shows = (name: string, text: string) => page.locator(`.${name}`).getByText(text, { exact: true }).waitFor();
    await shows('state', 'loaded B');
    await shows('related', 'A, B');
    await shows('count', '2');
    await shows('countries', 'France, Italy');
    const { dml } = desks.running.org;
    dml.update('Trip__c', [{ Id: trip!, Name: 'Z' }], desks.running.org.systemCaller());
    await button(page, 'Refresh').click();
    await shows('refreshed', 'yes');
    await shows('state', 'loaded Z');
    await shows('related', 'A, Z');
    await button(page, 'Refresh Apex').click();
    await page.locator('.rejected', { hasText: 'not available' }).waitFor();
    await page.getByText('File upload is not supported in this org.').waitFor();
    await page.close();
  });
});
