/** How wide a region is, as components learn it from `flexipageRegionWidth`. */
export type RegionWidth = 'SMALL' | 'MEDIUM' | 'LARGE' | 'XLARGE';

interface Place {
  readonly name: string;
  readonly width: RegionWidth;
}

/** Regions that stand beside the main one, and are half as wide. */
const SIDES = new Set(['sidebar', 'leftsidebar', 'rightsidebar', 'leftcol', 'rightcol', 'left', 'right']);
const BEFORE = new Set(['leftsidebar', 'leftcol', 'left']);

/** Regions that sides stand beside. */
const BODIES = new Set(['main', 'center', 'bottomLeft']);

/** Templates whose sidebar comes first. */
const LEFT_SIDEBAR = /LeftSidebar/i;

/** Regions that share a row wherever they occur, as on the home page. */
const PAIRS = [['bottomLeft', 'bottomRight']];

/** App pages have numbered regions; what a template does with them is in its name. Widths are those of a row of columns. */
const APP_TEMPLATES: Readonly<Record<string, readonly (readonly [string, RegionWidth][])[]>> = {
  appHomeTemplateTwoColumns: [
    [
      ['column1', 'LARGE'],
      ['column2', 'SMALL']
    ]
  ],
  appHomeTemplateTwoColumnsStacked: [
    [
      ['region1', 'LARGE'],
      ['region2', 'SMALL']
    ],
    [['region3', 'XLARGE']]
  ],
  appHomeTemplateThreeColumns: [
    [
      ['region1', 'MEDIUM'],
      ['region2', 'MEDIUM'],
      ['region3', 'MEDIUM']
    ]
  ],
  appHomeTemplateHeaderTwoColumns: [
    [['region1', 'XLARGE']],
    [
      ['region2', 'LARGE'],
      ['region3', 'SMALL']
    ]
  ],
  appHomeTemplateHeaderTwoColumnsEqualWidth: [
    [['region1', 'XLARGE']],
    [
      ['region2', 'MEDIUM'],
      ['region3', 'MEDIUM']
    ]
  ],
  appHomeTemplateHeaderThreeColumns: [
    [['region1', 'XLARGE']],
    [
      ['region2', 'MEDIUM'],
      ['region3', 'MEDIUM'],
      ['region4', 'MEDIUM']
    ]
  ]
};

/**
 * The regions of a page in rows. Beside the app templates there are many, and they differ in little: what is called a side stands beside the main
 * region, pairs share a row, and anything else takes a row of its own in the order of the page.
 */
export function templateRows(template: string, names: readonly string[]): Place[][] {
  const known = APP_TEMPLATES[template.replace(/^\w+:/, '')];
  if (known) return known.map((row) => row.map(([name, width]) => place(name, width)));
  const sides = names.filter((name) => SIDES.has(name));
  const rest = names.filter((name) => !SIDES.has(name));
  const rows = groups(rest).map((row) => row.map((name) => place(name, row.length > 1 ? 'MEDIUM' : 'XLARGE')));
  const body = rows.findIndex((row) => row.some(({ name }) => BODIES.has(name)));
  if (sides.length === 0 || body < 0) return [...rows, ...sides.map((name) => [place(name, 'XLARGE')])];
  const isBefore = (name: string) => BEFORE.has(name) || (name === 'sidebar' && LEFT_SIDEBAR.test(template));
  const narrow = (name: string) => place(name, 'SMALL');
  const main = rows[body]!.map(({ name }) => place(name, 'LARGE'));
  const beside = [
    ...sides.filter(isBefore).map(narrow),
    ...main,
    ...sides.filter((name) => !isBefore(name)).map(narrow)
  ];
  return rows.with(body, beside);
}

const place = (name: string, width: RegionWidth): Place => ({ name, width });

function groups(names: readonly string[]): string[][] {
  const rows: string[][] = [];
  for (const name of names) {
    const pair = PAIRS.find((each) => each.includes(name));
    const open = pair && rows.find((row) => row.some((member) => pair.includes(member)));
    if (open) open.push(name);
    else rows.push([name]);
  }
  return rows;
}
