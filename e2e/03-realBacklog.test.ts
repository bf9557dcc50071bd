import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../local-org/testing/browser.ts';
import { BACKLOG, BacklogScreen } from './backlogScreen.ts';
import { runScript, startChildOrg, type ChildOrg } from './childOrg.ts';
import { ROOT } from './testOrg.ts';

const REAL = path.join(ROOT, '../shared/data/backlogs/springxd.csv');
const ROW_HEIGHT = 41;

/** The real backlog where it is at hand, else a made one of the same size and shape. */
function backlogFile(folder: string): string {
  if (existsSync(REAL)) return REAL;
  process.stdout.write(`# ${REAL} is absent: the story is told on a made backlog of the same size\n`);
  const lines = Array.from(
    { length: 3526 },
    (_, index) => `XD-${index + 1},"Story ${index + 1}, ""quoted""","Line one\nline two",${(index % 8) + 1},train`
  );
  const file = path.join(folder, 'made.csv');
  writeFileSync(file, `issuekey,title,description,storypoint,split_mark\n${lines.join('\n')}\n`);
  return file;
}

describe('a product owner brings a backlog of 3,526 stories', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'foresight-real-'));
  const orgDir = path.join(folder, 'org');
  let org: ChildOrg;
  let browser: Browser;
  before(async () => {
    org = await startChildOrg(orgDir);
    browser = await launchBrowser();
  });
  after(async () => {
    await browser.close();
    await org.end('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });

  const openBacklog = async (): Promise<{ page: Page; screen: BacklogScreen }> => {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    const page = await context.newPage();
    await page.goto(`${org.link}&retURL=${encodeURIComponent(BACKLOG)}`);
    const screen = await new BacklogScreen(page).ready();
    await page.getByRole('combobox', { name: 'Product', exact: true }).click();
    await page.getByRole('option', { name: 'Spring XD' }).click();
    await page.getByText('3,526 stories').waitFor();
    await screen.ready();
    return { page, screen };
  };
  const importBacklog = (): ReturnType<typeof runScript> =>
    runScript('scripts/import.ts', [backlogFile(folder), '--product', 'Spring XD', '--yes'], { LOCAL_ORG_DIR: orgDir });

  it('imports it, and a second import changes nothing', async () => {
    const first = await importBacklog();
    assert.match(first.output, /3,526 rows read = 3,526 created \+ 0 updated \+ 0 unchanged \+ 0 rejected/);
    assert.equal(first.code, 0);
    const second = await importBacklog();
    assert.match(second.output, /3,526 rows read = 0 created \+ 0 updated \+ 3,526 unchanged \+ 0 rejected/);
    assert.equal(second.code, 0);
  });

  it('drags story 3,500 to the top, and it stays there over a reload and a kill -9', async () => {
    const { page, screen } = await openBacklog();
    const viewport = screen.list.locator('.viewport');
    await viewport.evaluate((element, top) => {
      element.scrollTop = top;
    }, ROW_HEIGHT * 3495);
    const row = screen.list
      .locator('.row[data-id]')
      .filter({ has: page.locator('[data-part="position"]', { hasText: /^\s*3500\s*$/ }) });
    const title = ((await row.getByRole('link').textContent()) ?? '').trim();
    const handle = await screen.handle(row).boundingBox();
    const area = await viewport.boundingBox();
    assert.ok(handle && area && title);

    await page.mouse.move(handle.x + 8, handle.y + 8);
    await page.mouse.down();
    await page.mouse.move(handle.x + 40, area.y + 4, { steps: 10 });
    while ((await viewport.evaluate((element) => element.scrollTop)) > 0) await page.waitForTimeout(50);
    const written = page.waitForResponse((response) => response.url().includes('BacklogController/moveStories'));
    await page.mouse.up();
    await screen.untilFirst(title);
    await screen.giveReason();
    assert.equal((await written).status(), 200);
    await page.reload();
    await screen.untilFirst(title);

    await org.end('SIGKILL');
    org = await startChildOrg(orgDir);
    assert.match(org.output(), /started again/);
    const again = await openBacklog();
    assert.equal((await again.screen.titles(1))[0], title);
  });

  it('keeps only the rows in view in the page', async () => {
    const { page, screen } = await openBacklog();
    assert.ok((await screen.list.locator('.row[data-id]').count()) < 60);
    await screen.search('kafka');
    await page.getByText(/of 3,526 stories/).waitFor();
    for (const title of await screen.titles(5)) assert.match(title, /kafka/i);
  });
});
