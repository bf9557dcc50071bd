import type { Locator, Page } from 'playwright-core';

export const BACKLOG = '/lightning/n/Product_Backlog';

/** The backlog page as a person sees it: titles in order, a row, its controls. */
export class BacklogScreen {
  readonly page: Page;
  readonly list: Locator;

  constructor(page: Page) {
    this.page = page;
    this.list = page.locator('c-backlog-list');
  }

  /** Resolves when the list shows stories and has them all. */
  async ready(): Promise<this> {
    await this.list.locator('.row[data-id]').first().waitFor();
    await this.page.locator('lightning-progress-bar').waitFor({ state: 'detached' });
    return this;
  }

  row(title: string): Locator {
    return this.list
      .locator('.row[data-id]')
      .filter({ has: this.page.getByRole('link', { name: title, exact: true }) });
  }

  /** Titles of the first rows in view. */
  async titles(count = 5): Promise<string[]> {
    const links = await this.list.locator('.row[data-id] a').allTextContents();
    return links.slice(0, count).map((text) => text.trim());
  }

  handle(row: Locator): Locator {
    return row.locator('[data-part="handle"]');
  }

  /** Ticks the box of a story. */
  async select(title: string, options: { modifiers?: ['Shift'] } = {}): Promise<void> {
    await this.row(title).locator('[data-part="select"]').click(options);
  }

  /** Answers why a move changed the top of the backlog: then it is saved. */
  async giveReason(reason = 'A date draws near'): Promise<void> {
    await this.page.locator('c-move-reason').getByRole('button', { name: reason }).click();
  }

  /** What was said last to those who do not see the list. */
  async spoken(): Promise<string> {
    return (await this.list.locator('[role="status"]').textContent()) ?? '';
  }

  async search(text: string): Promise<void> {
    await this.page.getByRole('searchbox', { name: 'Search stories' }).fill(text);
  }

  /** Waits until the list says what it should, or fails with what it says. */
  async untilFirst(title: string): Promise<void> {
    await this.list.locator('.row[data-id]').first().getByRole('link', { name: title, exact: true }).waitFor();
  }
}
