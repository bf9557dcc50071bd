import type { Page } from 'playwright-core';
import { launchBrowser } from '../local-org/testing/browser.ts';
import { interactTimed, openTimed, watchPages, type PageTimes } from './browser/pageClock.ts';
import { median } from './measuring/statistics.ts';
import type { Bench, Cell } from './model.ts';
import { openLargeProduct, SIZES } from './orgs/largeProduct.ts';

interface MeasuredPage {
  readonly tab: string;
  /** What a person came for. */
  readonly content: string;
  readonly does: string;
  readonly event: 'click' | 'input';
  act(page: Page): Promise<void>;
}

/** Milliseconds; what they stand for is in the README. */
const BUDGET = { first: 1500, complete: 8000, interaction: 100 } as const;
const TURNS = 3;

const choose = (text: string) => (page: Page) => page.getByText(text, { exact: true }).first().click();
const press = (name: string) => (page: Page) => page.getByRole('button', { name }).first().click();
const search = (page: Page): Promise<void> => page.locator('article input[type="search"]').first().fill('ferry');

const PAGES: readonly MeasuredPage[] = [
  { tab: 'Start_Here', content: 'c-start-rows li', does: 'open the help', event: 'click', act: press('Help:') },
  { tab: 'Product_Backlog', content: 'c-backlog-list .sizer .row', does: 'search', event: 'input', act: search },
  { tab: 'Value_Effort_Matrix', content: 'c-matrix-plane text.tick', does: 'search', event: 'input', act: search },
  { tab: 'Sprint_Planner', content: 'c-plan-cards li', does: 'open the help', event: 'click', act: press('Help:') },
  { tab: 'Strategy', content: 'c-strategy-rows a', does: 'expand all', event: 'click', act: press('Expand all') },
  {
    tab: 'Roadmap',
    content: 'c-timeline-chart svg',
    does: 'now, next, later',
    event: 'click',
    act: choose('Now / Next / Later')
  },
  {
    tab: 'Stakeholder_Map',
    content: 'c-influence-chart circle',
    does: 'what to discuss',
    event: 'click',
    act: choose('What to discuss')
  },
  { tab: 'My_Votes', content: 'c-vote-sheet .rows li', does: 'search', event: 'input', act: search },
  { tab: 'Decision_Log', content: 'c-decision-item', does: 'search', event: 'input', act: search },
  { tab: 'Feedback_Inbox', content: 'c-feedback-inbox .list li', does: 'search', event: 'input', act: search }
];

interface Turn extends PageTimes {
  readonly interaction: number;
}

async function takeTurn(page: Page, url: string, { tab, content, event, act }: MeasuredPage): Promise<Turn> {
  const times = await openTimed(page, `${url}/lightning/n/${tab}`, page.locator(content).first());
  return { ...times, interaction: await interactTimed(page, event, () => act(page)) };
}

/** The first turn fills the browser's cache and does not count. */
async function measure(page: Page, url: string, measured: MeasuredPage): Promise<Cell[]> {
  const turns: Turn[] = [];
  for (let turn = 0; turn <= TURNS; turn++) turns.push(await takeTurn(page, url, measured));
  const middle = (of: keyof Turn): number => median(turns.slice(1).map((turn) => turn[of]));
  const [first, complete, interaction] = [middle('first'), middle('complete'), middle('interaction')];
  const over = [
    ...(first > BUDGET.first ? ['first'] : []),
    ...(complete > BUDGET.complete ? ['complete'] : []),
    ...(interaction > BUDGET.interaction ? ['interaction'] : [])
  ];
  return [measured.tab.replaceAll('_', ' '), first, complete, measured.does, interaction, over.join(', ') || 'none'];
}

export const pagesBench: Bench = {
  name: 'pages',
  summary: 'every page of a large product: first content, all of it, one interaction, beside its budget',
  async run(say) {
    const product = await openLargeProduct();
    const browser = await launchBrowser();
    try {
      const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'en-US' });
      await page.goto(product.running.frontDoorUrl);
      await watchPages(page);
      const rows: Cell[][] = [];
      for (const each of PAGES) {
        say(`${each.tab} ...`);
        rows.push(await measure(page, product.running.url, each));
      }
      const sizes = `${SIZES.stories} stories, ${SIZES.epics} epics, ${SIZES.roadmapItems} roadmap items, ${SIZES.stakeholders} stakeholders, ${SIZES.votes} votes, ${SIZES.sprints} sprints`;
      return [
        {
          title: 'Pages of a large product',
          columns: ['page', 'first content ms', 'complete ms', 'interaction', 'to next frame ms', 'over budget'],
          rows,
          note: `${sizes}; median of ${TURNS}, as the product owner, browser and org on one machine. Budget: first content ${BUDGET.first} ms, complete ${BUDGET.complete} ms, interaction ${BUDGET.interaction} ms.`
        }
      ];
    } finally {
      await browser.close();
      await product.close();
    }
  }
};
