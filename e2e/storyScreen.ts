import type { Locator, Page } from 'playwright-core';

/** The page of a story as a person sees it: its fields, criteria and parts. */
export class StoryScreen {
  readonly page: Page;
  readonly panel: Locator;

  constructor(page: Page) {
    this.page = page;
    this.panel = page.locator('c-story-panel');
  }

  /** Resolves when the story shows, and the stories to compare with are read. */
  async ready(): Promise<this> {
    await this.panel.locator('c-story-checks').waitFor();
    await this.panel
      .locator('c-story-similar')
      .getByText(/^among /)
      .waitFor();
    return this;
  }

  field(label: string): Locator {
    return this.panel.locator('c-story-statement').getByLabel(new RegExp(`^\\*?\\s*${label}$`));
  }
  part(name: string): Locator {
    return this.panel.locator(`c-story-${name}`);
  }
  criteria(): Locator {
    return this.part('criteria').getByRole('listitem');
  }
  /** What stands in the field `Then` of each criterion. */
  async thens(): Promise<string[]> {
    const fields = await this.criteria().getByLabel('Then').all();
    return Promise.all(fields.map((field) => field.inputValue()));
  }

  /** Presses Tab until the focus is on a control of that name; fails after a hundred. */
  async tabTo(name: RegExp): Promise<void> {
    for (let presses = 0; presses < 100; presses += 1) {
      await this.page.keyboard.press('Tab');
      const focused = this.page.locator(':focus');
      const label = await focused
        .evaluate((element) => {
          const control = element as HTMLInputElement;
          return control.ariaLabel ?? control.labels?.[0]?.textContent ?? control.textContent ?? '';
        })
        .catch(() => '');
      if (name.test(label.replace(/^\*/, '').trim())) return;
    }
    throw new Error(`Tab does not lead to ${name}`);
  }

  async save(): Promise<void> {
    await this.page.keyboard.press('Control+s');
    await this.page
      .getByText(/S-\d+ was saved\./)
      .first()
      .waitFor();
    await this.panel.locator('.bar').waitFor({ state: 'detached' });
  }
}
