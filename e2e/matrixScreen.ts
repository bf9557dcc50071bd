import type { Locator, Page } from 'playwright-core';

export const MATRIX = '/lightning/n/Value_Effort_Matrix';

/** The value-versus-effort matrix as a person sees it: places by the numbers on its axes, the selection beside it. */
export class MatrixScreen {
  readonly page: Page;
  readonly plane: Locator;
  readonly stage: Locator;
  readonly selection: Locator;

  constructor(page: Page) {
    this.page = page;
    this.plane = page.locator('c-matrix-plane');
    this.stage = this.plane.getByRole('application');
    this.selection = page.locator('c-matrix-selection');
  }

  /** Resolves when the plane is drawn and labelled. */
  async ready(): Promise<this> {
    await this.plane.locator('text.name').first().waitFor();
    return this;
  }

  /** Pixels of the page where stories with that effort and value stand; both have to stand on the axes. */
  async at(effort: number, value: number): Promise<{ x: number; y: number }> {
    const middle = async (anchor: string, text: number): Promise<{ x: number; y: number }> => {
      const tick = this.plane.locator(`text.tick[text-anchor="${anchor}"]`).getByText(String(text), { exact: true });
      const { x, y, width, height } = (await tick.boundingBox())!;
      return { x: x + width / 2, y: y + height / 2 };
    };
    return { x: (await middle('middle', effort)).x, y: (await middle('end', value)).y };
  }

  /** Drags from one place to another with the mouse. */
  async drag(from: [effort: number, value: number], to: [effort: number, value: number]): Promise<void> {
    const [start, end] = [await this.at(...from), await this.at(...to)];
    await this.page.mouse.move(start.x, start.y);
    await this.page.mouse.down();
    await this.page.mouse.move((start.x + end.x) / 2, (start.y + end.y) / 2, { steps: 3 });
    await this.page.mouse.move(end.x, end.y, { steps: 3 });
    await this.page.mouse.up();
  }

  async click(effort: number, value: number): Promise<void> {
    const { x, y } = await this.at(effort, value);
    await this.page.mouse.click(x, y);
  }

  /** What the plane last said to a screen reader. */
  get spoken(): Locator {
    return this.plane.locator('[role="status"]');
  }

  async choose(menu: string, item: string): Promise<void> {
    await this.page.getByRole('button', { name: menu }).click();
    await this.page
      .getByRole('menuitem', { name: item })
      .or(this.page.getByRole('menuitemcheckbox', { name: item }))
      .click();
  }
}
