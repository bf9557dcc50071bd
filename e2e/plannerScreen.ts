import type { Locator, Page } from 'playwright-core';

export const PLANNER = '/lightning/n/Sprint_Planner';

/** The sprint planner as a person sees it: columns, cards, their menu. */
export class PlannerScreen {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Resolves when all stories are read and may be moved, or are known not to be. */
  async ready(): Promise<this> {
    await this.page.locator('c-plan-cards li').first().waitFor();
    await this.page
      .getByText(/No changes|not committed|You see the plan/)
      .first()
      .waitFor();
    return this;
  }

  /** A sprint, or 'Backlog'. */
  column(name: string): Locator {
    return this.page.locator('c-plan-column').filter({ has: this.page.getByRole('heading', { name, exact: true }) });
  }

  card(title: string): Locator {
    return this.page
      .locator('c-plan-cards li')
      .filter({ has: this.page.getByRole('link', { name: title, exact: true }) });
  }

  grip(title: string): Locator {
    return this.card(title).locator('[data-part="grip"]');
  }

  /** Titles of a column in its order, as far as they are in view. */
  async titles(column: string): Promise<string[]> {
    const links = await this.column(column).locator('c-plan-cards li a').allTextContents();
    return links.map((text) => text.trim());
  }

  /** Resolves when a card stands in a column. */
  async untilIn(title: string, column: string): Promise<void> {
    await this.column(column)
      .locator('c-plan-cards li')
      .filter({ has: this.page.getByRole('link', { name: title, exact: true }) })
      .waitFor();
  }

  /** Chooses an entry of a card's menu. */
  async choose(title: string, entry: string): Promise<void> {
    await this.card(title).locator('[data-part="menu"]').click();
    await this.page.getByRole('menu').getByText(entry, { exact: true }).click();
  }

  async drag(from: Locator, to: Locator): Promise<void> {
    const start = await from.boundingBox();
    const end = await to.boundingBox();
    if (!start || !end) throw new Error('What is dragged, and where to, must be in view');
    await this.page.mouse.move(start.x + start.width / 2, start.y + start.height / 2);
    await this.page.mouse.down();
    await this.page.mouse.move(start.x + 30, start.y + 30, { steps: 3 });
    await this.page.mouse.move(end.x + end.width / 2, end.y + end.height / 2, { steps: 8 });
    await this.page.mouse.up();
  }

  async commit(): Promise<Locator> {
    await this.page.getByRole('button', { name: 'Commit plan' }).click();
    const dialog = this.page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Commit', exact: true }).waitFor();
    return dialog;
  }
}
